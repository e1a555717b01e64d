// The walls of the cases, kept in memory while the vault is open, so that an answer need not read the whole case again.
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { confirmationJournalKind, confirmationSchema, permissionEntrySchema, type PermissionEntry } from '#shared/domain/permission.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { createWorld, type World, type WorldParty, type WorldRecord } from '#shared/domain/world.ts';
import type { Store } from '../ports.ts';
import type { BodyReader } from './body-reader.ts';
import type { Changes } from './changes.ts';

export type CaseWorlds = {
  /** null when there is no such case; a case in the trash has none either. */
  get(caseId: CaseId): World | null;
  apply(changes: Changes): void;
};

type Kept = { readonly world: World; readonly records: Map<RecordId, WorldRecord> };

export function createCaseWorlds(store: Store, bodies: BodyReader): CaseWorlds {
  const kept = new Map<CaseId, Kept>();
  const newestJournalAt = (caseId: CaseId): number => Math.max(store.lastJournalAt(caseId), store.lastJournalAt('vault'));
  return {
    get: (caseId) => {
      const found = kept.get(caseId) ?? readCase(store, bodies, caseId, newestJournalAt(caseId));
      if (!found) return null;
      const latest = newestJournalAt(caseId);
      const current = found.world.newestJournalAt === latest ? found : { ...found, world: { ...found.world, newestJournalAt: latest } };
      kept.set(caseId, current);
      return current.world;
    },
    apply: ({ records, wallMoved }) => {
      for (const caseId of wallMoved) kept.delete(caseId);
      for (const { after } of records) {
        if (after.caseId) kept.get(after.caseId)?.records.set(after.id, toWorldRecord(after));
      }
    },
  };
}

function readCase(store: Store, bodies: BodyReader, caseId: CaseId, newestJournalAt: number): Kept | null {
  const caseRecord = store.record(caseId as string as RecordId);
  if (!caseRecord || caseRecord.kind !== 'case' || caseRecord.deletedAt !== null) return null;
  const stored = store.records({ caseId, state: 'all' });
  const { permissions, allRead } = readPermissions(store, caseId);
  const rule = bodies.readAs(caseRecord, 'case')?.body.rule ?? 'closed';
  const world = createWorld({
    caseId,
    // A permission entry that cannot be read might be a request to keep: then nothing is open by rule.
    rule: allRead ? rule : 'closed',
    parties: stored.flatMap((record) => toWorldParty(record, bodies)),
    records: stored.map(toWorldRecord),
    permissions,
    confirmations: store.journal(caseId).flatMap((entry) => {
      const parsed = entry.kind === confirmationJournalKind ? confirmationSchema.safeParse(entry.content) : null;
      return parsed?.success ? [parsed.data] : [];
    }),
    screeningOpenUntil: null,
    newestJournalAt,
  });
  const records = new Map(world.records);
  return { world: { ...world, records }, records };
}

function readPermissions(store: Store, caseId: CaseId): { permissions: PermissionEntry[]; allRead: boolean } {
  const parsed = store.permissions(caseId).map(({ body }) => permissionEntrySchema.safeParse(body));
  return { permissions: parsed.flatMap((entry) => (entry.success ? [entry.data] : [])), allRead: parsed.every((entry) => entry.success) };
}

/** A party in the trash, or one whose body cannot be read, is nobody. */
function toWorldParty(record: VaultRecord, bodies: BodyReader): WorldParty[] {
  if (record.kind !== 'party' || record.deletedAt !== null) return [];
  const party = bodies.readAs(record, 'party');
  return party ? [{ id: record.id as string as PartyId, joinedAt: party.body.joinedAt, leftAt: party.body.leftAt }] : [];
}

/** Without the body: the walls hold no words. */
function toWorldRecord(record: VaultRecord): WorldRecord {
  const { id, caseId, kind, audience, source, origins, revision, createdAt, updatedAt, deletedAt } = record;
  return { id, caseId, kind, audience, source, origins, revision, createdAt, updatedAt, deletedAt };
}
