import { describe, expect, test, vi } from 'vitest';
import { createAutoBackup } from '#electron/app/auto-backup.ts';
import { createQuitBackup, keepLimitMs } from '#electron/app/quit-backup.ts';
import type { Viewer } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { QuitBackup } from '#shared/ipc/contract-backups.ts';

type Answer = { ok: true; value: unknown } | { ok: false; error: { type: string } };
const desk: Viewer = { type: 'desk' };
const room: Viewer = { type: 'room', caseId: '1' as CaseId, meetingId: '2' as RecordId, parties: ['3' as PartyId] };
const screen: Viewer = { type: 'screen', caseId: '1' as CaseId, parties: ['3' as PartyId] };

function setup({ isDue = true, isOpen = true, viewer = desk as Viewer | null, keeps = true } = {}) {
  const told: QuitBackup[] = [];
  const asked: { readonly channel: string; readonly viewer: Viewer; readonly taskId: string }[] = [];
  let broughtToFront = 0;
  let settle: (answer: Answer) => void = () => undefined;
  const made = new Promise<Answer>((resolve) => {
    settle = resolve;
  });
  const quitBackup = createQuitBackup({
    viewer: () => viewer,
    tell: (state) => {
      told.push(state);
      // A page that has nothing to keep answers so at once.
      if (keeps && state?.stage === 'keeping') setImmediate(() => quitBackup.notePage('kept'));
    },
    bringToFront: () => void (broughtToFront += 1),
    session: {
      isOpen: () => isOpen,
      isBackupDue: async () => isDue,
      request: async (channel, asking, input) => {
        asked.push({ channel, viewer: asking, taskId: (input as { taskId: string }).taskId });
        return channel === 'backup:make' ? ((await made) as never) : ({ ok: true, value: null } as never);
      },
    },
  });
  const untilMaking = async (): Promise<string> => {
    await vi.waitFor(() => expect(asked.length).toBe(1));
    return asked[0]?.taskId ?? '';
  };
  return { quitBackup, told, asked, untilMaking, broughtToFront: () => broughtToFront, finish: (answer: Answer) => settle(answer) };
}
const failed: Answer = { ok: false, error: { type: 'disk-full' } };
const fine: Answer = { ok: true, value: {} };

