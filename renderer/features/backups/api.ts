import { request } from '#renderer/ipc/client.ts';
import { useBackups } from '#renderer/state/backups.ts';
import { useSession } from '#renderer/state/session.ts';
import type { FoundBackup } from '#shared/ipc/contract-backups.ts';
import type { RequestInput, RequestResult } from '#shared/ipc/contract.ts';

export type TypedSecret = { readonly way: 'passphrase' | 'recovery'; readonly typed: string };
type Secret = RequestInput<'backup:preview'>['secret'];

/** The bytes of a passphrase are wiped once main has them. */
async function withSecret<Answer>({ way, typed }: TypedSecret, ask: (secret: Secret) => Promise<Answer>): Promise<Answer> {
  if (way === 'recovery') return ask({ type: 'recovery', typed });
  const bytes = new TextEncoder().encode(typed);
  try {
    return await ask({ type: 'passphrase', bytes });
  } finally {
    bytes.fill(0);
  }
}

export const makeBackup = async (taskId: string): Promise<RequestResult<'backup:make'>> => request('backup:make', { taskId });
export const checkBackup = async (taskId: string, id: string): Promise<RequestResult<'backup:check'>> => request('backup:check', { taskId, id });
export const removeBackup = async (id: string): Promise<RequestResult<'backup:remove'>> => request('backup:remove', { id });
export const drill = (taskId: string, secret: TypedSecret): Promise<RequestResult<'backup:drill'>> => withSecret(secret, (given) => request('backup:drill', { taskId, secret: given }));

export async function chooseFolder(what: 'place' | 'backup'): Promise<string | null> {
  const answer = await request('backup:choose-folder', { for: what });
  return answer.ok ? (answer.value?.folder ?? null) : null;
}

export async function setPlace(folder: string | null): Promise<RequestResult<'backup:set-place'>> {
  const answer = await request('backup:set-place', { folder });
  if (answer.ok) useBackups.setState({ state: answer.value });
  return answer;
}

export async function putOffDrill(): Promise<void> {
  const answer = await request('backup:put-off-drill', {});
  if (answer.ok) useBackups.setState({ state: answer.value });
}

export const answerQuit = (answer: 'quit' | 'stay'): void => void request('backup:answer-quit', { answer });

export async function findBackups(folder: string): Promise<readonly FoundBackup[]> {
  const answer = await request('backup:find', { folder });
  return answer.ok ? answer.value : [];
}

export const previewBackup = (taskId: string, folder: string, secret: TypedSecret): Promise<RequestResult<'backup:preview'>> =>
  withSecret(secret, (given) => request('backup:preview', { taskId, folder, secret: given }));

/** The new vault is open afterwards, and this page stays to show the recovery key. */
export async function restoreBackup(
  input: { readonly taskId: string; readonly folder: string; readonly parent: string; readonly name: string; readonly newPassphrase: Uint8Array<ArrayBuffer> | null },
  secret: TypedSecret,
): Promise<RequestResult<'backup:restore'>> {
  const answer = await withSecret(secret, (given) => request('backup:restore', { ...input, secret: given }));
  input.newPassphrase?.fill(0);
  if (!answer.ok) return answer;
  const vault = await request('vault:status', {});
  useSession.setState(({ app }) => ({ app: app && { ...app, state: 'unlocked' }, vault: vault.ok ? vault.value : null }));
  return answer;
}
