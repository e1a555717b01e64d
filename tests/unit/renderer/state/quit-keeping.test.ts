// Asked to keep all it has before Bitim ends, the page says when it has, and when it is still bringing a file in.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerDrafts } from '#renderer/state/autosave.ts';
import { listenToBackups, useBackups } from '#renderer/state/backups.ts';
import { resetAllStores } from '#renderer/state/create-store.ts';
import { registerWork } from '#renderer/state/page-work.ts';
import type { QuitBackup } from '#shared/ipc/contract-backups.ts';

const said: string[] = [];
let tell: (quitting: QuitBackup) => void = () => undefined;
const keeping: QuitBackup = { stage: 'keeping', percent: null, failure: null };
let isRunning = false;

beforeEach(() => {
  vi.useFakeTimers();
  resetAllStores();
  said.length = 0;
  isRunning = false;
  registerWork('a file', () => isRunning);
  vi.stubGlobal('window', {
    bitim: {
      request: async (_channel: string, { answer }: { readonly answer: string }) => {
        said.push(answer);
        return { ok: true, value: null };
      },
      subscribe: (channel: string, listener: (payload: unknown) => void) => {
        if (channel === 'backup:quitting') tell = listener;
        return () => undefined;
      },
    },
  });
  listenToBackups();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what is typed goes first, once', async () => {
  const release = registerDrafts('line', { read: () => [], flush: async () => said.push('flushed') > 0 });
  tell(keeping);
  tell(keeping);
  await vi.advanceTimersByTimeAsync(0);
  release();
  expect(said).toEqual(['flushed', 'kept']);
  expect(useBackups.getState().isBringingIn).toBe(false);
});

test('a file on its way is waited for', async () => {
  isRunning = true;
  tell(keeping);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said).toEqual(['busy']);
  expect(useBackups.getState().isBringingIn).toBe(true);
  isRunning = false;
  await vi.advanceTimersByTimeAsync(200);
  expect(said).toEqual(['busy', 'kept']);
  expect(useBackups.getState().isBringingIn).toBe(false);
});

test('after staying nothing more is said', async () => {
  isRunning = true;
  tell(keeping);
  await vi.advanceTimersByTimeAsync(1_000);
  tell(null);
  await vi.advanceTimersByTimeAsync(1_000);
  isRunning = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toEqual(['busy']);
  expect(useBackups.getState()).toMatchObject({ isBringingIn: false, quitting: null });
});
