// What this feature asks of the app.
import { request } from '#renderer/ipc/client.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { NewCase } from '#shared/domain/case.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';

export const listCases = async (): Promise<RequestResult<'case:list'>> => request('case:list', {});
export const createCase = async (caseId: CaseId, input: NewCase): Promise<RequestResult<'case:create'>> => request('case:create', { caseId, ...input });
export const openCase = async (caseId: CaseId): Promise<RequestResult<'case:open'>> => request('case:open', { caseId });
export const deleteCase = async (caseId: CaseId): Promise<RequestResult<'case:delete'>> => request('case:delete', { caseId });
export const restoreCase = async (caseId: CaseId): Promise<RequestResult<'case:restore'>> => request('case:restore', { caseId });
