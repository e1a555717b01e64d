// What this feature asks of the app.
import { request } from '#renderer/ipc/client.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { RequestInput, RequestResult } from '#shared/ipc/contract.ts';

type Of = { readonly caseId: CaseId; readonly recordId: RecordId };

export const saveItem = async (input: RequestInput<'item:save'>): Promise<RequestResult<'item:save'>> => request('item:save', input);
export const deleteItem = async ({ caseId, recordId }: Of): Promise<RequestResult<'item:delete'>> => request('item:delete', { caseId, recordId });
export const restoreItem = async ({ caseId, recordId }: Of): Promise<RequestResult<'item:restore'>> => request('item:restore', { caseId, recordId });
export const readSight = async (caseId: CaseId): Promise<RequestResult<'item:sight'>> => request('item:sight', { caseId });

type ShowTo = Of & { readonly revision: number; readonly parties: readonly PartyId[]; readonly confirmed: boolean };
export const showItemTo = async ({ parties, ...input }: ShowTo): Promise<RequestResult<'item:show-to'>> => request('item:show-to', { ...input, parties: [...parties] });
