// Keys of the age format as people pass them on: bech32 (BIP 173) of 32 bytes. Checked before anything is sealed, so that a slip of
// the pen is found while the key can still be asked for again.
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const recipientPrefix = 'age';
const identityPrefix = 'age-secret-key-';
const keyBytes = 32;

/** The X25519 public key of an `age1…`, or null: not one, or mistyped. */
export const readAgeRecipient = (text: string): Uint8Array | null => decode(text.trim(), recipientPrefix);
/** The secret key of an `AGE-SECRET-KEY-1…`, or null. */
export const readAgeIdentity = (text: string): Uint8Array | null => decode(text.trim(), identityPrefix);
export const writeAgeRecipient = (key: Uint8Array): string => encode(recipientPrefix, key);
export const writeAgeIdentity = (key: Uint8Array): string => encode(identityPrefix, key).toUpperCase();

function encode(prefix: string, bytes: Uint8Array): string {
  const words = regroup([...bytes], 8, 5, true) ?? [];
  const check = checksum([...expand(prefix), ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = Array.from({ length: 6 }, (_unused, index) => (check >>> (5 * (5 - index))) & 31);
  return `${prefix}1${[...words, ...tail].map((word) => alphabet[word]).join('')}`;
}

function decode(text: string, prefix: string): Uint8Array | null {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return null;
  const small = text.toLowerCase();
  if (!small.startsWith(`${prefix}1`)) return null;
  const words = Array.from(small.slice(prefix.length + 1), (sign) => alphabet.indexOf(sign));
  if (words.length < 6 || words.some((word) => word < 0) || checksum([...expand(prefix), ...words]) !== 1) return null;
  const bytes = regroup(words.slice(0, -6), 5, 8, false);
  return bytes?.length === keyBytes ? Uint8Array.from(bytes) : null;
}

const expand = (prefix: string): number[] => {
  const codes = Array.from(prefix, (sign) => sign.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
};

const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function checksum(words: readonly number[]): number {
  let check = 1;
  for (const word of words) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ word;
    for (const [bit, value] of generator.entries()) if ((top >>> bit) & 1) check ^= value;
  }
  return check;
}

/** Bits anew in groups of another width; null where bits are left over that are not padding. */
function regroup(values: readonly number[], from: number, to: number, pads: boolean): number[] | null {
  let held = 0;
  let bits = 0;
  const groups: number[] = [];
  for (const value of values) {
    held = (held << from) | value;
    bits += from;
    while (bits >= to) {
      bits -= to;
      groups.push((held >>> bits) & ((1 << to) - 1));
    }
    held &= (1 << bits) - 1;
  }
  if (pads) return bits > 0 ? [...groups, (held << (to - bits)) & ((1 << to) - 1)] : groups;
  return bits < from && held === 0 ? groups : null;
}
