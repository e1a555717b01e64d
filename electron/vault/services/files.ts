// Files kept with a case, once they are in: named, narrowed, thrown away, read piece by piece.
import type { AttachmentBody } from '#shared/domain/attachment.ts';
import { toFileName } from '#shared/domain/file-name.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { DoorError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { pieceCount } from '../files/attachment-file.ts';
import type { StoreWriter } from '../ports.ts';
import { editedMeanwhile, findRecord, hasSomeoneLeft, nextRevision, notAllowed, notFound, ownEyes, readAll, sameValue, wallOf } from './records.ts';
import type { SaveMode } from './save-mode.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';

type FileRecord = RecordOf<'attachment'>;

export const saveFileIn =
  (mode: SaveMode): Service<'file:save'> =>
  (call, { caseId, recordId, revision, details }) => {
    const { session } = call;
    const found = findRecord(call, { caseId, id: recordId, kind: 'attachment', state: 'live', for: 'write' });
    if (!found.ok) return found;
    // It would go out of the sight of whoever named it.
    if (hasSomeoneLeft(call, caseId)) return notAllowed;
    const present = found.value;
    const body: AttachmentBody = { ...present.body, ...details, fileName: toFileName(details.fileName) };
    if (sameValue(body, present.body)) return shown(call, present);
    if (mode === 'typed' && editedMeanwhile(session.store, present, revision, editedDetails)) return err({ type: 'conflict', revision: present.revision });
    const record = nextRevision(present, { body }, session.now(caseId));
    const saved = session.change((writer) => writer.putRecord(record));
    return saved.ok ? shown(call, record) : saved;
  };

const editedDetails = ({ fileName, remarks }: AttachmentBody) => ({ fileName, remarks });

export const narrowFile: Service<'file:narrow'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'attachment', state: 'live', for: 'see' });
  if (!found.ok) return found;
  const present = found.value;
  if (present.audience.type !== 'parties') return answer(call, present);
  const record = nextRevision(present, { audience: ownEyes }, session.now(caseId));
  const saved = session.change((writer) => {
    writer.putRecord(record);
    writer.setHistoryAudience(recordId, ownEyes);
  });
  return saved.ok ? answer(call, record) : saved;
};

export const deleteFile: Service<'file:delete'> = (call, input) => setDeleted(call, input, 'live');
export const restoreFile: Service<'file:restore'> = (call, input) => setDeleted(call, input, 'trash');

function setDeleted(call: ServiceCall, { caseId, recordId }: { readonly caseId: CaseId; readonly recordId: RecordId }, state: 'live' | 'trash') {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'attachment', state, for: 'see' });
  if (!found.ok) return found;
  const now = session.now(caseId);
  const saved = session.change((writer) => writer.putRecord(nextRevision(found.value, { deletedAt: state === 'live' ? now : null }, now)));
  return saved.ok ? ok(null) : saved;
}

/** From the trash, for good. What stays in backups is said where this is asked for. */
export const purgeFile: Service<'file:purge'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'attachment', state: 'trash', for: 'write' });
  if (!found.ok) return found;
  let paths: readonly string[] = [];
  const saved = session.change((writer) => {
    paths = destroyFile(writer, recordId);
  });
  if (!saved.ok) return saved;
  session.vault.files.remove(paths);
  session.store.emptyLog();
  return ok(null);
};

/** Takes an attachment's record and row away; the paths that come back are removed after the commit (AttachmentFiles.remove). */
function destroyFile(writer: StoreWriter, recordId: RecordId): string[] {
  const file = writer.attachment(recordId);
  writer.destroyRecord(recordId);
  writer.removeAttachment(recordId);
  return file ? [file.path] : [];
}

export const readFilePiece: Service<'file:read'> = async (call, { caseId, recordId, piece }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'attachment', state: 'live', for: 'see' });
  if (!found.ok) return found;
  const file = session.store.attachment(recordId);
  if (!file) return err({ type: 'file-missing' });
  if (piece >= pieceCount(file.size)) return notFound;
  const read = await session.vault.files.read(file, piece);
  if (!read.ok) return read;
  // It may have been narrowed, or the party have left, while it was read.
  const isStillTheirs = findRecord(call, { caseId, id: recordId, kind: 'attachment', state: 'live', for: 'see' });
  if (isStillTheirs.ok) return ok({ bytes: read.value, size: file.size });
  read.value.fill(0);
  return isStillTheirs;
};

/** Files of these meetings and notes: they go to the trash and come back with them. */
export const filesOf = (session: VaultSession, caseId: CaseId, owners: ReadonlySet<RecordId>, state: 'live' | 'trash' | 'all'): FileRecord[] =>
  owners.size === 0 ? [] : readAll(session, caseId, 'attachment', state).filter(({ body }) => body.belongsTo !== null && owners.has(body.belongsTo));

function shown(call: ServiceCall, record: FileRecord): Result<{ readonly record: FileRecord }, DoorError> {
  const seen = wallOf(call, record.caseId as CaseId)?.showWhole(record) as FileRecord | null | undefined;
  return seen ? ok({ record: seen }) : notAllowed;
}

/** The file as the viewer that asked may see it: null where that is not at all. */
function answer(call: ServiceCall, record: FileRecord): { readonly ok: true; readonly value: { readonly record: FileRecord | null } } {
  return ok({ record: (wallOf(call, record.caseId as CaseId)?.showWhole(record) ?? null) as FileRecord | null });
}
