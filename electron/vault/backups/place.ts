// Where backups lie (FORMAT §12.1): `<place>/<vault name> <first 8 of its id>/`, one folder per backup, and `files/` that all share.
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, type Result } from '#shared/result.ts';
import { flushFolder } from '../store/atomic-file.ts';
import { sizeOf } from './file-work.ts';
import { manifestLimits, manifestName, parseManifest, type Manifest, type ManifestFault } from './manifest.ts';

export const filesFolderName = 'files';
const unfinishedEnding = '.part';
const removingEnding = '.removing';

export const shelfOf = (place: string, vault: { readonly name: string; readonly vaultId: string }): string => join(place, `${vault.name} ${vault.vaultId.slice(0, 8)}`);

export const ownPlaceOf = (vaultFolder: string): string => join(vaultFolder, 'backups');

/** By the clock here, so that a person finds it; the sequence keeps two of one second apart. */
export function backupName(madeAt: number, sequence: number): string {
  const at = new Date(madeAt);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}-${two(at.getMinutes())}-${two(at.getSeconds())} ${sequence}`;
}

export const unfinishedOf = (folder: string): string => `${folder}${unfinishedEnding}`;

export async function readManifest(folder: string): Promise<Result<Manifest, ManifestFault>> {
  const path = join(folder, manifestName);
  const size = await sizeOf(path);
  if (size === null) return err('not-a-backup');
  if (size > manifestLimits.bytes) return err('limit-exceeded');
  try {
    return parseManifest(await readFile(path));
  } catch {
    return err('backup-damaged');
  }
}

export type ShelvedBackup = { readonly folder: string; readonly manifest: Manifest };

/** `isComplete`: every folder that looks like a backup could be read, so that what none of them names belongs to none. */
export async function readShelf(shelf: string): Promise<{ readonly backups: readonly ShelvedBackup[]; readonly isComplete: boolean }> {
  const backups: ShelvedBackup[] = [];
  let isComplete = true;
  for (const name of await foldersIn(shelf)) {
    if (name === filesFolderName || name.endsWith(unfinishedEnding) || name.endsWith(removingEnding)) continue;
    const folder = join(shelf, name);
    const manifest = await readManifest(folder);
    if (manifest.ok) backups.push({ folder, manifest: manifest.value });
    else if (manifest.error !== 'not-a-backup' || (await sizeOf(join(folder, 'cases.db'))) !== null) isComplete = false;
  }
  return { backups, isComplete };
}

/** What an interruption left: backups that were never finished, and those whose removal was not. */
export async function sweepShelf(shelf: string): Promise<void> {
  for (const name of await foldersIn(shelf)) {
    if (name.endsWith(unfinishedEnding) || name.endsWith(removingEnding)) await rm(join(shelf, name), { recursive: true, force: true });
  }
  for await (const path of filesOn(shelf)) if (path.endsWith(unfinishedEnding)) await rm(join(shelf, filesFolderName, path), { force: true });
}

export async function removeBackupFolder(shelf: string, folder: string): Promise<void> {
  const removing = `${folder}${removingEnding}`;
  await rm(removing, { recursive: true, force: true });
  await rename(folder, removing);
  flushFolder(shelf);
  await rm(removing, { recursive: true, force: true });
  flushFolder(shelf);
}

/** Attachments that no backup on this shelf names any more. Nothing is removed while a backup there cannot be read. */
export async function removeUnusedFiles(shelf: string): Promise<void> {
  const { backups, isComplete } = await readShelf(shelf);
  if (!isComplete) return;
  const used = new Set(backups.flatMap(({ manifest }) => manifest.content.files.map(({ path }) => path)));
  for await (const path of filesOn(shelf)) if (!used.has(path)) await rm(join(shelf, filesFolderName, path), { force: true });
}

export async function makeShelf(shelf: string): Promise<void> {
  await mkdir(join(shelf, filesFolderName), { recursive: true, mode: 0o700 });
}

/** Paths inside `files/`, with `/`. */
async function* filesOn(shelf: string): AsyncGenerator<string> {
  for (const folder of await foldersIn(join(shelf, filesFolderName))) {
    const entries = await readdir(join(shelf, filesFolderName, folder), { withFileTypes: true });
    for (const entry of entries) if (entry.isFile()) yield `${folder}/${entry.name}`;
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
  } catch {
    return [];
  }
}
