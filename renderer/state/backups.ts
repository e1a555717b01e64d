// What the pages of the desk know of the vault's backups: asked once, then told by events.
import { request, subscribe } from '#renderer/ipc/client.ts';
import type { BackupState, QuitBackup } from '#shared/ipc/contract-backups.ts';
import { createStore } from './create-store.ts';

export type BackupView = {
  /** null: not asked yet. */
  readonly state: BackupState | null;
  /** Bitim is asked to quit and makes a backup first. */
  readonly quitting: QuitBackup;
};

export const useBackups = createStore<BackupView>(() => ({ state: null, quitting: null }));

export async function loadBackups(): Promise<void> {
  const answer = await request('backup:state', {});
  if (answer.ok) useBackups.setState({ state: answer.value });
}

export function listenToBackups(): void {
  subscribe('backup:changed', (state) => useBackups.setState({ state }));
  subscribe('backup:quitting', (quitting) => useBackups.setState({ quitting }));
}
