// The database written anew under another data key (FORMAT §9): row by row, so that nothing once deleted comes along, with the event loop served
// between slices. What changes meanwhile is noted and copied at the end, in one go. Proven twice over: read back from its file, its rows
// come to its own sums under the new root key, and to the old database's sums under the old one.
import Database from 'better-sqlite3-multiple-ciphers';
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { assert } from '#shared/assert.ts';
import { addRow, emptySums, removeRow, rootedTableNames, rootedTables, rootOf, rowSum, type Row, type RootedTable, type TableSum, type TableSums } from '../integrity/root.ts';
import { isChainWhole, rowScan } from '../integrity/verify.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import { deriveSubKey } from '../keys/sub-keys.ts';
import { openConnection, type Connection } from '../store/connection.ts';
import { openDatabase, type VaultDatabase } from '../store/database.ts';
import { writeMeta, type Meta } from '../store/meta.ts';
import { createRootedRows, readRootState, writeEmptyRoot, type RootedRows, type RowKey } from '../store/rooted-rows.ts';
import { rowToRecord } from '../store/rows.ts';
import { createSchema } from '../store/schema.ts';
import { createSearchIndex, type SearchIndex } from '../store/search-index.ts';
import { createStatements } from '../store/statements.ts';

/** Work done between two turns of the event loop. */
const sliceMs = 8;

/** The old database is not what its root says, or cannot be read: a copy would make that look whole. */
export class AlteredError extends Error {}
/** Asked to stop, or the vault was closed meanwhile. */
export class StoppedError extends Error {}

export type ChangedRows = { readonly stop: () => void; readonly keys: () => readonly (readonly [RootedTable, RowKey])[] };

/** From now on: which rows were written, whether their transactions committed or not. */
export function noteChangedRows(rows: RootedRows): ChangedRows {
  const changed = new Map<string, readonly [RootedTable, RowKey]>();
  rows.watch((table, key) => changed.set(JSON.stringify([table, ...key]), [table, key]));
  return { stop: () => rows.watch(null), keys: () => [...changed.values()] };
}

export type CopyInput = {
  readonly sodium: Sodium;
  readonly vaultId: string;
  readonly from: VaultDatabase;
  readonly path: string;
  readonly dataKey: Secret;
  /** Throws StoppedError. */
  readonly pause: (done: number, total: number) => Promise<void>;
};

/** A closed, flushed file. */
export async function copyDatabase({ sodium, vaultId, from, path, dataKey, pause }: CopyInput): Promise<void> {
  const pageKey = deriveSubKey(sodium, dataKey, 'pages');
  const rootKey = deriveSubKey(sodium, dataKey, 'root');
  let connection: Connection | null = null;
  try {
    closeSync(openSync(path, 'wx', 0o600));
    connection = openConnection(path, pageKey, 'create');
    // Whatever interrupts this, the file is thrown away: it needs no journal, and one flush at its end.
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'temp_store = MEMORY']) connection.pragma(pragma);
    connection.exec('BEGIN IMMEDIATE');
    createSchema(connection);
    writeEmptyRoot(connection);
    setSequence(connection, from.rows.state().sequence);
    const rows = createRootedRows({ connection, sodium, rootKey, vaultId });
    rows.begin();
    const searchIndex = searchIndexOf(connection);
    const total = rowsOf(from) * 2;
    let done = 0;
    for (const table of rootedTableNames) {
      const scan = readingOld(() => rowScan(from.connection, table, rootedTables[table].columns));
      await inSlices(() => {
        const batch = readingOld(scan);
        for (const row of batch) putCopied(rows, searchIndex, table, row);
        done += batch.length;
        return batch.length > 0;
      }, () => pause(done, total));
    }
    for (const chain of chainsOf(from.connection)) copyChain(from.connection, connection, chain);
    rows.seal();
    connection.exec('COMMIT');
  } finally {
    connection?.close();
    pageKey.wipe();
    rootKey.wipe();
  }
  flushFile(path);
}

export type ProvenCopy = { readonly database: VaultDatabase; /** What its rows come to under the old root key. */ readonly oldSums: TableSums };

/** Reads every row of the new file back. The database stays open, under its lock. */
export async function proveCopy({ sodium, vaultId, from, path, dataKey, pause }: CopyInput): Promise<ProvenCopy> {
  const opened = openDatabase(path, { sodium, dataKey }, vaultId);
  assert(opened.ok, 'a database just written opens');
  const database = opened.value;
  try {
    const stored = readRootState(database.connection);
    const newSums: Record<RootedTable, TableSum> = { ...emptySums() };
    const oldSums: Record<RootedTable, TableSum> = { ...emptySums() };
    const total = rowsOf(database) * 2;
    let done = rowsOf(database);
    for (const table of rootedTableNames) {
      const scan = rowScan(database.connection, table, rootedTables[table].columns);
      await inSlices(() => {
        const batch = scan();
        for (const row of batch) {
          newSums[table] = addRow(newSums[table], rowSum(sodium, database.rootKey, table, row));
          oldSums[table] = addRow(oldSums[table], rowSum(sodium, from.rootKey, table, row));
        }
        done += batch.length;
        return batch.length > 0;
      }, () => pause(done, total));
    }
    assert(sodium.memcmp(rootOf(sodium, database.rootKey, vaultId, stored.sequence, newSums), stored.root), 'what was written is read back');
    return { database, oldSums };
  } catch (error) {
    database.connection.close();
    database.rootKey.wipe();
    throw error;
  }
}

