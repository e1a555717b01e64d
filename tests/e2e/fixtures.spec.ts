// The fixture itself, on the small app of the shell's unit tests: what the other files build on.
import path from 'node:path';
import { expect, test } from './fixtures.ts';

test.use({ appFolder: path.resolve(import.meta.dirname, '../unit/chromium-shell/fixture-app'), appArgs: ['--colour=red'], appEnv: { FIXTURE_WORD: 'given' } });

test('each test has its own home, its arguments and its environment', async ({ page, bitim }) => {
  await expect(page.getByRole('heading')).toHaveText('Fixture page');
  const seen = await bitim.evaluate(({ app }) => ({ userData: app.getPath('userData'), home: app.getPath('home'), temp: app.getPath('temp'), colour: app.commandLine.getSwitchValue('colour'), word: process.env['FIXTURE_WORD'] }));
  expect(seen).toMatchObject({ userData: bitim.userData, colour: 'red', word: 'given' });
  for (const folder of [seen.userData, seen.home, seen.temp]) expect(folder.startsWith(bitim.home)).toBe(true);
});

test('a dialog can be answered, and functions take an argument', async ({ page, bitim }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  await bitim.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, '/chosen/by/the/test');
  expect(await bitim.evaluate(({ dialog }) => dialog.showSaveDialog({}))).toEqual({ canceled: false, filePath: '/chosen/by/the/test' });
});

test('a window that replaces another is found, the old one is closed', async ({ page, bitim }) => {
  await page.getByLabel('Field').fill('typed');
  const next = await bitim.replacedPage(() =>
    bitim.evaluate(({ BrowserWindow }) => {
      globalThis.fixture.stays = true;
      const [old] = BrowserWindow.getAllWindows();
      globalThis.fixture.open(old?.getBounds());
      old?.destroy();
    }),
  );
  await expect(next.getByLabel('Field')).toHaveValue('');
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(await bitim.currentPage()).toBe(next);
});

test('a killed app starts again on the same home', async ({ page, bitim }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const { userData } = bitim;
  const firstProcess = bitim.processId();
  await bitim.kill();
  const again = await bitim.relaunch({ appArgs: ['--colour=blue'] });
  await expect(again.getByRole('heading')).toHaveText('Fixture page');
  expect(bitim.processId()).not.toBe(firstProcess);
  expect(await bitim.evaluate(({ app }) => [app.getPath('userData'), app.commandLine.getSwitchValue('colour')])).toEqual([userData, 'blue']);
  await bitim.quit();
  await expect(bitim.evaluate(() => 1)).rejects.toThrow();
});
