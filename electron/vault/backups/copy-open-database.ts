// A consistent copy of cases.db while the vault is at work: the log is brought in, then stays apart until the file is copied. What is copied is
// the file as it lies there, encrypted. A checkpoint that somebody else needs meanwhile (a destruction) shows, and the copy begins again.
import { closeSync, fstatSync, openSync, read, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { assert } from '#shared/assert.ts';
import type { RootState } from '../store/rooted-rows.ts';
import type { BackupSource } from './backup-source.ts';
import { chunkBytes, pour, StoppedError, writeFlushed, type FileSum, type Progress } from './file-work.ts';

const readAsync = promisify(read);
const tries = 3;
/** SQLite's own. */
const usualCheckpointPages = 1_000;
/** The page that holds SQLite's locks and never any data; Windows lets nobody read it. */
const lockPage = { start: 0x40000000, end: 0x40000000 + 4_096 } as const;

/**
 * The open database's file for reading. Never closed while the vault is open: closing any handle of a file drops the locks that this process has
 * on it, and with them the one that keeps a second Bitim out.
 */
export type HeldFile = { readonly file: () => number; readonly close: () => void };

export function holdFile(path: string): HeldFile {
  let held: { readonly file: number; readonly identity: string } | null = null;
  return {
    file: () => {
      const stats = statSync(path, { bigint: true });
      const identity = `${stats.dev} ${stats.ino}`;
      if (held?.identity !== identity) {
        // A renewal has put another file there; nobody has a lock on the one before.
        if (held) closeSync(held.file);
        held = { file: openSync(path, 'r'), identity };
      }
      return held.file;
    },
    close: () => {
      if (held) closeSync(held.file);
      held = null;
    },
  };
}

export type DatabaseCopy = { readonly sum: FileSum; readonly state: RootState };

/** Throws what the medium says, and StoppedError. */
export async function copyOpenDatabase(source: Pick<BackupSource, 'sodium' | 'core' | 'isClosed'>, held: HeldFile, to: string, progress: Progress): Promise<DatabaseCopy> {
  return writeFlushed(to, async (target) => {
    for (let attempt = 1; ; attempt++) {
      if (source.isClosed()) throw new StoppedError('closed');
      const core = source.core();
      const { connection, rows } = core.database;
      const [outcome] = connection.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
      assert(outcome?.busy === 0, 'nobody else holds the log');
      connection.pragma('wal_autocheckpoint = 0');
      try {
        const state = rows.state();
        const file = held.file();
        const before = looksOf(file);
        await target.truncate(0);
        const sum = await pour(source.sodium, (buffer, position) => readPages(file, buffer, position), target, progress);
        if (looksOf(file) === before && source.core() === core) return { sum, state };
        assert(attempt < tries, 'the database stands still for one copy');
      } finally {
        if (connection.open) connection.pragma(`wal_autocheckpoint = ${usualCheckpointPages}`);
      }
    }
  });
}

function looksOf(file: number): string {
  const { size, mtimeNs } = fstatSync(file, { bigint: true });
  return `${size} ${mtimeNs}`;
}

async function readPages(file: number, buffer: Buffer, position: number): Promise<number> {
  const { start, end } = lockPage;
  if (position >= start && position < end) {
    const size = fstatSync(file).size;
    const length = Math.max(0, Math.min(end, size) - position);
    buffer.fill(0, 0, length);
    return length;
  }
  const length = position < start ? Math.min(chunkBytes, start - position) : chunkBytes;
  return (await readAsync(file, buffer, 0, length, position)).bytesRead;
}
