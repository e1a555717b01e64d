// A key slot wraps the data key under a key made from a secret (FORMAT §3.5). The commitment is compared before the cipher is
// touched: Poly1305 does not commit to its key, so without it one slot could be made to open under many passphrases.
import { randomBytes } from 'node:crypto';
import type { KdfCost } from '../ports.ts';
import { Secret } from './secret.ts';
import type { Sodium } from './sodium.ts';

/** `computer`: its slot key is kept by a system's keychain. There may be several, one for each computer; of the others there is one each. */
export const slotTypes = ['computer', 'passphrase', 'recovery'] as const;
export type SlotType = (typeof slotTypes)[number];

export type Slot = {
  readonly type: SlotType;
  readonly salt: Uint8Array;
  /** Only a passphrase is stretched; a recovery key has 140 random bits of its own. */
  readonly cost: KdfCost | null;
  readonly commitment: Uint8Array;
  readonly nonce: Uint8Array;
  readonly wrapped: Uint8Array;
};

/** In the order of their types' names; a slot of a type of which there is one takes the place of the one before. */
export function withSlot(slots: readonly Slot[], slot: Slot): readonly Slot[] {
  const others = slot.type === 'computer' ? slots : slots.filter(({ type }) => type !== slot.type);
  return [...others, slot].toSorted((left, right) => slotTypes.indexOf(left.type) - slotTypes.indexOf(right.type));
}

export const saltLength = 16;
export const nonceLength = 24;
export const wrappedLength = 48;

export type SlotMaterial = {
  readonly vaultId: string;
  readonly type: SlotType;
  readonly salt: Uint8Array;
  readonly cost: KdfCost | null;
  /** 32 bytes made from the secret; cleared by the caller. */
  readonly slotKey: Uint8Array;
};

/** The salt is random and made anew with each slot, so it names it. */
export const slotId = ({ salt }: Pick<Slot, 'salt'>): string => Buffer.from(salt).toString('hex');

export const newSalt = (): Uint8Array => Uint8Array.from(randomBytes(saltLength));

export function wrapDataKey(sodium: Sodium, material: SlotMaterial, dataKey: Secret): Slot {
  const { type, salt, cost, slotKey } = material;
  const nonce = Uint8Array.from(randomBytes(nonceLength));
  const wrapKey = sodium.crypto_kdf_derive_from_key(32, 1, 'btmWrap_', slotKey);
  const wrapped = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(dataKey.reveal(), boundText(material), null, nonce, wrapKey);
  wrapKey.fill(0);
  return { type, salt, cost, commitment: commitmentOf(sodium, slotKey), nonce, wrapped };
}

/** null for a wrong secret and for a damaged slot alike. */
export function unwrapDataKey(sodium: Sodium, vaultId: string, slot: Slot, slotKey: Uint8Array): Secret | null {
  if (!sodium.memcmp(commitmentOf(sodium, slotKey), slot.commitment)) return null;
  const wrapKey = sodium.crypto_kdf_derive_from_key(32, 1, 'btmWrap_', slotKey);
  try {
    const bound = boundText({ vaultId, type: slot.type });
    return new Secret(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, slot.wrapped, bound, slot.nonce, wrapKey));
  } catch {
    return null;
  } finally {
    wrapKey.fill(0);
  }
}

/** FORMAT §3.4: a recovery key needs no stretching. */
export function recoverySlotKey(sodium: Sodium, symbols: Uint8Array, salt: Uint8Array): Uint8Array {
  const context = new TextEncoder().encode('bitim recovery 1');
  const message = new Uint8Array(context.length + salt.length + symbols.length);
  message.set(context);
  message.set(salt, context.length);
  message.set(symbols, context.length + salt.length);
  const slotKey = sodium.crypto_generichash(32, message, null);
  message.fill(0);
  return slotKey;
}

const commitmentOf = (sodium: Sodium, slotKey: Uint8Array): Uint8Array => sodium.crypto_kdf_derive_from_key(32, 1, 'btmCommt', slotKey);

/** The slot cannot be moved to another vault or made to pass as another type. */
const boundText = ({ vaultId, type }: { vaultId: string; type: SlotType }): string => `bitim slot 1\n${vaultId}\n${type}`;
