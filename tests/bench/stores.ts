// Our own store over a file that is enciphered as the product does it, with SQLCipher, or not at all. Only here can a cipher be
// chosen: the product has one function that opens its database, and that function has one cipher.
import Database from 'better-sqlite3-multiple-ciphers';
import { randomBytes, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { openWitness } from '#electron/vault/integrity/witness.ts';
import { Secret } from '#electron/vault/keys/secret.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import { deriveSubKey } from '#electron/vault/keys/sub-keys.ts';
import type { Store } from '#electron/vault/ports.ts';
import { openConnection, setRequiredPragmas, type Connection } from '#electron/vault/store/connection.ts';
import { createRootedRows, writeEmptyRoot } from '#electron/vault/store/rooted-rows.ts';
import { createSchema } from '#electron/vault/store/schema.ts';
import { createStore } from '#electron/vault/store/store.ts';
import { drawText } from './words.ts';

export const cipherNames = ['product', 'sqlcipher', 'none'] as const;
export type CipherName = (typeof cipherNames)[number];

type OpenByCipher = (path: string, pageKey: Secret) => Connection;

const openers: { readonly [Name in CipherName]: OpenByCipher } = {
  product: (path, pageKey) => openConnection(path, pageKey, 'create'),
  sqlcipher: (path, pageKey) => {
    const connection = new Database(path);
    connection.pragma("cipher = 'sqlcipher'");
    connection.pragma('legacy = 4');
    assert(connection.key(Buffer.concat([Buffer.from('raw:'), pageKey.reveal()])) === 0, 'key accepted');
    connection.pragma('locking_mode = EXCLUSIVE');
    return connection;
  },
  none: (path) => {
    const connection = new Database(path);
    connection.pragma('locking_mode = EXCLUSIVE');
    return connection;
  },
};

export type BenchStore = { readonly store: Store; readonly path: string; close(): void };

/** Put together as in opened-vault.ts and database.ts: root, witness, the look at the medium. */
export async function openBenchStore(cipher: CipherName, folder: string): Promise<BenchStore> {
  const sodium = await loadSodium();
  const path = join(folder, 'cases.db');
  const dataKey = new Secret(randomBytes(32));
  const vaultId = randomUUID();
  const pageKey = deriveSubKey(sodium, dataKey, 'pages');
  const rootKey = deriveSubKey(sodium, dataKey, 'root');
  const connection = openers[cipher](path, pageKey);
  pageKey.wipe();
  setRequiredPragmas(connection);
  connection.exec('BEGIN IMMEDIATE');
  createSchema(connection);
  writeEmptyRoot(connection);
  connection.exec('COMMIT');
  const rows = createRootedRows({ connection, sodium, rootKey, vaultId });
  const witness = openWitness(sodium, { folder: join(folder, 'witness'), vaultId, dataKey });
  const clock = { now: () => Date.now() };
  const store = createStore({
    connection, sodium, clock, rows,
    isMediumThere: () => statSync(path, { bigint: true, throwIfNoEntry: false }) !== undefined,
    onCommitted: ({ sequence, root }) => witness.write({ sequence, root, keysSequence: 1, at: clock.now() }),
  });
  const close = (): void => {
    connection.close();
    witness.close();
    rootKey.wipe();
    dataKey.wipe();
  };
  return { store, path, close };
}

/** Of 1,536 bytes, as a note of a few sentences is. */
export const noteBytes = 1_536;

export function makeNotes(count: number, random: () => number): VaultRecord[] {
  const caseId = randomUUID() as CaseId;
  return Array.from({ length: count }, (_unused, index): VaultRecord => {
    const at = 1_790_000_000_000 + index * 1_000;
    return {
      id: randomUUID() as string as RecordId, caseId, kind: 'note', audience: { type: 'mediator' }, source: { type: 'mediator' }, origins: [],
      version: 1, revision: 1, createdAt: at, updatedAt: at, deletedAt: null,
      body: { noteKind: 'note', speaker: '', text: drawText(random, noteBytes), rich: null, meetingId: null, saidAt: at, call: null, position: at },
    };
  });
}

export function save(store: Store, notes: readonly VaultRecord[]): void {
  const saved = store.transact((writer) => notes.forEach((note) => writer.putRecord(note)));
  assert(saved.ok, 'the notes are saved');
}

/** What SQLite alone costs: one table, one row a transaction, flushed. */
export function openBareTable(path: string): { insert(notes: readonly VaultRecord[]): void; close(): void } {
  const connection = new Database(path);
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec('CREATE TABLE note (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) STRICT');
  const row = connection.prepare('INSERT INTO note (id, body) VALUES (?, ?)');
  return {
    insert: (notes) => {
      connection.exec('BEGIN IMMEDIATE');
      for (const { id, body } of notes) row.run(id, JSON.stringify(body));
      connection.exec('COMMIT');
    },
    close: () => void connection.close(),
  };
}
