import { request } from '#renderer/ipc/client.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RequestInput, RequestResult } from '#shared/ipc/contract.ts';

export const readCard = (): Promise<RequestResult<'package:card'>> => request('package:card', {});
export const forgetSender = (signKey: string): Promise<RequestResult<'package:forget-sender'>> => request('package:forget-sender', { signKey });
export const listShares = (caseId: CaseId): Promise<RequestResult<'package:shares'>> => request('package:shares', { caseId });
export const makePackage = (input: RequestInput<'package:make'>): Promise<RequestResult<'package:make'>> => request('package:make', input);
export const choosePackage = (taskId: string): Promise<RequestResult<'package:choose'>> => request('package:choose', { taskId });
export const unsealPackage = (input: RequestInput<'package:unseal'>): Promise<RequestResult<'package:unseal'>> => request('package:unseal', input);
export const lookIntoPackage = (handle: string, from: number): Promise<RequestResult<'package:look'>> => request('package:look', { handle, from });
export const trustSender = (handle: string, fingerprint: string): Promise<RequestResult<'package:trust'>> => request('package:trust', { handle, fingerprint });
export const takePackage = (handle: string, language: Language, taskId: string): Promise<RequestResult<'package:take'>> => request('package:take', { handle, language, taskId });
export const closePackage = (): Promise<RequestResult<'package:close'>> => request('package:close', {});
export const readOutside = (caseId: CaseId): Promise<RequestResult<'package:outside'>> => request('package:outside', { caseId });
export const decidePermission = (caseId: CaseId, permissionId: RecordId, decision: 'taken' | 'refused'): Promise<RequestResult<'package:decide'>> => request('package:decide', { caseId, permissionId, decision });
