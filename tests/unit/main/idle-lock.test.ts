import { describe, expect, test, vi } from 'vitest';
import { createIdleClock } from '#electron/platform/idle-clock.ts';
import { createIdleLock } from '#electron/app/idle-lock.ts';
import { connectRealVault, createPractice } from './real-vault.ts';
import { startMain } from './start-main.ts';

function setupIdle(limitSeconds = 300) {
  const world = { idle: 0, nowMs: 1_000_000, isOpen: true };
  const said: (number | null | 'lock')[] = [];
  const idle = createIdleLock({
    idleSeconds: () => world.idle, limitSeconds: () => limitSeconds, nowMs: () => world.nowMs, isOpen: () => world.isOpen,
    warn: (secondsLeft) => said.push(secondsLeft), lock: () => said.push('lock'),
  });
  const passSeconds = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) {
      world.idle += 1;
      world.nowMs += 1_000;
      idle.tick();
    }
  };
  return { world, said, idle, passSeconds };
}

describe('the idle lock', () => {
  test('says nothing until 30 s before, then counts down, then locks', () => {
    const { said, passSeconds } = setupIdle();
    passSeconds(269);
    expect(said).toEqual([]);
    passSeconds(31);
    expect(said).toEqual([...Array.from({ length: 30 }, (_, index) => 30 - index), 'lock']);
  });

  test('takes its warning back when a key is pressed', () => {
    const { world, said, idle, passSeconds } = setupIdle();
    passSeconds(280);
    world.idle = 0;
    idle.tick();
    expect(said.at(-1)).toBeNull();
    passSeconds(100);
    expect(said.at(-1)).toBeNull();
  });

  test('begins anew when the user stays, even where the system does not see that key', () => {
    const { said, idle, passSeconds } = setupIdle();
    passSeconds(285);
    idle.stay();
    expect(said.at(-1)).toBeNull();
    passSeconds(269);
    expect(said.at(-1)).toBeNull();
    passSeconds(31);
    expect(said.at(-1)).toBe('lock');
  });

  test('locks at once after a sleep that was longer than the limit', () => {
    const { world, said, idle } = setupIdle();
    world.idle = 5_000;
    idle.tick();
    expect(said).toEqual(['lock']);
  });

  test('is quiet while the vault is closed', () => {
    const { world, said, passSeconds } = setupIdle();
    world.isOpen = false;
    passSeconds(1_000);
    expect(said).toEqual([]);
  });

  test('warns all the way down when the limit is the least, one minute', () => {
    const { said, passSeconds } = setupIdle(60);
    passSeconds(60);
    expect(said).toHaveLength(31);
    expect(said.at(-1)).toBe('lock');
  });
});

describe('the idle clock', () => {
  const setupClock = () => {
    const world = { system: 0, nowMs: 0 };
    return { world, clock: createIdleClock(() => world.system, () => world.nowMs) };
  };

  test('is the system clock once that has moved', () => {
    const { world, clock } = setupClock();
    world.system = 1;
    expect(clock.idleSeconds()).toBe(1);
    world.system = 0;
    world.nowMs = 500_000;
    expect(clock.idleSeconds()).toBe(0);
  });

  test('counts from the last key or click in our windows while the system clock stands still at 0', () => {
    const { world, clock } = setupClock();
    world.nowMs = 200_000;
    expect(clock.idleSeconds()).toBe(200);
    clock.noteInput();
    world.nowMs = 230_000;
    expect(clock.idleSeconds()).toBe(30);
  });

  test('hears input in every window of the app, and the lock comes by it', async () => {
    const electron = await startMain();
    connectRealVault(electron);
    await createPractice(electron);
    const page = electron.test.windows[0];
    expect(page?.webContents.listenerCount('input-event')).toBe(1);
    electron.powerMonitor.idleSeconds = 10_000;
    await vi.waitFor(() => expect(page?.webContents.sent.at(-1)).toEqual({ channel: 'lock:blank', payload: null }), 5_000);
    await electron.test.request('lock:flush', { drafts: [], saves: [], place: null });
  });

  test('warns the page with the seconds left', async () => {
    const electron = await startMain({ languages: ['en'] });
    connectRealVault(electron);
    await createPractice(electron);
    electron.powerMonitor.idleSeconds = process.platform === 'linux' ? 170 : 290;
    const page = electron.test.windows[0];
    await vi.waitFor(() => expect(page?.webContents.sent.at(-1)).toEqual({ channel: 'lock:warning', payload: { secondsLeft: 10 } }), 5_000);
    await electron.test.request('lock:stay', {});
    expect(page?.webContents.sent.at(-1)).toEqual({ channel: 'lock:warning', payload: null });
  });
});
