import { request } from '#renderer/ipc/client.ts';
import type { RequestAnswer, RequestInput, RequestResult } from '#shared/ipc/contract.ts';

export type FindInput = RequestInput<'search:find'>;
export type Found = RequestAnswer<'search:find'>;

export const findRecords = async (input: FindInput): Promise<RequestResult<'search:find'>> => request('search:find', input);
export const listCases = async (): Promise<RequestResult<'case:list'>> => request('case:list', {});
