// Where keys of backups are looked for, when a vault's own are damaged.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findKeyFolders } from '#electron/platform/vault-folders.ts';

function setupPlace(): { readonly place: string; readonly addKeys: (folder: string, day: number) => string } {
  const place = mkdtempSync(join(tmpdir(), 'bitim-keys-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const addKeys = (folder: string, day: number): string => {
    const path = join(place, folder);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'keys.json'), '{}');
    utimesSync(join(path, 'keys.json'), day * 86_400, day * 86_400);
    return path;
  };
  return { place, addKeys };
}

test('finds the keys of backups under a place, the newest first, and no deeper than they lie', () => {
  const { place, addKeys } = setupPlace();
  const older = addKeys('Practice 12345678/2026-11-20 10-00-00 5', 100);
  const newer = addKeys('Practice 12345678/2026-11-22 10-00-00 9', 102);
  addKeys('a/b/c/d', 103);
  expect(findKeyFolders(place)).toEqual([{ folder: newer, at: 102 * 86_400_000 }, { folder: older, at: 100 * 86_400_000 }]);
  expect(findKeyFolders(newer)).toHaveLength(1);
});

test('finds nothing where there is nothing', () => {
  expect(findKeyFolders(join(setupPlace().place, 'gone'))).toEqual([]);
});
