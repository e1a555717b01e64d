// What this feature asks of the app.
import { request } from '#renderer/ipc/client.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';

export const listTrash = async (caseId: CaseId | null): Promise<RequestResult<'trash:list'>> => request('trash:list', { caseId });

/** For good; `records` null: all that lies there. */
export const emptyTrash = async (caseId: CaseId | null, records: readonly VaultRecord[] | null): Promise<RequestResult<'trash:empty'>> =>
  request('trash:empty', { caseId, recordIds: records && records.map(({ id }) => id) });

type RestoreChannel = 'case:restore' | 'party:restore' | 'meeting:restore' | 'note:restore' | 'plan:restore' | 'settlement:restore' | 'file:restore' | 'item:restore';

/** null for a kind that never lies in the trash. */
export async function restoreRecord(record: VaultRecord): Promise<RequestResult<RestoreChannel> | null> {
  const { caseId, id } = record;
  switch (record.kind) {
    case 'case':
      return request('case:restore', { caseId: caseId ?? (id as string as CaseId) });
    case 'party':
      return caseId && request('party:restore', { caseId, partyId: id });
    case 'meeting':
      return caseId && request('meeting:restore', { caseId, recordId: id });
    case 'note':
      return caseId && request('note:restore', { caseId, recordId: id });
    case 'agenda-point':
    case 'ground-rule':
      return caseId && request('plan:restore', { caseId, recordId: id });
    case 'settlement':
      return caseId && request('settlement:restore', { caseId, recordId: id });
    case 'issue':
    case 'option':
    case 'offer':
    case 'frame':
    case 'accepted-term':
      return caseId && request('item:restore', { caseId, recordId: id });
    case 'attachment':
      return caseId && request('file:restore', { caseId, recordId: id });
    case 'roster':
    case 'conflict-entry':
    case 'profile':
      return null;
  }
}
