// What is copied: marked for the system, emptied after a while if it is still ours, and at lock and quit.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { concealedItem } from '#electron/platform/clipboard-marks.ts';
import type { FakeElectron } from './fake-electron.ts';
import { connectRealVault, createPractice, playPage } from './real-vault.ts';
import { openedAnswer, playVault, settle, startMain } from './start-main.ts';

afterEach(() => {
  vi.useRealTimers();
});

const copied = 'The lorry was sold in Karaganda.';

async function setupCopied(): Promise<FakeElectron> {
  const electron = await startMain();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  expect(await electron.test.request('clipboard:write', { text: copied })).toEqual({ ok: true, value: { clearsAfterMs: 30_000 } });
  expect(electron.clipboard.text).toBe(copied);
  return electron;
}

async function passTime(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  vi.useRealTimers();
  await settle();
}

describe('what a page copies', () => {
  test('is gone after half a minute, not before', async () => {
    const electron = await setupCopied();
    vi.advanceTimersByTime(29_000);
    expect(electron.clipboard.text).toBe(copied);
    await passTime(1_500);
    expect(electron.clipboard.text).toBe('');
  });

  test('gives a later copy its own half minute', async () => {
    const electron = await setupCopied();
    vi.advanceTimersByTime(20_000);
    await electron.test.request('clipboard:write', { text: 'later' });
    vi.advanceTimersByTime(20_000);
    expect(electron.clipboard.text).toBe('later');
    await passTime(11_000);
    expect(electron.clipboard.text).toBe('');
  });

  test('leaves alone what another program has put there since', async () => {
    const electron = await setupCopied();
    electron.clipboard.put('a telephone number');
    await passTime(31_000);
    expect(electron.clipboard.text).toBe('a telephone number');
    expect(electron.clipboard.clearings).toBe(0);
  });

  test('is emptied where it cannot be read', async () => {
    const electron = await setupCopied();
    electron.clipboard.readText = () => Promise.reject(new Error('not here'));
    await passTime(31_000);
    expect(electron.clipboard.text).toBe('');
  });

  test('carries the marks of each system, and plain text', () => {
    const names = (platform: NodeJS.Platform): string[] => Object.keys(concealedItem('a', platform));
    const raw = (name: string): string => `electron application/osclipboard;format="${name}"`;
    expect(names('win32')).toEqual(['text/plain', raw('ExcludeClipboardContentFromMonitorProcessing'), raw('CanIncludeInClipboardHistory'), raw('CanUploadToCloudClipboard')]);
    expect(names('darwin')).toEqual(['text/plain', raw('org.nspasteboard.ConcealedType')]);
    expect(names('linux')).toEqual(['text/plain', raw('x-kde-passwordManagerHint')]);
  });
});

test('is emptied at the lock', async () => {
  const electron = await startMain();
  connectRealVault(electron);
  await createPractice(electron);
  playPage(electron);
  await electron.test.request('clipboard:write', { text: copied });
  await electron.test.request('lock:now', {});
  for (let round = 0; round < 400 && electron.clipboard.text !== ''; round += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(electron.clipboard.text).toBe('');
});

test('is emptied by a lock that comes while the copy is still on its way there', async () => {
  const electron = await startMain();
  connectRealVault(electron);
  await createPractice(electron);
  playPage(electron);
  const write = electron.clipboard.write.bind(electron.clipboard);
  let arrive = (): void => undefined;
  electron.clipboard.write = async (items) => {
    await new Promise<void>((resolve) => (arrive = resolve));
    await write(items);
  };
  const copying = electron.test.request('clipboard:write', { text: copied });
  await settle();
  await electron.test.request('lock:now', {});
  await vi.waitFor(async () => expect(await electron.test.request('app:status', {})).toMatchObject({ value: { state: 'locked' } }), { timeout: 5_000 });
  // The lock empties the clipboard a little later.
  await new Promise((resolve) => setTimeout(resolve, 300));
  arrive();
  await copying;
  await settle();
  expect(electron.clipboard.text).toBe('');
  expect(electron.clipboard.clearings).toBe(1);
});

test('is emptied when the app ends', async () => {
  const electron = await startMain();
  await electron.test.request('clipboard:write', { text: copied });
  electron.app.quit();
  for (let round = 0; round < 200 && electron.clipboard.text !== ''; round += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(electron.clipboard.text).toBe('');
});

test('that takes no message is told to the vault: nobody was given these words', async () => {
  const electron = await startMain();
  const releaseId = randomUUID();
  const { asked } = playVault(electron, {
    open: () => ({ ok: true, value: { ...openedAnswer, hasQuickCode: false } }),
    'set-viewers': () => ({ ok: true, value: null }),
    'release-words': () => ({ ok: true, value: { text: copied, releaseId } }),
    'release-stopped': () => ({ ok: true, value: null }),
  });
  mkdirSync(join(electron.test.home, 'Practice.bitim'));
  writeFileSync(join(electron.test.home, 'Practice.bitim', 'keys.json'), '{}');
  await electron.test.request('vault:unlock', { folder: join(electron.test.home, 'Practice.bitim'), secret: { type: 'passphrase', bytes: new TextEncoder().encode('words') } });
  await settle(20);
  const message = { type: 'message', caseId: randomUUID(), to: { type: 'outside', role: 'body', name: 'A' }, items: [{ recordId: randomUUID(), words: copied }], language: 'en' };
  const stopped = (): unknown[] => asked.filter(({ type }) => type === 'release-stopped').map(({ input }) => input);
  expect(await electron.test.request('carry:copy', { message })).toMatchObject({ ok: true });
  expect(stopped()).toEqual([]);
  electron.clipboard.write = () => Promise.reject(new Error('held by another program'));
  expect(await electron.test.request('carry:copy', { message })).toMatchObject({ ok: false, error: { type: 'internal' } });
  expect(stopped()).toEqual([{ viewer: { type: 'desk' }, releaseId }]);
});

test('holds no message while the vault is closed', async () => {
  const electron = await startMain();
  const message = { type: 'message', caseId: randomUUID(), to: { type: 'outside', role: 'body', name: 'A' }, items: [{ recordId: randomUUID(), words: copied }], language: 'en' };
  expect(await electron.test.request('carry:copy', { message })).toEqual({ ok: false, error: { type: 'locked' } });
  expect(electron.clipboard.text).toBe('');
});
