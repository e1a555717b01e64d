// What the pages of the desk know of the vault's backups: asked once, then told by events.
import { request, subscribe } from '#renderer/ipc/client.ts';
import type { BackupEntry, BackupState, QuitBackup } from '#shared/ipc/contract-backups.ts';
import { flushPending } from './autosave.ts';
import { createStore } from './create-store.ts';
import { isWorking } from './page-work.ts';

export type BackupView = {
  /** null: not asked yet. */
  readonly state: BackupState | null;
  /** Newest first; null: nobody has looked at them yet. */
  readonly list: readonly BackupEntry[] | null;
  /** Bitim is asked to quit and makes a backup first. */
  readonly quitting: QuitBackup;
  /** It waits for a file that this page is bringing in. */
  readonly isBringingIn: boolean;
};

export const useBackups = createStore<BackupView>(() => ({ state: null, list: null, quitting: null, isBringingIn: false }));
const lookEveryMs = 100;

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
  subscribe('backup:quitting', (quitting) => {
    const wasAsked = useBackups.getState().quitting !== null;
    useBackups.setState({ quitting });
    if (quitting?.stage === 'keeping' && !wasAsked) void keepAll();
  });
}

const isKeeping = (): boolean => useBackups.getState().quitting?.stage === 'keeping';

/** What was typed last belongs in the backup, and a file on its way would be lost by quitting. */
async function keepAll(): Promise<void> {
  if (isWorking()) {
    useBackups.setState({ isBringingIn: true });
    await request('backup:answer-quit', { answer: 'busy' });
    while (isWorking() && isKeeping()) await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    useBackups.setState({ isBringingIn: false });
  }
  await flushPending();
  if (isKeeping()) await request('backup:answer-quit', { answer: 'kept' });
}
