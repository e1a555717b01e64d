// Argon2id 1.3, one lane, 32 bytes out (FORMAT §3.3), on the calling thread. The app goes through thread-kdf.ts.
import type { KdfCost } from '../ports.ts';
import type { Sodium } from './sodium.ts';

export type KdfJob = { readonly secret: Uint8Array; readonly salt: Uint8Array; readonly cost: KdfCost };

export function deriveArgon2id(sodium: Sodium, { secret, salt, cost }: KdfJob): Uint8Array {
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13;
  return sodium.crypto_pwhash(32, secret, salt, cost.passes, cost.memoryBytes, algorithm);
}
