import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import type { RequestResult, Settings } from '#shared/ipc/contract.ts';

/** Applies at once; main tells every page of the change. */
export async function saveSettings(change: Partial<Settings>): Promise<RequestResult<'app:save-settings'> | null> {
  const settings = useSession.getState().app?.settings;
  return settings ? request('app:save-settings', { ...settings, ...change }) : null;
}

export async function setQuickCode(code: string | null): Promise<RequestResult<'quick-code:set'>> {
  const answer = await request('quick-code:set', { code });
  if (answer.ok) useSession.setState(({ app }) => ({ app: app && { ...app, hasQuickCode: code !== null } }));
  return answer;
}

export async function changePassphrase(current: string, next: Uint8Array<ArrayBuffer>): Promise<RequestResult<'vault:change-passphrase'>> {
  const bytes = new TextEncoder().encode(current);
  const answer = await request('vault:change-passphrase', { current: bytes, next });
  bytes.fill(0);
  next.fill(0);
  return answer;
}
