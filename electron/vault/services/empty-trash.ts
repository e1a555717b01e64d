// What goes from the trash for good, by hand or after its ninety days, and the earlier versions of one note. Backups made before still
// have it: to be rid of those, too, a case is destroyed (destroy-case.ts).
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { isTrashOver } from '#shared/domain/trash-term.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { err, ok } from '#shared/result.ts';
import type { StoreWriter } from '../ports.ts';
import { caseRecordId } from './cases.ts';
import { destroyWholeCase, type DestroyedFiles } from './destroy-records.ts';
import { kindsInTrash } from './history-trash.ts';
import { findRecord, notFound, wallOf } from './records.ts';
import type { Service, VaultSession } from './session.ts';

const onHold = err({ type: 'on-hold' } as const);

export const emptyTrash: Service<'trash:empty'> = (call, { caseId, recordIds }) => {
  const { session } = call;
  const wanted = recordIds && new Set(recordIds);
  const isWanted = (record: VaultRecord): boolean => wanted === null || wanted.has(record.id);
  if (caseId === null) return purge(session, casesInTrash(session).filter(isWanted));
  const wall = wallOf(call, caseId);
  if (!wall) return notFound;
  // What this desk is not shown, it does not throw away.
  return purge(session, recordsInTrash(session, caseId).filter((record) => isWanted(record) && wall.showWhole(record) !== null));
};

/** Once after each opening, when the vault was found whole: what is altered is left for the mediator to look at. */
export function emptyOldTrash(session: VaultSession): void {
  const now = session.clock.now();
  const isOver = ({ deletedAt }: VaultRecord): boolean => deletedAt !== null && isTrashOver(deletedAt, now);
  const liveCases = session.store.records({ kinds: ['case'], state: 'live' }).flatMap(({ caseId }) => caseId ?? []);
  const old = [...casesInTrash(session), ...liveCases.flatMap((caseId) => recordsInTrash(session, caseId))].filter(isOver);
  if (old.length > 0) purge(session, old);
}

const casesInTrash = (session: VaultSession): VaultRecord[] => session.store.records({ kinds: ['case'], state: 'trash' });
const recordsInTrash = (session: VaultSession, caseId: CaseId): VaultRecord[] => session.store.records({ caseId, kinds: kindsInTrash, state: 'trash' });

function isHeld(session: VaultSession, caseId: CaseId | null): boolean {
  const stored = caseId && session.store.record(caseRecordId(caseId));
  const body = stored ? session.bodies.readAs(stored, 'case')?.body : null;
  // A case that cannot be read may be under hold.
  return stored !== null && (!body || body.lifecycle.hold !== null);
}

function purge(session: VaultSession, records: readonly VaultRecord[]) {
  const going = records.filter(({ caseId }) => !isHeld(session, caseId));
  const held = records.length - going.length;
  if (going.length === 0) return ok({ count: 0, held });
  const saved = session.change((writer) => going.flatMap((record) => (record.kind === 'case' ? purgeCase(session, writer, record) : purgeRecord(session, writer, record))));
  if (!saved.ok) return saved;
  clearAway(session, saved.value);
  return ok({ count: going.length, held });
}

function purgeCase(session: VaultSession, writer: StoreWriter, { caseId }: VaultRecord): DestroyedFiles {
  if (!caseId) return [];
  const { files } = destroyWholeCase(session, writer, caseId);
  writer.addJournalEntry('vault', 'case-left-trash', {});
  return files;
}

function purgeRecord(session: VaultSession, writer: StoreWriter, record: VaultRecord): DestroyedFiles {
  // A file that went to the trash with its note goes with it now; one that was brought back stays with the case.
  const isGoing = (id: RecordId): boolean => id === record.id || writer.record(id)?.deletedAt !== null;
  const files = session.store.attachments(record.caseId ?? undefined).filter(({ id, recordId }) => (id === record.id || recordId === record.id) && isGoing(id));
  for (const { id } of files) {
    writer.removeAttachment(id);
    if (id !== record.id) writer.destroyRecord(id);
  }
  writer.destroyRecord(record.id);
  if (record.caseId) writer.addJournalEntry(record.caseId, 'left-trash', { recordId: record.id, kind: record.kind });
  return files.map(({ path }) => path);
}

/** After the commit: the sealed files, and the pages that the log still has. */
export function clearAway(session: VaultSession, files: DestroyedFiles): void {
  if (files.length > 0) session.vault.files.remove(files);
  // Not in the midst of a backup, which copies the database while the log stands still.
  void session.vault.alone(async () => session.store.emptyLog());
}

export const eraseNoteHistory: Service<'note:erase-history'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'note', state: 'live', for: 'see' });
  if (!found.ok) return found;
  if (isHeld(session, caseId)) return onHold;
  const count = session.store.history(recordId).length;
  if (count === 0) return ok({ versions: 0 });
  const saved = session.change((writer) => {
    const versions = writer.destroyHistory(recordId as RecordId);
    writer.addJournalEntry(caseId, 'history-erased', { recordId, versions });
    return versions;
  });
  if (!saved.ok) return saved;
  clearAway(session, []);
  return ok({ versions: saved.value });
};
