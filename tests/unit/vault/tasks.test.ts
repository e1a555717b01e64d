import { describe, expect, it } from 'vitest';
import { createTasks } from '#electron/vault/services/tasks.ts';
import type { TaskProgress } from '#shared/ipc/task-progress.ts';
import { ok } from '#shared/result.ts';
import { desk, toId } from '#tests/support/service-harness.ts';

const task = { taskId: toId(1), kind: 'backup', viewer: desk } as const;

describe('a long task', () => {
  it('tells its first and its last step and lets others run between them', async () => {
    const told: TaskProgress[] = [];
    const tasks = createTasks((_viewer, progress) => void told.push(progress));
    let others = 0;
    const timer = setInterval(() => (others += 1), 0);
    const result = await tasks.run(task, async ({ step }) => {
      for (let done = 0; done <= 200; done += 1) {
        expect(await step(done, 200)).toBe(true);
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      return ok('made');
    });
    clearInterval(timer);
    expect(result).toEqual({ ok: true, value: 'made' });
    expect(told[0]).toEqual({ taskId: task.taskId, kind: 'backup', done: 0, total: 200 });
    expect(told.at(-1)?.done).toBe(200);
    expect(told.length).toBeLessThan(150);
    expect(others).toBeGreaterThan(10);
  });

  it('hears at its next step that it was stopped; another is not touched', async () => {
    const tasks = createTasks(() => {});
    const steps: boolean[] = [];
    const stopped = tasks.run(task, async ({ step }) => {
      steps.push(await step(1, 3));
      steps.push(await step(2, 3));
      return ok(null);
    });
    const other = tasks.run({ ...task, taskId: toId(2) }, async ({ step }) => ok(await step(1, 1)));
    tasks.cancel(task.taskId);
    tasks.cancel(toId(3));
    await stopped;
    expect(steps).toEqual([false, false]);
    expect(await other).toEqual({ ok: true, value: true });
  });
});
