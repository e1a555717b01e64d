// Data keys of before a renewal, as long as a known backup lies under them (FORMAT §6.3, `older-keys`): wrapped under the present one,
// each with the keys.json that such a backup is to hold. Without them a new recovery key could not shut the old one out of older backups.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { encodeKeys, parseKeysFile, type KeysContent } from './keys-file.ts';
import { Secret } from './secret.ts';
import { nonceLength, wrappedLength } from './slot.ts';
import type { Sodium } from './sodium.ts';
import { deriveSubKey } from './sub-keys.ts';

export const olderKeysSetting = 'older-keys';

/** More renewals than anyone makes between two backups; a bound, so that the row stays small. */
const olderKeysMax = 50;

const olderKeySchema = z.strictObject({
  /** §4.2. */
  name: z.string().regex(/^[0-9a-f]{32}$/),
  /** nonce ‖ XCHACHA, hex. */
  wrapped: z.string().regex(/^[0-9a-f]+$/).length((nonceLength + wrappedLength) * 2),
  /** Text of the keys.json for backups under this key. */
  keysFile: z.string().max(65_536),
});
export type OlderKey = z.output<typeof olderKeySchema>;

export function readOlderKeys(setting: unknown): readonly OlderKey[] {
  const parsed = z.array(olderKeySchema).max(olderKeysMax).safeParse(setting);
  return parsed.success ? parsed.data : [];
}

/** Newest first; the oldest beyond the bound are forgotten. */
export const withOlderKey = (known: readonly OlderKey[], key: OlderKey): readonly OlderKey[] => [key, ...known].slice(0, olderKeysMax);

/** Tells one data key from another, and nothing else about it (FORMAT §4.2). */
export function nameOfDataKey(sodium: Sodium, dataKey: Secret, vaultId: string): string {
  const nameKey = deriveSubKey(sodium, dataKey, 'keyName');
  const name = sodium.crypto_generichash(16, vaultId, nameKey.reveal(), 'hex');
  nameKey.wipe();
  return name;
}

export type OlderKeyInput = { readonly sodium: Sodium; readonly vaultId: string; /** The present one. */ readonly dataKey: Secret };

export function wrapOlderKey({ sodium, vaultId, dataKey }: OlderKeyInput, older: Secret): string {
  const wrapKey = deriveSubKey(sodium, dataKey, 'olderKeys');
  const nonce = randomBytes(nonceLength);
  const wrapped = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(older.reveal(), boundText(vaultId), null, nonce, wrapKey.reveal());
  wrapKey.wipe();
  return Buffer.concat([nonce, wrapped]).toString('hex');
}

export function unwrapOlderKey({ sodium, vaultId, dataKey }: OlderKeyInput, { wrapped }: OlderKey): Secret | null {
  const wrapKey = deriveSubKey(sodium, dataKey, 'olderKeys');
  const bytes = Buffer.from(wrapped, 'hex');
  try {
    const nonce = bytes.subarray(0, nonceLength);
    return new Secret(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, bytes.subarray(nonceLength), boundText(vaultId), nonce, wrapKey.reveal()));
  } catch {
    return null;
  } finally {
    wrapKey.wipe();
  }
}

/** Gives each older key, unwrapped, to `change`, which makes its new slots; keys that do not open stay as they are. */
export function changeOlderSlots(input: OlderKeyInput, known: readonly OlderKey[], change: (content: KeysContent, olderKey: Secret) => KeysContent): readonly OlderKey[] {
  return known.map((older) => {
    const file = parseKeysFile(new TextEncoder().encode(older.keysFile));
    const key = file.ok ? unwrapOlderKey(input, older) : null;
    if (!file.ok || !key) return older;
    const keysFile = keysText(input.sodium, key, change(file.value.content, key));
    key.wipe();
    return { ...older, keysFile };
  });
}

export const keysText = (sodium: Sodium, dataKey: Secret, content: KeysContent): string => new TextDecoder().decode(encodeKeys(sodium, dataKey, content));

const boundText = (vaultId: string): string => `bitim older key 1\n${vaultId}`;
