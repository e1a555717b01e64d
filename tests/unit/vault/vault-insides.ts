// The way past the store, for tests that change the fixture's vault behind its back or look at what it keeps to itself.
import type { Connection } from '#electron/vault/store/connection.ts';
import type { Secret } from '#electron/vault/keys/secret.ts';
import type { VaultSecret } from '#electron/vault/ports.ts';
import { changeRawDatabase, readDataKey } from '#tests/support/raw-database.ts';
import { passphrase } from '#tests/support/vault-fixture.ts';

export const dataKeyOf = (folder: string): Promise<Secret> => readDataKey(folder, passphrase());

export const withRawDatabase = <Value>(folder: string, work: (connection: Connection) => Value, secret: VaultSecret = passphrase()): Promise<Value> =>
  changeRawDatabase(folder, secret, work);
