// A file on its way out, from main's side: what the dialog is told, where the file may go, and who may ask.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FakeElectron } from './fake-electron.ts';
import { connectRealVault, createPractice } from './real-vault.ts';
import { openedAnswer, playVault, settle, startMain } from './start-main.ts';

const content = 'what a party handed over';

async function setupFile() {
  const electron = await startMain();
  connectRealVault(electron);
  await createPractice(electron);
  const key = { caseId: randomUUID(), recordId: randomUUID() };
  const bytes = new TextEncoder().encode(content);
  await electron.test.request('case:create', { caseId: key.caseId, workingName: 'Sample', matter: '', openedOn: '2026-11-20' });
  await electron.test.request('file:begin', { ...key, fileName: 'Contract of loan.txt', size: bytes.length, belongsTo: null, source: null, ownEyes: false });
  await electron.test.request('file:chunk', { ...key, offset: 0, bytes });
  expect(await electron.test.request('file:finish', key)).toMatchObject({ ok: true });
  const exportTo = (path: string | null): Promise<unknown> => {
    electron.dialog.file = Promise.resolve(path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path });
    return electron.test.request('file:export', { ...key, taskId: randomUUID() });
  };
  return { electron, key, exportTo };
}

const dialogsOf = (electron: FakeElectron): number => electron.dialog.calls.length;

describe('a file of a case', () => {
  test('is written where the mediator says, whole, under its own name', async () => {
    const { electron, exportTo } = await setupFile();
    const folder = join(electron.test.home, 'usb');
    mkdirSync(folder);
    expect(await exportTo(join(folder, 'loan.txt'))).toEqual({ ok: true, value: { saved: true } });
    expect(readdirSync(folder)).toEqual(['loan.txt']);
    expect(readFileSync(join(folder, 'loan.txt'), 'utf8')).toBe(content);
    const options = electron.dialog.lastCall('showSaveDialog')?.[1] as { defaultPath: string; properties: string[] } | undefined;
    expect(basename(options?.defaultPath ?? '')).toBe('Contract of loan.txt');
    expect(options?.properties).toContain('dontAddToRecent');
  });

  test('is not written inside a vault, nor when the dialog is cancelled', async () => {
    const { electron, exportTo } = await setupFile();
    expect(await exportTo(null)).toEqual({ ok: true, value: { saved: false } });
    const inside = join(electron.test.home, 'Practice.bitim', 'files', 'loan.txt');
    expect(await exportTo(inside)).toEqual({ ok: false, error: { type: 'file-inside-vault' } });
    expect(existsSync(inside)).toBe(false);
  });

  test('is refused in words where it cannot be written', async () => {
    const { electron, exportTo } = await setupFile();
    expect(await exportTo(join(electron.test.home, 'no such folder', 'loan.txt'))).toEqual({ ok: false, error: { type: 'medium-gone' } });
  });

  test('that is not there opens no dialog', async () => {
    const { electron, key } = await setupFile();
    const before = dialogsOf(electron);
    expect(await electron.test.request('file:export', { ...key, recordId: randomUUID(), taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(dialogsOf(electron)).toBe(before);
  });
});

test('a lock in the midst of an export leaves nothing of it', async () => {
  const electron = await startMain();
  const folder = join(electron.test.home, 'Practice.bitim');
  mkdirSync(folder);
  writeFileSync(join(folder, 'keys.json'), '{}');
  const asides: string[] = [];
  playVault(electron, {
    open: () => ({ ok: true, value: { ...openedAnswer, hasQuickCode: false } }),
    'set-viewers': () => ({ ok: true, value: null }),
    'file-name': () => ({ ok: true, value: { fileName: 'loan.txt' } }),
    'release-file': ({ aside }: { readonly aside: string }) => {
      asides.push(aside);
      writeFileSync(aside, content.slice(0, 5));
      // What a call answers whose process was killed.
      return { ok: false, error: { type: 'locked' } };
    },
  });
  await electron.test.request('vault:unlock', { folder, secret: { type: 'passphrase', bytes: new TextEncoder().encode('words') } });
  await settle(20);
  electron.dialog.file = Promise.resolve({ canceled: false, filePath: join(electron.test.home, 'loan.txt') });
  expect(await electron.test.request('file:export', { caseId: randomUUID(), recordId: randomUUID(), taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'locked' } });
  expect(asides).toEqual([expect.stringMatching(/loan\.txt\.[0-9a-f]{8}\.part$/)]);
  expect(asides.filter((path) => existsSync(path))).toEqual([]);
});

test('no file is released while the vault is closed', async () => {
  const electron = await startMain();
  expect(await electron.test.request('file:export', { caseId: randomUUID(), recordId: randomUUID(), taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'locked' } });
  expect(dialogsOf(electron)).toBe(0);
});
