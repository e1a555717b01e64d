// Where an export goes: files written one after the other, beside their place, and put there only when all is whole.
import { createHash } from 'node:crypto';

export type WrittenFile = { readonly path: string; readonly size: number; readonly sha256: string };

export type ExportSink = {
  /** `isPacked`: worth pressing together (text); files as they were are mostly pressed already. Throws what the medium says, or StoppedError. */
  readonly write: (path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, isPacked: boolean) => Promise<WrittenFile>;
  /** Flushes everything, then puts it in its place. */
  readonly finish: () => Promise<void>;
  /** Nothing of it stays. */
  readonly discard: () => Promise<void>;
};

/** Asked to stop, in the middle of a file. */
export class StoppedError extends Error {}

/** Counts and hashes what passes. */
export function createTeller() {
  const hash = createHash('sha256');
  let size = 0;
  return {
    pass: async function* (pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        hash.update(piece);
        size += piece.length;
        yield piece;
      }
    },
    told: (path: string): WrittenFile => ({ path, size, sha256: hash.digest('hex') }),
  };
}
