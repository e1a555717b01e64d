import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import type { RequestInput, RequestResult } from '#shared/ipc/contract.ts';

export const chooseFolder = async (what: 'vault' | 'parent'): Promise<RequestResult<'app:choose-folder'>> => request('app:choose-folder', { for: what });

/** On success main ends this page and opens a new one. */
export const unlockVault = async (folder: string, secret: RequestInput<'vault:unlock'>['secret']): Promise<RequestResult<'vault:unlock'>> =>
  request('vault:unlock', { folder, secret });

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
