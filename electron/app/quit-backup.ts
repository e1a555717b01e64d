// A last backup before Bitim ends, where the vault has something that no backup holds. The page in front shows how far it is and asks;
// without an answer only a backup that was made, or nothing to be made, lets the app end.
// Main itself makes it, as the desk: a room, or what is turned towards the parties, is told that one is being made and nothing else of it.
import { randomUUID } from 'node:crypto';
import type { Viewer } from '#shared/domain/audience.ts';
import type { QuitBackup } from '#shared/ipc/contract-backups.ts';
import type { TaskProgress } from '#shared/ipc/task-progress.ts';
import type { VaultSession } from './vault-session.ts';

export type QuitBackupParts = {
  readonly session: Pick<VaultSession, 'isOpen' | 'isBackupDue' | 'request'>;
  /** Whose page is in front; null: there is none. */
  readonly viewer: () => Viewer | null;
  /** The page in front, and no other. */
  readonly tell: (state: QuitBackup) => void;
  /** Something has to be decided. */
  readonly bringToFront: () => void;
};
export type QuitBackupAnswer = 'quit' | 'stay';

/** How long a page may take to have everything kept, unless it says that it is still at work. */
export const keepLimitMs = 1_000;
const desk = { type: 'desk' } as const;

export function createQuitBackup(parts: QuitBackupParts) {
  let isSkipped = false;
  let settle: ((answer: QuitBackupAnswer) => void) | null = null;
  let notePage: ((said: 'kept' | 'busy') => void) | null = null;
  let taskId: string | null = null;
  let state: QuitBackup = null;

  const answer = (given: QuitBackupAnswer): void => settle?.(given);
  const tellAgain = (): void => parts.tell(forViewer(parts.viewer(), state));
  const show = (next: QuitBackup): void => {
    state = next;
    tellAgain();
  };

  /** What was typed last goes into the vault first, and a file that is on its way. */
  const untilKept = (): Promise<'kept'> =>
    new Promise((resolve) => {
      const done = (): void => resolve('kept');
      const limit = setTimeout(done, keepLimitMs);
      notePage = (said) => {
        clearTimeout(limit);
        if (said === 'kept') done();
      };
      show({ stage: 'keeping', percent: null, failure: null });
    });

  const make = async (asked: Promise<QuitBackupAnswer>): Promise<QuitBackupAnswer> => {
    const id = randomUUID();
    taskId = id;
    show({ stage: 'backup', percent: null, failure: null });
    const made = await parts.session.request('backup:make', desk, { taskId: id });
    // Locked or stopped meanwhile: there is nothing to decide any more.
    if (made.ok || made.error.type === 'locked' || made.error.type === 'cancelled') return 'quit';
    // Left by an answer before it failed: nobody is asked any more.
    if (settle === null || taskId !== id) return asked;
    show({ stage: 'backup', percent: null, failure: made.error.type as NonNullable<NonNullable<QuitBackup>['failure']> });
    parts.bringToFront();
    return asked;
  };

  const ask = async (viewer: Viewer, asked: Promise<QuitBackupAnswer>): Promise<QuitBackupAnswer> => {
    // What is turned towards the parties keeps nothing.
    if (viewer.type !== 'screen') {
      const kept = await Promise.race([asked, untilKept()]);
      if (kept !== 'kept') return kept;
    }
    if (!(await parts.session.isBackupDue('quit'))) return 'quit';
    return Promise.race([asked, make(asked)]);
  };

  return {
    answer,
    /** The page has kept what it had, or is still bringing something in. */
    notePage: (said: 'kept' | 'busy'): void => notePage?.(said),
    noteProgress: (told: TaskProgress): void => {
      if (state === null || told.taskId !== taskId || told.total <= 0) return;
      const percent = Math.max(0, Math.min(100, Math.floor((told.done / told.total) * 100)));
      if (percent !== state.percent) show({ ...state, percent });
    },
    /** A page that has only now come to stand in front. */
    tellNewPage: (): void => {
      if (state !== null) tellAgain();
    },
    /** The system goes down: there is time for last words only. */
    skip: (): void => {
      isSkipped = true;
      answer('quit');
    },
    /** While it is asked, a second wish to quit means: without. */
    insist: (): void => answer('quit'),
    run: async (): Promise<QuitBackupAnswer> => {
      const viewer = parts.viewer();
      if (isSkipped || viewer === null || !parts.session.isOpen()) return 'quit';
      const asked = new Promise<QuitBackupAnswer>((resolve) => {
        settle = resolve;
      });
      try {
        const answered = await ask(viewer, asked);
        if (answered === 'stay' && taskId !== null) void parts.session.request('task:cancel', desk, { taskId });
        return answered;
      } finally {
        settle = null;
        notePage = null;
        taskId = null;
        show(null);
      }
    },
  };
}
export type QuitBackupBefore = ReturnType<typeof createQuitBackup>;

/** Before parties a failure has no reason: where backups lie, and how large the vault is, is no word for them. */
function forViewer(viewer: Viewer | null, state: QuitBackup): QuitBackup {
  if (state === null || state.failure === null || viewer?.type === 'desk') return state;
  return { ...state, failure: 'not-made' };
}
