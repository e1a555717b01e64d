import { describe, expect, test, vi } from 'vitest';
import { createAutoBackup } from '#electron/app/auto-backup.ts';
import { createQuitBackup } from '#electron/app/quit-backup.ts';
import type { QuitBackup } from '#shared/ipc/contract-backups.ts';

type Answer = { ok: true; value: unknown } | { ok: false; error: { type: string } };

function setup({ isDue = true, isOpen = true, viewer = { type: 'desk' } as { type: 'desk' } | null } = {}) {
  const told: QuitBackup[] = [];
  const asked: string[] = [];
  let settle: (answer: Answer) => void = () => undefined;
  const made = new Promise<Answer>((resolve) => {
    settle = resolve;
  });
  const quitBackup = createQuitBackup({
    viewer: () => viewer,
    tell: (state) => void told.push(state),
    session: {
      isOpen: () => isOpen,
      isBackupDue: async () => isDue,
      request: async (channel) => {
        asked.push(channel);
        return channel === 'backup:make' ? ((await made) as never) : ({ ok: true, value: null } as never);
      },
    },
  });
  return { quitBackup, told, asked, finish: (answer: Answer) => settle(answer) };
}
const failed: Answer = { ok: false, error: { type: 'disk-full' } };

describe('the backup before Bitim ends', () => {
  test.each([{ isDue: false }, { isOpen: false }, { viewer: null }])('is not asked for where there is nothing to make or nobody to ask', async (options) => {
    const { quitBackup, told } = setup(options);
    expect(await quitBackup.run()).toBe('quit');
    expect(told).toEqual([]);
  });

  test('ends by itself when it is made', async () => {
    const { quitBackup, told, finish } = setup();
    const ended = quitBackup.run();
    await vi.waitFor(() => expect(told.length).toBe(1));
    finish({ ok: true, value: {} });
    expect(await ended).toBe('quit');
    expect(told.map((state) => state?.failure ?? null)).toEqual([null, null]);
    expect(told.at(-1)).toBeNull();
  });

  test('waits for the mediator when it fails', async () => {
    const { quitBackup, told, finish } = setup();
    const ended = quitBackup.run();
    finish(failed);
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ failure: 'disk-full' }));
    quitBackup.answer('stay');
    expect(await ended).toBe('stay');
    expect(told.at(-1)).toBeNull();
  });

  test.each(['quit', 'stay'] as const)('is left at once on "%s"; staying stops it', async (answer) => {
    const { quitBackup, told, asked } = setup();
    const ended = quitBackup.run();
    await vi.waitFor(() => expect(told.length).toBe(1));
    quitBackup.answer(answer);
    expect(await ended).toBe(answer);
    expect(asked.includes('task:cancel')).toBe(answer === 'stay');
  });

  test('a second wish to quit means without; a system that goes down waits for nothing', async () => {
    const { quitBackup, told } = setup();
    const ended = quitBackup.run();
    await vi.waitFor(() => expect(told.length).toBe(1));
    quitBackup.insist();
    expect(await ended).toBe('quit');
    quitBackup.skip();
    expect(await quitBackup.run()).toBe('quit');
    expect(told.length).toBe(2);
  });

  test('a lock while it runs ends it', async () => {
    const { quitBackup, finish } = setup();
    const ended = quitBackup.run();
    finish({ ok: false, error: { type: 'locked' } });
    expect(await ended).toBe('quit');
  });
});

describe('the backup by itself', () => {
  test('is asked for once in each pause, when nobody has been there for two minutes', async () => {
    let idle = 0;
    const isDue = vi.fn(async () => true);
    const make = vi.fn(async () => undefined);
    const auto = createAutoBackup({ idleSeconds: () => idle, lockAfterSeconds: () => 600, isOpen: () => true, isDue, make });
    const run = async (seconds: number): Promise<void> => {
      idle = seconds;
      auto.tick();
      await Promise.resolve();
      await Promise.resolve();
    };
    await run(119);
    expect(isDue).not.toHaveBeenCalled();
    await run(120);
    await run(200);
    expect([isDue.mock.calls.length, make.mock.calls.length]).toEqual([1, 1]);
    await run(1);
    await run(130);
    expect([isDue.mock.calls.length, make.mock.calls.length]).toEqual([2, 2]);
  });

  test('is not asked for while no vault is open', () => {
    const isDue = vi.fn(async () => true);
    createAutoBackup({ idleSeconds: () => 999, lockAfterSeconds: () => 600, isOpen: () => false, isDue, make: async () => undefined }).tick();
    expect(isDue).not.toHaveBeenCalled();
  });
});
