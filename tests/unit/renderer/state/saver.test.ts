import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PendingSave } from '#shared/ipc/contract.ts';
import { createSaver, type SaverParts } from '#renderer/state/saver.ts';

type Send = SaverParts<string>['send'];
type Answer = Awaited<ReturnType<Send>>;

const toPending = (revision: number, value: string): PendingSave | null =>
  value === '' ? null : ({ channel: 'profile:save', input: { revision, body: { organisation: value } } } as unknown as PendingSave);
const kept = (revision: number): Answer => ({ ok: true, value: { record: { revision } } });
const sentOf = (pending: PendingSave): unknown => ({ revision: pending.input.revision, value: (pending.input as unknown as { body: { organisation: string } }).body.organisation });

/** A vault that answers when told to. */
function setupSaver(options: { readonly revision?: number; readonly value?: string } = {}) {
  const sent: unknown[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const send: Send = async (pending) => {
    sent.push(sentOf(pending));
    return new Promise((resolve) => answers.push(resolve));
  };
  const saver = createSaver<string>({ revision: options.revision ?? 1, value: options.value ?? 'old', toPending, send });
  const answer = async (next: Answer): Promise<void> => {
    answers.shift()?.(next);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, sent, answer };
}

describe('saver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('waits half a second after the last change, then sends the newest value once', async () => {
    const { saver, sent, answer } = setupSaver();
    saver.change('a');
    await vi.advanceTimersByTimeAsync(400);
    saver.change('ab');
    await vi.advanceTimersByTimeAsync(499);
    expect(sent).toEqual([]);
    expect(saver.view().state).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([{ revision: 1, value: 'ab' }]);
    expect(saver.view().state).toBe('saving');
    await answer(kept(2));
    expect(saver.view()).toEqual({ value: 'ab', state: 'saved', error: null });
  });

  test('sends at once when flushed, and nothing when nothing changed', async () => {
    const { saver, sent, answer } = setupSaver();
    expect(await saver.flush()).toBe(true);
    saver.change('b');
    const flushed = saver.flush();
    expect(sent).toHaveLength(1);
    await answer(kept(2));
    expect(await flushed).toBe(true);
  });

  test('keeps a change made while a save was on its way, upon the new revision', async () => {
    const { saver, sent, answer } = setupSaver();
    saver.change('first');
    void saver.flush();
    saver.change('second');
    expect(saver.pending()).not.toBeNull();
    await answer(kept(2));
    expect(sent).toEqual([
      { revision: 1, value: 'first' },
      { revision: 2, value: 'second' },
    ]);
    await answer(kept(3));
    expect(saver.view().state).toBe('saved');
    expect(saver.pending()).toBeNull();
  });

  test('after a conflict builds upon the newer revision', async () => {
    const { saver, sent, answer } = setupSaver({ revision: 4 });
    saver.change('mine');
    void saver.flush();
    await answer({ ok: false, error: { type: 'conflict', revision: 7 } });
    expect(sent.at(-1)).toEqual({ revision: 7, value: 'mine' });
    await answer(kept(8));
    expect(saver.view().state).toBe('saved');
  });

  test('gives up on endless conflicts and says so', async () => {
    const { saver, sent, answer } = setupSaver();
    saver.change('mine');
    void saver.flush();
    for (let revision = 2; revision < 6; revision += 1) await answer({ ok: false, error: { type: 'conflict', revision } });
    expect(sent).toHaveLength(4);
    expect(saver.view().state).toBe('failed');
  });

  test('after a refusal keeps the value and tries again by itself', async () => {
    const { saver, sent, answer } = setupSaver();
    saver.change('precious');
    void saver.flush();
    await answer({ ok: false, error: { type: 'disk-full' } });
    expect(saver.view()).toEqual({ value: 'precious', state: 'failed', error: { type: 'disk-full' } });
    expect(saver.pending()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(2);
    await answer(kept(2));
    expect(saver.view().state).toBe('saved');
  });

  test('does not knock at a locked vault again', async () => {
    const { saver, sent, answer } = setupSaver();
    saver.change('late');
    void saver.flush();
    await answer({ ok: false, error: { type: 'locked' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.pending()).not.toBeNull();
  });

  test('holds back a value that lacks what it needs, and sends it once it is complete', async () => {
    const { saver, sent, answer } = setupSaver();
    saver.change('');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([]);
    expect(saver.view().state).toBe('incomplete');
    expect(await saver.flush()).toBe(false);
    saver.change('named');
    await vi.advanceTimersByTimeAsync(500);
    await answer(kept(2));
    expect(saver.view().state).toBe('saved');
  });

  test('takes over a newer record while nothing waits', () => {
    const { saver } = setupSaver();
    saver.adopt(5, 'from elsewhere');
    expect(saver.view().value).toBe('from elsewhere');
  });

  test('never puts a newer record over what is being typed, but builds upon its revision', async () => {
    const { saver, sent } = setupSaver();
    saver.change('being typed');
    saver.adopt(9, 'from elsewhere');
    expect(saver.view().value).toBe('being typed');
    void saver.flush();
    expect(sent).toEqual([{ revision: 9, value: 'being typed' }]);
  });

  test('ignores a record older than what was acknowledged', async () => {
    const { saver, answer } = setupSaver({ revision: 1 });
    saver.change('newest');
    void saver.flush();
    await answer(kept(2));
    saver.adopt(1, 'stale');
    expect(saver.view().value).toBe('newest');
  });
});
