import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unfinishedOf } from '#electron/vault/unfinished-vault.ts';
import { setupVault } from '#tests/support/vault-fixture.ts';

const hourMs = 60 * 60 * 1_000;

/** As a crash leaves it. */
function leaveUnfinished(target: string, hoursAgo: number): string {
  const folder = unfinishedOf(target);
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, 'cases.db'), 'encrypted');
  const then = new Date(Date.now() - hoursAgo * hourMs);
  for (const path of [join(folder, 'cases.db'), join(folder, 'files'), folder]) utimesSync(path, then, then);
  return folder;
}

test('what a crash left of a vault is taken away when its neighbour opens, and nothing else is', async () => {
  const { home, folder, vault, open } = await setupVault();
  vault.close();
  leaveUnfinished(join(home, 'restored.bitim'), 25);
  const atWork = leaveUnfinished(join(home, 'restored.bitim'), 25);
  writeFileSync(join(atWork, 'cases.db'), 'still growing');
  mkdirSync(join(home, 'notes.new-0123abcd'));
  mkdirSync(join(home, 'other.bitim'));
  const opened = await open();
  expect(opened.ok).toBe(true);
  expect(readdirSync(home).sort()).toEqual(['notes.new-0123abcd', 'other.bitim', 'practice.bitim', atWork.slice(home.length + 1), 'witnesses'].sort());
  expect(readdirSync(folder)).toContain('cases.db');
});
