// A vault's database and log as they lie on disk, page by page without the cipher (FORMAT §5.1), free pages and unused ends of pages
// included: what a search for traces looks through.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSodium, type Sodium } from '#electron/vault/keys/sodium.ts';
import type { Secret } from '#electron/vault/keys/secret.ts';
import { deriveSubKey } from '#electron/vault/keys/sub-keys.ts';

const pageSize = 4_096;
const walHead = 32;
const frameHead = 24;

export type PlainPages = {
  readonly database: Buffer;
  /** Every frame of the log, also those that a checkpoint has brought into the database. */
  readonly log: Buffer;
  readonly logBytes: number;
};

export async function readPlainPages(folder: string, dataKey: Secret): Promise<PlainPages> {
  const sodium = await loadSodium();
  const pageKey = deriveSubKey(sodium, dataKey, 'pages');
  const open = (number: number, page: Buffer): Buffer => decryptPage(sodium, pageKey.reveal(), number, page);
  const file = readFileSync(join(folder, 'cases.db'));
  const database = Buffer.concat(Array.from({ length: file.length / pageSize }, (_unused, index) => open(index + 1, file.subarray(index * pageSize, (index + 1) * pageSize))));
  const logPath = join(folder, 'cases.db-wal');
  const log = existsSync(logPath) ? readFileSync(logPath) : Buffer.alloc(0);
  const frames: Buffer[] = [];
  for (let at = walHead; at + frameHead + pageSize <= log.length; at += frameHead + pageSize) {
    frames.push(open(log.readUInt32BE(at), log.subarray(at + frameHead, at + frameHead + pageSize)));
  }
  pageKey.wipe();
  return { database, log: Buffer.concat(frames), logBytes: log.length };
}

function decryptPage(sodium: Sodium, pageKey: Uint8Array, number: number, page: Buffer): Buffer {
  const plainLength = page.length - 64;
  const offset = number === 1 ? 24 : 0;
  const nonce = page.subarray(plainLength + 32);
  const oneTime = Buffer.from(sodium.crypto_aead_aegis256_encrypt(new Uint8Array(64), null, null, nonce, pageKey).subarray(0, 64));
  oneTime.writeUInt32BE(number, 60);
  const sealed = Buffer.concat([page.subarray(offset, plainLength), page.subarray(plainLength, plainLength + 32)]);
  const plain = sodium.crypto_aead_aegis256_decrypt(null, sealed, null, oneTime.subarray(32), oneTime.subarray(0, 32));
  return Buffer.concat([page.subarray(0, offset), plain]);
}

/** How often the words stand there. */
export function countIn(bytes: Buffer, words: string): number {
  let count = 0;
  for (let at = bytes.indexOf(words, 0, 'utf8'); at !== -1; at = bytes.indexOf(words, at + 1, 'utf8')) count += 1;
  return count;
}
