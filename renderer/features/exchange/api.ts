import { request } from '#renderer/ipc/client.ts';
import type { ExportScope, ExportWay, TableInput } from '#shared/ipc/contract-exchange.ts';
import type { CaseSummary, RequestInput, RequestResult } from '#shared/ipc/contract.ts';
import type { Language } from '#shared/domain/text-limits.ts';

export const sizeOfExport = (scope: ExportScope): Promise<RequestResult<'export:size'>> => request('export:size', { scope });
export const saveExport = (scope: ExportScope, way: ExportWay, language: Language, taskId: string): Promise<RequestResult<'export:save'>> => request('export:save', { scope, way, language, taskId });
export const openImport = (way: ExportWay, taskId: string): Promise<RequestResult<'import:open'>> => request('import:open', { way, taskId });
export const runImport = (input: RequestInput<'import:run'>): Promise<RequestResult<'import:run'>> => request('import:run', input);
export const previewTable = (input: TableInput): Promise<RequestResult<'table:preview'>> => request('table:preview', input);
export const importTable = (input: TableInput): Promise<RequestResult<'table:import'>> => request('table:import', input);

export async function listCases(): Promise<readonly CaseSummary[]> {
  const answer = await request('case:list', {});
  return answer.ok ? answer.value : [];
}
