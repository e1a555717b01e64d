// The files/ folder of an opened vault: sealed files in, pieces of them out, and what nothing points to swept away.
import { existsSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { err, ok, type Result } from '#shared/result.ts';
import type { Sodium } from '../keys/sodium.ts';
import { errorCode, toWriteFailure } from '../store/write-failure.ts';
import { isFilePath, openPiece, partEnding, pieceCount, placeOfPiece, storedSize } from './attachment-file.ts';
import type { AttachmentFiles, FileFailure, SealedFile } from './file-ports.ts';
import { createFileWriter } from './file-writer.ts';

/** Room that the database and its log need beside a file, so that a large one does not take the last of it. */
const reservedBytes = 32 * 1024 * 1024;
const checkedAtOnceBytes = 1024 * 1024;

export type AttachmentFilesInput = {
  readonly sodium: Sodium;
  /** `files/` of the vault. */
  readonly folder: string;
  /** Nothing is written then, and nothing swept. */
  readonly isRefused: () => boolean;
};

export function createAttachmentFiles({ sodium, folder, isRefused }: AttachmentFilesInput): AttachmentFiles {
  /** On their way in, or named and not yet in the database. */
  const unsettled = new Set<string>();

  const begin: AttachmentFiles['begin'] = async (size) => {
    if (isRefused()) return err({ type: 'read-only' });
    if (hasNoRoom(folder, storedSize(size) + reservedBytes)) return err({ type: 'disk-full' });
    return createFileWriter({ sodium, folder, size, onBegun: (path) => void unsettled.add(path), onEnded: (path) => void unsettled.delete(path) });
  };

  const add: AttachmentFiles['add'] = async (size, chunks) => {
    const begun = await begin(size);
    if (!begun.ok) return begun;
    const writer = begun.value;
    try {
      for await (const bytes of chunks) {
        const isTooMuch = writer.received() + bytes.length > size;
        const appended = isTooMuch ? err({ type: 'file-incomplete' } as const) : await writer.append(bytes);
        if (!appended.ok) {
          await writer.discard();
          return appended;
        }
      }
    } catch (error) {
      await writer.discard();
      throw error;
    }
    if (writer.received() === size) {
      const finished = await writer.finish();
      return finished.ok ? ok({ file: finished.value, keep: writer.keep, discard: writer.discard }) : finished;
    }
    await writer.discard();
    return err({ type: 'file-incomplete' });
  };

  /** Only where a file of the right size stands under this name. */
  const withFile = async <Value>(file: SealedFile, work: (handle: FileHandle) => Promise<Result<Value, FileFailure>>): Promise<Result<Value, FileFailure>> => {
    if (!isFilePath(file.path)) return err({ type: 'file-changed' });
    let handle: FileHandle | null = null;
    try {
      handle = await open(join(folder, file.path), 'r');
      const { size } = await handle.stat();
      if (size !== storedSize(file.size)) return err({ type: size < storedSize(file.size) ? 'file-cut' : 'file-changed' });
      return await work(handle);
    } catch (error) {
      return err(toFileFailure(error, folder));
    } finally {
      await handle?.close().catch(() => undefined);
    }
  };

  return {
    begin,
    add,
    read: (file, index) =>
      withFile(file, async (handle) => {
        const { position, length } = placeOfPiece(file.size, index);
        const sealed = Buffer.allocUnsafeSlow(length);
        if ((await readFully(handle, sealed, position)) !== length) return err({ type: 'file-cut' });
        const plain = openPiece(sodium, file.key, { index, isLast: index === pieceCount(file.size) - 1 }, sealed);
        return plain ? ok(plain) : err({ type: 'file-changed' });
      }),
    check: async (file, isStopped = () => false) => {
      const hash = sodium.crypto_generichash_init(null, file.hash.length);
      const read = await withFile(file, async (handle) => {
        const buffer = Buffer.allocUnsafeSlow(Math.min(checkedAtOnceBytes, storedSize(file.size)));
        for (let position = 0; position < storedSize(file.size) && !isStopped(); ) {
          const length = await readFully(handle, buffer, position);
          if (length === 0) return err({ type: 'file-cut' });
          sodium.crypto_generichash_update(hash, buffer.subarray(0, length));
          position += length;
          await yieldToEventLoop();
        }
        return ok(null);
      });
      const found = sodium.crypto_generichash_final(hash, file.hash.length);
      if (!read.ok || isStopped()) return read;
      return sodium.memcmp(found, file.hash) ? ok(null) : err({ type: 'file-changed' });
    },
    remove: (paths) => {
      if (isRefused()) return;
      for (const path of paths) if (isFilePath(path)) removeQuietly(join(folder, path));
    },
    sweep: (known) => (isRefused() ? [] : sweepFolder(folder, unsettled, known)),
  };
}

/** Names that are not ours stay: somebody else put them there. Answers what was taken away. */
function sweepFolder(folder: string, unsettled: ReadonlySet<string>, known: ReadonlySet<string> | null): string[] {
  const swept: string[] = [];
  for (const above of namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(above)) continue;
    for (const name of namesIn(join(folder, above))) {
      const isPart = name.endsWith(partEnding);
      const path = `${above}/${isPart ? name.slice(0, -partEnding.length) : name}`;
      if (!isFilePath(path) || unsettled.has(path)) continue;
      if (!isPart && (known === null || known.has(path))) continue;
      if (removeQuietly(join(folder, above, name))) swept.push(`${above}/${name}`);
    }
  }
  return swept;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What cannot be taken away now is taken at the next opening. */
function removeQuietly(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}

/** A medium that does not say how much room it has is asked by writing. */
function hasNoRoom(folder: string, neededBytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < neededBytes;
  } catch {
    return false;
  }
}

/** Fills the buffer from there, or to the end of the file. */
async function readFully(handle: FileHandle, buffer: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** A file that is gone from a vault that is there is missing; anything else that cannot be read is the medium's. */
function toFileFailure(error: unknown, folder: string): FileFailure {
  if (errorCode(error) === 'ENOENT' && existsSync(dirname(folder))) return { type: 'file-missing' };
  if (toWriteFailure(error) || errorCode(error) !== '') return { type: 'medium-gone' };
  throw error;
}
