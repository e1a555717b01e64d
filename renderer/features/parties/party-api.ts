// What this feature asks of the app.
import { request } from '#renderer/ipc/client.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { PartyDetails } from '#shared/domain/party.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';

/** Who of a party's sheet is known from the conflict register or another case. */
export const checkConflicts = async (caseId: CaseId, partyId: PartyId): Promise<RequestResult<'conflict:check'>> => request('conflict:check', { caseId, partyId });
/** The vault gives the new party its mark and puts it on the roster. */
export const createParty = async (caseId: CaseId, partyId: PartyId, details: PartyDetails): Promise<RequestResult<'party:save'>> =>
  request('party:save', { caseId, partyId, revision: 0, details, left: false });
export const deleteParty = async (caseId: CaseId, partyId: PartyId): Promise<RequestResult<'party:delete'>> => request('party:delete', { caseId, partyId });
export const restoreParty = async (caseId: CaseId, partyId: PartyId): Promise<RequestResult<'party:restore'>> => request('party:restore', { caseId, partyId });
