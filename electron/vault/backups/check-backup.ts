// A backup that was made before: is every byte still what it was then? Its database was opened and read when it was made; the same bytes
// under the manifest's MAC are the same vault.
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { LongSteps, WriteFailure } from '../ports.ts';
import { errorCode, toWriteFailure } from '../store/write-failure.ts';
import { createProgress, hashFile, sizeOf, StoppedError, type Progress } from './file-work.ts';
import { isManifestWhole, type ManifestContent, type ManifestFile } from './manifest.ts';
import { filesFolderName, readManifest } from './place.ts';

export type CheckFindings = { readonly isWhole: boolean; readonly damagedFiles: number };

/** `dataKey`: the one that it was made under. */
export async function checkBackup(
  input: { readonly sodium: Sodium; readonly shelf: string; readonly folder: string; readonly dataKey: Secret; readonly isClosed: () => boolean },
  steps: LongSteps,
): Promise<Result<CheckFindings, { readonly type: 'cancelled' | 'not-found' } | WriteFailure>> {
  const { sodium, shelf, folder, dataKey } = input;
  try {
    const manifest = await readManifest(folder);
    if (!manifest.ok && manifest.error === 'not-a-backup' && (await sizeOf(join(folder, 'cases.db'))) === null) return err({ type: 'not-found' });
    if (!manifest.ok || !isManifestWhole(sodium, dataKey, manifest.value)) return ok({ isWhole: false, damagedFiles: 0 });
    const { content } = manifest.value;
    const progress = createProgress(steps, () => bytesOf(content), input.isClosed);
    const database = await isSame(sodium, join(folder, 'cases.db'), content.database, progress);
    const damagedFiles = await countDamaged(sodium, shelf, content.files, progress);
    return ok({ isWhole: database && damagedFiles === 0, damagedFiles });
  } catch (error) {
    if (error instanceof StoppedError) return err({ type: 'cancelled' });
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

export async function countDamaged(sodium: Sodium, shelf: string, files: readonly ManifestFile[], progress: Progress): Promise<number> {
  let damaged = 0;
  for (const file of files) if (!(await isSame(sodium, join(shelf, filesFolderName, file.path), file, progress))) damaged += 1;
  return damaged;
}

export const bytesOf = ({ database, files }: Pick<ManifestContent, 'database' | 'files'>): number => files.reduce((total, { bytes }) => total + bytes, database.bytes);

async function isSame(sodium: Sodium, path: string, expected: { readonly bytes: number; readonly hash: string }, progress: Progress): Promise<boolean> {
  if ((await sizeOf(path)) !== expected.bytes) return false;
  try {
    return (await hashFile(sodium, path, progress)).hash === expected.hash;
  } catch (error) {
    // A place on a disk that cannot be read any more is damage; a disk that was pulled out shows at the next file.
    if (['EIO', 'EACCES'].includes(errorCode(error))) return false;
    throw error;
  }
}
