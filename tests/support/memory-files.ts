// The files of a vault in memory, unsealed: for tests that ask the services.
import { randomBytes } from 'node:crypto';
import type { AttachmentFiles, FileWriter } from '#electron/vault/files/file-ports.ts';
import { pieceBytes } from '#electron/vault/files/attachment-file.ts';
import { err, ok } from '#shared/result.ts';

export type MemoryFiles = AttachmentFiles & {
  /** By path; also those on their way in. */
  readonly stored: Map<string, Uint8Array>;
};

export function createMemoryFiles(): MemoryFiles {
  const stored = new Map<string, Uint8Array>();
  const begin = (size: number): FileWriter => {
    const name = randomBytes(16).toString('hex');
    const path = `${name.slice(0, 2)}/${name}`;
    const parts: Uint8Array[] = [];
    const received = (): number => parts.reduce((sum, part) => sum + part.length, 0);
    stored.set(path, new Uint8Array());
    return {
      received,
      append: async (bytes) => {
        parts.push(Uint8Array.from(bytes));
        return ok(null);
      },
      finish: async () => {
        stored.set(path, Buffer.concat(parts));
        return ok({ path, key: new Uint8Array(32), size, hash: new Uint8Array(32) });
      },
      keep: () => undefined,
      discard: async () => void stored.delete(path),
    };
  };
  return {
    stored,
    begin: async (size) => ok(begin(size)),
    add: async (size, chunks) => {
      const writer = begin(size);
      for await (const bytes of chunks) await writer.append(bytes);
      const finished = await writer.finish();
      return finished.ok ? ok({ file: finished.value, keep: writer.keep, discard: writer.discard }) : finished;
    },
    read: async ({ path }, index) => {
      const bytes = stored.get(path);
      return bytes ? ok(Uint8Array.from(bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes))) : err({ type: 'file-missing' });
    },
    check: async ({ path }) => (stored.has(path) ? ok(null) : err({ type: 'file-missing' })),
    remove: (paths) => paths.forEach((path) => stored.delete(path)),
    sweep: (known) => (known === null ? [] : [...stored.keys()].filter((path) => !known.has(path) && stored.delete(path))),
  };
}
