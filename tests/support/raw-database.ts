// The way past the store: the keys and the plain SQL of a closed vault, for whoever has its secret.
import { join } from 'node:path';
import { openConnection, setRequiredPragmas, type Connection } from '#electron/vault/store/connection.ts';
import { deriveSubKey } from '#electron/vault/keys/sub-keys.ts';
import { readKeysCopies } from '#electron/vault/keys/keys-copies.ts';
import { unlock, type ParsedCopy } from '#electron/vault/keys/unlock.ts';
import type { Secret } from '#electron/vault/keys/secret.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import type { VaultSecret } from '#electron/vault/ports.ts';
import { quickKdf } from './quick-kdf.ts';

export async function readDataKey(folder: string, secret: VaultSecret): Promise<Secret> {
  const sodium = await loadSodium();
  const copies = readKeysCopies(folder).filter((copy): copy is ParsedCopy => copy.type === 'parsed');
  const unlocked = await unlock({ sodium, deriveKey: quickKdf }, copies, secret);
  if (!unlocked.ok) throw new Error(unlocked.error);
  return unlocked.value.dataKey;
}

/** The closed vault's database, opened with its key by plain SQL, and closed again. */
export async function changeRawDatabase<Value>(folder: string, secret: VaultSecret, work: (connection: Connection) => Value): Promise<Value> {
  const sodium = await loadSodium();
  const dataKey = await readDataKey(folder, secret);
  const pageKey = deriveSubKey(sodium, dataKey, 'pages');
  const connection = openConnection(join(folder, 'cases.db'), pageKey, 'existing');
  try {
    setRequiredPragmas(connection);
    return work(connection);
  } finally {
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
    pageKey.wipe();
    dataKey.wipe();
  }
}
