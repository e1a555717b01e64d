// Which shell npm start takes, and what it says when there is none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronBinary, findShell, needsScreen } from '#build/find-shell.mjs';

const noBrowser = () => ({ problem: 'No Chromium here.' });
const nothing = { tryElectronInstaller: async () => {}, installChromium: () => [] };

test('takes Electron where its binary is', async () => {
  const shell = await findShell({ ...nothing, electron: () => '/opt/electron', browser: noBrowser });
  expect(shell).toMatchObject({ type: 'electron', executable: '/opt/electron' });
});
test('takes Electron that its installer has just brought', async () => {
  let isInstalled = false;
  const shell = await findShell({ ...nothing, tryElectronInstaller: async () => { isInstalled = true; }, electron: () => (isInstalled ? '/opt/electron' : null), browser: noBrowser });
  expect(shell.type).toBe('electron');
});
test('does not call the installer when Electron is there', async () => {
  const shell = await findShell({ ...nothing, tryElectronInstaller: async () => expect.unreachable(), electron: () => '/opt/electron' });
  expect(shell.type).toBe('electron');
});
test('falls back to Chromium, in one line that says why', async () => {
  const shell = await findShell({ ...nothing, electron: () => null, browser: () => ({ executable: '/usr/bin/chromium' }) });
  expect(shell).toEqual({ type: 'chromium', line: "Shell: Chromium (/usr/bin/chromium), since Electron's binary could not be fetched here." });
});
test('installs Chromium where it may, then takes it', async () => {
  let isInstalled = false;
  const shell = await findShell({
    ...nothing, installChromium: () => { isInstalled = true; return []; }, electron: () => null, browser: () => (isInstalled ? { executable: '/usr/bin/chromium' } : noBrowser()),
  });
  expect(shell.type).toBe('chromium');
});
test('says what to install when there is neither', async () => {
  const shell = await findShell({ ...nothing, electron: () => null, browser: noBrowser });
  expect(shell).toEqual({ type: 'none', advice: "Electron's binary could not be fetched here. No Chromium here." });
});

test('asks for a screen on Linux only, and not when headless', () => {
  expect(needsScreen([], 'linux', {})).toBe(true);
  expect(needsScreen(['--headless'], 'linux', {})).toBe(false);
  expect(needsScreen([], 'linux', { DISPLAY: ':0' })).toBe(false);
  expect(needsScreen([], 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
  expect(needsScreen([], 'darwin', {})).toBe(false);
  expect(needsScreen([], 'win32', {})).toBe(false);
});

test('knows a whole Electron from a broken-off or an older one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bitim-electron-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  expect(electronBinary(folder)).toBeNull();
  write('package.json', '{"version":"45.4.1"}');
  mkdirSync(join(folder, 'dist'));
  write('dist/version', 'v45.4.1');
  write('path.txt', 'electron');
  expect(electronBinary(folder)).toBeNull();
  write('dist/electron', '');
  expect(electronBinary(folder)).toBe(`${folder}/dist/electron`);
  write('dist/version', '45.0.0');
  expect(electronBinary(folder)).toBeNull();
  rmSync(folder, { recursive: true });
});
