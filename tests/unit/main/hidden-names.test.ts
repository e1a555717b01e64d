// Hiding names on the real main: every page hears of it, a new page knows, and what the parties look at cannot ask for it.
import { expect, test } from 'vitest';
import { connectRealVault, createPractice } from './real-vault.ts';
import { settle, startMain } from './start-main.ts';

test('is told to the page, and outlives it', async () => {
  const electron = await startMain();
  connectRealVault(electron);
  await createPractice(electron);
  expect(await electron.test.request('app:status', {})).toMatchObject({ value: { namesHidden: false } });
  expect(await electron.test.request('names:hide', { hidden: true })).toEqual({ ok: true, value: null });
  expect(electron.test.windows.at(-1)?.webContents.sent.filter(({ channel }) => channel === 'names:hidden')).toEqual([{ channel: 'names:hidden', payload: { hidden: true } }]);
  await electron.test.request('lock:now', {});
  await settle(50);
  expect(await electron.test.request('app:status', {})).toMatchObject({ value: { namesHidden: true } });
  expect(await electron.test.request('names:hide', { hidden: false })).toEqual({ ok: true, value: null });
  expect(await electron.test.request('app:status', {})).toMatchObject({ value: { namesHidden: false } });
});
