// What the desk is shown of a case's permissions: each with its state, and how the records they speak of stand towards whom.
import { mayShowRecord } from '#shared/domain/confidentiality.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { missingPermissions } from '#shared/domain/permission-needs.ts';
import { permissionStateOf } from '#shared/domain/permission-state.ts';
import { permissionEntrySchema, sourceKey, type PermissionEntry } from '#shared/domain/permission.ts';
import type { World, WorldRecord } from '#shared/domain/world.ts';
import type { PermissionOverview, Standing } from '#shared/ipc/contract-permissions.ts';
import type { StoreReader } from '../ports.ts';
import type { VaultSession } from './session.ts';

export function readEntries(store: StoreReader, caseId: CaseId): PermissionEntry[] {
  return store.permissions(caseId).flatMap(({ body }) => {
    const parsed = permissionEntrySchema.safeParse(body);
    return parsed.success ? [parsed.data] : [];
  });
}

/** null: there is no such case. */
export function overviewOf(session: VaultSession, caseId: CaseId): PermissionOverview | null {
  const world = session.worlds.get(caseId);
  if (!world) return null;
  const now = session.now(caseId);
  const entries = readEntries(session.store, caseId);
  const permissions = entries
    .flatMap((entry) => (entry.type === 'permission' ? [{ permission: entry, state: permissionStateOf(entry, now) }] : []))
    .sort(({ permission: one }, { permission: other }) => other.givenAt - one.givenAt || (one.id < other.id ? -1 : 1));
  const keepRequests = entries.flatMap((entry) => (entry.type === 'keep-request' ? [entry] : [])).sort((one, other) => other.askedAt - one.askedAt);
  return { rule: world.rule, permissions, keepRequests, standings: standingsIn(world, now) };
}

function standingsIn(world: World, now: number): Standing[] {
  const standings: Standing[] = [];
  const named = new Set<RecordId>([...world.permissionsByRecord.keys(), ...keptByName(world)]);
  for (const record of world.records.values()) {
    if (record.deletedAt !== null || record.audience.type !== 'parties') continue;
    const { parties: inside } = record.audience;
    const isSpokenOf = named.has(record.id) || (record.kind === 'note' && world.permissionsOfAll.has(sourceKey(record.source)));
    if (!isSpokenOf && record.origins.length === 0) continue;
    for (const party of world.parties.keys()) if (!inside.includes(party)) standings.push(...standingOf(record, party, isSpokenOf, world, now));
  }
  return standings;
}

function* keptByName(world: World): Generator<RecordId> {
  for (const requests of world.keepRequestsBySource.values()) {
    for (const { covers } of requests) if (covers.type === 'records') yield* covers.records;
  }
}

function standingOf(record: WorldRecord, party: PartyId, isSpokenOf: boolean, world: World, now: number): Standing[] {
  const verdict = mayShowRecord(record, { type: 'screen', caseId: world.caseId, parties: [party] }, 'as-said', world, now);
  // What nobody ever answered, and what was made from nothing that was answered, has nothing to say.
  if (verdict.allowed === 'no' && verdict.because.type === 'no-permission' && (!isSpokenOf || record.origins.length === 0)) return [];
  const missing = verdict.allowed === 'no' ? missingPermissions(record, party, world, now) : [];
  return [{ recordId: record.id, party, allowed: verdict.allowed, wording: verdict.allowed === 'wording' ? verdict.wording : null, because: verdict.because, missing }];
}
