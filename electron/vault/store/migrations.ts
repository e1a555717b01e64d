// From each earlier version of cases.db to the next (FORMAT §5.4). Numbered without gaps, never edited once released. They run on a
// copy; only a copy that is whole takes the database's place.
import { closeSync, copyFileSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { assert } from '#shared/assert.ts';
import type { Secret } from '../keys/secret.ts';
import { flushFolder, renameWithPatience } from './atomic-file.ts';
import { fillLiveCounts, liveCountTable } from './live-counts.ts';
import { openConnection, setRequiredPragmas, type Connection } from './connection.ts';

export type Migration = { readonly from: number; readonly change: (connection: Connection) => void };

/** One that changes rows of the root goes through rooted-rows.ts, so that the sums go with them. */
export const migrations: readonly Migration[] = [
  {
    // Cases are listed and counted without reading their records.
    from: 1,
    change: (connection) => void connection.exec(`CREATE INDEX record_by_kind ON record (kind);${liveCountTable}${fillLiveCounts}`),
  },
];

export const latestVersion = migrations.length + 1;

/**
 * `connection` holds the old database and its lock; it is closed here, whatever happens. Throws what SQLite or the medium says, and
 * then the old database stands as it was.
 */
export function migrateOnCopy(connection: Connection, path: string, pageKey: Secret): void {
  const aside = `${path}.migrating`;
  try {
    setRequiredPragmas(connection);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    removeAside(aside);
    copyFileSync(path, aside);
    runMigrations(aside, pageKey);
    flushFile(aside);
  } catch (error) {
    removeAside(aside);
    throw error;
  } finally {
    connection.close();
  }
  renameWithPatience(aside, path);
  flushFolder(dirname(path));
}

function runMigrations(path: string, pageKey: Secret): void {
  const connection = openConnection(path, pageKey, 'existing');
  try {
    setRequiredPragmas(connection);
    const version = connection.pragma('user_version', { simple: true }) as number;
    connection.exec('BEGIN IMMEDIATE');
    for (const migration of migrations.filter(({ from }) => from >= version)) migration.change(connection);
    connection.pragma(`user_version = ${latestVersion}`);
    connection.exec('COMMIT');
    assert(connection.pragma('quick_check(1)', { simple: true }) === 'ok', 'the migrated copy is whole');
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
}

function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Also what an interrupted migration left. */
function removeAside(aside: string): void {
  for (const file of [aside, `${aside}-wal`, `${aside}-journal`]) rmSync(file, { force: true });
}
