// When a backup is made by itself, and when trying one out is offered.
import { isSameDay, offsetHere, type OffsetAt } from './backup-rotation.ts';

/** How long nobody must have touched the computer; less where it locks sooner. */
const backupIdleSeconds = 120;
/** After one that failed: the disk may be back. */
const retryMs = 60 * 60 * 1000;

const dayMs = 24 * 60 * 60 * 1000;
const drillEveryMs = 365 * dayMs;
/** "Later" means in a week. */
export const drillPutOffMs = 7 * dayMs;

export type BackupHistory = {
  /** Of the last verified one; null: there is none. */
  readonly lastAt: number | null;
  /** Of the last try that failed since. */
  readonly failedAt: number | null;
  /** The vault holds something that the last one does not. */
  readonly isChanged: boolean;
};

/** Once a day, the first time that nobody is at work: a day with changes has passed, or there is no backup at all. */
export function isBackupDue({ lastAt, failedAt, isChanged }: BackupHistory, now: number, offsetAt: OffsetAt = offsetHere): boolean {
  if (!isChanged) return false;
  if (failedAt !== null && now - failedAt < retryMs && now >= failedAt) return false;
  // A clock that was set back must not stop backups for good.
  return lastAt === null || lastAt > now || !isSameDay(lastAt, now, offsetAt);
}

/** Mostly the idle time of the plan; half of the time to the lock where the computer locks sooner than that. */
export const idleSecondsBeforeBackup = (lockAfterSeconds: number): number => Math.min(backupIdleSeconds, lockAfterSeconds / 2);

export type DrillHistory = { readonly hasBackup: boolean; readonly drilledAt: number | null; readonly putOffUntil: number | null };

/** As soon as there is something to try, and then every year. */
export function isDrillOffered({ hasBackup, drilledAt, putOffUntil }: DrillHistory, now: number): boolean {
  if (!hasBackup || (putOffUntil !== null && now < putOffUntil)) return false;
  return drilledAt === null || now - drilledAt >= drillEveryMs;
}
