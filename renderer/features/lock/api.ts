import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import type { RequestInput, RequestResult } from '#shared/ipc/contract.ts';

export const chooseFolder = async (what: 'vault' | 'parent' | 'keys'): Promise<RequestResult<'app:choose-folder'>> => request('app:choose-folder', { for: what });

/** On success main ends this page and opens a new one. */
export const unlockVault = async (input: RequestInput<'vault:unlock'>): Promise<RequestResult<'vault:unlock'>> => request('vault:unlock', input);

/** The mediator says where to; afterwards this computer knows it there. */
export async function moveVault(folder: string, taskId: string): Promise<RequestResult<'vault:move'>> {
  const moved = await request('vault:move', { folder, taskId });
  if (moved.ok && moved.value) await lookAgain();
  return moved;
}

export async function findKeys(folder: string): Promise<readonly KeysOfBackup[]> {
  const found = await request('vault:find-keys', { folder });
  return found.ok ? found.value : [];
}
export type KeysOfBackup = { readonly folder: string; readonly at: number };

/** Asks anew which vaults are in their places. */
export async function lookAgain(): Promise<void> {
  const status = await request('app:status', {});
  if (status.ok) useSession.setState({ app: status.value });
}

/** Takes the vault off this computer's list; the vault itself stays. */
export async function forgetVault(folder: string): Promise<void> {
  await request('app:forget-vault', { folder });
  await lookAgain();
}
