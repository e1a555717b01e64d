// A reader written from FORMAT.md alone: none of the vault's code, only libsodium and a plain SQLite. What it reads must be what the
// vault wrote, and what it computes must be what the vault stored.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3-multiple-ciphers';
import sodium from 'libsodium-wrappers';
import { beforeAll, expect, test } from 'vitest';

const base = fileURLToPath(new URL('v2/base/', import.meta.url));
const vector = (name: string) => JSON.parse(readFileSync(join(base, '..', `${name}.json`), 'utf8')) as { secret: { passphrase?: string; recovery?: string } };
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

type Slot = { type: string; salt: string; cost?: { memoryBytes: number; passes: number }; commitment: string; nonce: string; wrapped: string };
type Keys = { format: string; version: number; vaultId: string; sequence: number; slots: Slot[]; mac: string };

const keysText = readFileSync(join(base, 'vault', 'keys.json'), 'utf8');
const keys = JSON.parse(keysText) as Keys;

/** The conventions: BLAKE2b-256 with the number 1 as salt and the context as personalisation. */
const kdf = (key: Uint8Array, context: string): Uint8Array => {
  const salt = new Uint8Array(16);
  salt[0] = 1;
  const personal = new Uint8Array(16);
  personal.set(Buffer.from(context, 'ascii'));
  return sodium.crypto_generichash_blake2b_salt_personal(32, key, salt, personal);
};

/** §3.3 */
const passphraseSlotKey = ({ salt, cost }: Slot, passphrase: string): Uint8Array =>
  sodium.crypto_pwhash(32, Buffer.from(passphrase.normalize('NFKC'), 'utf8'), hex(salt), cost?.passes ?? 0, cost?.memoryBytes ?? 0, sodium.crypto_pwhash_ALG_ARGON2ID13);

/** §3.4 */
function recoverySlotKey({ salt }: Slot, printed: string): Uint8Array {
  const symbols = printed.split('-').flatMap((group) => Array.from(group.slice(0, 4), (letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter)));
  return sodium.crypto_generichash(32, Buffer.concat([Buffer.from('bitim recovery 1'), hex(salt), Buffer.from(symbols)]), null);
}

/** §3.5 */
function unwrap(slot: Slot, slotKey: Uint8Array): Uint8Array {
  expect(toHex(kdf(slotKey, 'btmCommt'))).toBe(slot.commitment);
  const bound = `bitim slot 1\n${keys.vaultId}\n${slot.type}`;
  return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, hex(slot.wrapped), bound, hex(slot.nonce), kdf(slotKey, 'btmWrap_'));
}

let dataKey: Uint8Array;
beforeAll(async () => {
  await sodium.ready;
  const slot = keys.slots.find(({ type }) => type === 'passphrase') as Slot;
  dataKey = unwrap(slot, passphraseSlotKey(slot, vector('passphrase').secret.passphrase ?? ''));
});

/** §5.1 */
function decryptPage(pageKey: Uint8Array, number: number, page: Buffer): Buffer {
  const plainLength = page.length - 64;
  const offset = number === 1 ? 24 : 0;
  const tag = page.subarray(plainLength, plainLength + 32);
  const nonce = page.subarray(plainLength + 32);
  const oneTime = Buffer.from(sodium.crypto_aead_aegis256_encrypt(new Uint8Array(64), null, null, nonce, pageKey).subarray(0, 64));
  oneTime.writeUInt32BE(number, 60);
  const sealed = Buffer.concat([page.subarray(offset, plainLength), tag]);
  const plain = sodium.crypto_aead_aegis256_decrypt(null, sealed, null, oneTime.subarray(32), oneTime.subarray(0, 32));
  const head = number === 1 ? Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), page.subarray(16, 24)]) : Buffer.alloc(0);
  return Buffer.concat([head, plain, page.subarray(plainLength)]);
}

function openPlain(): Database {
  const bytes = readFileSync(join(base, 'vault', 'cases.db'));
  const pages: Buffer[] = [];
  for (let number = 1; number * 4096 <= bytes.length; number++) {
    pages.push(decryptPage(kdf(dataKey, 'btmPages'), number, bytes.subarray((number - 1) * 4096, number * 4096)));
  }
  const image = Buffer.concat(pages);
  // Marked as written through a log, which an image in memory cannot have.
  image[18] = 1;
  image[19] = 1;
  return new Database(image as never);
}

type Field = string | number | Buffer | null;

/** §7.1 */
function encode(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map((field) => {
      if (field === null) return Buffer.of(0);
      const bytes = Buffer.alloc(typeof field === 'number' ? 9 : 5);
      bytes[0] = typeof field === 'number' ? 1 : typeof field === 'string' ? 2 : 3;
      if (typeof field === 'number') {
        bytes.writeBigInt64LE(BigInt(field), 1);
        return bytes;
      }
      const content = Buffer.from(field as never);
      bytes.writeUInt32LE(content.length, 1);
      return Buffer.concat([bytes, content]);
    }),
  );
}

