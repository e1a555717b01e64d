// Replacing small files so that after any interruption the old or the new content stands, whole.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './write-failure.ts';

/** Writes beside and flushes. Nothing is replaced before `commit`; a full disk is met here. */
export function stageFile(path: string, bytes: Uint8Array, staged = `${path}.new`): { commit: (onInPlace?: () => void) => void; discard: () => void } {
  try {
    const file = openSync(staged, 'w', 0o600);
    try {
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    removeQuietly(staged);
    throw error;
  }
  return {
    commit: (onInPlace) => {
      renameWithPatience(staged, path);
      onInPlace?.();
      flushFolder(dirname(path));
    },
    discard: () => removeQuietly(staged),
  };
}

/** Windows has no folder flush; its rename is journalled with the file system. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** A virus scanner may hold a fresh file for a moment on Windows. */
export function renameWithPatience(from: string, to: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      return renameSync(from, to);
    } catch (error) {
      const isHeld = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error));
      if (!isHeld || attempt === 10) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * (attempt + 1));
    }
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What is left over is a sealed copy of nothing secret, and is overwritten next time.
  }
}
