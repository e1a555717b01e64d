// Reading, copying and hashing of files without holding up the process: a backup may be gigabytes, and its disk slow or gone.
import { open, stat, statfs, type FileHandle } from 'node:fs/promises';
import type { Sodium } from '../keys/sodium.ts';
import type { LongSteps } from '../ports.ts';

export const chunkBytes = 1024 * 1024;

/** Asked to stop, or the vault was closed meanwhile. */
export class StoppedError extends Error {}

/** Bytes read and written so far, over all parts of one job. */
export type Progress = { readonly add: (bytes: number) => Promise<void> };

export function createProgress(steps: LongSteps, totalBytes: () => number, isClosed: () => boolean = () => false): Progress {
  let done = 0;
  return {
    add: async (bytes) => {
      done += bytes;
      const total = totalBytes();
      const goOn = await steps.step(Math.min(done, total), total);
      if (!goOn || isClosed()) throw new StoppedError('stopped');
    },
  };
}

export type FileSum = { readonly bytes: number; readonly hash: string };
/** Gives the next piece, or null at the end. */
type ReadPiece = (buffer: Buffer, position: number) => Promise<number>;

/** BLAKE2b-256 of what is read, written to `target` on the way where there is one. */
export async function pour(sodium: Sodium, read: ReadPiece, target: FileHandle | null, progress: Progress): Promise<FileSum> {
  const state = sodium.crypto_generichash_init(null, 32);
  const buffer = Buffer.allocUnsafeSlow(chunkBytes);
  let position = 0;
  let hash: Uint8Array | null = null;
  try {
    for (;;) {
      const got = await read(buffer, position);
      if (got === 0) break;
      const piece = buffer.subarray(0, got);
      sodium.crypto_generichash_update(state, piece);
      if (target) await writeAll(target, piece, position);
      position += got;
      await progress.add(target ? got * 2 : got);
    }
  } finally {
    // Also where it was interrupted: libsodium holds memory for it until then.
    hash = sodium.crypto_generichash_final(state, 32);
  }
  return { bytes: position, hash: Buffer.from(hash).toString('hex') };
}

export async function hashFile(sodium: Sodium, path: string, progress: Progress): Promise<FileSum> {
  const file = await open(path, 'r');
  try {
    return await pour(sodium, async (buffer, position) => (await file.read(buffer, 0, buffer.length, position)).bytesRead, null, progress);
  } finally {
    await file.close();
  }
}

/** Flushed before it is closed. Throws EEXIST where something stands in the way. */
export async function copyFlushed(sodium: Sodium, from: string, to: string, progress: Progress): Promise<FileSum> {
  const source = await open(from, 'r');
  try {
    return await writeFlushed(to, (target) => pour(sodium, async (buffer, position) => (await source.read(buffer, 0, buffer.length, position)).bytesRead, target, progress));
  } finally {
    await source.close();
  }
}

export async function writeFlushed<Value>(to: string, write: (target: FileHandle) => Promise<Value>): Promise<Value> {
  const target = await open(to, 'wx', 0o600);
  try {
    const value = await write(target);
    await target.sync();
    return value;
  } finally {
    await target.close();
  }
}

async function writeAll(target: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) offset += (await target.write(bytes, offset, bytes.length - offset, position + offset)).bytesWritten;
}

/** null: there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats.size : null;
  } catch {
    return null;
  }
}

/** null: the system does not say. */
export async function freeBytesAt(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

const reachLimitMs = 3_000;

/** A share that has gone away may not answer for minutes: then it is not there. */
export async function isFolderThere(folder: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), reachLimitMs);
  });
  const asked = stat(folder).then((stats) => stats.isDirectory(), () => false);
  const isThere = await Promise.race([asked, limit]);
  clearTimeout(timer);
  return isThere;
}
