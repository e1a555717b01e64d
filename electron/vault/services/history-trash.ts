// Earlier versions, copies made from them, and the trash.
import type { RecordId } from '#shared/domain/ids.ts';
import { itemKinds } from '#shared/domain/negotiation.ts';
import { stricterAudience } from '#shared/domain/note-audience.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import { ok } from '#shared/result.ts';
import { answer, nextPosition } from './notes.ts';
import { findRecord, newRecord, notAllowed, notFound, sameValue, wallOf } from './records.ts';
import type { Service, ServiceCall } from './session.ts';

export const readHistory: Service<'record:history'> = (call, { caseId, recordId }) => {
  const wall = wallOf(call, caseId);
  const stored = wall && call.session.store.record(recordId);
  if (!wall || !stored || stored.caseId !== caseId || !wall.showWhole(stored)) return notFound;
  const shown: VaultRecord[] = [];
  let newer: VaultRecord = stored;
  for (const version of call.session.store.history(recordId)) {
    // A version that differs in nothing a person wrote (put into the trash, taken out) is no version to a person.
    const isSame = sameValue(version.body, newer.body);
    newer = version;
    const readable = isSame ? null : call.session.bodies.read(version);
    const visible = readable && wall.showVersion(readable);
    if (visible) shown.push(visible);
  }
  return ok(shown);
};

/** No permission is inherited by a copy: it names what it was made from, and goes no further than both the version and the note. */
export const restoreCopy: Service<'record:restore-copy'> = (call, { caseId, recordId, revision, newRecordId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'note', state: 'all', for: 'write' });
  if (!found.ok) return found;
  const present = found.value;
  const version = findVersion(call, present, revision);
  if (!version) return notFound;
  const existing = session.store.record(newRecordId);
  if (existing) return isCopyOf(existing, recordId, version) ? answer(call, existing as RecordOf<'note'>) : notAllowed;
  const now = session.now(caseId);
  const record = newRecord({
    id: newRecordId,
    caseId,
    kind: 'note',
    audience: stricterAudience(version.audience, present.audience),
    source: present.source,
    origins: [recordId],
    now,
    body: { ...version.body, position: nextPosition(session, caseId, now) },
  });
  const saved = session.change((writer) => writer.putRecord(record));
  return saved.ok ? answer(call, record) : saved;
};

function findVersion(call: ServiceCall, present: RecordOf<'note'>, revision: number): RecordOf<'note'> | null {
  if (revision === present.revision) return present;
  const stored = call.session.store.history(present.id).find((version) => version.revision === revision);
  const readable = stored && call.session.bodies.readAs(stored, 'note');
  return readable && present.caseId && wallOf(call, present.caseId)?.showVersion(readable) ? readable : null;
}

const isCopyOf = (record: VaultRecord, recordId: RecordId, version: RecordOf<'note'>): boolean =>
  record.kind === 'note' && record.caseId === version.caseId && record.origins.includes(recordId) && record.revision === 1;

export const kindsInTrash: readonly RecordKind[] = ['party', 'meeting', 'note', 'agenda-point', 'ground-rule', 'settlement', 'attachment', ...itemKinds];

export const listTrash: Service<'trash:list'> = (call, { caseId }) => {
  const { session, viewer } = call;
  if (caseId === null) {
    if (viewer.type !== 'desk') return notAllowed;
    return ok(newestFirst(session.store.records({ kinds: ['case'], state: 'trash' }).flatMap((record) => session.bodies.read(record) ?? [])));
  }
  const wall = wallOf(call, caseId);
  if (!wall) return ok([]);
  const shown = session.store.records({ caseId, kinds: kindsInTrash, state: 'trash' }).flatMap((record) => {
    const readable = session.bodies.read(record);
    return (readable && wall.showWhole(readable)) ?? [];
  });
  return ok(newestFirst(shown));
};

const newestFirst = (records: readonly VaultRecord[]): VaultRecord[] => [...records].sort((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0));
