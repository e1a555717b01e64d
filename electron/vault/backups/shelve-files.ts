// Attachments of a backup: each lies once on the shelf, under the random name that it has in the vault, for all backups that name it.
import { constants } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sodium } from '../keys/sodium.ts';
import { flushFolder } from '../store/atomic-file.ts';
import { errorCode } from '../store/write-failure.ts';
import { copyFlushed, hashFile, sizeOf, type Progress } from './file-work.ts';
import type { ManifestFile } from './manifest.ts';
import { filesFolderName, unfinishedOf } from './place.ts';

/** As its row in the database has it. */
export type StoredFile = { readonly path: string; readonly hash: string };

export type FileTask = { readonly file: StoredFile; /** null: the vault does not have it. */ readonly bytes: number | null; readonly action: 'copy' | 'check' | 'trust' };

/** What has to be done for each: copied where it is not there, read again where it was not read for long. */
export async function planFiles(vaultFolder: string, shelf: string, files: readonly StoredFile[], isReadAgain: boolean): Promise<readonly FileTask[]> {
  const tasks: FileTask[] = [];
  for (const file of files) {
    const [bytes, shelved] = await Promise.all([sizeOf(join(vaultFolder, filesFolderName, file.path)), sizeOf(join(shelf, filesFolderName, file.path))]);
    const isThere = shelved !== null && (bytes === null || bytes === shelved);
    tasks.push({ file, bytes: bytes ?? shelved, action: !isThere ? 'copy' : isReadAgain || bytes === null ? 'check' : 'trust' });
  }
  return tasks;
}

/** Bytes that will be read or written, and those that need room. */
export const workOf = (tasks: readonly FileTask[]): number => sum(tasks, ({ action, bytes }) => (action === 'copy' ? (bytes ?? 0) * 3 : action === 'check' ? (bytes ?? 0) : 0));
export const roomOf = (tasks: readonly FileTask[]): number => sum(tasks, ({ action, bytes }) => (action === 'copy' ? (bytes ?? 0) : 0));

export type Shelved = { readonly files: readonly ManifestFile[]; readonly missing: readonly string[] };

/** A file that the vault lost or that is damaged there does not stop the backup of all others. */
export async function shelveFiles(sodium: Sodium, vaultFolder: string, shelf: string, tasks: readonly FileTask[], progress: Progress): Promise<Shelved> {
  const files: ManifestFile[] = [];
  const missing: string[] = [];
  for (const { file, bytes, action } of tasks) {
    const from = join(vaultFolder, filesFolderName, file.path);
    const to = join(shelf, filesFolderName, file.path);
    let isRight = action === 'trust';
    if (action === 'check') isRight = (await hashFile(sodium, to, progress)).hash === file.hash;
    if (!isRight) isRight = await copyProven(sodium, from, to, file.hash, progress);
    if (isRight) files.push({ path: file.path, bytes: bytes ?? 0, hash: file.hash });
    else missing.push(file.path);
  }
  return { files, missing };
}

/** False: what the vault has under this name is not what was put there, or nothing. */
export async function copyProven(sodium: Sodium, from: string, to: string, hash: string, progress: Progress): Promise<boolean> {
  // Asked apart, so that a medium that vanishes while it is written to is never taken for a file that is missing.
  if (!(await isReadable(from))) return false;
  const aside = unfinishedOf(to);
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rm(aside, { force: true });
  try {
    if ((await copyFlushed(sodium, from, aside, progress)).hash !== hash) {
      await rm(aside, { force: true });
      return false;
    }
    // Read back: what was written is not always what lies there.
    if ((await hashFile(sodium, aside, progress)).hash !== hash) throw new UnfaithfulMediumError('a file was not kept as it was written');
    await rename(aside, to);
    flushFolder(dirname(to));
    return true;
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The place gives back something else than it was given. */
export class UnfaithfulMediumError extends Error {}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return true;
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EIO', 'ENOTDIR'].includes(errorCode(error))) return false;
    throw error;
  }
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((total, item) => total + of(item), 0);
