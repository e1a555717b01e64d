import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import type { RequestAnswer, RequestResult } from '#shared/ipc/contract.ts';

export type WaysIn = RequestAnswer<'ways-in:list'> & { readonly here: RequestAnswer<'ways-in:here'> | null };

/** null where the vault was locked meanwhile. `here` is null where this shell has no keychain to ask. */
export async function readWaysIn(): Promise<WaysIn | null> {
  const [list, here] = await Promise.all([request('ways-in:list', {}), request('ways-in:here', {})]);
  return list.ok ? { ...list.value, here: here.ok ? here.value : null } : null;
}

export async function allowThisComputer(typed: string): Promise<RequestResult<'ways-in:keep-here'>> {
  const passphrase = new TextEncoder().encode(typed);
  const answer = await request('ways-in:keep-here', { passphrase });
  passphrase.fill(0);
  return answer;
}

export const forgetComputer = async (slotId: string): Promise<RequestResult<'ways-in:forget-computer'>> => request('ways-in:forget-computer', { slotId });

export async function renewDataKey(typed: string, taskId: string): Promise<RequestResult<'ways-in:renew'>> {
  const passphrase = new TextEncoder().encode(typed);
  const answer = await request('ways-in:renew', { taskId, passphrase });
  passphrase.fill(0);
  if (answer.ok) useSession.setState(({ vault }) => ({ vault: vault && { ...vault, recoveryProven: false } }));
  return answer;
}
