// The root: what all rows together must come to (FORMAT §7). A keyed multiset hash per table, so that a change costs two hashes
// whatever the size of the vault, and a missing, old or foreign row shows.
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import { encodeFields, hashFields, type Field } from './row-hash.ts';

/** FORMAT §7.2: tables in the root, in this order, with every column that is hashed. */
export const rootedTables = {
  meta: { key: ['key'], columns: ['key', 'value'] },
  record: {
    key: ['id'],
    columns: ['id', 'case_id', 'kind', 'audience', 'source', 'origins', 'version', 'revision', 'created_at', 'updated_at', 'deleted_at', 'body'],
  },
  revision: {
    key: ['id', 'revision'],
    columns: ['id', 'case_id', 'kind', 'audience', 'source', 'origins', 'version', 'revision', 'created_at', 'updated_at', 'deleted_at', 'body'],
  },
  draft: { key: ['id'], columns: ['id', 'case_id', 'kind', 'audience', 'source', 'origins', 'base_revision', 'updated_at', 'body'] },
  journal_content: { key: ['chain', 'number'], columns: ['chain', 'number', 'salt', 'content'] },
  journal_head: { key: ['chain'], columns: ['chain', 'count', 'head', 'last_at'] },
  permission: { key: ['id'], columns: ['id', 'case_id', 'body'] },
  attachment: { key: ['id'], columns: ['id', 'case_id', 'record_id', 'path', 'key', 'size', 'hash', 'created_at'] },
  setting: { key: ['key'], columns: ['key', 'value'] },
} as const satisfies Record<string, { key: readonly string[]; columns: readonly string[] }>;

export type RootedTable = keyof typeof rootedTables;
export const rootedTableNames = Object.keys(rootedTables) as RootedTable[];

export type Row = Readonly<Record<string, Field>>;
export type TableSum = { readonly count: number; readonly sum: bigint };
export type TableSums = Readonly<Record<RootedTable, TableSum>>;

const modulus = 1n << 256n;
export const emptySum: TableSum = { count: 0, sum: 0n };

export function emptySums(): TableSums {
  return Object.fromEntries(rootedTableNames.map((name) => [name, emptySum])) as TableSums;
}

export function addRow(total: TableSum, rowSum: bigint): TableSum {
  return { count: total.count + 1, sum: (total.sum + rowSum) % modulus };
}

export function removeRow(total: TableSum, rowSum: bigint): TableSum {
  return { count: total.count - 1, sum: (total.sum - rowSum + modulus) % modulus };
}

export function rowSum(sodium: Sodium, rootKey: Secret, table: RootedTable, row: Row): bigint {
  const fields = rootedTables[table].columns.map((column) => row[column] as Field);
  return bytesToSum(hashFields(sodium, [table, ...fields], rootKey.reveal()));
}

export function sumToBytes(sum: bigint): Buffer {
  const bytes = Buffer.alloc(32);
  for (let word = 0; word < 4; word++) bytes.writeBigUInt64LE(BigInt.asUintN(64, sum >> BigInt(64 * word)), word * 8);
  return bytes;
}

export function bytesToSum(bytes: Uint8Array): bigint {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0n;
  for (let word = 3; word >= 0; word--) sum = (sum << 64n) | view.readBigUInt64LE(word * 8);
  return sum;
}

/** FORMAT §7.3: binds the sums to the vault and to the number of changes made to it. */
export function rootOf(sodium: Sodium, rootKey: Secret, vaultId: string, sequence: number, sums: TableSums): Uint8Array {
  const fields: Field[] = ['bitim root 1', vaultId, sequence];
  for (const name of rootedTableNames) fields.push(name, sums[name].count, sumToBytes(sums[name].sum));
  return sodium.crypto_generichash(32, encodeFields(fields), rootKey.reveal());
}