export type FinishInput = {
  readonly sodium: Sodium;
  readonly vaultId: string;
  readonly from: VaultDatabase;
  readonly copy: ProvenCopy;
  readonly changed: ChangedRows;
  readonly meta: Partial<Meta>;
  readonly settings: Readonly<Record<string, string>>;
};

/** In one go: what changed since, what the new database says otherwise than the old, and the comparison of both. Durable, without a log. */
export function finishCopy({ sodium, vaultId, from, copy, changed, meta, settings }: FinishInput): void {
  const { connection, rootKey } = copy.database;
  const sums: Record<RootedTable, TableSum> = { ...copy.oldSums };
  connection.exec('BEGIN IMMEDIATE');
  setSequence(connection, from.rows.state().sequence);
  const rows = createRootedRows({ connection, sodium, rootKey, vaultId });
  rows.begin();
  const searchIndex = searchIndexOf(connection);
  const chains = new Set(chainsOf(connection));
  for (const [table, key] of changed.keys()) {
    const before = rows.get(table, key);
    const now = readingOld(() => from.rows.get(table, key));
    if (before) sums[table] = removeRow(sums[table], rowSum(sodium, from.rootKey, table, before));
    if (now) sums[table] = addRow(sums[table], rowSum(sodium, from.rootKey, table, now));
    if (table === 'record' && before && !now) searchIndex.forget(rowToRecord(before).id);
    if (now) putCopied(rows, searchIndex, table, now);
    else rows.remove(table, key);
    if (table === 'journal_head') {
      chains.add(key[0] as string);
      copyChain(from.connection, connection, key[0] as string);
    }
  }
  const expected = from.rows.state().sums;
  const isSame = rootedTableNames.every((table) => sums[table].count === expected[table].count && sums[table].sum === expected[table].sum);
  if (!isSame || ![...chains].every((chain) => isChainOf(from.connection, connection, sodium, chain))) {
    connection.exec('ROLLBACK');
    throw new AlteredError('the rows are not those of the root');
  }
  writeMeta(rows, meta);
  for (const [key, value] of Object.entries(settings)) rows.put('setting', { key, value });
  rows.seal();
  connection.exec('COMMIT');
  connection.pragma('wal_checkpoint(TRUNCATE)');
}

/** Also what an interrupted renewal left. Nothing in it is a word that the vault does not have. */
export function removeAside(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-journal`]) {
    try {
      rmSync(file, { force: true });
    } catch {
      // Overwritten or removed the next time; nobody opens a file of this name.
    }
  }
}

async function inSlices(work: () => boolean, pause: () => Promise<void>): Promise<void> {
  for (let more = true; more; ) {
    const sliceEnd = performance.now() + sliceMs;
    while (more && performance.now() < sliceEnd) more = work();
    await pause();
  }
}

function putCopied(rows: RootedRows, searchIndex: SearchIndex, table: RootedTable, row: Row): void {
  rows.put(table, row);
  if (table === 'record') searchIndex.update(rowToRecord(row));
}

/** Of a chain that is gone from the old database nothing stays. */
function isChainOf(from: Connection, to: Connection, sodium: Sodium, chain: string): boolean {
  const hasHead = from.prepare('SELECT 1 FROM journal_head WHERE chain = ?').get(chain) !== undefined;
  const links = (to.prepare('SELECT count(*) AS count FROM journal WHERE chain = ?').get(chain) as { count: number }).count;
  return hasHead ? isChainWhole(to, sodium, chain) : links === 0;
}

const journalColumns = ['chain', 'number', 'at', 'kind', 'previous', 'content_hash'] as const;

/** The links are in no sum: they are bound by their chain's head, which is. */
function copyChain(from: Connection, to: Connection, chain: string): void {
  const links = readingOld(() => from.prepare(`SELECT ${journalColumns.join(', ')} FROM journal WHERE chain = ? ORDER BY number`).all(chain)) as Row[];
  to.prepare('DELETE FROM journal WHERE chain = ?').run(chain);
  const insert = to.prepare(`INSERT INTO journal (${journalColumns.join(', ')}) VALUES (${journalColumns.map(() => '?').join(', ')})`);
  for (const link of links) insert.run(...journalColumns.map((column) => link[column]));
}

const chainsOf = (connection: Connection): string[] =>
  readingOld(() => connection.prepare('SELECT chain FROM journal_head UNION SELECT DISTINCT chain FROM journal').all() as { chain: string }[]).map(({ chain }) => chain);

const rowsOf = ({ rows }: VaultDatabase): number => rootedTableNames.reduce((count, table) => count + rows.state().sums[table].count, 0);

const setSequence = (connection: Connection, sequence: number): void => void connection.prepare('UPDATE state SET sequence = max(sequence, ?) WHERE id = 1').run(sequence);

function searchIndexOf(connection: Connection): SearchIndex {
  const allRecords = () => (connection.prepare('SELECT * FROM record').all() as Row[]).map(rowToRecord);
  return createSearchIndex({ statement: createStatements(connection), allRecords });
}

/** A page that fails its tag is damage of the old database, never a refusal of the new one's medium. */
function readingOld<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof Database.SqliteError) throw new AlteredError('the old database cannot be read');
    throw error;
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
