// One backup, from the space check to the flushed folder. Whatever interrupts it leaves a folder of another name, which the next one clears
// away, and every earlier backup as it was (FORMAT §12.3).
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from '#shared/assert.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { keysFileNames, stageKeysCopy } from '../keys/keys-copies.ts';
import { parseKeysFile } from '../keys/keys-file.ts';
import { slotId } from '../keys/slot.ts';
import type { LongSteps, SlotSet } from '../ports.ts';
import { flushFolder, renameWithPatience, stageFile } from '../store/atomic-file.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import type { BackupPoint, MakeFailure, NoRoom } from './backup-ports.ts';
import { contentsOf, type BackupSource } from './backup-source.ts';
import { copyOpenDatabase, type HeldFile } from './copy-open-database.ts';
import { createProgress, freeBytesAt, hashFile, isFolderThere, sizeOf, StoppedError } from './file-work.ts';
import type { KnownBackup } from './known-backups.ts';
import { encodeManifest, manifestName } from './manifest.ts';
import { backupName, makeShelf, shelfOf, sweepShelf, unfinishedOf } from './place.ts';
import { readBack, type ReadBack } from './read-back.ts';
import { planFiles, roomOf, shelveFiles, UnfaithfulMediumError, workOf, type FileTask, type StoredFile } from './shelve-files.ts';

/** Room that a file system wants beside the files themselves. */
const spareBytes = 16 * 1024 * 1024;

export type MakeInput = {
  readonly source: BackupSource;
  readonly held: HeldFile;
  readonly place: string;
  /** The vault's own folder: made where it is missing. Any other place has to be there. */
  readonly isOwnFolder: boolean;
  /** Attachments that lie there already are read again, too. */
  readonly isReadAgain: boolean;
  /** When that was done last. */
  readonly filesReadAt: number;
  readonly notePoint: (point: BackupPoint) => void;
};

