import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';

export const printSheet = async (): Promise<RequestResult<'recovery:print'>> => request('recovery:print', {});
export const saveSheet = async (): Promise<RequestResult<'recovery:save-sheet'>> => request('recovery:save-sheet', {});

export async function proveRecoveryKey(typed: string): Promise<RequestResult<'vault:prove-recovery-key'>> {
  const answer = await request('vault:prove-recovery-key', { typed });
  if (answer.ok && answer.value.proven) useSession.setState(({ vault }) => ({ vault: vault && { ...vault, recoveryProven: true } }));
  return answer;
}

export async function makeRecoveryKey(passphrase: string): Promise<RequestResult<'vault:new-recovery-key'>> {
  const bytes = new TextEncoder().encode(passphrase);
  const answer = await request('vault:new-recovery-key', { passphrase: bytes });
  bytes.fill(0);
  if (answer.ok) useSession.setState(({ vault }) => ({ vault: vault && { ...vault, recoveryProven: false } }));
  return answer;
}

export async function setPassphrase(next: Uint8Array<ArrayBuffer>): Promise<RequestResult<'vault:set-passphrase'>> {
  const answer = await request('vault:set-passphrase', { next });
  next.fill(0);
  return answer;
}

/** A new page, so that nothing of the passphrase stays in this one's memory. */
export async function goOnAfterRecovery(): Promise<void> {
  useSession.setState(({ vault }) => ({ vault: vault && { ...vault, openedBy: 'passphrase' } }));
  await request('page:go', { path: '/cases' });
}
