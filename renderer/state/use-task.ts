// One long piece of work at a time, as a screen sees it: begun by a request, told of by task:progress, stopped on request.
import { useEffect, useState } from 'react';
import { request, subscribe } from '#renderer/ipc/client.ts';

export type TaskState = {
  /** null: nothing is running. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly cancelling: boolean;
};

export type Task = TaskState & {
  /** Makes the task's id, begins the request with it, and answers what the request answers. */
  readonly run: <Answer>(begin: (taskId: string) => Promise<Answer>) => Promise<Answer>;
  readonly cancel: () => void;
};

const idle: TaskState = { progress: null, cancelling: false };

/** The same without React: `tell` hears each new state, while anybody looks. */
export function createTask(tell: (state: TaskState) => void): Pick<Task, 'run' | 'cancel'> & { readonly look: (isLookedAt: boolean) => void } {
  let running: { readonly taskId: string; cancelling: boolean; last: NonNullable<TaskState['progress']> } | null = null;
  let isLookedAt = true;
  const show = (): void => {
    if (isLookedAt) tell(running ? { progress: running.last, cancelling: running.cancelling } : idle);
  };
  return {
    run: async (begin) => {
      const mine: NonNullable<typeof running> = { taskId: crypto.randomUUID(), cancelling: false, last: { done: 0, total: 0 } };
      running = mine;
      const stopListening = subscribe('task:progress', ({ taskId, done, total }) => {
        if (taskId !== mine.taskId || running !== mine) return;
        mine.last = { done, total };
        show();
      });
      show();
      try {
        return await begin(mine.taskId);
      } finally {
        stopListening();
        if (running === mine) {
          running = null;
          show();
        }
      }
    },
    cancel: () => {
      if (!running || running.cancelling) return;
      running.cancelling = true;
      show();
      void request('task:cancel', { taskId: running.taskId });
    },
    look: (looked) => {
      isLookedAt = looked;
    },
  };
}

/** Leaving the screen does not stop the work; the request goes on and its answer is dropped with the screen. */
export function useTask(): Task {
  const [state, setState] = useState<TaskState>(idle);
  const [task] = useState(() => createTask(setState));
  useEffect(() => {
    task.look(true);
    return () => task.look(false);
  }, [task]);
  return { ...state, run: task.run, cancel: task.cancel };
}
