// One attachment on its way in: sealed piece by piece as its bytes come, written aside, flushed, and only then given its name.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert } from '#shared/assert.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { WriteFailure } from '../ports.ts';
import { flushFolder, renameWithPatience } from '../store/atomic-file.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { fileHeader, fileKeyBytes, partEnding, pathOf, pieceBytes, sealPiece } from './attachment-file.ts';
import type { FileWriter, SealedFile } from './file-ports.ts';

export type FileWriterInput = {
  readonly sodium: Sodium;
  /** `files/` of the vault. */
  readonly folder: string;
  readonly size: number;
  /** Its path is taken; and, once, that it is kept or given up. */
  readonly onBegun: (path: string) => void;
  readonly onEnded: (path: string) => void;
};

export async function createFileWriter({ sodium, folder, size, onBegun, onEnded }: FileWriterInput): Promise<Result<FileWriter, WriteFailure>> {
  const path = pathOf(randomBytes(16).toString('hex'));
  const target = join(folder, path);
  const aside = `${target}${partEnding}`;
  const key = new Uint8Array(randomBytes(fileKeyBytes));
  const pending = Buffer.alloc(Math.min(pieceBytes, Math.max(1, size)));
  const hash = sodium.crypto_generichash_init(null, 32);
  let file: FileHandle | null = null;
  let filled = 0;
  let received = 0;
  let index = 0;
  let state: 'open' | 'named' | 'ended' = 'open';

  const refuse = async <Value>(work: () => Promise<Value>): Promise<Result<Value, WriteFailure>> => {
    try {
      return ok(await work());
    } catch (error) {
      const failure = toWriteFailure(error);
      await discard();
      if (!failure) throw error;
      return err(failure);
    }
  };
  const write = async (bytes: Uint8Array): Promise<void> => {
    assert(file, 'written while it is open');
    sodium.crypto_generichash_update(hash, bytes);
    for (let offset = 0; offset < bytes.length; ) offset += (await file.write(bytes, offset)).bytesWritten;
  };
  const writePiece = async (isLast: boolean): Promise<void> => {
    const sealed = sealPiece(sodium, key, { index, isLast }, pending.subarray(0, filled));
    index += 1;
    filled = 0;
    await write(sealed);
  };
  const end = (): void => {
    state = 'ended';
    pending.fill(0);
    onEnded(path);
  };
  const discard = async (): Promise<void> => {
    if (state === 'ended') return;
    try {
      await file?.close();
      rmSync(state === 'named' ? target : aside, { force: true });
    } catch {
      // A leftover nobody can read: its key goes now. Swept at the next opening.
    }
    file = null;
    key.fill(0);
    end();
  };

  onBegun(path);
  const begun = await refuse(async () => {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    file = await open(aside, 'wx', 0o600);
    await write(fileHeader);
  });
  if (!begun.ok) return begun;

  return ok({
    received: () => received,
    append: (bytes) =>
      refuse(async () => {
        assert(state === 'open' && received + bytes.length <= size, 'no more bytes than were announced');
        received += bytes.length;
        for (let offset = 0; offset < bytes.length; ) {
          // A full piece waits until it is known whether it is the last.
          if (filled === pending.length) await writePiece(false);
          const taken = Math.min(pending.length - filled, bytes.length - offset);
          pending.set(bytes.subarray(offset, offset + taken), filled);
          filled += taken;
          offset += taken;
        }
        return null;
      }),
    finish: () =>
      refuse(async (): Promise<SealedFile> => {
        assert(state === 'open' && received === size, 'all bytes came');
        await writePiece(true);
        assert(file, 'written while it is open');
        await file.sync();
        await file.close();
        file = null;
        renameWithPatience(aside, target);
        state = 'named';
        flushFolder(dirname(target));
        flushFolder(folder);
        return { path, key: Uint8Array.from(key), size, hash: sodium.crypto_generichash_final(hash, 32) };
      }),
    keep: () => {
      assert(state === 'named', 'kept when it is whole');
      key.fill(0);
      end();
    },
    discard,
  });
}
