// Long work of the vault process: begun by one page, told of in steps, stopped on request. Work yields between its steps, so that
// other requests are served meanwhile.
import type { Viewer } from '#shared/domain/audience.ts';
import type { Cancelled, TaskKind, TaskProgress } from '#shared/ipc/task-progress.ts';
import { err, type Result } from '#shared/result.ts';

export type TaskSteps = {
  /** Tells the page, at most ten times a second, and lets other requests through. False: the task was stopped, and undoes what it began. */
  readonly step: (done: number, total: number) => Promise<boolean>;
  readonly isCancelled: () => boolean;
};

export type Tasks = {
  run<Value, Failure>(
    task: { readonly taskId: string; readonly kind: TaskKind; readonly viewer: Viewer },
    work: (steps: TaskSteps) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | Cancelled>>;
  cancel(taskId: string): void;
};

const tellEveryMs = 100;

export function createTasks(tell: (viewer: Viewer, progress: TaskProgress) => void): Tasks {
  const cancelled = new Map<string, boolean>();
  return {
    run: async ({ taskId, kind, viewer }, work) => {
      if (cancelled.has(taskId)) return err({ type: 'cancelled' });
      cancelled.set(taskId, false);
      let toldAt = 0;
      try {
        return await work({
          isCancelled: () => cancelled.get(taskId) === true,
          step: async (done, total) => {
            const now = performance.now();
            if (now - toldAt >= tellEveryMs || done === total) {
              toldAt = now;
              tell(viewer, { taskId, kind, done, total });
            }
            await new Promise((resolve) => setImmediate(resolve));
            return cancelled.get(taskId) !== true;
          },
        });
      } finally {
        cancelled.delete(taskId);
      }
    },
    cancel: (taskId) => {
      if (cancelled.has(taskId)) cancelled.set(taskId, true);
    },
  };
}
