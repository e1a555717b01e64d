// What the database says about the vault itself (FORMAT §6.1): rows of `meta`, each value JSON.
import type { RootedRows } from './rooted-rows.ts';
import { fromJson, toJson } from './rows.ts';

export type Meta = {
  readonly vaultId: string;
  readonly name: string;
  readonly createdAt: number;
  /** Of the last keys.json this database knows of, so that an older one put back is noticed. */
  readonly keysSequence: number;
  readonly keysHash: string;
  readonly recoveryProven: boolean;
};

const names: Readonly<Record<keyof Meta, string>> = {
  vaultId: 'vault-id',
  name: 'name',
  createdAt: 'created-at',
  keysSequence: 'keys-sequence',
  keysHash: 'keys-hash',
  recoveryProven: 'recovery-proven',
};
const fields = Object.keys(names) as (keyof Meta)[];

/** null when a row is missing or of another shape. */
export function readMeta(rows: RootedRows): Meta | null {
  const values = fields.map((field) => [field, rows.get('meta', [names[field]])] as const);
  if (values.some(([, row]) => row === null)) return null;
  const meta = Object.fromEntries(values.map(([field, row]) => [field, fromJson(row?.['value'])])) as Meta;
  const isSound =
    typeof meta.vaultId === 'string' && typeof meta.name === 'string' && Number.isSafeInteger(meta.createdAt) &&
    Number.isSafeInteger(meta.keysSequence) && typeof meta.keysHash === 'string' && typeof meta.recoveryProven === 'boolean';
  return isSound ? meta : null;
}

/** Inside a transaction. */
export function writeMeta(rows: RootedRows, changes: Partial<Meta>): void {
  for (const field of fields) {
    if (changes[field] !== undefined) rows.put('meta', { key: names[field], value: toJson(changes[field]) });
  }
}
