// Backups under a folder that somebody chose: one backup, a shelf, a place with several shelves, or a vault with its own.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundBackup } from '#shared/ipc/contract-backups.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { bytesOf } from './check-backup.ts';
import { filesFolderName, readManifest } from './place.ts';

/** A place, a shelf, a backup; or a vault, its `backups`, a shelf, a backup. */
const depthMax = 3;
/** Nobody waits for a whole disk. */
const foldersMax = 2_000;
const foundMax = 500;

/** Newest first. */
export async function findBackups(folder: string): Promise<readonly FoundBackup[]> {
  const found: FoundBackup[] = [];
  let seen = 0;
  let wave = [folder];
  for (let depth = 0; depth <= depthMax && wave.length > 0; depth++) {
    const next: string[] = [];
    for (const at of wave) {
      if (seen >= foldersMax || found.length >= foundMax) break;
      seen += 1;
      const manifest = await readManifest(at);
      if (manifest.ok) {
        const { vaultName, madeAt } = manifest.value.content;
        found.push({ folder: at, vaultName, madeAt, sizeBytes: bytesOf(manifest.value.content) });
      } else if (depth < depthMax) next.push(...(await foldersIn(at)));
    }
    wave = next;
  }
  return found.toSorted((left, right) => right.madeAt - left.madeAt);
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && entry.name !== filesFolderName && !entry.name.endsWith('.part')).map(({ name }) => join(folder, name)).toSorted();
  } catch (error) {
    // One that may not be looked into does not hide the others.
    if (toWriteFailure(error)) return [];
    throw error;
  }
}
