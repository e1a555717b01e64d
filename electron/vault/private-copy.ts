// Reading a vault without touching it: its encrypted files, copied into a fresh folder of the app's own, which goes when the vault is
// closed and at the next start. Attachments are not copied; they are read where they lie.
import { chmodSync, closeSync, existsSync, fstatSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './store/write-failure.ts';

const copiedFiles = ['keys.json', 'keys.json.bak', 'cases.db', 'cases.db-wal', 'cases.db-wal.kept'] as const;
const chunkBytes = 1024 * 1024;
const smallestBytes = 4096;
const triesWhileItChanges = 3;

export type PrivateCopy = {
  readonly folder: string;
  /** Of the database: bytes that the medium would not give; zeroes stand in their place. */
  readonly unreadableBytes: number;
};

/** Throws what the system says; a part that a failing disk cannot read is left out, so that the rest can be had. */
export function makePrivateCopy(vaultFolder: string, privateFolder: string): PrivateCopy {
  mkdirSync(privateFolder, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(privateFolder, 'copy-'));
  chmodSync(folder, 0o700);
  try {
    for (let attempt = 1; ; attempt++) {
      const before = looksOf(vaultFolder);
      let unreadableBytes = 0;
      for (const name of copiedFiles) unreadableBytes += copyReadable(join(vaultFolder, name), join(folder, name));
      // Someone else may be at work on it: a copy of two moments would look damaged.
      if (looksOf(vaultFolder) === before || attempt === triesWhileItChanges) return { folder, unreadableBytes };
    }
  } catch (error) {
    removePrivateCopy(folder);
    throw error;
  }
}

export function removePrivateCopy(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It goes at the next start; what stands in it is as encrypted as the vault.
  }
}

function looksOf(vaultFolder: string): string {
  return copiedFiles.map((name) => {
    const stats = statSync(join(vaultFolder, name), { throwIfNoEntry: false });
    return stats ? `${stats.size} ${stats.mtimeMs}` : '-';
  }).join();
}

/** Answers how many bytes could not be read. */
function copyReadable(from: string, to: string): number {
  rmSync(to, { force: true });
  if (!existsSync(from)) return 0;
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      return copyBytes(source, target, fstatSync(source).size);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

function copyBytes(source: number, target: number, size: number): number {
  const buffer = Buffer.alloc(chunkBytes);
  let unreadable = 0;
  for (let offset = 0; offset < size; offset += chunkBytes) {
    const length = Math.min(chunkBytes, size - offset);
    if (!readAt(source, buffer.subarray(0, length), offset)) {
      for (let start = 0; start < length; start += smallestBytes) {
        const piece = buffer.subarray(start, Math.min(start + smallestBytes, length));
        if (readAt(source, piece, offset + start)) continue;
        piece.fill(0);
        unreadable += piece.length;
      }
    }
    for (let written = 0; written < length; ) written += writeSync(target, buffer, written, length - written, offset + written);
  }
  return unreadable;
}

/** False where the medium fails; a file cut short meanwhile counts as unreadable too. */
function readAt(file: number, piece: Buffer, offset: number): boolean {
  try {
    for (let read = 0; read < piece.length; ) {
      const got = readSync(file, piece, read, piece.length - read, offset + read);
      if (got === 0) return false;
      read += got;
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EIO') return false;
    throw error;
  }
}
