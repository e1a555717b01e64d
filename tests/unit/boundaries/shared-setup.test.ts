// Test files of one worker share the modules they load, so a hook that a shared module registers while it is loaded is heard in the first file alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../..');
const findHooks = (text: string): string[] => text.match(/^(?:before|after)(?:Each|All)\(/gm) ?? [];

test('shared set-up registers no hook while it is loaded: it cleans up with onTestFinished', () => {
  const shared = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(shared.length).toBeGreaterThan(50);
  expect(shared.filter((file) => findHooks(readFileSync(file, 'utf8')).length > 0)).toEqual([]);
});

test('a planted hook is found', () => {
  expect(findHooks("import { afterEach } from 'vitest';\nafterEach(() => {});\n")).toEqual(['afterEach(']);
  expect(findHooks('export function setup() {\n  beforeEach(() => {});\n}\n')).toEqual([]);
});
