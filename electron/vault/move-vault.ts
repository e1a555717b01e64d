// A closed vault to another folder: copied aside, compared byte by byte, renamed, and only then removed from its old place. On the same
// file system one rename does it.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { MoveVaultError } from '#shared/ipc/errors.ts';
import type { Cancelled } from '#shared/ipc/task-progress.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { keysFileNames } from './keys/keys-copies.ts';
import type { TaskSteps } from './services/tasks.ts';
import { flushFolder, renameWithPatience } from './store/atomic-file.ts';
import { toWriteFailure } from './store/write-failure.ts';

const chunkBytes = 1024 * 1024;

type Entry = { readonly path: string; readonly size: number; readonly modified: number; readonly isFolder: boolean };
type Moved = { readonly folder: string; readonly oldRemains: boolean };
/** `mayRename` false: copies even where a rename would do. */
export type MoveInput = { readonly folder: string; readonly parent: string; readonly mayRename?: boolean };

export async function moveVault({ folder, parent, mayRename = true }: MoveInput, steps: TaskSteps): Promise<Result<Moved, MoveVaultError | Cancelled>> {
  const target = join(parent, basename(folder));
  let aside: string | null = null;
  try {
    if (!keysFileNames.some((name) => existsSync(join(folder, name)))) return err({ type: 'not-a-vault' });
    if (existsSync(target)) return err({ type: 'folder-exists' });
    const way = relative(folder, parent);
    if (way === '' || (!way.startsWith('..') && !isAbsolute(way))) return err({ type: 'inside-itself' });
    if (mayRename && statSync(parent).dev === statSync(folder).dev) {
      renameWithPatience(folder, target);
      flushFolder(parent);
      flushFolder(dirname(folder));
      return ok({ folder: target, oldRemains: false });
    }
    aside = `${target}.moving-${randomBytes(4).toString('hex')}`;
    const copied = await copyWhole(folder, aside, steps);
    if (!copied.ok) {
      removeQuietly(aside);
      return copied;
    }
    renameWithPatience(aside, target);
    flushFolder(parent);
  } catch (error) {
    if (aside !== null) removeQuietly(aside);
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
  return ok({ folder: target, oldRemains: !removeOld(folder) });
}

async function copyWhole(from: string, to: string, { step }: TaskSteps): Promise<Result<null, MoveVaultError | Cancelled>> {
  const before = listAll(from);
  if (before === null) return err({ type: 'not-a-vault' });
  // Written and read back.
  const total = 2 * before.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const goOn = async (bytes: number): Promise<boolean> => step((done += bytes), total);
  mkdirSync(to, { mode: 0o700 });
  const hashes = new Map<string, string>();
  for (const { path, isFolder } of before) {
    if (isFolder) {
      mkdirSync(join(to, path), { mode: 0o700 });
      continue;
    }
    const hash = await copyFile(join(from, path), join(to, path), goOn);
    if (hash === null) return err({ type: 'cancelled' });
    hashes.set(path, hash);
  }
  for (const { path } of before.filter(({ isFolder }) => isFolder)) flushFolder(join(to, path));
  flushFolder(to);
  for (const [path, expected] of hashes) {
    const hash = await hashFile(join(to, path), goOn);
    if (hash === null) return err({ type: 'cancelled' });
    if (hash !== expected) return err({ type: 'copy-differs' });
  }
  const isSame = JSON.stringify(listAll(from)) === JSON.stringify(before) && JSON.stringify(listAll(to)?.map(sizeOf)) === JSON.stringify(before.map(sizeOf));
  return isSame ? ok(null) : err({ type: 'copy-differs' });
}

const sizeOf = ({ path, size }: Entry): readonly [string, number] => [path, size];

/** Folders before what is in them; null where something is neither a file nor a folder: no vault of ours has that. */
function listAll(root: string, inside = ''): Entry[] | null {
  const entries: Entry[] = [];
  for (const name of readdirSync(join(root, inside)).toSorted()) {
    const path = join(inside, name);
    const stats = lstatSync(join(root, path));
    if (!stats.isFile() && !stats.isDirectory()) return null;
    const isFolder = stats.isDirectory();
    entries.push({ path: path.split(sep).join('/'), size: isFolder ? 0 : stats.size, modified: isFolder ? 0 : stats.mtimeMs, isFolder });
    if (!isFolder) continue;
    const within = listAll(root, path);
    if (within === null) return null;
    entries.push(...within);
  }
  return entries;
}

/** The hash of what was read; null when stopped. */
async function copyFile(from: string, to: string, goOn: (bytes: number) => Promise<boolean>): Promise<string | null> {
  const target = openSync(to, 'wx', 0o600);
  try {
    const hash = await readThrough(from, (piece) => {
      for (let written = 0; written < piece.length; ) written += writeSync(target, piece, written);
    }, goOn);
    fsyncSync(target);
    return hash;
  } finally {
    closeSync(target);
  }
}

const hashFile = (path: string, goOn: (bytes: number) => Promise<boolean>): Promise<string | null> => readThrough(path, () => undefined, goOn);

async function readThrough(path: string, take: (piece: Buffer) => void, goOn: (bytes: number) => Promise<boolean>): Promise<string | null> {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(chunkBytes);
  try {
    for (;;) {
      const read = readSync(file, buffer, 0, chunkBytes, null);
      if (read === 0) return hash.digest('hex');
      const piece = buffer.subarray(0, read);
      hash.update(piece);
      take(piece);
      if (!(await goOn(read))) return null;
    }
  } finally {
    closeSync(file);
  }
}

/** The keys first: what is left of a removal that was cut short is no vault any more. */
function removeOld(folder: string): boolean {
  try {
    for (const name of keysFileNames) rmSync(join(folder, name), { force: true });
    rmSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The medium is gone or refuses; the folder has a name that no vault has.
  }
}
