// cases.db as a whole: made once with its tables and first rows, opened ever after, with the reasons why it may not open.
import Database from 'better-sqlite3-multiple-ciphers';
import { accessSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { err, ok, type Result } from '#shared/result.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import { deriveSubKey } from '../keys/sub-keys.ts';
import type { OpenFailure } from '../ports.ts';
import { openConnection, setRequiredPragmas, type Connection } from './connection.ts';
import { migrateOnCopy } from './migrations.ts';
import { readMeta, writeMeta, type Meta } from './meta.ts';
import { createRootedRows, writeEmptyRoot, type RootedRows } from './rooted-rows.ts';
import { createSchema, readSchemaVersion } from './schema.ts';
import { toWriteFailure } from './write-failure.ts';

/** FORMAT §5.1. */
const pageSize = 4096;

export type VaultDatabase = { readonly connection: Connection; readonly rows: RootedRows; readonly rootKey: Secret; readonly meta: Meta };

export type DatabaseKeys = { readonly sodium: Sodium; readonly dataKey: Secret };

/** Throws what the medium says; leaves a checkpointed, closed file. */
export function createDatabase(path: string, { sodium, dataKey }: DatabaseKeys, meta: Meta): void {
  const pageKey = deriveSubKey(sodium, dataKey, 'pages');
  const rootKey = deriveSubKey(sodium, dataKey, 'root');
  // The file first, so that it is never readable to others, then SQLite.
  closeSync(openSync(path, 'wx', 0o600));
  const connection = openConnection(path, pageKey, 'create');
  try {
    setRequiredPragmas(connection);
    connection.exec('BEGIN IMMEDIATE');
    createSchema(connection);
    writeEmptyRoot(connection);
    const rows = createRootedRows({ connection, sodium, rootKey, vaultId: meta.vaultId });
    rows.begin();
    writeMeta(rows, meta);
    rows.seal();
    connection.exec('COMMIT');
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
    pageKey.wipe();
    rootKey.wipe();
  }
}

export function openDatabase(path: string, { sodium, dataKey }: DatabaseKeys, vaultId: string): Result<VaultDatabase, OpenFailure> {
  // SQLite takes an empty file for a new database and deletes its log: it must not get to see one.
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < pageSize) return err({ type: 'database-damaged' });
  const pageKey = deriveSubKey(sodium, dataKey, 'pages');
  const rootKey = deriveSubKey(sodium, dataKey, 'root');
  let connection: Connection | null = null;
  let failure: OpenFailure;
  try {
    connection = openConnection(path, pageKey, 'existing');
    let version = readSchemaVersion(connection);
    if (version === 'older' && isVaultOf(connection, vaultId)) {
      migrateOnCopy(connection, path, pageKey);
      connection = openConnection(path, pageKey, 'existing');
      version = readSchemaVersion(connection);
    }
    if (version === 'known') {
      setRequiredPragmas(connection);
      const rows = createRootedRows({ connection, sodium, rootKey, vaultId });
      const meta = readMeta(rows);
      if (meta && meta.vaultId === vaultId) return ok({ connection, rows, rootKey, meta });
    }
    failure = { type: version === 'too-new' ? 'too-new' : 'database-damaged' };
  } catch (error) {
    failure = toOpenFailure(error, path);
  } finally {
    pageKey.wipe();
  }
  connection?.close();
  rootKey.wipe();
  return err(failure);
}

/** Asked before a migration: a database that will be refused is left as it is. */
function isVaultOf(connection: Connection, vaultId: string): boolean {
  const row = connection.prepare("SELECT value FROM meta WHERE key = 'vault-id'").get() as { value: string } | undefined;
  return row?.value === JSON.stringify(vaultId);
}

/** Inside an existing file whatever cannot be read is damage: SQLite's own errors, and rows that are not what they should be. A medium that refuses is none. */
function toOpenFailure(error: unknown, path: string): OpenFailure {
  if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return { type: 'already-open' };
  const failure = toWriteFailure(error);
  if (!failure) return { type: 'database-damaged' };
  return isWritable(path) ? failure : { type: 'read-only' };
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
