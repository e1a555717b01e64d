// Records of the open case as screens read them: live, without the trash. Notes have a list of their own (features/notes), for there may be ten thousand.
import { useLiveQuery } from 'dexie-react-hooks';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ItemKind } from '#shared/domain/negotiation.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import { isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { belongsTo, openCaseDatabase } from './open-case.ts';

/** undefined while they are being read. */
export function useCaseRecords<Kind extends 'case' | 'party' | 'meeting' | 'settlement' | 'attachment' | 'agenda-point' | 'ground-rule' | ItemKind>(caseId: CaseId, kind: Kind): readonly RecordOf<Kind>[] | undefined {
  return useLiveQuery(async () => {
    const records: VaultRecord[] = await openCaseDatabase.records.where('kind').equals(kind).toArray();
    return records.filter((record) => belongsTo(record, caseId) && record.deletedAt === null).filter((record) => isRecordOf(record, kind));
  }, [caseId, kind]);
}

/** Names and marks of all parties, after the newest roster that this viewer may see; undefined while it is being read. */
export function useRosterParties(caseId: CaseId): RosterBody['parties'] | undefined {
  return useLiveQuery(async () => {
    const records: VaultRecord[] = await openCaseDatabase.records.where('kind').equals('roster').toArray();
    const rosters = records.filter((record) => belongsTo(record, caseId) && record.deletedAt === null).filter((record) => isRecordOf(record, 'roster'));
    const newest = rosters.reduce<RecordOf<'roster'> | null>((best, each) => (best && (best.createdAt - each.createdAt || best.updatedAt - each.updatedAt) >= 0 ? best : each), null);
    return newest?.body.parties ?? [];
  }, [caseId]);
}
