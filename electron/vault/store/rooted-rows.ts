// Every write to a table of the root goes through here: the row, and what it adds to or takes from its table's sum, change
// together. The sums of a running transaction are its own until it commits.
import { assert } from '#shared/assert.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import {
  addRow, bytesToSum, removeRow, rootedTableNames, rootedTables, rootOf, rowSum, sumToBytes,
  type Row, type RootedTable, type TableSum, type TableSums,
} from '../integrity/root.ts';
import type { Connection } from './connection.ts';
import { createStatements } from './statements.ts';

export type RootState = { readonly sequence: number; readonly root: Uint8Array; readonly sums: TableSums };

export type RootedRows = {
  readonly state: () => RootState;
  readonly begin: () => void;
  /** Writes the sums and the new root, inside the database's transaction; false when nothing was changed. */
  readonly seal: () => boolean;
  /** The database has committed (or not): the new state becomes the present one, or is dropped. */
  readonly end: (outcome: 'committed' | 'rolled-back') => void;
  readonly get: (table: RootedTable, key: readonly (string | number)[]) => Row | null;
  readonly put: (table: RootedTable, row: Row) => void;
  readonly remove: (table: RootedTable, key: readonly (string | number)[]) => void;
  /** Hears of every row that changes, before it is known whether the transaction commits. One listener at a time. */
  readonly watch: (listener: ((table: RootedTable, key: RowKey) => void) | null) => void;
};
export type RowKey = readonly (string | number)[];

export type RootedRowsInput = { readonly connection: Connection; readonly sodium: Sodium; readonly rootKey: Secret; readonly vaultId: string };

export function createRootedRows({ connection, sodium, rootKey, vaultId }: RootedRowsInput): RootedRows {
  const statement = createStatements(connection);
  let current = readRootState(connection);
  let working: Record<RootedTable, TableSum> | null = null;
  let sealed: RootState | null = null;
  const changed = new Set<RootedTable>();
  let tell: ((table: RootedTable, key: RowKey) => void) | null = null;

  const get = (table: RootedTable, key: readonly (string | number)[]): Row | null =>
    (statement(`SELECT ${columnList(table)} FROM ${table} WHERE ${keyMatch(table)}`).get(...key) as Row | undefined) ?? null;

  const change = (table: RootedTable, removed: Row | null, added: Row | null): void => {
    assert(working, 'rooted rows change inside a transaction');
    let total = working[table];
    if (removed) total = removeRow(total, rowSum(sodium, rootKey, table, removed));
    if (added) total = addRow(total, rowSum(sodium, rootKey, table, added));
    working[table] = total;
    changed.add(table);
  };

  const put = (table: RootedTable, row: Row): void => {
    const { key, columns } = rootedTables[table];
    const keyValues = key.map((column) => row[column] as string | number);
    const old = get(table, keyValues);
    tell?.(table, keyValues);
    const marks = columns.map(() => '?').join(', ');
    const updates = columns.map((column) => `${column} = excluded.${column}`).join(', ');
    const sql = `INSERT INTO ${table} (${columnList(table)}) VALUES (${marks}) ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${updates}`;
    statement(sql).run(...columns.map((column) => row[column]));
    change(table, old, row);
  };

  const remove = (table: RootedTable, key: readonly (string | number)[]): void => {
    const old = get(table, key);
    if (!old) return;
    tell?.(table, key);
    statement(`DELETE FROM ${table} WHERE ${keyMatch(table)}`).run(...key);
    change(table, old, null);
  };

  const begin = (): void => {
    working = { ...current.sums };
    sealed = null;
    changed.clear();
  };

  const seal = (): boolean => {
    assert(working, 'seal inside a transaction');
    if (changed.size === 0) return false;
    const sequence = current.sequence + 1;
    const root = rootOf(sodium, rootKey, vaultId, sequence, working);
    for (const name of changed) writeSum(connection, name, working[name], statement);
    statement('UPDATE state SET sequence = ?, root = ? WHERE id = 1').run(sequence, Buffer.from(root));
    sealed = { sequence, root, sums: working };
    return true;
  };

  const end = (outcome: 'committed' | 'rolled-back'): void => {
    if (outcome === 'committed' && sealed) current = sealed;
    working = null;
    sealed = null;
  };

  const watch: RootedRows['watch'] = (listener) => {
    tell = listener;
  };

  return { state: () => current, begin, seal, end, get, put, remove, watch };
}

/** Before the first transaction of a new vault. */
export function writeEmptyRoot(connection: Connection): void {
  const statement = createStatements(connection);
  for (const name of rootedTableNames) writeSum(connection, name, { count: 0, sum: 0n }, statement);
  statement('INSERT INTO state (id, sequence, root) VALUES (1, 0, ?)').run(Buffer.alloc(32));
}

/** As the database has it; throws when its rows are missing or misshapen. */
export function readRootState(connection: Connection): RootState {
  const state = connection.prepare('SELECT sequence, root FROM state WHERE id = 1').get() as { sequence: number; root: Buffer } | undefined;
  const rows = connection.prepare('SELECT name, count, sum FROM root').all() as { name: string; count: number; sum: Buffer }[];
  const sums = Object.fromEntries(rows.map(({ name, count, sum }) => [name, { count, sum: bytesToSum(sum) }])) as TableSums;
  assert(state && rootedTableNames.every((name) => name in sums), 'root rows present');
  return { sequence: state.sequence, root: Uint8Array.from(state.root), sums };
}

function writeSum(connection: Connection, name: RootedTable, { count, sum }: TableSum, statement = createStatements(connection)): void {
  const sql = 'INSERT INTO root (name, count, sum) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET count = excluded.count, sum = excluded.sum';
  statement(sql).run(name, count, sumToBytes(sum));
}

const columnList = (table: RootedTable): string => rootedTables[table].columns.join(', ');
const keyMatch = (table: RootedTable): string => rootedTables[table].key.map((column) => `${column} = ?`).join(' AND ');
