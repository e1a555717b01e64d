// Replaces a file so that after any interruption the old or the new content stands, whole.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import type { WriteError } from '#shared/ipc/errors.ts';

export function writeFileAtomic(path: string, bytes: Uint8Array): Result<null, WriteError> {
  const aside = `${path}.${randomBytes(4).toString('hex')}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(aside, 'wx', 0o600);
    try {
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
    flushFolder(dirname(path));
    return ok(null);
  } catch (error) {
    const failure = toWriteError(error);
    removeQuietly(aside);
    return err(failure);
  }
}

/** Windows has no folder flush; its rename is journalled with the file system. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nobody reads a file of this name; the failure that counts is the one before.
  }
}

function toWriteError(error: unknown): WriteError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { type: 'disk-full' };
  if (['EROFS', 'EACCES', 'EPERM', 'EISDIR', 'EEXIST', 'ENOTDIR'].includes(code)) return { type: 'read-only' };
  if (code !== '') return { type: 'medium-gone' };
  throw error;
}