const recordColumns = ['id', 'case_id', 'kind', 'audience', 'source', 'origins', 'version', 'revision', 'created_at', 'updated_at', 'deleted_at', 'body'];
/** §7.2 */
const tables: readonly (readonly [string, readonly string[]])[] = [
  ['meta', ['key', 'value']],
  ['record', recordColumns],
  ['revision', recordColumns],
  ['draft', ['id', 'case_id', 'kind', 'audience', 'source', 'origins', 'base_revision', 'updated_at', 'body']],
  ['journal_content', ['chain', 'number', 'salt', 'content']],
  ['journal_head', ['chain', 'count', 'head', 'last_at']],
  ['permission', ['id', 'case_id', 'body']],
  ['attachment', ['id', 'case_id', 'record_id', 'path', 'key', 'size', 'hash', 'created_at']],
  ['setting', ['key', 'value']],
];

const asNumber = (bytes: Uint8Array): bigint => [...bytes].reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);

test('both secrets give the same data key, and the MAC is right', () => {
  const slot = keys.slots.find(({ type }) => type === 'recovery') as Slot;
  expect(unwrap(slot, recoverySlotKey(slot, vector('recovery-key').secret.recovery ?? ''))).toEqual(dataKey);
  const { mac, ...rest } = keys;
  expect(toHex(sodium.crypto_generichash(32, `bitim keys 1\n${JSON.stringify(rest)}`, kdf(dataKey, 'btmKeys_')))).toBe(mac);
  expect(`${JSON.stringify(keys, null, 2)}\n`).toBe(keysText);
});

test('the pages decrypt to a database that holds what was written', () => {
  const database = openPlain();
  expect(database.pragma('application_id', { simple: true })).toBe(0x4254494d);
  expect(database.pragma('user_version', { simple: true })).toBe(2);
  const meta = Object.fromEntries((database.prepare('SELECT key, value FROM meta').all() as { key: string; value: string }[]).map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  expect(meta).toMatchObject({ 'vault-id': keys.vaultId, 'keys-sequence': keys.sequence, 'keys-hash': sodium.crypto_generichash(32, keysText, null, 'hex') });
  const content = JSON.parse(readFileSync(join(base, 'content.json'), 'utf8')) as { name: string; records: { id: string; body: unknown }[] };
  expect(meta['name']).toBe(content.name);
  for (const { id, body } of content.records) {
    const row = database.prepare('SELECT body FROM record WHERE id = ?').get(id) as { body: string };
    expect(JSON.parse(row.body)).toEqual(body);
  }
  database.close();
});

test('the sums, the root and the witness agree', () => {
  const rootKey = kdf(dataKey, 'btmRoot_');
  const database = openPlain();
  const state = database.prepare('SELECT sequence, root FROM state').get() as { sequence: number; root: Buffer };
  const fields: Field[] = ['bitim root 1', keys.vaultId, state.sequence];
  for (const [table, columns] of tables) {
    const rows = database.prepare(`SELECT ${columns.join(', ')} FROM ${table}`).all() as Record<string, Field>[];
    const hashes = rows.map((row) => asNumber(sodium.crypto_generichash(32, encode([table, ...columns.map((column) => row[column] as Field)]), rootKey)));
    const stored = database.prepare('SELECT count, sum FROM root WHERE name = ?').get(table) as { count: number; sum: Buffer };
    expect([table, stored.count, asNumber(stored.sum)]).toEqual([table, rows.length, hashes.reduce((sum, hash) => (sum + hash) % 2n ** 256n, 0n)]);
    fields.push(table, stored.count, stored.sum);
  }
  expect(toHex(sodium.crypto_generichash(32, encode(fields), rootKey))).toBe(state.root.toString('hex'));

  const name = `${toHex(sodium.crypto_generichash(16, keys.vaultId, kdf(dataKey, 'btmWName')))}.witness`;
  expect(readdirSync(join(base, 'witnesses'))).toEqual([name]);
  const sealed = readFileSync(join(base, 'witnesses', name));
  const bound = `bitim witness 1\n${keys.vaultId}`;
  const plain = Buffer.from(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed.subarray(24), bound, sealed.subarray(0, 24), kdf(dataKey, 'btmWitns')));
  expect([plain.readBigUInt64LE(0), plain.subarray(8, 40), plain.readBigUInt64LE(40)]).toEqual([BigInt(state.sequence), state.root, BigInt(keys.sequence)]);
  database.close();
});

test('the journal is a chain', () => {
  const database = openPlain();
  const rows = database.prepare('SELECT * FROM journal JOIN journal_content USING (chain, number) ORDER BY chain, number').all() as Record<string, Field>[];
  let previous: Uint8Array = new Uint8Array(32);
  for (const { chain, number, at, kind, salt, content, ...row } of rows) {
    const contentHash = sodium.crypto_generichash(32, encode(['bitim journal content 1', salt as Buffer, content as string]), null);
    expect([toHex(row['previous'] as Buffer), toHex(row['content_hash'] as Buffer)]).toEqual([toHex(previous), toHex(contentHash)]);
    previous = sodium.crypto_generichash(32, encode(['bitim journal 1', chain as string, number as number, at as number, kind as string, Buffer.from(previous), Buffer.from(contentHash)]), null);
  }
  expect(database.prepare('SELECT count, head FROM journal_head').get()).toMatchObject({ count: rows.length, head: Buffer.from(previous) });
  database.close();
});
