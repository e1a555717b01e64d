// The way out for one file: opened piece by piece into the place that the mediator chose, at the desk alone. It stands under its name
// only when all of it was right and the journal has it; where it then could not take its name, the journal has that, too.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import type { FileDamage, WriteError } from '#shared/ipc/errors.ts';
import type { Cancelled } from '#shared/ipc/task-progress.ts';
import { pieceCount } from '../files/attachment-file.ts';
import type { StoredFile } from '../files/file-ports.ts';
import type { VaultCalls } from '../messages.ts';
import type { JournalEntry } from '../ports.ts';
import { flushFolder, isRemoved, renameWithPatience } from '../store/atomic-file.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { findRecord, notAllowed } from './records.ts';
import { addStopped } from './release-stopped.ts';
import type { ServiceCall, VaultSession } from './session.ts';
import type { TaskSteps } from './tasks.ts';
import { mayNote } from './wholeness.ts';

type Release = VaultCalls['release-file'];
type Name = VaultCalls['file-name'];

export function nameOfFile(call: ServiceCall, { caseId, recordId }: Omit<Name['input'], 'viewer'>): Name['result'] {
  if (call.viewer.type !== 'desk') return notAllowed;
  const found = findRecord(call, { caseId, id: recordId, kind: 'attachment', state: 'live', for: 'see' });
  return found.ok ? ok({ fileName: found.value.body.fileName }) : found;
}

export async function releaseFile(call: ServiceCall, { caseId, recordId, path, aside, taskId }: Omit<Release['input'], 'viewer'>): Promise<Release['result']> {
  const { session, viewer } = call;
  if (viewer.type !== 'desk') return notAllowed;
  const found = findRecord(call, { caseId, id: recordId, kind: 'attachment', state: 'live', for: 'see' });
  if (!found.ok) return found;
  const file = session.store.attachment(recordId);
  if (!file) return err({ type: 'file-missing' });
  const { revision } = found.value;
  return session.tasks.run({ taskId, kind: 'export-file', viewer }, (steps) =>
    writeOut(session, file, { path, aside }, steps, (hash) =>
      !mayNote(session) ? ok(null) : session.change((writer) => writer.addJournalEntry(caseId, 'own-file', { artefact: 'attachment', recordId, revision, way: 'file', size: file.size, hash })),
    ),
  );
}

type WriteOut = Result<null, FileDamage | Cancelled | WriteError>;

async function writeOut(session: VaultSession, file: StoredFile, { path, aside }: Pick<Release['input'], 'path' | 'aside'>, steps: TaskSteps, note: (hash: string) => Result<JournalEntry | null, WriteError>): Promise<WriteOut> {
  let unfinished: JournalEntry | null = null;
  try {
    const copied = await copyPieces(session, file, aside, steps);
    const noted = copied.ok ? note(copied.value) : copied;
    if (noted.ok) {
      unfinished = noted.value;
      renameWithPatience(aside, path);
      unfinished = null;
      flushFolder(dirname(path));
      return ok(null);
    }
    rmSync(aside, { force: true });
    return noted;
  } catch (error) {
    const isGone = isRemoved(aside);
    const stopped = unfinished;
    // What lies readable on a medium that lets it be neither named nor removed has left.
    if (stopped && isGone) session.change((writer) => addStopped(writer, stopped));
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

/** Answers the SHA-256 of what left. */
async function copyPieces(session: VaultSession, file: StoredFile, aside: string, { step }: TaskSteps): Promise<Result<string, FileDamage | Cancelled | WriteError>> {
  const hash = createHash('sha256');
  const target = await open(aside, 'wx', 0o600);
  try {
    let done = 0;
    for (let index = 0; index < pieceCount(file.size); index += 1) {
      if (!(await step(done, file.size))) return err({ type: 'cancelled' });
      const piece = await session.vault.files.read(file, index);
      if (!piece.ok) return piece;
      hash.update(piece.value);
      for (let offset = 0; offset < piece.value.length; ) offset += (await target.write(piece.value, offset)).bytesWritten;
      done += piece.value.length;
      piece.value.fill(0);
    }
    await target.sync();
    await step(done, file.size);
    return ok(hash.digest('hex'));
  } finally {
    await target.close();
  }
}
