// Brings a file's bytes into the page, piece by piece, for its viewer; nowhere else.
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import type { FileKey } from '#renderer/state/file-sending.ts';
import { filePieceBytes } from '#shared/ipc/contract-files.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readPiece } from './api.ts';

type Reading = { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void; /** No more than this, for what is cut off anyway. */ readonly mostBytes?: number };

export type FileBytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly isWhole: boolean };

/** null: no longer wanted. */
export async function readFileBytes(key: FileKey, size: number, { signal, onProgress, mostBytes = Number.POSITIVE_INFINITY }: Reading): Promise<Result<FileBytes, AnyFailure> | null> {
  const wanted = Math.min(size, mostBytes);
  const bytes = new Uint8Array(wanted);
  onProgress(0, wanted);
  for (let done = 0, piece = 0; done < wanted; piece += 1) {
    const answer = await readPiece(key, piece);
    if (signal.aborted) return null;
    if (!answer.ok) return err(answer.error);
    const part = answer.value.bytes.subarray(0, wanted - done);
    // A file is cut where no piece comes any more.
    if (part.length === 0 || done !== piece * filePieceBytes) return err({ type: 'file-cut' });
    bytes.set(part, done);
    done += part.length;
    onProgress(done, wanted);
  }
  return ok({ bytes, isWhole: wanted === size });
}
