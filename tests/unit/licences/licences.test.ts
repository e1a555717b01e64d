// What is shipped may be shipped with Apache-2.0, and its licences are in THIRD-PARTY-LICENCES.md.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importedPackages, isCompatible, shippedPackages, shippedPaths, writeUp } from '#build/licences.mjs';
import { inProject } from '#build/setup.mjs';

const shipped = shippedPackages();

test('finds what is shipped: database, crypto, screens, and what they need in turn', () => {
  expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(['electron', 'better-sqlite3-multiple-ciphers', 'libsodium-wrappers-sumo', 'libsodium-sumo', 'react', 'scheduler', '@mantine/core', 'zod', 'dexie']));
  for (const toolName of ['vitest', 'typescript', 'axe-core', 'electron-builder']) expect(shipped.map(({ name }) => name)).not.toContain(toolName);
});
test('ships nothing whose licence asks for more than Apache-2.0 gives', () => expect(shipped.filter(({ licence }) => !isCompatible(licence))).toEqual([]));
test('lists every shipped package with its licence', () => {
  expect(readFileSync(inProject('THIRD-PARTY-LICENCES.md'), 'utf8') === writeUp(shipped), 'run: node build/licences.mjs').toBe(true);
});
test('carries the whole Apache licence', () => {
  const licence = readFileSync(inProject('LICENSE'), 'utf8');
  expect(licence).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  expect(licence.split('\n').length).toBeGreaterThan(200);
});

test('refuses what cannot be shipped', () => {
  for (const licence of ['GPL-3.0-only', 'AGPL-3.0-only', 'MPL-2.0', '', 'UNLICENSED', 'MIT AND GPL-2.0']) expect(isCompatible(licence), licence).toBe(false);
  for (const licence of ['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC', 'OFL-1.1']) expect(isCompatible(licence), licence).toBe(true);
});
test('reads imports of every shape, and leaves our own and Node\'s', () => {
  const text = "import a from 'aa';\nexport { b } from \"@s/bb/deep\";\nconst c = await import('cc');\n@import 'dd/styles.css';\nimport './own.ts';\nimport '#shared/x.ts';\nimport 'node:fs';\nimport 'fs';\nsrc: url('@f/ee/x.woff2');\nurl('./y.png')";
  expect(importedPackages(text).sort()).toEqual(['@f/ee', '@s/bb', 'aa', 'cc', 'dd']);
});
test('follows dependencies as Node finds them, nested ones first', () => {
  const packages = { 'node_modules/a': { dependencies: { b: '1', types: '1' } }, 'node_modules/b': {}, 'node_modules/a/node_modules/b': { dependencies: { c: '1' } }, 'node_modules/c': {}, 'node_modules/lonely': {} };
  expect(shippedPaths(packages, ['a'])).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c']);
});
