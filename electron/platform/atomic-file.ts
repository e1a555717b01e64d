// Replaces a file so that after any interruption the old or the new content stands, whole.
import { mkdirSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import type { WriteError } from '#shared/ipc/errors.ts';
import { stageFile } from '../vault/store/atomic-file.ts';

/** Where it goes is the user's own folder: a name of chance beside it is nobody's file. `onLeft`: some or all of it may lie there, also where it failed: under its name unconfirmed,
 * or beside it, where it could not be removed. */
export function writeFileAtomic(path: string, bytes: Uint8Array, onLeft?: () => void): Result<null, WriteError> {
  let staged: ReturnType<typeof stageFile> | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    staged = stageFile(path, bytes, `${path}.${randomBytes(4).toString('hex')}.new`, onLeft);
    staged.commit();
    return ok(null);
  } catch (error) {
    staged?.discard();
    return err(toWriteError(error));
  }
}

/** A half-written file of ours, if it is there. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its place is gone, or takes no change.
  }
}

function toWriteError(error: unknown): WriteError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { type: 'disk-full' };
  if (['EROFS', 'EACCES', 'EPERM', 'EISDIR', 'EEXIST', 'ENOTDIR'].includes(code)) return { type: 'read-only' };
  if (code !== '') return { type: 'medium-gone' };
  throw error;
}
