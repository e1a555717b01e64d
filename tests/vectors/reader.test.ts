// A stranger in another language: reader.py, written from FORMAT.md alone, against every vector that keys.json decides, and against what the vault wrote.
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import { Secret } from '#electron/vault/keys/secret.ts';
import { deriveSubKey, subKeyPurposes, type SubKeyPurpose } from '#electron/vault/keys/sub-keys.ts';
import { openVault } from '#electron/vault/vault.ts';
import { textOf, type HostileManifest } from './hostile-vector.ts';
import { applyChange, clockOfVectors, createRememberingKdf, toVaultSecret, type Vector } from './vector.ts';

const versions = ['v1', 'v2'] as const;
type Version = (typeof versions)[number];
const newest = 'v2';
const folderOf = (version: Version): string => fileURLToPath(new URL(`${version}/`, import.meta.url));
const hostileFolder = fileURLToPath(new URL('hostile/', import.meta.url));
const reader = fileURLToPath(new URL('reader.py', import.meta.url));
/** Debian's own: another Python on the path may not have its packages. */
const python = '/usr/bin/python3';
const canRead = spawnSync(python, ['-c', 'import nacl.bindings, argon2.low_level']).status === 0;

type Answer = { readonly bytes: Buffer } | { readonly refused: string };

function ask(command: string, place: string, given: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = execFile(python, [reader, command, place], { encoding: 'buffer', maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (!error) resolve({ bytes: stdout });
      else if (error.code === 1 && /^[a-z-]+\n$/.test(stderr.toString())) resolve({ refused: stderr.toString().trim() });
      else reject(new Error(stderr.toString()));
    });
    child.stdin?.end(`${JSON.stringify(given)}\n`);
  });
}

async function read<Value>(command: string, place: string, given: unknown): Promise<Value> {
  const answer = await ask(command, place, given);
  if ('refused' in answer) throw new Error(answer.refused);
  return JSON.parse(answer.bytes.toString()) as Value;
}

type Keys = { readonly vaultId: string; readonly sequence: number; readonly slots: readonly string[]; readonly dataKey: string; readonly subKeys: Readonly<Record<string, string>> };

function setupEmptyFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'bitim-reader-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

function setupCopy(version: Version): string {
  const home = setupEmptyFolder();
  cpSync(join(folderOf(version), 'base'), home, { recursive: true });
  return home;
}

const vectorOf = (version: Version, name: string): Vector => JSON.parse(readFileSync(join(folderOf(version), `${name}.json`), 'utf8')) as Vector;

describe.skipIf(!canRead)('a reader in Python (python3-nacl, python3-argon2)', () => {
  /** What lies in cases.db, in files, and what this computer remembers are not this part's to judge. */
  const decidedByKeys = (version: Version): string[] =>
    readdirSync(folderOf(version))
      .filter((name) => name.endsWith('.json') && !/^(attachment|database|renewal|row|journal|permission|page|log|vault|witness)-/.test(name))
      .map((name) => name.slice(0, -'.json'.length));
  /** Keys that open, of a vault that does not: another one's, or both copies from before; one copy that serves for two. */
  const opens = new Set(['success', 'keys-copy-repaired', 'keys-file-older', 'database-damaged', 'keys-do-not-fit']);

  test.each(decidedByKeys(newest))('gives the answer of %s', async (name) => {
    const version = newest;
    const vector = vectorOf(version, name);
    const home = setupCopy(version);
    vector.changes.forEach((change) => applyChange(home, change));
    const answer = await ask('keys', join(home, 'vault'), vector.secret);
    expect('refused' in answer ? answer.refused : 'opens').toBe(opens.has(vector.expect) ? 'opens' : vector.expect);
  });

  test.each(versions)('opens %s by either secret to the same keys, by which the database opens in the same SQLite library', async (version) => {
    const home = setupCopy(version);
    const vault = join(home, 'vault');
    const byPassphrase = await read<Keys>('keys', vault, vectorOf(version, 'passphrase').secret);
    expect(await read<Keys>('keys', vault, vectorOf(version, 'recovery-key').secret)).toEqual(byPassphrase);

    const sodium = await loadSodium();
    const dataKeyHere = new Secret(Buffer.from(byPassphrase.dataKey, 'hex'));
    const names = Object.keys(byPassphrase.subKeys) as SubKeyPurpose[];
    expect(names.sort()).toEqual([...subKeyPurposes].sort());
    for (const name of names) expect([name, Buffer.from(deriveSubKey(sodium, dataKeyHere, name).reveal()).toString('hex')]).toEqual([name, byPassphrase.subKeys[name]]);

    const database = openRaw(join(vault, 'cases.db'), byPassphrase.subKeys['pages'] ?? '');
    const meta = database.prepare("SELECT value FROM meta WHERE key = 'vault-id'").pluck().get() as string;
    expect(JSON.parse(meta)).toBe(byPassphrase.vaultId);
    const content = JSON.parse(readFileSync(join(home, 'content.json'), 'utf8')) as { readonly records: readonly { readonly id: string; readonly body: unknown }[] };
    const bodies = database.prepare('SELECT id, body FROM record ORDER BY id').all() as { id: string; body: string }[];
    expect(bodies.map(({ id, body }) => [id, JSON.parse(body)])).toEqual(content.records.map(({ id, body }) => [id, body]));

    const { vaultId, dataKey, sequence: keysSequence } = byPassphrase;
    const witness = await read('witness', join(home, 'witnesses'), { vaultId, dataKey });
    const state = database.prepare('SELECT sequence, root FROM state').get() as { sequence: number; root: Buffer };
    expect(witness).toMatchObject({ sequence: state.sequence, root: state.root.toString('hex'), keysSequence });
    database.close();
  });
});

