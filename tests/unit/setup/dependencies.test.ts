// A dependency that nothing imports is a door left open; one that is not declared comes and goes with another.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importedPackages } from '#build/licences.mjs';
import { inProject, projectFolder } from '#build/setup.mjs';
import { loadFiles } from '../boundaries/source-file.ts';

const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
const sources = loadFiles(projectFolder, (path) => /\.(ts|tsx|mjs|cjs|css)$/.test(path));
// Code in samples and comments is left out by looking at lines that begin an import.
const imported = new Set(sources.filter(({ path }) => !/planted|licences\.test/.test(path)).flatMap(({ text }) => importedPackages(text)));

/** Run by name, or found by another package as its peer. */
const notImported = new Map([
  ['typescript', 'tsc'], ['oxlint', 'lint'], ['oxlint-tsgolint', 'the lint\'s type-aware half'], ['node', 'Node 24'], ['electron-builder', 'npm run dist'],
  ['@types/node', 'types'], ['@types/yauzl', 'types'], ['@types/yazl', 'types'], ['@types/react', 'types'], ['@types/react-dom', 'types'], ['postcss', 'peer of postcss-preset-mantine'],
  ['@tiptap/pm', 'peer of TipTap'], ['@tiptap/core', 'peer of TipTap'], ['@mantine/hooks', 'peer of Mantine'], ['dayjs', 'peer of @mantine/dates'], ['react-dom', 'peer of Mantine'],
]);

test('declares no dependency that nothing uses', () => expect(declared.filter((name) => !imported.has(name) && !notImported.has(name))).toEqual([]));
test('imports nothing that is not declared', () => {
  const product = sources.filter(({ path }) => /^(electron|renderer|shared)\//.test(path)).flatMap(({ text }) => importedPackages(text));
  expect([...new Set(product)].filter((name) => !declared.includes(name))).toEqual([]);
});
test('names every dependency that is shipped in DECISIONS.md', () => {
  const decisions = readFileSync(inProject('DECISIONS.md'), 'utf8');
  const shipped = new Set(sources.filter(({ path }) => /^(electron|renderer|shared)\//.test(path)).flatMap(({ text }) => importedPackages(text)));
  const wordOf = (name: string): string => (name.startsWith('@') ? (name.split('/')[0] ?? name) : name);
  expect([...shipped].filter((name) => !decisions.includes(wordOf(name)))).toEqual([]);
});
