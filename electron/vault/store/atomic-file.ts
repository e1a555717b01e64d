// Replacing small files so that after any interruption the old or the new content stands, whole.
import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './write-failure.ts';

/** Writes beside and flushes. Nothing is replaced before `commit`; a full disk is met here. `onLeft`: bytes of it may stay, in its place or beside it. */
export function stageFile(path: string, bytes: Uint8Array, staged = `${path}.new`, onLeft: () => void = () => {}): { commit: () => void; discard: () => void } {
  const file = openSync(staged, 'w', 0o600);
  // In a vault what cannot be removed is a sealed copy of nothing secret, and is overwritten next time.
  const discard = (): void => void (isRemoved(staged) || onLeft());
  try {
    try {
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    discard();
    throw error;
  }
  return {
    commit: () => {
      renameWithPatience(staged, path);
      onLeft();
      flushFolder(dirname(path));
    },
    discard,
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

/** Known to be gone. Not so where it is not found: its medium may be. */
export function isRemoved(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch {
    return false;
  }
}
