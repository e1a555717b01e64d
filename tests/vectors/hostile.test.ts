// What anyone may send: each limit with a vector that passes it by a little, and exactly the refusal that the vector names.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { parseManifest } from '#electron/vault/backups/manifest.ts';
import { readWhole, SourceError } from '#electron/vault/exchange/export-source.ts';
import { openZipSource } from '#electron/vault/exchange/zip-source.ts';
import { textOf, type HostileManifest, type HostileZip } from './hostile-vector.ts';
import { describeFiles, readManifest } from './manifest.ts';

const folder = fileURLToPath(new URL('hostile/', import.meta.url));
const namesOf = (kind: string): string[] => readdirSync(folder).filter((name) => name.startsWith(`${kind}-`));
const readVector = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

test('no file of the vectors changed, came or went', () => {
  expect(describeFiles(folder)).toBe(readManifest(folder));
});

test.each(namesOf('zip'))('%s', async (name) => {
  const vector = readVector(name) as HostileZip;
  const home = mkdtempSync(join(tmpdir(), 'bitim-hostile-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const path = join(home, 'copy.zip');
  writeFileSync(path, Buffer.from(vector.zip, 'base64'));
  expect(await answerOf(path, vector.read)).toBe(vector.expect);
  // Nothing was written beside it.
  expect(readdirSync(home)).toEqual(['copy.zip']);
});

test.each(namesOf('manifest'))('%s', (name) => {
  const vector = readVector(name) as HostileManifest;
  const parsed = parseManifest(new TextEncoder().encode(textOf(vector)));
  expect(parsed.ok ? 'success' : parsed.error).toBe(vector.expect);
});

async function answerOf(path: string, names: readonly string[]): Promise<string> {
  try {
    const source = await openZipSource(path);
    try {
      for (const name of names) await readWhole(source, name, 2 ** 30);
    } finally {
      source.close();
    }
    return 'success';
  } catch (error) {
    if (error instanceof SourceError) return error.failure.type;
    throw error;
  }
}
