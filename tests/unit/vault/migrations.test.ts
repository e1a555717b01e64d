import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import { deriveSubKey } from '#electron/vault/keys/sub-keys.ts';
import { unlock } from '#electron/vault/keys/unlock.ts';
import { readKeysCopies } from '#electron/vault/keys/keys-copies.ts';
import { openConnection, type Connection } from '#electron/vault/store/connection.ts';
import { latestVersion, migrations } from '#electron/vault/store/migrations.ts';
import { createSchema } from '#electron/vault/store/schema.ts';
import { openVault } from '#electron/vault/vault.ts';
import { clockOfVectors, createRememberingKdf, toVaultSecret, type Vector } from '#tests/vectors/vector.ts';

const deriveKey = createRememberingKdf();
const vectors = (version: number): string => fileURLToPath(new URL(`../../vectors/v${version}/`, import.meta.url));
const secretOf = (version: number) => toVaultSecret((JSON.parse(readFileSync(join(vectors(version), 'passphrase.json'), 'utf8')) as Vector).secret);
const schemaOf = (connection: Connection): unknown[] =>
  connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

function setupVault(version: number): string {
  const home = mkdtempSync(join(tmpdir(), 'bitim-migration-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  cpSync(join(vectors(version), 'base'), home, { recursive: true });
  for (const empty of ['files', 'backups']) mkdirSync(join(home, 'vault', empty), { recursive: true });
  return home;
}
const open = (home: string, version: number) =>
  openVault({ folder: join(home, 'vault'), secret: secretOf(version) }, { clock: clockOfVectors, deriveKey, witnessFolder: join(home, 'witnesses') });

/** The page key of a vault in a folder, by its passphrase. */
async function pageKeyOf(home: string, version: number) {
  const sodium = await loadSodium();
  const candidates = readKeysCopies(join(home, 'vault')).filter((copy) => copy.type === 'parsed');
  const unlocked = await unlock({ sodium, deriveKey }, candidates, secretOf(version));
  if (!unlocked.ok) throw new Error(unlocked.error);
  return deriveSubKey(sodium, unlocked.value.dataKey, 'pages');
}

test('the steps are numbered without gaps', () => {
  expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: latestVersion - 1 }, (_unused, index) => index + 1));
});

test.each(migrations.map(({ from }) => from))('from version %i: nothing is lost, and the tables are those of a new vault', async (version) => {
  const home = setupVault(version);
  const opened = await open(home, version);
  if (!opened.ok) throw new Error(opened.error.type);
  const vault = opened.value;
  expect(vault.notices).toEqual([]);
  expect((await vault.verify()).type).toBe('whole');
  const content = JSON.parse(readFileSync(join(vectors(version), 'base', 'content.json'), 'utf8')) as { records: unknown[] };
  expect(vault.store.records({ state: 'all' })).toEqual(content.records);
  vault.close();
  expect(existsSync(join(home, 'vault', 'cases.db.migrating'))).toBe(false);

  const migrated = openConnection(join(home, 'vault', 'cases.db'), await pageKeyOf(home, version), 'existing');
  const fresh = openConnection(join(home, 'fresh.db'), await pageKeyOf(home, version), 'create');
  createSchema(fresh);
  expect(schemaOf(migrated)).toEqual(schemaOf(fresh));
  expect(migrated.pragma('user_version', { simple: true })).toBe(latestVersion);
  migrated.close();
  fresh.close();
});

test('what an interrupted migration left is no hindrance, and a copy that cannot be made harms nothing', async () => {
  const home = setupVault(1);
  writeFileSync(join(home, 'vault', 'cases.db.migrating'), 'half of a copy');
  const opened = await open(home, 1);
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();

  const blocked = setupVault(1);
  const before = readFileSync(join(blocked, 'vault', 'cases.db'));
  // A folder in the way of the copy: the medium refuses.
  mkdirSync(join(blocked, 'vault', 'cases.db.migrating'));
  writeFileSync(join(blocked, 'vault', 'cases.db.migrating', 'file'), '');
  expect((await open(blocked, 1)).ok).toBe(false);
  expect(readFileSync(join(blocked, 'vault', 'cases.db'))).toEqual(before);
});
