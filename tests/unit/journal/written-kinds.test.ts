// Every kind that any line of the vault writes is in the list, and so has a sentence. The compiler sees to it; this sees to the compiler:
// nothing may write by the store's own free door, or by a cast.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isJournalKind, journalKinds } from '#shared/domain/journal-kinds.ts';
import { loadFiles } from '../boundaries/source-file.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = loadFiles(root, (path) => path.startsWith('electron/') && path.endsWith('.ts'));
const calls = sources.flatMap(({ path, text }) => [...text.matchAll(/addJournalEntry\(\s*([^,()]+|[^,(]+\([^)]*\)),\s*([^,]+),/g)].map((match) => ({ path, kind: (match[2] ?? '').trim() })));

test('finds the lines that write', () => {
  expect(calls.length).toBeGreaterThan(30);
  expect(new Set(calls.map(({ path }) => path)).size).toBeGreaterThan(12);
});

test('each literal kind is in the list', () => {
  const literals = calls.flatMap(({ path, kind }) => [...kind.matchAll(/'([^']+)'/g)].map((match) => ({ path, kind: match[1] ?? '' })));
  expect(literals.length).toBeGreaterThan(25);
  expect(literals.filter(({ kind }) => !isJournalKind(kind))).toEqual([]);
});

test('none is written past the list', () => {
  expect(calls.filter(({ kind }) => kind.includes(' as '))).toEqual([]);
  const inner = ['electron/vault/ports.ts', 'electron/vault/store/store.ts'];
  const freeDoors = sources.filter(({ path, text }) => !inner.includes(path) && (/\bFreeWriter\b/.test(text) || (/\.transact\(/.test(text) && text.includes('addJournalEntry('))));
  expect(freeDoors.map(({ path }) => path)).toEqual([]);
});

test('no kind is listed twice', () => expect(new Set(journalKinds).size).toBe(journalKinds.length));
