// A file that is missing or damaged in the vault comes back from the shelf of a backup: the same sealed bytes under the same name, proven
// against the hash in its row before they take its place. Rows are not touched.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import { isFilePath, storedSize } from '../files/attachment-file.ts';
import type { LongSteps } from '../ports.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import type { BringBackFailure, BroughtBack, LostFile, ShelvedFile } from './backup-ports.ts';
import type { BackupSource } from './backup-source.ts';
import { createProgress, freeBytesAt, sizeOf, StoppedError } from './file-work.ts';
import { readMemory, readPlace } from './known-backups.ts';
import { filesFolderName, ownPlaceOf, readShelf, shelfOf } from './place.ts';
import { copyProven, UnfaithfulMediumError } from './shelve-files.ts';

/** Room that the database and its log need beside what comes in. */
const spareBytes = 32 * 1024 * 1024;

/** Where each of these can be found now: in any backup of this vault that is within reach. */
export async function findShelved(source: BackupSource, files: readonly LostFile[]): Promise<ReadonlyMap<string, readonly ShelvedFile[]>> {
  const found = new Map<string, ShelvedFile[]>();
  for (const shelf of shelvesOf(source)) {
    const { backups } = await readShelf(shelf);
    const own = backups.map(({ manifest }) => manifest.content).filter(({ vaultId }) => vaultId === source.vaultId);
    for (const { path, size } of files) {
      const madeAt = Math.max(0, ...own.filter((content) => content.files.some((file) => file.path === path)).map((content) => content.madeAt));
      if (madeAt === 0 || !isFilePath(path) || (await sizeOf(join(shelf, filesFolderName, path))) !== storedSize(size)) continue;
      found.set(path, [...(found.get(path) ?? []), { shelf, madeAt }].toSorted((one, other) => other.madeAt - one.madeAt));
    }
  }
  return found;
}

export async function bringBackFiles(source: BackupSource, files: readonly LostFile[], steps: LongSteps): Promise<Result<BroughtBack, BringBackFailure>> {
  if (source.isRefused()) return err({ type: 'read-only' });
  const shelved = await findShelved(source, files);
  const wanted = files.filter(({ path }) => shelved.has(path));
  const bytes = wanted.reduce((total, { size }) => total + storedSize(size), 0);
  // Read and written, and read back.
  const progress = createProgress(steps, () => bytes * 3, source.isClosed);
  const paths: string[] = [];
  const wrong: string[] = [];
  try {
    const free = await freeBytesAt(source.vaultFolder);
    if (free !== null && free < Math.max(0, ...wanted.map(({ size }) => storedSize(size))) + spareBytes) return err({ type: 'disk-full' });
    for (const { path, hash } of wanted) {
      const isBack = await bringBack(source, path, Buffer.from(hash).toString('hex'), shelved.get(path) ?? [], progress);
      (isBack ? paths : wrong).push(path);
    }
    return ok({ paths, wrong });
  } catch (error) {
    // What came back so far is proven and stays.
    if (error instanceof StoppedError) return err({ type: 'cancelled' });
    if (error instanceof UnfaithfulMediumError) return err({ type: 'medium-gone' });
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

async function bringBack({ sodium, vaultFolder }: BackupSource, path: string, hash: string, shelved: readonly ShelvedFile[], progress: Parameters<typeof copyProven>[4]): Promise<boolean> {
  for (const { shelf } of shelved) {
    if (await copyProven(sodium, join(shelf, filesFolderName, path), join(vaultFolder, filesFolderName, path), hash, progress)) return true;
  }
  return false;
}

/** Newest first as they are known; those in its places that it does not remember are there, too. */
function shelvesOf(source: BackupSource): readonly string[] {
  const { store, vaultFolder } = source;
  const places = [readPlace(store), ownPlaceOf(vaultFolder)].filter((place) => place !== null).map((place) => shelfOf(place, source));
  return [...new Set([...places, ...readMemory(store).known.map(({ folder }) => dirname(folder))])].filter((shelf) => existsSync(shelf));
}
