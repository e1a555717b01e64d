import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTask, type TaskState } from '#renderer/state/use-task.ts';

const requests: unknown[] = [];
let listeners: Set<(payload: unknown) => void>;

beforeEach(() => {
  requests.length = 0;
  listeners = new Set();
  vi.stubGlobal('window', {
    bitim: {
      request: async (channel: string, input: unknown) => {
        requests.push([channel, input]);
        return { ok: true, value: null };
      },
      subscribe: (_channel: string, listener: (payload: unknown) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const tell = (payload: unknown): void => listeners.forEach((listener) => listener(payload));

test('a task hears its own progress only, and is idle again at its end', async () => {
  const states: TaskState[] = [];
  const task = createTask((state) => states.push(state));
  const answer = await task.run(async (taskId) => {
    tell({ taskId: 'another', done: 9, total: 9 });
    tell({ taskId, done: 1, total: 4 });
    return `answer of ${taskId.length}`;
  });
  expect(answer).toBe('answer of 36');
  expect(states.map((state) => state.progress)).toEqual([{ done: 0, total: 0 }, { done: 1, total: 4 }, null]);
  expect(listeners.size).toBe(0);
});

test('a task is cancelled once, and says so until it ends', async () => {
  const states: TaskState[] = [];
  const task = createTask((state) => states.push(state));
  let id = '';
  await task.run(async (taskId) => {
    id = taskId;
    task.cancel();
    task.cancel();
    return null;
  });
  task.cancel();
  expect(requests).toEqual([['task:cancel', { taskId: id }]]);
  expect(states.map((state) => state.cancelling)).toEqual([false, true, false]);
});

test('a request that throws leaves no listener and no running bar', async () => {
  const states: TaskState[] = [];
  const task = createTask((state) => states.push(state));
  await expect(task.run(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(states.at(-1)).toEqual({ progress: null, cancelling: false });
  expect(listeners.size).toBe(0);
});

test('a screen that is gone hears nothing more', async () => {
  const states: TaskState[] = [];
  const task = createTask((state) => states.push(state));
  await task.run(async (taskId) => {
    task.look(false);
    tell({ taskId, done: 1, total: 2 });
    return null;
  });
  expect(states).toEqual([{ progress: { done: 0, total: 0 }, cancelling: false }]);
});
