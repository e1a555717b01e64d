// Opens cases.db: cipher and key first, then every pragma the promises rest on, each read back (FORMAT §5).
// oxlint-disable-next-line typescript/triple-slash-reference -- whoever imports this must get the declarations, also from tests/
/// <reference path="./better-sqlite3-multiple-ciphers.d.ts" />
import Database from 'better-sqlite3-multiple-ciphers';
import { assert } from '#shared/assert.ts';
import type { Secret } from '../keys/secret.ts';

export type Connection = Database;

type PragmaRow = readonly [name: string, setting: string, expected: string | number];

/** No -shm file, and the lock is the operating system's: held while open, gone with the process that held it. */
const lockingPragma: PragmaRow = ['locking_mode', 'EXCLUSIVE', 'exclusive'];

/** FORMAT §5.2. The library's own defaults differ: no flush at commit, sorts in temporary files. */
export const requiredPragmas: readonly PragmaRow[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['foreign_keys', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['fullfsync', process.platform === 'darwin' ? 'ON' : 'OFF', process.platform === 'darwin' ? 1 : 0],
  ['checkpoint_fullfsync', process.platform === 'darwin' ? 'ON' : 'OFF', process.platform === 'darwin' ? 1 : 0],
];

const requiredCipher: readonly PragmaRow[] = [
  ['cipher', "'aegis'", 'aegis'],
  ['algorithm', "'aegis-256'", 'aegis-256'],
  ['hmac_check', '1', '1'],
  ['mc_legacy_wal', '0', '0'],
];

/** Takes the lock: SQLITE_BUSY when another process holds the vault. SQLITE_NOTADB for a wrong key or a damaged first page. */
export function openConnection(path: string, pageKey: Secret, mode: 'create' | 'existing'): Connection {
  const connection = new Database(path, { fileMustExist: mode === 'existing', timeout: 300 });
  try {
    setAndReadBack(connection, requiredCipher);
    applyKey(connection, pageKey);
    setAndReadBack(connection, [lockingPragma]);
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Apart from opening, so that a newer format is recognised before anything about it is set. */
export function setRequiredPragmas(connection: Connection): void {
  setAndReadBack(connection, requiredPragmas);
}

/** As bytes: a key in the text of a pragma could never be wiped. */
function applyKey(connection: Connection, pageKey: Secret): void {
  const prefixed = Buffer.concat([Buffer.from('raw:'), pageKey.reveal()]);
  const status = connection.key(prefixed);
  prefixed.fill(0);
  assert(status === 0, 'page key accepted');
}

function setAndReadBack(connection: Connection, pragmas: readonly PragmaRow[]): void {
  for (const [name, setting, expected] of pragmas) {
    connection.pragma(`${name} = ${setting}`);
    const actual = connection.pragma(name, { simple: true });
    assert(actual === expected, `pragma ${name} holds`);
  }
}
