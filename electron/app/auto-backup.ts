// A backup by itself, the first time in a day that nobody is at work. Asked once a second; knows no clock of its own.
import { idleSecondsBeforeBackup } from '#shared/domain/backup-schedule.ts';

export type AutoBackupParts = {
  readonly idleSeconds: () => number;
  readonly lockAfterSeconds: () => number;
  readonly isOpen: () => boolean;
  readonly isDue: () => Promise<boolean>;
  readonly make: () => Promise<unknown>;
};

export function createAutoBackup(parts: AutoBackupParts) {
  /** Asked in this pause already. */
  let isAsked = false;
  let isRunning = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      if (await parts.isDue()) await parts.make();
    } finally {
      isRunning = false;
    }
  };

  return {
    tick: (): void => {
      const isPause = parts.isOpen() && parts.idleSeconds() >= idleSecondsBeforeBackup(parts.lockAfterSeconds());
      if (!isPause) isAsked = false;
      else if (!isAsked && !isRunning) {
        isAsked = true;
        void run();
      }
    },
  };
}
