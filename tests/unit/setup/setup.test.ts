// What npm start and npm test take for a finished install.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { arePackagesInstalled, holdsLock, inProject } from '#build/setup.mjs';

const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-mac': { version: '1.0.0', optional: true } } };

test('takes an install that holds every package of the lock file, those of other systems excepted', () => {
  expect(holdsLock(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  expect(holdsLock(lock, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-mac': { version: '1.0.0' } } })).toBe(true);
});
test.each([
  ['no install', null],
  ['an install broken off', {}],
  ['a package too few', { packages: {} }],
  ['a package of another version', { packages: { 'node_modules/a': { version: '0.9.0' } } }],
  ['an optional package of another version', { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-mac': { version: '0.9.0' } } }],
])('asks for npm ci after %s', (_name, installed) => expect(holdsLock(lock, installed)).toBe(false));
test('asks for npm ci when the lock file cannot be read', () => expect(holdsLock({}, { packages: {} })).toBe(false));
test('takes this very install', () => expect(arePackagesInstalled()).toBe(true));

test.each(['setup.mjs', 'start.mjs', 'test.mjs', 'find-shell.mjs', 'test-results.mjs', 'faults.mjs', 'tour.mjs', 'sample.mjs', 'dist.mjs', 'chromium-shell/find.mjs'])('%s runs before anything is installed', (name) => {
  const imported = [...readFileSync(inProject('build', name), 'utf8').matchAll(/^import .* from '([^']+)'/gm)].map((match) => match[1] ?? '');
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((specifier) => !specifier.startsWith('node:') && !specifier.startsWith('./'))).toEqual([]);
});