export async function makeBackup(input: MakeInput, steps: LongSteps): Promise<Result<KnownBackup, MakeFailure>> {
  const { source, place } = input;
  const shelf = shelfOf(place, source);
  let unfinished: string | null = null;
  try {
    if (!(await isFolderThere(place))) {
      if (!input.isOwnFolder) return err({ type: 'place-absent' });
      await mkdir(place, { recursive: true, mode: 0o700 });
    }
    await makeShelf(shelf);
    await sweepShelf(shelf);
    const attachments = attachmentsOf(source);
    const tasks = await planFiles(source.vaultFolder, shelf, attachments, input.isReadAgain);
    const room = await missingRoom(source, shelf, tasks);
    input.notePoint('room');
    if (room) return err(room);

    const madeAt = source.dependencies.clock.now();
    const folder = freeFolder(join(shelf, backupName(madeAt, source.core().database.rows.state().sequence)));
    unfinished = unfinishedOf(folder);
    await mkdir(unfinished, { mode: 0o700 });
    input.notePoint('folder');
    const made = await fill({ ...input, shelf, folder, unfinished, madeAt, attachments, tasks }, steps);
    if (!made.ok) await removeQuietly(unfinished);
    return made;
  } catch (error) {
    if (unfinished !== null) await removeQuietly(unfinished);
    if (error instanceof StoppedError) return err({ type: 'cancelled' });
    if (error instanceof UnfaithfulMediumError) return err({ type: 'backup-damaged' });
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

type FillInput = MakeInput & { readonly shelf: string; readonly folder: string; readonly unfinished: string; readonly madeAt: number; readonly attachments: readonly StoredFile[]; readonly tasks: readonly FileTask[] };

async function fill(input: FillInput, steps: LongSteps): Promise<Result<KnownBackup, MakeFailure>> {
  const { source, held, place, shelf, folder, unfinished, madeAt } = input;
  const { sodium, vaultId } = source;
  const copyPath = join(unfinished, 'cases.db');
  const databaseBytes = (await sizeOf(source.databasePath)) ?? 0;
  let workBytes = databaseBytes * 3 + workOf(input.tasks);
  const progress = createProgress(steps, () => workBytes, source.isClosed);

  const copy = await copyOpenDatabase(source, held, copyPath, progress);
  input.notePoint('copied');
  const sameBytes = await hashFile(sodium, copyPath, progress);
  if (sameBytes.hash !== copy.sum.hash) return err({ type: 'backup-damaged' });
  const { dataKey } = source.core();
  const read = await readBack({ sodium, path: copyPath, dataKey, vaultId, isClosed: source.isClosed }, () => null);
  if (source.isClosed()) throw new StoppedError('closed');
  const isAltered = !read.ok || !isOfState(read.value, copy.state);
  input.notePoint('read-back');

  // What came or went while the database was copied.
  const files = read.ok ? read.value.files : input.attachments;
  const tasks = await planFiles(source.vaultFolder, shelf, files, input.isReadAgain);
  workBytes += workOf(tasks) - workOf(input.tasks);
  const shelved = await shelveFiles(sodium, source.vaultFolder, shelf, tasks, progress);
  input.notePoint('files');

  if (source.isClosed()) throw new StoppedError('closed');
  const id = randomUUID();
  const keyName = source.keyName();
  const known = { sum: copy.sum, state: copy.state };
  // From here to the rename no request is served: the keys in it are the vault's present ones.
  const keys = presentKeys(source.slotSets(), keyName);
  const content = parseKeysFile(keys.keysFile);
  assert(content.ok, 'keys of an opened vault parse');
  writeBoth(unfinished, keys.keysFile);
  stageFile(join(unfinished, manifestName), encodeManifest(sodium, source.core().dataKey, {
    id, vaultId, vaultName: source.name, keyName, madeAt,
    sequence: known.state.sequence,
    root: Buffer.from(known.state.root).toString('hex'),
    keysSequence: keys.sequence,
    passphrasePeriod: periodOf(content.value.content.slots),
    isAltered,
    database: known.sum,
    files: shelved.files,
    missing: shelved.missing,
  })).commit();
  input.notePoint('written');
  renameWithPatience(unfinished, folder);
  flushFolder(shelf);
  flushFolder(place);
  input.notePoint('renamed');
  const verifiedAt = source.dependencies.clock.now();
  return ok({
    id, place, folder, keyName, madeAt,
    sizeBytes: known.sum.bytes + shelved.files.reduce((total, { bytes }) => total + bytes, 0),
    files: shelved.files.length,
    missingFiles: shelved.missing.length,
    keysSequence: keys.sequence,
    isAltered,
    verifiedAt,
    filesReadAt: tasks.every(({ action }) => action !== 'trust') ? verifiedAt : input.filesReadAt,
    damagedAt: null,
    contents: contentsOf(sodium, known.state),
  });
}

const isOfState = ({ isWhole, state }: ReadBack, expected: ReadBack['state']): boolean =>
  isWhole && state.sequence === expected.sequence && Buffer.from(state.root).equals(Buffer.from(expected.root));

function attachmentsOf(source: BackupSource): readonly StoredFile[] {
  const rows = source.core().database.connection.prepare('SELECT path, hash FROM attachment ORDER BY path').all() as { path: string; hash: Buffer }[];
  return rows.map(({ path, hash }) => ({ path, hash: hash.toString('hex') }));
}

async function missingRoom(source: BackupSource, shelf: string, tasks: readonly FileTask[]): Promise<NoRoom | null> {
  const [database, log, freeBytes] = await Promise.all([sizeOf(source.databasePath), sizeOf(`${source.databasePath}-wal`), freeBytesAt(shelf)]);
  const neededBytes = (database ?? 0) + (log ?? 0) + roomOf(tasks) + spareBytes;
  return freeBytes !== null && freeBytes < neededBytes ? { type: 'no-room', neededBytes, freeBytes } : null;
}

function presentKeys(sets: readonly SlotSet[], keyName: string): SlotSet {
  const set = sets.find((candidate) => candidate.keyName === keyName);
  assert(set, 'a vault knows its own keys');
  return set;
}

/** As in a vault (FORMAT §3.1), so that a backup opens by the same rules. */
function writeBoth(folder: string, keysFile: Uint8Array): void {
  keysFileNames.forEach((_name, index) => stageKeysCopy(folder, index === 0 ? 0 : 1, keysFile).commit());
}

export const periodOf = (slots: readonly { readonly type: string; readonly salt: Uint8Array }[]): string => {
  const slot = slots.find(({ type }) => type === 'passphrase');
  assert(slot, 'a vault has a passphrase slot');
  return slotId(slot);
};

/** Two of one second, of the same state. */
function freeFolder(folder: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? folder : `${folder} ${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}

async function removeQuietly(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
    flushFolder(dirname(folder));
  } catch {
    // The medium is gone; the next backup there clears it away.
  }
}
