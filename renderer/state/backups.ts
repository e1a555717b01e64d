// What the pages of the desk know of the vault's backups: asked once, then told by events.
import { request, subscribe } from '#renderer/ipc/client.ts';
import type { BackupEntry, BackupState, QuitBackup } from '#shared/ipc/contract-backups.ts';
import { createStore } from './create-store.ts';

export type BackupView = {
  /** null: not asked yet. */
  readonly state: BackupState | null;
  /** Newest first; null: nobody has looked at them yet. */
  readonly list: readonly BackupEntry[] | null;
  /** Bitim is asked to quit and makes a backup first. */
  readonly quitting: QuitBackup;
};

export const useBackups = createStore<BackupView>(() => ({ state: null, list: null, quitting: null }));

export async function loadBackups(): Promise<void> {
  const answer = await request('backup:state', {});
  if (answer.ok) useBackups.setState({ state: answer.value });
}

export async function loadBackupList(): Promise<void> {
  const answer = await request('backup:list', {});
  if (answer.ok) useBackups.setState({ list: answer.value });
}

export function listenToBackups(): void {
  subscribe('backup:changed', (state) => {
    useBackups.setState({ state });
    // Also when one was made by itself while they are looked at.
    if (useBackups.getState().list !== null) void loadBackupList();
  });
  subscribe('backup:quitting', (quitting) => useBackups.setState({ quitting }));
}
