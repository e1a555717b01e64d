// The witness: outside the vault, this computer's memory of how far the vault had come (FORMAT §8). One small write in place
// before each acknowledgement, flushed only once: after a power cut it may lag behind the vault, never run ahead of it.
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Secret } from '../keys/secret.ts';
import { deriveSubKey } from '../keys/sub-keys.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { OpenNotice } from '../ports.ts';

export type Sighting = { readonly sequence: number; readonly root: Uint8Array; readonly keysSequence: number; readonly at: number };

export type Witness = {
  /** What this computer saw last; null when it has no (readable) memory of the vault. */
  readonly read: () => Sighting | null;
  readonly write: (sighting: Sighting) => void;
  readonly close: () => void;
};

const plainLength = 56;
const nonceLength = 24;
const tagLength = 16;
const witnessLength = nonceLength + plainLength + tagLength;

export type WitnessInput = { readonly folder: string; readonly vaultId: string; readonly dataKey: Secret };

export function openWitness(sodium: Sodium, { folder, vaultId, dataKey }: WitnessInput): Witness {
  const key = deriveSubKey(sodium, dataKey, 'witness');
  const path = join(folder, witnessFileName(sodium, vaultId, dataKey));
  const boundText = `bitim witness 1\n${vaultId}`;
  let file: number | null = null;
  let isFlushed = false;

  const seal = (sighting: Sighting): Buffer => {
    const nonce = randomBytes(nonceLength);
    const plain = encodeSighting(sighting);
    return Buffer.concat([nonce, sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, boundText, null, nonce, key.reveal())]);
  };

  const read = (): Sighting | null => {
    const sealed = readFile(path);
    if (!sealed) return null;
    try {
      const nonce = sealed.subarray(0, nonceLength);
      const cipher = sealed.subarray(nonceLength);
      return decodeSighting(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, cipher, boundText, nonce, key.reveal()));
    } catch {
      return null;
    }
  };

  /** Never fails a save: the change is already durable in the vault; an old witness is only a weaker memory. */
  const write = (sighting: Sighting): void => {
    try {
      if (file === null) {
        mkdirSync(folder, { recursive: true });
        closeSync(openSync(path, 'a', 0o600));
        file = openSync(path, 'r+');
        isFlushed = false;
      }
      writeSync(file, seal(sighting), 0, witnessLength, 0);
      // Once, so that a power cut finds a witness of some age and not an empty file.
      if (!isFlushed) fsyncSync(file);
      isFlushed = true;
    } catch {
      close();
    }
  };

  const close = (): void => {
    if (file === null) return;
    const opened = file;
    file = null;
    try {
      closeSync(opened);
    } catch {
      // The folder went away; there is nothing left to close.
    }
  };

  return {
    read,
    write,
    close: () => {
      close();
      key.wipe();
    },
  };
}

/** FORMAT §8.3. */
export function compareWithWitness(seen: Sighting | null, present: Sighting): OpenNotice[] {
  if (!seen) return [{ type: 'witness-missing' }];
  const notices: OpenNotice[] = [];
  if (seen.sequence > present.sequence) notices.push({ type: 'older-than-witness', missingChanges: seen.sequence - present.sequence, seenAt: seen.at });
  // As far as before, by another way: at least the last change seen here is not in it.
  else if (seen.sequence === present.sequence && !Buffer.from(seen.root).equals(present.root)) {
    notices.push({ type: 'older-than-witness', missingChanges: 1, seenAt: seen.at });
  }
  if (seen.keysSequence > present.keysSequence) notices.push({ type: 'keys-file-older' });
  return notices;
}

/** FORMAT §8.1: tells nobody which vault it belongs to. */
function witnessFileName(sodium: Sodium, vaultId: string, dataKey: Secret): string {
  const nameKey = deriveSubKey(sodium, dataKey, 'witnessName');
  const name = Buffer.from(sodium.crypto_generichash(16, vaultId, nameKey.reveal())).toString('hex');
  nameKey.wipe();
  return `${name}.witness`;
}

function readFile(path: string): Buffer | null {
  try {
    const opened = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(witnessLength + 1);
      return readSync(opened, bytes, 0, bytes.length, 0) === witnessLength ? bytes.subarray(0, witnessLength) : null;
    } finally {
      closeSync(opened);
    }
  } catch {
    return null;
  }
}

function encodeSighting({ sequence, root, keysSequence, at }: Sighting): Buffer {
  const plain = Buffer.alloc(plainLength);
  plain.writeBigUInt64LE(BigInt(sequence), 0);
  plain.set(root, 8);
  plain.writeBigUInt64LE(BigInt(keysSequence), 40);
  plain.writeBigUInt64LE(BigInt(at), 48);
  return plain;
}

function decodeSighting(bytes: Uint8Array): Sighting {
  const plain = Buffer.from(bytes);
  return {
    sequence: Number(plain.readBigUInt64LE(0)),
    root: Uint8Array.from(plain.subarray(8, 40)),
    keysSequence: Number(plain.readBigUInt64LE(40)),
    at: Number(plain.readBigUInt64LE(48)),
  };
}
