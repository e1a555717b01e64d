// Everything the wall needs to know of one case, in maps, because the rule runs for each record of each answer.
import type { CaseBody } from './case.ts';
import type { CaseId, PartyId, RecordId } from './ids.ts';
import { sourceKey, type Confirmation, type KeepRequest, type Permission, type PermissionEntry } from './permission.ts';
import type { VaultRecord } from './vault-record.ts';

export type WorldRecord = Pick<VaultRecord, 'id' | 'caseId' | 'kind' | 'audience' | 'source' | 'origins' | 'revision' | 'createdAt' | 'updatedAt' | 'deletedAt'>;
export type WorldParty = { readonly id: PartyId; readonly joinedAt: number; readonly leftAt: number | null };

export type World = {
  readonly caseId: CaseId;
  readonly rule: CaseBody['rule'];
  readonly parties: ReadonlyMap<PartyId, WorldParty>;
  readonly records: ReadonlyMap<RecordId, WorldRecord>;
  readonly permissionsByRecord: ReadonlyMap<RecordId, readonly Permission[]>;
  readonly permissionsOfAll: ReadonlyMap<string, readonly Permission[]>;
  readonly keepRequestsBySource: ReadonlyMap<string, readonly KeepRequest[]>;
  readonly confirmedRevision: ReadonlyMap<RecordId, ReadonlySet<number>>;
  /** Screening records may be opened at the desk until then; null: closed. */
  readonly screeningOpenUntil: number | null;
  /** No moment asked about is earlier than this, so a clock set back opens nothing. */
  readonly newestJournalAt: number;
};

export type WorldInput = {
  readonly caseId: CaseId;
  readonly rule: CaseBody['rule'];
  readonly parties: readonly WorldParty[];
  readonly records: readonly WorldRecord[];
  readonly permissions: readonly PermissionEntry[];
  readonly confirmations: readonly Confirmation[];
  readonly screeningOpenUntil: number | null;
  readonly newestJournalAt: number;
};

export function createWorld(input: WorldInput): World {
  const permissionsByRecord = new Map<RecordId, Permission[]>();
  const permissionsOfAll = new Map<string, Permission[]>();
  const keepRequestsBySource = new Map<string, KeepRequest[]>();
  const confirmedRevision = new Map<RecordId, Set<number>>();
  for (const entry of input.permissions) {
    if (entry.caseId !== input.caseId) continue;
    if (entry.type === 'keep-request') append(keepRequestsBySource, sourceKey(entry.by), entry);
    else if (entry.covers.type === 'all-of-source') append(permissionsOfAll, sourceKey(entry.by), entry);
    else for (const recordId of entry.covers.records) append(permissionsByRecord, recordId, entry);
  }
  for (const { recordId, revision } of input.confirmations) {
    const revisions = confirmedRevision.get(recordId);
    if (revisions) revisions.add(revision);
    else confirmedRevision.set(recordId, new Set([revision]));
  }
  return {
    caseId: input.caseId,
    rule: input.rule,
    parties: new Map(input.parties.map((party) => [party.id, party])),
    records: new Map(input.records.map((record) => [record.id, record])),
    permissionsByRecord,
    permissionsOfAll,
    keepRequestsBySource,
    confirmedRevision,
    screeningOpenUntil: input.screeningOpenUntil,
    newestJournalAt: input.newestJournalAt,
  };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
