// Runs in main, which holds no key: what the vault could not acknowledge is sealed to the vault's public key, and only the vault opens it.
import { sealableChannels, type SealableChannel, type SealedItem } from './messages.ts';

export type SealItem = (item: SealedItem, sealPublicKey: Uint8Array) => Promise<Uint8Array>;

export const isSealable = (channel: string): channel is SealableChannel => (sealableChannels as readonly string[]).includes(channel);

export const sealItem: SealItem = async (item, sealPublicKey) => {
  // Loaded when first needed, which is hardly ever: main has no other use for libsodium.
  const { loadSodium } = await import('./keys/sodium.ts');
  const sodium = await loadSodium();
  const plain = new TextEncoder().encode(JSON.stringify(item));
  const sealed = sodium.crypto_box_seal(plain, sealPublicKey);
  plain.fill(0);
  return sealed;
};
