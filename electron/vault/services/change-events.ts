// Tells each open window what has changed for it, and nothing of what has not: by the same wall as every answer.
import type { Viewer } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { viewerKey } from '#shared/domain/viewer-key.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';
import type { Changes } from './changes.ts';
import type { VaultSession } from './session.ts';
import { createWall, type Wall } from './wall.ts';

export type RecordsChanged = EventPayload['records:changed'];

export type ChangeEvents = {
  /** A viewer has just been given all it may see of its case: only these can be called gone later. */
  given(viewer: Viewer, records: readonly VaultRecord[]): void;
  keepOnly(viewers: readonly Viewer[]): void;
  changed(session: VaultSession, viewer: Viewer, changes: Changes): RecordsChanged[];
};

export function createChangeEvents(): ChangeEvents {
  const givenByViewer = new Map<string, Set<RecordId>>();
  const givenTo = (viewer: Viewer): Set<RecordId> => {
    const key = viewerKey(viewer);
    const given = givenByViewer.get(key) ?? new Set<RecordId>();
    givenByViewer.set(key, given);
    return given;
  };
  return {
    given: (viewer, records) => void givenByViewer.set(viewerKey(viewer), new Set(records.map((record) => record.id))),
    keepOnly: (viewers) => {
      const keys = new Set(viewers.map(viewerKey));
      for (const key of givenByViewer.keys()) if (!keys.has(key)) givenByViewer.delete(key);
    },
    changed: (session, viewer, changes) => (viewer.type === 'desk' ? changedForDesk(changes) : changedForParties(session, viewer, changes, givenTo(viewer))),
  };
}

function changedForDesk(changes: Changes): RecordsChanged[] {
  const byCase = new Map<CaseId | null, { records: VaultRecord[]; gone: RecordId[] }>();
  for (const { id, caseId, audience, deletedAt } of changes.destroyed) {
    if (audience.type === 'screening' || deletedAt !== null) continue;
    const entry = byCase.get(caseId) ?? { records: [], gone: [] };
    byCase.set(caseId, entry);
    entry.gone.push(id);
  }
  for (const { before, after } of changes.records) {
    if (after.audience.type === 'screening') continue;
    const entry = byCase.get(after.caseId) ?? { records: [], gone: [] };
    byCase.set(after.caseId, entry);
    if (after.deletedAt === null) entry.records.push(after);
    else if (before && before.deletedAt === null) entry.gone.push(after.id);
  }
  return [...byCase].filter(([, { records, gone }]) => records.length + gone.length > 0).map(([caseId, entry]) => ({ caseId, ...entry }));
}

/**
 * A change of one record can close others (what was made from it; a party that left), so all records this viewer was ever given
 * are asked about again. Newly open ones are looked for where the wall itself moved, and among what is made from others.
 */
function changedForParties(session: VaultSession, viewer: Exclude<Viewer, { type: 'desk' }>, changes: Changes, given: Set<RecordId>): RecordsChanged[] {
  const { caseId } = viewer;
  if (!changes.records.some(({ after }) => after.caseId === caseId) && !changes.wallMoved.has(caseId)) return [];
  const world = session.worlds.get(caseId);
  const wall = world && createWall(viewer, world, session.now(caseId));
  const records = wall ? [...idsToShow(session, wall, changes, caseId, given)].flatMap((id) => show(session, wall, id) ?? []) : [];
  const shown = new Set(records.map((record) => record.id));
  const gone = [...given].filter((id) => !shown.has(id) && !wall?.isInSight(id));
  for (const id of gone) given.delete(id);
  for (const id of shown) given.add(id);
  return records.length + gone.length > 0 ? [{ caseId, records, gone }] : [];
}

function idsToShow(session: VaultSession, wall: Wall, changes: Changes, caseId: CaseId, given: ReadonlySet<RecordId>): Set<RecordId> {
  const changed = changes.records.filter(({ after }) => after.caseId === caseId).map(({ after }) => after);
  const records = [...(session.worlds.get(caseId)?.records.values() ?? [])];
  // What was made from others can come into sight with them.
  const opened = changes.wallMoved.has(caseId) ? records : records.filter(({ id, origins }) => origins.length > 0 && !given.has(id));
  // A note names its meeting only to those who may know of it, so it looks different when the meeting comes into sight or leaves it.
  const meetingMoved = changed.some(({ kind, id }) => kind === 'meeting' && given.has(id) !== wall.isInSight(id));
  // So does a file its note.
  const noteMoved = changed.some(({ kind, id }) => kind === 'note' && given.has(id) !== wall.isInSight(id));
  const files = noteMoved ? records.filter(({ kind, id }) => kind === 'attachment' && given.has(id)) : [];
  return new Set([...[...changed, ...opened, ...files].map(({ id }) => id), ...(meetingMoved ? given : [])]);
}

function show(session: VaultSession, wall: Wall, id: RecordId): VaultRecord | null {
  const stored = wall.isInSight(id) ? session.store.record(id) : null;
  if (!stored) return null;
  const readable = session.bodies.read(stored);
  return readable && wall.showRecord(readable);
}
