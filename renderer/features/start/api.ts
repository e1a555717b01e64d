import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';

export async function chooseLanguage(language: Language): Promise<void> {
  const settings = useSession.getState().app?.settings;
  if (settings) await request('app:save-settings', { ...settings, language });
}

export const chooseVaultFolder = async (): Promise<RequestResult<'app:choose-folder'>> => request('app:choose-folder', { for: 'vault' });

/** Wipes the bytes after use. The new vault is open afterwards, and this page stays to show the recovery key. */
export async function createVault(name: string, folder: string, passphrase: Uint8Array<ArrayBuffer>): Promise<RequestResult<'vault:create'>> {
  const answer = await request('vault:create', { name, folder, passphrase });
  passphrase.fill(0);
  if (!answer.ok) return answer;
  const vault = await request('vault:status', {});
  useSession.setState(({ app }) => ({ app: app && { ...app, state: 'unlocked' }, vault: vault.ok ? vault.value : null }));
  return answer;
}
