// No file grows past what a reader can hold.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { longestFileLines, mayBeLong } from '#build/boundaries.ts';
import { loadFiles, type SourceFile } from '../boundaries/source-file.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const isText = (path: string): boolean => /\.(ts|tsx|mjs|cjs|css|html|md|json|yml)$/.test(path);

const tooLong = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => !mayBeLong.some((prefix) => path.startsWith(prefix)) && text.trimEnd().split('\n').length > longestFileLines)
    .map(({ path, text }) => `${path}: ${text.trimEnd().split('\n').length} lines`);

test('keeps every file under the limit', () => {
  const files = loadFiles(root, isText);
  expect(files.length).toBeGreaterThan(50);
  expect(tooLong(files)).toEqual([]);
});

test('keeps ARCHITECTURE.md within a sitting', () => {
  const [page] = loadFiles(root, (path) => path === 'ARCHITECTURE.md');
  expect(page?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

test('finds a file that is too long, and lets locales be', () => {
  const long = 'x\n'.repeat(longestFileLines + 1);
  expect(tooLong([{ path: 'electron/app/long.ts', text: long }, { path: 'shared/i18n/en/notes.ts', text: long }, { path: 'shared/short.ts', text: 'x\n'.repeat(longestFileLines) }])).toEqual([
    `electron/app/long.ts: ${longestFileLines + 1} lines`,
  ]);
});
