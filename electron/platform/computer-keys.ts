// Slot keys that this computer keeps for its vaults, each sealed by the system's keychain: one small file for each vault in a folder of the
// settings. The vault's id, which names the file, stands in plain in keys.json, too.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isUuid } from '#shared/domain/ids.ts';
import { writeFileAtomic } from './atomic-file.ts';
import type { Keychain } from './keychain.ts';

const limitBytes = 65_536;
/** Two: while a slot is replaced, the key of before is kept until the vault has the new one. */
const keysMax = 2;
const slotKeyBytes = 32;

const fileSchema = z.strictObject({
  keys: z.array(z.strictObject({ slotId: z.string().regex(/^[0-9a-f]{32}$/).nullable(), sealed: z.base64() })).max(keysMax),
});
type KeptKey = z.output<typeof fileSchema>['keys'][number];

export type ComputerKeys = {
  /** Whether any vault has a key here: no vault's folder need be read otherwise. */
  readonly hasAny: () => boolean;
  readonly has: (vaultId: string) => boolean;
  /** Slot whose key is kept; null: none, or one whose slot is not known yet. */
  readonly slotId: (vaultId: string) => string | null;
  /** Newest first; empty where the keychain gives none. */
  readonly read: (vaultId: string) => Promise<Uint8Array[]>;
  /** Seals a key beside the one that is kept; false: the keychain or the medium refused, and nothing has changed. */
  readonly add: (vaultId: string, key: Uint8Array) => Promise<boolean>;
  /** The key added last is the one of this slot: any other goes. */
  readonly settle: (vaultId: string, slotId: string) => void;
  /** Takes back the key added last. */
  readonly takeBack: (vaultId: string) => void;
  readonly forget: (vaultId: string) => void;
};

export function createComputerKeys(folder: string, keychain: Keychain): ComputerKeys {
  const pathOf = (vaultId: string): string => join(folder, `${vaultId}.json`);

  const kept = (vaultId: string): readonly KeptKey[] => {
    if (!isUuid(vaultId)) return [];
    try {
      if (statSync(pathOf(vaultId)).size > limitBytes) return [];
      const parsed = fileSchema.safeParse(JSON.parse(readFileSync(pathOf(vaultId), 'utf8')));
      return parsed.success ? parsed.data.keys : [];
    } catch {
      return [];
    }
  };
  const write = (vaultId: string, keys: readonly KeptKey[]): boolean => {
    if (keys.length === 0) return forget(vaultId);
    return writeFileAtomic(pathOf(vaultId), Buffer.from(`${JSON.stringify({ keys })}\n`)).ok;
  };
  const forget = (vaultId: string): boolean => {
    try {
      if (isUuid(vaultId)) rmSync(pathOf(vaultId), { force: true });
      return true;
    } catch {
      // The vault no longer has its slot, so the key that stays opens nothing.
      return false;
    }
  };

  return {
    hasAny: () => {
      try {
        return readdirSync(folder).length > 0;
      } catch {
        return false;
      }
    },
    has: (vaultId) => isUuid(vaultId) && existsSync(pathOf(vaultId)),
    slotId: (vaultId) => kept(vaultId)[0]?.slotId ?? null,
    read: async (vaultId) => {
      const opened = await Promise.all(kept(vaultId).map(({ sealed }) => keychain.open(Buffer.from(sealed, 'base64'))));
      return opened.filter((key): key is Uint8Array => key?.length === slotKeyBytes);
    },
    add: async (vaultId, key) => {
      const sealed = await keychain.seal(key);
      if (!sealed || !isUuid(vaultId)) return false;
      return write(vaultId, [{ slotId: null, sealed: Buffer.from(sealed).toString('base64') }, ...kept(vaultId)].slice(0, keysMax));
    },
    settle: (vaultId, slotId) => {
      const [newest] = kept(vaultId);
      if (newest) write(vaultId, [{ ...newest, slotId }]);
    },
    takeBack: (vaultId) => void write(vaultId, kept(vaultId).slice(1)),
    forget: (vaultId) => void forget(vaultId),
  };
}
