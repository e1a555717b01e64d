// What sealed answers ask of the app. No answer comes this way: those are given on the screen of a party.
import { request } from '#renderer/ipc/client.ts';
import { flushPending } from '#renderer/state/autosave.ts';
import { readPlace } from '#renderer/state/place.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { SealedQuestion } from '#shared/domain/sealed-round.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';
import { err } from '#shared/result.ts';

export const readSealed = async (caseId: CaseId): Promise<RequestResult<'sealed:state'>> => request('sealed:state', { caseId });
export const openSealed = async (caseId: CaseId, roundId: RecordId): Promise<RequestResult<'sealed:open'>> => request('sealed:open', { caseId, roundId });
export const stopSealed = async (caseId: CaseId, roundId: RecordId): Promise<RequestResult<'sealed:stop'>> => request('sealed:stop', { caseId, roundId });

type Begun = { readonly caseId: CaseId; readonly question: SealedQuestion; readonly parties: readonly PartyId[]; readonly consents: readonly PartyId[] };
export const beginSealed = async ({ caseId, question, parties, consents }: Begun): Promise<RequestResult<'sealed:begin'>> =>
  request('sealed:begin', { caseId, roundId: crypto.randomUUID(), question, parties: [...parties].sort(), consents: [...consents] });

type Turned = { readonly caseId: CaseId; readonly party: PartyId; readonly language: Language; readonly display: 'here' | 'other' };
/** On this display the page ends with it: what waits goes to the vault first, and so does the place to come back to. */
export async function turnTo({ caseId, party, language, display }: Turned) {
  if (!(await flushPending())) return err({ type: 'medium-gone' } as const);
  const kept = await request('lock:flush', { drafts: [], saves: [], place: readPlace() });
  return kept.ok ? request('joint:show', { caseId, parties: [party], meetingId: null, language, display }) : kept;
}
