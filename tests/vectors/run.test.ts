// Every vector against the vault as it is: one fault each, and exactly the kind of answer that the vector names.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openVault } from '#electron/vault/vault.ts';
import { describeFiles, readManifest } from './manifest.ts';
import { applyChange, clockOfVectors, createRememberingKdf, expectedKinds, toVaultSecret, type Vector } from './vector.ts';

/** Every version there ever was: an older one is brought to the newest on opening. */
const versions = ['v1', 'v2'] as const;
const folderOf = (version: string): string => fileURLToPath(new URL(`${version}/`, import.meta.url));
const deriveKey = createRememberingKdf();
const vectorNames = (version: string): string[] => readdirSync(folderOf(version)).filter((name) => name.endsWith('.json'));
const readVector = (version: string, name: string): Vector => JSON.parse(readFileSync(join(folderOf(version), name), 'utf8')) as Vector;

test.each(versions)('%s: no file of the vectors changed, came or went', (version) => {
  expect(describeFiles(folderOf(version))).toBe(readManifest(folderOf(version)));
});

test.each(versions)('%s: every kind of answer has a vector', (version) => {
  expect(new Set(vectorNames(version).map((name) => readVector(version, name).expect))).toEqual(new Set(expectedKinds));
});

test.each(versions.flatMap((version) => vectorNames(version).map((name) => [version, name] as const)))('%s %s', async (version, name) => {
  const vector = readVector(version, name);
  const home = mkdtempSync(join(tmpdir(), 'bitim-vector-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  cpSync(join(folderOf(version), 'base'), home, { recursive: true });
  for (const empty of ['files', 'backups']) mkdirSync(join(home, 'vault', empty), { recursive: true });
  vector.changes.forEach((change) => applyChange(home, change));
  const before = describeFiles(join(home, 'vault'));

  const dependencies = { clock: clockOfVectors, deriveKey, witnessFolder: join(home, 'witnesses') };
  const opened = await openVault({ folder: join(home, 'vault'), secret: toVaultSecret(vector.secret) }, dependencies);
  if (!opened.ok) {
    expect(opened.error.type).toBe(vector.expect);
    // A refused vault is left exactly as it was found.
    expect(describeFiles(join(home, 'vault'))).toBe(before);
    return;
  }
  const vault = opened.value;
  const state = await vault.verify();
  const [noteId, caseId] = ['a1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e', 'c1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e'] as const;
  const content = { name: vault.name, records: vault.store.records({ state: 'all' }), history: vault.store.history(noteId as never), journal: vault.store.journal(caseId) };
  vault.close();
  if (state.type === 'altered') {
    expect([vector.expect, vector.what]).toEqual(['altered', state.what]);
    return;
  }
  expect(vector.expect).not.toBe('altered');
  expect(vault.notices.map(({ type }) => type)).toEqual(vector.expect === 'success' ? [] : [vector.expect]);
  if (name === 'log-whole.json') expect(content.records[0]?.revision).toBe(3);
  else expect(content).toEqual(JSON.parse(readFileSync(join(folderOf(version), 'base', 'content.json'), 'utf8')));
});
