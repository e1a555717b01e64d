// A last backup before Bitim ends, where the vault has something that no backup holds. The page shows how far it is and asks; without an
// answer of the mediator only a backup that was made, or nothing to be made, lets the app end.
import { randomUUID } from 'node:crypto';
import type { Viewer } from '#shared/domain/audience.ts';
import type { QuitBackup } from '#shared/ipc/contract-backups.ts';
import type { VaultSession } from './vault-session.ts';

export type QuitBackupParts = {
  readonly session: Pick<VaultSession, 'isOpen' | 'isBackupDue' | 'request'>;
  /** The page that can be asked; null: there is none, or it is turned towards the parties or in a room. */
  readonly viewer: () => Viewer | null;
  readonly tell: (state: QuitBackup) => void;
};
export type QuitBackupAnswer = 'quit' | 'stay';

export function createQuitBackup(parts: QuitBackupParts) {
  let isSkipped = false;
  let settle: ((answer: QuitBackupAnswer) => void) | null = null;
  const answer = (given: QuitBackupAnswer): void => settle?.(given);

  const make = async (taskId: string, viewer: Viewer, asked: Promise<QuitBackupAnswer>): Promise<QuitBackupAnswer> => {
    const made = await parts.session.request('backup:make', viewer, { taskId });
    // Locked or stopped meanwhile: there is nothing to decide any more.
    if (made.ok || made.error.type === 'locked' || made.error.type === 'cancelled') return 'quit';
    parts.tell({ taskId, failure: made.error.type as NonNullable<QuitBackup>['failure'] });
    return asked;
  };

  return {
    answer,
    /** The system goes down: there is time for last words only. */
    skip: (): void => {
      isSkipped = true;
      answer('quit');
    },
    /** While it is asked, a second wish to quit means: without. */
    insist: (): void => answer('quit'),
    run: async (): Promise<QuitBackupAnswer> => {
      const viewer = parts.viewer();
      if (isSkipped || viewer === null || !parts.session.isOpen() || !(await parts.session.isBackupDue('quit'))) return 'quit';
      const taskId = randomUUID();
      const asked = new Promise<QuitBackupAnswer>((resolve) => {
        settle = resolve;
      });
      try {
        parts.tell({ taskId, failure: null });
        const answered = await Promise.race([asked, make(taskId, viewer, asked)]);
        if (answered === 'stay') void parts.session.request('task:cancel', viewer, { taskId });
        return answered;
      } finally {
        settle = null;
        parts.tell(null);
      }
    },
  };
}
export type QuitBackupBefore = ReturnType<typeof createQuitBackup>;
