// What this feature asks of the app.
import { request } from '#renderer/ipc/client.ts';
import { flushPending } from '#renderer/state/autosave.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { LeakConfirmation } from '#shared/domain/leaks/leak-confirmation.ts';
import type { PaperLanguages } from '#shared/domain/language-text.ts';
import type { Signer } from '#shared/domain/settlement.ts';
import type { RequestInput, RequestResult } from '#shared/ipc/contract.ts';
import type { Artefact } from '#shared/ipc/contract-papers.ts';

type Key = { readonly caseId: CaseId; readonly recordId: RecordId };

export const createAgreement = async (key: Key, languages: PaperLanguages, parties: readonly PartyId[]): Promise<RequestResult<'settlement:create'>> =>
  request('settlement:create', { ...key, languages, parties: [...parties] });
export const takeParties = async (key: Key, parties: readonly PartyId[]): Promise<RequestResult<'settlement:take-parties'>> => request('settlement:take-parties', { ...key, parties: [...parties] });
export const deleteAgreement = async (key: Key): Promise<RequestResult<'settlement:delete'>> => request('settlement:delete', key);
export const restoreAgreement = async (key: Key): Promise<RequestResult<'settlement:restore'>> => request('settlement:restore', key);
export const previewAgreement = async (key: Key): Promise<RequestResult<'settlement:preview'>> => request('settlement:preview', key);
export const readWording = async (): Promise<RequestResult<'settlement:wording'>> => request('settlement:wording', {});
export const makeNewVersion = async (key: Key, newRecordId: RecordId): Promise<RequestResult<'settlement:new-version'>> => request('settlement:new-version', { ...key, newRecordId });
export const freezeAgreement = async (key: Key, revision: number, signers: readonly Signer[], form: RequestInput<'settlement:freeze'>['form'], confirmed: LeakConfirmation[]): Promise<RequestResult<'settlement:freeze'>> =>
  request('settlement:freeze', { ...key, revision, signers: [...signers], form, confirmed });

/** What was typed a moment ago is on the paper, too. */
export async function sendPaper(way: 'paper:print' | 'paper:save-pdf', artefact: Artefact, confirmed: LeakConfirmation[]): Promise<RequestResult<'paper:print' | 'paper:save-pdf'>> {
  await flushPending();
  return request(way, { artefact, confirmed });
}
