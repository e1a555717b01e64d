// How an age file's key is kept in its header: for a passphrase (scrypt) and for a public key (X25519), after age-encryption.org/v1.
// Derived by the system's own scrypt, away from this thread, which gives its memory back; the library would hold up the vault meanwhile.
import { hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { Stanza, type Identity, type Recipient } from 'age-encryption';
import { readAgeRecipient } from '#shared/domain/age-recipient.ts';
import type { Sodium } from '../keys/sodium.ts';

export type SealRecipient = Recipient;

/** As Debian's age makes them: about a second, 256 MiB. */
const usualWorkFactor = 18;
/** What a stranger's file may ask of this computer: four times that. */
const highestWorkFactor = 20;

const scryptLabel = 'age-encryption.org/v1/scrypt';
const x25519Label = 'age-encryption.org/v1/X25519';
const fileKeyBytes = 16;
const tagBytes = 16;
const zeroNonce = new Uint8Array(12);

/** `onOpened` hears that a stanza was opened: whatever fails then is damage, not a wrong secret. */
type Opened = () => void;

export const passphraseRecipient = (sodium: Sodium, passphrase: Uint8Array, workFactor = usualWorkFactor): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(16);
    return [new Stanza(['scrypt', toText(salt), String(workFactor)], wrap(sodium, fileKey, await deriveKey(passphrase, salt, workFactor)))];
  },
});

export const passphraseIdentity = (sodium: Sodium, passphrase: Uint8Array, onOpened: Opened): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const [stanza, ...others] = stanzas;
    if (stanza?.args[0] !== 'scrypt') return null;
    const [, saltText = '', factorText = ''] = stanza.args;
    const salt = fromText(saltText);
    const isRight = others.length === 0 && stanza.args.length === 3 && salt?.length === 16 && /^[1-9]\d?$/.test(factorText) && Number(factorText) <= highestWorkFactor;
    if (!isRight || !salt) throw new Error('a scrypt stanza that is none');
    return told(unwrap(sodium, stanza.body, await deriveKey(passphrase, salt, Number(factorText))), onOpened);
  },
});

/** null: no public key of age. */
export function keyRecipient(sodium: Sodium, recipient: string): Recipient | null {
  const theirs = readAgeRecipient(recipient);
  if (!theirs) return null;
  return {
    wrapFileKey: (fileKey) => {
      const secret = Uint8Array.from(randomBytes(32));
      const share = sodium.crypto_scalarmult_base(secret);
      const key = keyOf(sodium.crypto_scalarmult(secret, theirs), share, theirs);
      secret.fill(0);
      return [new Stanza(['X25519', toText(share)], wrap(sodium, fileKey, key))];
    },
  };
}

export function keyIdentity(sodium: Sodium, secret: Uint8Array, onOpened: Opened): Identity {
  const own = sodium.crypto_scalarmult_base(secret);
  return {
    unwrapFileKey: (stanzas) => {
      for (const { args, body } of stanzas) {
        const share = args[0] === 'X25519' && args.length === 2 ? fromText(args[1] ?? '') : null;
        const key = share?.length === 32 ? sharedKey(sodium, secret, share, own) : null;
        const fileKey = key && unwrap(sodium, body, key);
        if (fileKey) return told(fileKey, onOpened);
      }
      return null;
    },
  };
}

/** null: a share that leads to no secret at all. */
function sharedKey(sodium: Sodium, secret: Uint8Array, share: Uint8Array, own: Uint8Array): Uint8Array | null {
  try {
    return keyOf(sodium.crypto_scalarmult(secret, share), share, own);
  } catch {
    return null;
  }
}

const keyOf = (shared: Uint8Array, share: Uint8Array, recipient: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', shared, Buffer.concat([share, recipient]), x25519Label, 32));

function deriveKey(passphrase: Uint8Array, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  const cost = 2 ** workFactor;
  return new Promise((resolve, reject) => {
    const salted = Buffer.concat([Buffer.from(scryptLabel), salt]);
    scrypt(passphrase, salted, 32, { cost, blockSize: 8, parallelization: 1, maxmem: 128 * 8 * cost + 64 * 1024 * 1024 }, (error, key) => (error ? reject(error) : resolve(Uint8Array.from(key))));
  });
}

const wrap = (sodium: Sodium, fileKey: Uint8Array, key: Uint8Array): Uint8Array => sodium.crypto_aead_chacha20poly1305_ietf_encrypt(fileKey, null, null, zeroNonce, key);

function unwrap(sodium: Sodium, body: Uint8Array, key: Uint8Array): Uint8Array | null {
  if (body.length !== fileKeyBytes + tagBytes) return null;
  try {
    return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, body, null, zeroNonce, key);
  } catch {
    return null;
  }
}

function told(fileKey: Uint8Array | null, onOpened: Opened): Uint8Array | null {
  if (fileKey) onOpened();
  return fileKey;
}

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');
/** null: not written as age writes it. */
function fromText(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  return toText(bytes) === text ? Uint8Array.from(bytes) : null;
}
