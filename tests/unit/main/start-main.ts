// Runs the real electron/main.ts, with all its parts, on the recording stand-in.
import { existsSync, rmSync } from 'node:fs';
import { onTestFinished, vi } from 'vitest';
import { createFakeElectron, type FakeChild, type FakeElectron } from './fake-electron.ts';

/** Stops and is cleaned away at the end of the test; where all tests of a file share one app, the file says when. */
export async function startMain(options: Parameters<typeof createFakeElectron>[0] = {}, atEnd: (clean: () => Promise<void>) => void = onTestFinished): Promise<FakeElectron> {
  const electron = createFakeElectron(options);
  const before = { uncaught: process.listeners('uncaughtException'), unhandled: process.listeners('unhandledRejection') };
  const intervals: NodeJS.Timeout[] = [];
  const setRealInterval = globalThis.setInterval;
  const spy = vi.spyOn(globalThis, 'setInterval').mockImplementation(((...args: Parameters<typeof setRealInterval>) => {
    const interval = setRealInterval(...args);
    intervals.push(interval);
    return interval;
  }) as typeof setInterval);
  atEnd(async () => {
    for (const interval of intervals) clearInterval(interval);
    for (const listener of process.listeners('uncaughtException')) if (!before.uncaught.includes(listener)) process.off('uncaughtException', listener);
    for (const listener of process.listeners('unhandledRejection')) if (!before.unhandled.includes(listener)) process.off('unhandledRejection', listener);
    await removeHome(electron);
    // Files of one worker share what is loaded: nobody after this one gets parts that hold its Electron.
    vi.resetModules();
  });
  vi.resetModules();
  vi.doMock('electron', () => electron);
  await import('#electron/main.ts');
  await settle();
  spy.mockRestore();
  return electron;
}

/** What is still under way in the app writes for a moment longer, and would make its folders anew. Without a window no place of one is remembered. */
async function removeHome({ test: { home, windows } }: FakeElectron): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    for (const window of windows.slice()) window.destroy();
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    await settle(10);
    if (!existsSync(home)) return;
  }
  throw new Error('the app under test still writes');
}

/** Lets promises and immediates run. */
export async function settle(rounds = 5): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

export const openedAnswer = {
  vaultId: '00000000-0000-4000-8000-000000000000',
  name: 'practice',
  openedBy: 'passphrase',
  lastPlace: null,
  status: { name: 'practice', recoveryProven: true, openedBy: 'passphrase', integrity: { type: 'checking' }, notices: [], readOnly: null, awaitsAnswer: false, alterationNotedAt: null, rescue: null, isMediumGone: false },
} as const;

type Script = (input: never) => unknown;

/** A vault process that answers each kind of message as told; what is not told is never answered. */
export function playVault(electron: FakeElectron, script: Readonly<Record<string, Script>>): { readonly asked: { readonly type: string; readonly input: unknown }[] } {
  const asked: { readonly type: string; readonly input: unknown }[] = [];
  electron.test.onFork((child: FakeChild) => {
    child.answer = ({ id, type, input }) => {
      asked.push({ type, input });
      const result = script[type]?.(input as never);
      if (result !== undefined) child.say({ type: 'reply', id, result });
    };
  });
  return { asked };
}