describe.skipIf(!canRead)('backups read in Python', () => {
  test('are opened by their own keys, and their manifest is proven', async () => {
    const home = setupCopy(newest);
    for (const empty of ['files', 'backups']) mkdirSync(join(home, 'vault', empty), { recursive: true });
    const { secret } = vectorOf(newest, 'passphrase');
    const opened = await openVault({ folder: join(home, 'vault'), secret: toVaultSecret(secret) }, { clock: clockOfVectors, deriveKey: createRememberingKdf(), witnessFolder: join(home, 'witnesses') });
    if (!opened.ok) throw new Error(opened.error.type);
    const made = await opened.value.backups.makeBackup({ step: async () => true });
    opened.value.close();
    if (!made.ok) throw new Error(made.error.type);
    const { folder } = made.value;
    const { vaultId, dataKey } = await read<Keys>('keys', folder, secret);
    const content = await read<{ readonly files: readonly { readonly path: string; readonly hash: string }[] }>('backup', folder, { vaultId, dataKey });
    const row = await readFileRow(folder);
    expect(content).toMatchObject({ vaultId, isAltered: false, missing: [], files: [{ path: row.path, hash: row.hash }] });
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"isAltered": false', '"isAltered": true'));
    expect(await ask('backup', folder, { vaultId, dataKey })).toEqual({ refused: 'backup-damaged' });
  });

  test.each(readdirSync(hostileFolder).filter((name) => name.startsWith('manifest-') && !/honest|size|member|path|files/.test(name)))('give the answer of %s', async (name) => {
    const folder = setupEmptyFolder();
    const vector = JSON.parse(readFileSync(join(hostileFolder, name), 'utf8')) as HostileManifest;
    writeFileSync(join(folder, 'manifest.json'), textOf(vector));
    expect(await ask('backup', folder, { vaultId: '', dataKey: '' })).toEqual({ refused: vector.expect });
  });
});

type FileRow = { readonly id: string; readonly path: string; readonly key: string; readonly size: number; readonly hash: string };

/** What cases.db says of the one file (§6.3), by the raw key. */
async function readFileRow(vault: string): Promise<FileRow> {
  const { subKeys } = await read<Keys>('keys', vault, vectorOf(newest, 'passphrase').secret);
  const database = openRaw(join(vault, 'cases.db'), subKeys['pages'] ?? '');
  const row = database.prepare('SELECT id, path, lower(hex(key)) AS key, size, lower(hex(hash)) AS hash FROM attachment').get() as FileRow;
  database.close();
  return row;
}

describe.skipIf(!canRead)('attachments read in Python', () => {
  test('give the bytes that were put there', async () => {
    const vault = join(setupCopy(newest), 'vault');
    const row = await readFileRow(vault);
    const answer = await ask('file', join(vault, 'files', row.path), row);
    expect('bytes' in answer && answer.bytes.toString()).toBe('Құжат. A letter about the well, kept with the case.\n'.repeat(41));
  });

  test.each(['attachment-content', 'attachment-header', 'attachment-tag', 'attachment-cut', 'attachment-longer', 'attachment-gone'])('give the answer of %s', async (name) => {
    const home = setupCopy(newest);
    const row = await readFileRow(join(home, 'vault'));
    const vector = vectorOf(newest, name);
    vector.changes.forEach((change) => applyChange(home, change));
    const answer = await ask('file', join(home, 'vault', 'files', row.path), row);
    expect('refused' in answer && [`${answer.refused} ${row.id}`]).toEqual(vector.what);
  });
});

/** By the raw key alone (§5.1). */
function openRaw(path: string, pageKey: string): Database {
  const database = new Database(path);
  database.pragma("cipher = 'aegis'");
  database.pragma("algorithm = 'aegis-256'");
  expect(database.key(Buffer.concat([Buffer.from('raw:'), Buffer.from(pageKey, 'hex')]))).toBe(0);
  return database;
}
