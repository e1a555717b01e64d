import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FakeElectron } from './fake-electron.ts';
import { connectRealVault, createPractice } from './real-vault.ts';
import { startMain } from './start-main.ts';

async function setupOpenVault(): Promise<FakeElectron> {
  const electron = await startMain();
  connectRealVault(electron);
  await createPractice(electron);
  return electron;
}

function chooseFile(electron: FakeElectron, path: string): void {
  electron.dialog.file = Promise.resolve({ canceled: false, filePath: path });
}

describe('the recovery sheet', () => {
  test('is saved where the mediator says, whole, and nothing beside it', async () => {
    const electron = await setupOpenVault();
    const folder = join(electron.test.home, 'usb');
    mkdirSync(folder);
    chooseFile(electron, join(folder, 'sheet.pdf'));
    expect(await electron.test.request('recovery:save-sheet', {})).toEqual({ ok: true, value: { saved: true } });
    expect(readFileSync(join(folder, 'sheet.pdf'), 'latin1')).toBe('%PDF');
    expect(readdirSync(folder)).toEqual(['sheet.pdf']);
  });

  test('is proposed under a name that says nothing of a case or a vault', async () => {
    const electron = await setupOpenVault();
    await electron.test.request('recovery:save-sheet', {});
    const options = electron.dialog.lastCall('showSaveDialog')?.[1] as { defaultPath: string } | undefined;
    expect(basename(options?.defaultPath ?? '')).toBe('Bitim recovery sheet.pdf');
  });

  test.each([
    ['the open vault', (home: string) => join(home, 'Practice.bitim', 'sheet.pdf')],
    ['a folder of it', (home: string) => join(home, 'Practice.bitim', 'files', 'sheet.pdf')],
    ['a folder of it that is not there yet', (home: string) => join(home, 'Practice.bitim', 'new', 'sheet.pdf')],
    ['any folder named as a vault', (home: string) => join(home, 'Other.BITIM', 'sheet.pdf')],
    ['a way around', (home: string) => join(home, 'x', '..', 'Practice.bitim', 'sheet.pdf')],
    ['a link into it', (home: string) => join(home, 'link', 'sheet.pdf')],
  ])('is refused inside %s', async (_name, path) => {
    const electron = await setupOpenVault();
    const { home } = electron.test;
    mkdirSync(join(home, 'Other.BITIM'));
    symlinkSync(join(home, 'Practice.bitim', 'files'), join(home, 'link'));
    chooseFile(electron, path(home));
    expect(await electron.test.request('recovery:save-sheet', {})).toEqual({ ok: false, error: { type: 'inside-vault' } });
    expect(existsSync(path(home))).toBe(false);
  });

  test('says why when the medium refuses it', async () => {
    const electron = await setupOpenVault();
    writeFileSync(join(electron.test.home, 'taken'), '');
    chooseFile(electron, join(electron.test.home, 'taken', 'sheet.pdf'));
    expect(await electron.test.request('recovery:save-sheet', {})).toEqual({ ok: false, error: { type: 'read-only' } });
  });

  test('is printed through the system, and is neither printed nor saved while the vault is closed', async () => {
    const electron = await setupOpenVault();
    expect(await electron.test.request('recovery:print', {})).toEqual({ ok: true, value: { outcome: 'printed' } });
    const closed = await startMain();
    expect(await closed.test.request('recovery:print', {})).toEqual({ ok: false, error: { type: 'locked' } });
    expect(await closed.test.request('recovery:save-sheet', {})).toEqual({ ok: false, error: { type: 'locked' } });
    expect(closed.dialog.calls).toEqual([]);
  });
});
