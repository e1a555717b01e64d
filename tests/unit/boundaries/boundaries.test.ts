// The house rules hold over every file of the project.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rootEntries } from '#build/boundaries.ts';
import {
  absoluteAppAddresses, badSpecifiers, barrels, defaultExports, emptyFileNames, importCircles, importsNotAllowed, misplacedNames, missingCiphers, namesNotKebab, networkDoors,
} from './checks.ts';
import { isCode, listFiles, loadFiles, readFile } from './source-file.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const paths = listFiles(root);
const files = loadFiles(root, isCode).map(readFile);

test('reads the project: files of every top folder, and imports in them', () => {
  for (const folder of ['electron/', 'renderer/', 'shared/', 'build/', 'tests/']) {
    expect(files.filter(({ path }) => path.startsWith(folder)).length, folder).toBeGreaterThan(0);
  }
  expect(files.length).toBeGreaterThan(30);
  expect(files.reduce((sum, file) => sum + file.imports.length, 0)).toBeGreaterThan(files.length);
});

test('imports nothing that build/boundaries.ts does not allow', () => expect(importsNotAllowed(files)).toEqual([]));
test('names imported files with their ending, and never climbs', () => expect(badSpecifiers(files, new Set(paths))).toEqual([]));
test('has no import circle', () => expect(importCircles(files)).toEqual([]));
test('has no barrel', () => expect(barrels(files)).toEqual([]));
test('exports default only where a tool demands it', () => expect(defaultExports(files)).toEqual([]));
test('keeps each guarded name in its place', () => expect(misplacedNames(files)).toEqual([]));
test('has no door to the network', () => expect(networkDoors(files)).toEqual([]));
test('uses no cipher that Electron lacks', () => expect(missingCiphers(files)).toEqual([]));
test('names files by their content, in kebab-case', () => expect([...emptyFileNames(paths), ...namesNotKebab(paths)]).toEqual([]));
test('uses relative addresses in pages', () => {
  const pages = loadFiles(root, (path) => /^renderer\/.*\.(html|css)$/.test(path));
  expect(absoluteAppAddresses([...files, ...pages])).toEqual([]);
});
test('has nothing at its top that does not belong there', () => {
  expect(readdirSync(root).filter((name) => !name.startsWith('.') && !(rootEntries as readonly string[]).includes(name))).toEqual([]);
});
