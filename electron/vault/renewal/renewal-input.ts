// What a renewal of the data key works with, and where its new database stands until it takes its place.
import type { KeysContent } from '../keys/keys-file.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { RenewalPoint, RenewSecrets } from '../ports.ts';
import type { VaultCore } from '../vault-core.ts';

export const asideOf = (databasePath: string): string => `${databasePath}.new`;

export type RenewInput = RenewSecrets & {
  readonly sodium: Sodium;
  readonly folder: string;
  readonly databasePath: string;
  readonly core: VaultCore;
  readonly makeCore: (parts: Pick<VaultCore, 'database' | 'dataKey' | 'witness'> & { readonly keys: KeysContent }) => VaultCore;
  /** Called once, when the new one is the vault's (or the old one had to be opened anew). */
  readonly setCore: (core: VaultCore) => void;
  /** Lets go of the old file: Windows replaces none that somebody holds open. */
  readonly releaseFile: () => void;
  readonly isClosed: () => boolean;
};

export type NotePoint = (point: RenewalPoint) => void;
