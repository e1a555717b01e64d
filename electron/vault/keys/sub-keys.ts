// Sub-keys of the data key, one per purpose (FORMAT §4).
import { Secret } from './secret.ts';
import type { Sodium } from './sodium.ts';

/** FORMAT §4.1. `signing` and `exports` are reserved, so that later use cannot collide. */
const contexts = {
  pages: 'btmPages',
  keysFile: 'btmKeys_',
  root: 'btmRoot_',
  witness: 'btmWitns',
  witnessName: 'btmWName',
  signing: 'btmSign_',
  exports: 'btmExprt',
  sealBox: 'btmSeal_',
  keyName: 'btmKName',
  olderKeys: 'btmOlder',
  backups: 'btmBackp',
} as const;

export type SubKeyPurpose = keyof typeof contexts;
export const subKeyPurposes = Object.keys(contexts) as readonly SubKeyPurpose[];

export function deriveSubKey(sodium: Sodium, dataKey: Secret, purpose: SubKeyPurpose): Secret {
  return new Secret(sodium.crypto_kdf_derive_from_key(32, 1, contexts[purpose], dataKey.reveal()));
}
