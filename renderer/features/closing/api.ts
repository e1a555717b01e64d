// What this feature asks of the app.
import { request } from '#renderer/ipc/client.ts';
import type { Closing, DestroyScope, KeepPeriods, KeepUntil } from '#shared/domain/case-lifecycle.ts';
import type { ConflictEntry, NameInRole } from '#shared/domain/conflict-entry.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';

export const closeCase = async (caseId: CaseId, closing: Closing, keepUntil: KeepUntil): Promise<RequestResult<'case:close'>> => request('case:close', { caseId, closing, keepUntil });
export const reopenCase = async (caseId: CaseId): Promise<RequestResult<'case:reopen'>> => request('case:reopen', { caseId });
export const archiveCase = async (caseId: CaseId, isArchived: boolean): Promise<RequestResult<'case:archive'>> => request('case:archive', { caseId, isArchived });
export const setKeepUntil = async (caseId: CaseId, keepUntil: KeepUntil): Promise<RequestResult<'case:keep-until'>> => request('case:keep-until', { caseId, keepUntil });
export const setHold = async (caseId: CaseId, reason: string | null): Promise<RequestResult<'case:hold'>> => request('case:hold', { caseId, reason });
export const readPeriods = async (): Promise<RequestResult<'keep-periods:read'>> => request('keep-periods:read', {});
export const savePeriods = async (periods: KeepPeriods): Promise<RequestResult<'keep-periods:save'>> => request('keep-periods:save', { periods });

export const listConflicts = async (): Promise<RequestResult<'conflict:list'>> => request('conflict:list', {});
export const saveConflict = async (recordId: RecordId, revision: number, entry: ConflictEntry): Promise<RequestResult<'conflict:save'>> => request('conflict:save', { recordId, revision, entry });
export const removeConflict = async (recordId: RecordId): Promise<RequestResult<'conflict:remove'>> => request('conflict:remove', { recordId });

export const previewDestruction = async (caseId: CaseId, scope: DestroyScope): Promise<RequestResult<'destroy:preview'>> => request('destroy:preview', { caseId, scope });
export const listDestructions = async (): Promise<RequestResult<'destroy:list'>> => request('destroy:list', {});

type Run = { readonly taskId: string; readonly caseId: CaseId; readonly scope: DestroyScope; readonly reference: string; readonly names: readonly NameInRole[] };
/** Passphrases travel as bytes, and not twice. */
export async function runDestruction({ names, ...input }: Run, passphrase: string): Promise<RequestResult<'destroy:run'>> {
  return withBytes(passphrase, async (bytes) => request('destroy:run', { ...input, names: [...names], passphrase: bytes }));
}
export async function finishDestruction(taskId: string, passphrase: string): Promise<RequestResult<'destroy:finish'>> {
  return withBytes(passphrase, async (bytes) => request('destroy:finish', { taskId, passphrase: bytes }));
}

async function withBytes<Answer>(passphrase: string, ask: (bytes: Uint8Array<ArrayBuffer>) => Promise<Answer>): Promise<Answer> {
  const bytes = new TextEncoder().encode(passphrase);
  try {
    return await ask(bytes);
  } finally {
    bytes.fill(0);
  }
}

export const sendCertificate = async (way: 'paper:print' | 'paper:save-pdf', number: number, language: Language): Promise<RequestResult<'paper:print' | 'paper:save-pdf'>> =>
  request(way, { artefact: { type: 'certificate', number, language } });
