// What a backup is made from: the opened vault, as its parts here may know it.
import type { OneAfterAnother } from '#shared/one-after-another.ts';
import type { RootedTable } from '../integrity/root.ts';
import { sumToBytes } from '../integrity/root.ts';
import { encodeFields, type Field } from '../integrity/row-hash.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { SlotSet, Store, VaultDependencies } from '../ports.ts';
import type { RootState } from '../store/rooted-rows.ts';
import type { VaultCore } from '../vault-core.ts';

export type BackupSource = {
  readonly sodium: Sodium;
  readonly vaultId: string;
  readonly name: string;
  /** The vault's folder, also where it is read from a private copy. */
  readonly vaultFolder: string;
  readonly databasePath: string;
  /** Asked for at each use: a renewal puts another one in its place. */
  readonly core: () => VaultCore;
  readonly store: Store;
  readonly slotSets: () => readonly SlotSet[];
  readonly keyName: () => string;
  readonly alone: OneAfterAnother;
  readonly isClosed: () => boolean;
  readonly isRefused: () => boolean;
  readonly dependencies: VaultDependencies;
};

/** What the mediator would miss. Settings are not among it: a backup itself changes one. */
const contentTables = ['record', 'revision', 'draft', 'permission', 'attachment', 'journal_head'] as const satisfies readonly RootedTable[];

export function contentsOf(sodium: Sodium, { sums }: RootState): string {
  const fields: Field[] = contentTables.flatMap((name) => [name, sums[name].count, sumToBytes(sums[name].sum)]);
  return sodium.crypto_generichash(32, encodeFields(fields), null, 'hex');
}
