// The key pair to which main seals what the vault could not acknowledge at lock (FORMAT §4.1, btmSeal_).
import type { Secret } from './keys/secret.ts';
import type { Sodium } from './keys/sodium.ts';
import { deriveSubKey } from './keys/sub-keys.ts';

export type SealBox = { readonly publicKey: Uint8Array; readonly open: (sealed: Uint8Array) => Uint8Array | null; readonly wipe: () => void };

export function createSealBox(sodium: Sodium, dataKey: Secret): SealBox {
  const seed = deriveSubKey(sodium, dataKey, 'sealBox');
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed.reveal());
  seed.wipe();
  return {
    publicKey,
    open: (sealed) => {
      try {
        return sodium.crypto_box_seal_open(sealed, publicKey, privateKey);
      } catch {
        return null;
      }
    },
    wipe: () => void privateKey.fill(0),
  };
}
