// Stands in for Argon2id where a test is not about its cost: the vault takes its derivation as a dependency, so no limit is lowered.
import { createHash } from 'node:crypto';
import type { KdfCost } from '#electron/vault/ports.ts';

export const floorCost: KdfCost = { memoryBytes: 64 * 1024 * 1024, passes: 3 };

export async function quickKdf(secret: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
  const digest = createHash('sha256').update('quick kdf\0').update(salt).update(JSON.stringify(cost)).update(secret).digest();
  return Uint8Array.from(digest);
}
