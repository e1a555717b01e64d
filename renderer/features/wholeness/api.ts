import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import type { RequestInput, RequestResult } from '#shared/ipc/contract.ts';
import type { AffectedCase, DamagedFile } from '#shared/ipc/contract-wholeness.ts';

/** The journal has it; it is not asked again. */
export async function goOn(): Promise<RequestResult<'vault:go-on'>> {
  const answer = await request('vault:go-on', {});
  if (answer.ok) await readStatus();
  return answer;
}

export async function turnReadOnly(): Promise<RequestResult<'vault:turn-read-only'>> {
  const answer = await request('vault:turn-read-only', {});
  if (answer.ok) await readStatus();
  return answer;
}

export const compareWithBackup = async (taskId: string): Promise<RequestResult<'vault:differences'>> => request('vault:differences', { taskId });

export async function readAffectedCases(): Promise<readonly AffectedCase[]> {
  const answer = await request('vault:affected-cases', {});
  return answer.ok ? answer.value : [];
}

export async function readDamagedFiles(): Promise<readonly DamagedFile[]> {
  const answer = await request('vault:damaged-files', {});
  return answer.ok ? answer.value : [];
}

/** The vault is checked anew before it answers. */
export async function bringBackFiles(taskId: string): Promise<RequestResult<'vault:bring-back-files'>> {
  const answer = await request('vault:bring-back-files', { taskId });
  if (answer.ok) await readStatus();
  return answer;
}

export const lockToRescue = async (): Promise<RequestResult<'lock:now'>> => request('lock:now', { to: 'rescue' });

export const switchTo = async (folder: string): Promise<RequestResult<'vault:switch'>> => request('vault:switch', { folder });

export async function forgetVault(folder: string): Promise<void> {
  await request('app:forget-vault', { folder });
  const status = await request('app:status', {});
  if (status.ok) useSession.setState({ app: status.value });
}

/** The event comes too; asked here, so that the next screen already knows. */
async function readStatus(): Promise<void> {
  const status = await request('vault:status', {});
  if (status.ok) useSession.setState({ vault: status.value });
}

/** The new vault is open afterwards, and this page stays to show the recovery key. The passphrase is wiped once main has it. */
export async function makeFromRescue(input: RequestInput<'vault:new-from-rescue'>): Promise<RequestResult<'vault:new-from-rescue'>> {
  const answer = await request('vault:new-from-rescue', input);
  input.passphrase.fill(0);
  if (answer.ok) await readStatus();
  return answer;
}
