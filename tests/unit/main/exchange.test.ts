// Copies out and in, from main's side: where they may go, under which names, and what a lock in between leaves.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { connectRealVault, createPractice } from './real-vault.ts';
import { openedAnswer, playVault, settle, startMain } from './start-main.ts';

const everything = { scope: { type: 'everything' }, language: 'en' } as const;

async function setupPractice() {
  const electron = await startMain();
  connectRealVault(electron);
  await createPractice(electron);
  const place = join(electron.test.home, 'usb');
  mkdirSync(place);
  return { electron, place };
}

test('a copy goes where the mediator says, under a proposed name that tells nothing', async () => {
  const { electron, place } = await setupPractice();
  electron.dialog.file = Promise.resolve({ canceled: false, filePath: join(place, 'copy.zip') });
  expect(await electron.test.request('export:save', { ...everything, way: 'zip', taskId: randomUUID() })).toMatchObject({ ok: true, value: { done: { cases: 0 } } });
  expect(readdirSync(place)).toEqual(['copy.zip']);
  const options = electron.dialog.lastCall('showSaveDialog')?.[1] as { defaultPath: string } | undefined;
  expect(basename(options?.defaultPath ?? '')).toMatch(/^Bitim copy \d{4}-\d{2}-\d{2}\.zip$/);

  electron.dialog.folder = Promise.resolve({ canceled: false, filePaths: [place] });
  for (const _time of [1, 2]) expect(await electron.test.request('export:save', { ...everything, way: 'folder', taskId: randomUUID() })).toMatchObject({ ok: true });
  const folders = readdirSync(place).filter((name) => name !== 'copy.zip').sort();
  // A copy never goes into another.
  expect(folders).toEqual([expect.stringMatching(/^Bitim copy [\d-]+$/), expect.stringMatching(/^Bitim copy [\d-]+ \(2\)$/)]);

  electron.dialog.folder = Promise.resolve({ canceled: false, filePaths: [join(place, folders[0] ?? '')] });
  expect(await electron.test.request('import:open', { way: 'folder', taskId: randomUUID() })).toMatchObject({ ok: true, value: { vaultName: 'Practice', cases: [] } });
});

test('nothing goes into a vault, nor anywhere when the dialog is cancelled', async () => {
  const { electron } = await setupPractice();
  const inside = join(electron.test.home, 'Practice.bitim');
  electron.dialog.file = Promise.resolve({ canceled: false, filePath: join(inside, 'copy.zip') });
  electron.dialog.folder = Promise.resolve({ canceled: false, filePaths: [inside] });
  const before = readdirSync(inside);
  for (const way of ['zip', 'folder']) expect(await electron.test.request('export:save', { ...everything, way, taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'file-inside-vault' } });
  expect(readdirSync(inside)).toEqual(before);
  electron.dialog.file = Promise.resolve({ canceled: true, filePath: '' });
  electron.dialog.folder = Promise.resolve({ canceled: true, filePaths: [] });
  for (const way of ['zip', 'folder']) expect(await electron.test.request('export:save', { ...everything, way, taskId: randomUUID() })).toEqual({ ok: true, value: { done: null } });
  expect(await electron.test.request('import:open', { way: 'zip', taskId: randomUUID() })).toEqual({ ok: true, value: null });
});

test('a lock in the middle takes away what was written', async () => {
  const electron = await startMain();
  const place = join(electron.test.home, 'usb');
  mkdirSync(place);
  // A vault process that has begun to write, and never answers.
  playVault(electron, {
    open: () => ({ ok: true, value: { ...openedAnswer, hasQuickCode: false } }),
    'set-viewers': () => ({ ok: true, value: null }),
    'release-export': () => void writeFileSync(join(place, 'copy.zip.part'), 'plain words'),
  });
  mkdirSync(join(electron.test.home, 'Practice.bitim'));
  writeFileSync(join(electron.test.home, 'Practice.bitim', 'keys.json'), '{}');
  await electron.test.request('vault:unlock', { folder: join(electron.test.home, 'Practice.bitim'), secret: { type: 'passphrase', bytes: new TextEncoder().encode('words') } });
  await settle(20);
  electron.dialog.file = Promise.resolve({ canceled: false, filePath: join(place, 'copy.zip') });
  const going = electron.test.request('export:save', { ...everything, way: 'zip', taskId: randomUUID() });
  await settle(20);
  expect(existsSync(join(place, 'copy.zip.part'))).toBe(true);
  await electron.test.request('lock:now', {});
  expect(await going).toEqual({ ok: false, error: { type: 'locked' } });
  expect(readdirSync(place)).toEqual([]);
}, 20_000);

test('nothing is asked of the system while the vault is closed', async () => {
  const electron = await startMain();
  expect(await electron.test.request('export:save', { ...everything, way: 'zip', taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'locked' } });
  expect(await electron.test.request('import:open', { way: 'zip', taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'locked' } });
  expect(electron.dialog.calls).toEqual([]);
});
