// A lock while the medium takes nothing: what was typed stays sealed in main's memory, and is written at the next unlock that can.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '#tests/support/vault-fixture.ts';
import { canFreeze, canMount, fillUp, freeze, mountSmall } from '#tests/support/small-medium.ts';
import type { FakeElectron } from './fake-electron.ts';
import { connectRealVault, passphraseOfTests, playPage } from './real-vault.ts';
import { settle, startMain } from './start-main.ts';

const words = 'typed while nothing could be written '.repeat(2_000);

async function lockWhile(electron: FakeElectron, place: string, starve: (vaultFolder: string) => () => void): Promise<string[]> {
  connectRealVault(electron);
  const made = await electron.test.request('vault:create', { name: 'Practice', folder: place, passphrase: bytesOf(passphraseOfTests) });
  expect(made).toMatchObject({ ok: true });
  const caseId = randomUUID();
  await electron.test.request('case:create', { caseId, workingName: 'Well', matter: 'water', openedOn: '2026-11-22' });
  const draft = {
    caseId, recordId: randomUUID(), meetingId: null, baseRevision: 0, content: { noteKind: 'note', speaker: '', text: words, rich: null }, source: null, ownEyes: true, saidAt: 1, call: null,
  };
  const folder = join(place, 'Practice.bitim');
  const feed = starve(folder);
  playPage(electron, { drafts: [draft] });
  await electron.test.request('lock:now', {});
  await settleUntil(() => electron.test.children.every((child) => child.hasEnded));
  feed();
  await settle(10);
  const unlocked = await electron.test.request('vault:unlock', { folder, secret: { type: 'passphrase', bytes: bytesOf(passphraseOfTests) } });
  expect(unlocked).toEqual({ ok: true, value: null });
  await settle(10);
  const opened = (await electron.test.request('case:open', { caseId })) as { readonly value: { readonly drafts: readonly { readonly content: { readonly text: string } }[] } };
  return opened.value.drafts.map(({ content }) => content.text);
}

async function settleUntil(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 400 && !isSo(); round += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}

describe('last words at a lock', () => {
  test.skipIf(!canMount)('on a full disk are there after the next unlock', async () => {
    const place = mountSmall(2 * 1_048_576);
    expect(await lockWhile(await startMain(), place, () => fillUp(place))).toEqual([words]);
  });

  test.skipIf(!canFreeze)('in a folder that became read-only are there after the next unlock', async () => {
    const electron = await startMain();
    expect(await lockWhile(electron, electron.test.home, freeze)).toEqual([words]);
  });
});