describe('the backup before Bitim ends', () => {
  test.each([{ isOpen: false }, { viewer: null }])('is not asked for where no vault is open or nobody can be asked', async (options) => {
    const { quitBackup, told } = setup(options);
    expect(await quitBackup.run()).toBe('quit');
    expect(told.filter((state) => state !== null)).toEqual([]);
  });

  test.each([desk, room, screen])('is not made where none is due: $type', async (viewer) => {
    const { quitBackup, asked, told } = setup({ isDue: false, viewer });
    expect(await quitBackup.run()).toBe('quit');
    expect(asked).toEqual([]);
    expect(told.some((state) => state?.stage === 'backup')).toBe(false);
  });

  test.each([desk, room, screen])('ends by itself when it is made: $type', async (viewer) => {
    const { quitBackup, told, asked, untilMaking, finish } = setup({ viewer });
    const ended = quitBackup.run();
    const taskId = await untilMaking();
    quitBackup.noteProgress({ taskId: 'another', kind: 'backup', done: 1, total: 2 });
    quitBackup.noteProgress({ taskId, kind: 'backup', done: 0, total: 0 });
    quitBackup.noteProgress({ taskId, kind: 'backup', done: 1_234, total: 4_000 });
    quitBackup.noteProgress({ taskId, kind: 'backup', done: 1_239, total: 4_000 });
    finish(fine);
    expect(await ended).toBe('quit');
    // Made as the desk does, whoever sits there; told in whole percent.
    expect(asked).toEqual([{ channel: 'backup:make', viewer: desk, taskId }]);
    expect(told.filter((state) => state?.stage === 'backup').map((state) => state?.percent)).toEqual([null, 30]);
    expect(told.at(-1)).toBeNull();
  });

  test('waits for the mediator when it fails, in front of everything else', async () => {
    const { quitBackup, told, finish, broughtToFront } = setup();
    const ended = quitBackup.run();
    finish(failed);
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ failure: 'disk-full' }));
    expect(broughtToFront()).toBe(1);
    quitBackup.answer('stay');
    expect(await ended).toBe('stay');
    expect(told.at(-1)).toBeNull();
  });

  test.each([room, screen])('tells no reason in a room and before the parties: $type', async (viewer) => {
    const { quitBackup, told, finish } = setup({ viewer });
    const ended = quitBackup.run();
    finish(failed);
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ stage: 'backup', percent: null, failure: 'not-made' }));
    expect(JSON.stringify(told)).not.toContain('disk-full');
    quitBackup.answer('quit');
    expect(await ended).toBe('quit');
  });

  test.each(['quit', 'stay'] as const)('is left at once on "%s"; staying stops it', async (answer) => {
    const { quitBackup, told, asked, untilMaking, finish } = setup({ viewer: room });
    const ended = quitBackup.run();
    const taskId = await untilMaking();
    quitBackup.answer(answer);
    expect(await ended).toBe(answer);
    expect(asked.slice(1)).toEqual(answer === 'stay' ? [{ channel: 'task:cancel', viewer: desk, taskId }] : []);
    // What comes of it afterwards is nobody's concern any more.
    const count = told.length;
    finish(failed);
    await new Promise((resolve) => setImmediate(resolve));
    quitBackup.noteProgress({ taskId, kind: 'backup', done: 1, total: 2 });
    expect(told.length).toBe(count);
  });

  test('what the page still has is kept first, but what is shown to the parties has nothing', async () => {
    const { quitBackup, asked, told, finish } = setup({ keeps: false });
    const ended = quitBackup.run();
    await new Promise((resolve) => setImmediate(resolve));
    expect([told.at(-1)?.stage, asked.length]).toEqual(['keeping', 0]);
    quitBackup.notePage('kept');
    await vi.waitFor(() => expect(asked.length).toBe(1));
    finish(fine);
    expect(await ended).toBe('quit');
    const before = setup({ keeps: false, viewer: screen });
    before.finish(fine);
    expect(await before.quitBackup.run()).toBe('quit');
    expect(before.told.map((state) => state?.stage)).toEqual(['backup', undefined]);
  });

  test('a page that says nothing is not waited for; one that brings a file in is, until it has or the mediator decides', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const silent = setup({ keeps: false });
      silent.finish(fine);
      const ended = silent.quitBackup.run();
      await vi.advanceTimersByTimeAsync(keepLimitMs);
      expect(await ended).toBe('quit');

      const busy = setup({ keeps: false, viewer: room });
      const waiting = busy.quitBackup.run();
      busy.quitBackup.notePage('busy');
      await vi.advanceTimersByTimeAsync(600_000);
      expect(busy.asked).toEqual([]);
      busy.quitBackup.answer('stay');
      expect(await waiting).toBe('stay');
      // Nothing was begun, so nothing is stopped.
      expect(busy.asked).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a page that comes to stand in front meanwhile is told', async () => {
    const { quitBackup, told, untilMaking, finish } = setup();
    quitBackup.tellNewPage();
    expect(told).toEqual([]);
    const ended = quitBackup.run();
    const taskId = await untilMaking();
    quitBackup.noteProgress({ taskId, kind: 'backup', done: 1, total: 2 });
    quitBackup.tellNewPage();
    expect(told.slice(-2)).toEqual([{ stage: 'backup', percent: 50, failure: null }, { stage: 'backup', percent: 50, failure: null }]);
    finish(fine);
    await ended;
  });

  test('a second wish to quit means without; a system that goes down waits for nothing', async () => {
    const { quitBackup, told, untilMaking } = setup();
    const ended = quitBackup.run();
    await untilMaking();
    quitBackup.insist();
    expect(await ended).toBe('quit');
    quitBackup.skip();
    const count = told.length;
    expect(await quitBackup.run()).toBe('quit');
    expect(told.length).toBe(count);
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
