// The keys a vault is known by to other mediators: one pair to sign with, one to be sealed to. Made once, kept among the vault's settings,
// so that a new data key or a restored backup changes nothing of how others know it.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { writeAgeRecipient } from '#shared/domain/age-recipient.ts';
import { fingerprintDigits } from '#shared/domain/package.ts';
import type { Sodium } from '../keys/sodium.ts';

export const packageKeysSetting = 'package-keys';
const seed = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
export const storedKeysSchema = z.strictObject({ signSeed: seed, ageKey: seed });
export type StoredPackageKeys = z.output<typeof storedKeysSchema>;

export type PackageKeys = {
  readonly signPublic: Uint8Array;
  readonly signSecret: Uint8Array;
  readonly ageSecret: Uint8Array;
  readonly ageRecipient: string;
  readonly fingerprint: string;
};

export const makeStoredKeys = (): StoredPackageKeys => ({ signSeed: randomBytes(32).toString('base64'), ageKey: randomBytes(32).toString('base64') });

export function toPackageKeys(sodium: Sodium, stored: StoredPackageKeys): PackageKeys {
  const pair = sodium.crypto_sign_seed_keypair(Buffer.from(stored.signSeed, 'base64'));
  const ageSecret = Uint8Array.from(Buffer.from(stored.ageKey, 'base64'));
  const ageRecipient = writeAgeRecipient(sodium.crypto_scalarmult_base(ageSecret));
  return { signPublic: pair.publicKey, signSecret: pair.privateKey, ageSecret, ageRecipient, fingerprint: fingerprintOf(sodium, pair.publicKey) };
}

/** What two mediators read to each other. */
export function fingerprintOf(sodium: Sodium, signPublic: Uint8Array): string {
  const named = Buffer.concat([Buffer.from('bitim package fingerprint 1\n'), signPublic]);
  return fingerprintDigits(sodium.crypto_generichash(32, Uint8Array.from(named), null));
}
