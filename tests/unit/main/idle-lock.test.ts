import { describe, expect, test } from 'vitest';
import { createIdleLock } from '#electron/app/idle-lock.ts';

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
