// Which backups stay: the newest of each of the last 7 days, 4 weeks and 12 months that have any. Days without work use nothing up, so
// that a long holiday does not empty the shelf.

const keptDays = 7;
const keptWeeks = 4;
const keptMonths = 12;

const dayMs = 24 * 60 * 60 * 1000;

/** Minutes to add to universal time at that moment; of this computer where nothing is given. */
export type OffsetAt = (at: number) => number;
export const offsetHere: OffsetAt = (at) => -new Date(at).getTimezoneOffset();

/** Times of backups that may go; in no order. */
export function backupsToRemove(times: readonly number[], offsetAt: OffsetAt = offsetHere): readonly number[] {
  const kept = new Set<number>();
  const newestFirst = [...new Set(times)].toSorted((left, right) => right - left);
  for (const [count, periodOf] of [[keptDays, dayOf], [keptWeeks, weekOf], [keptMonths, monthOf]] as const) {
    const periods = new Set<number>();
    for (const at of newestFirst) {
      const period = periodOf(at + offsetAt(at) * 60_000);
      if (periods.has(period)) continue;
      if (periods.size === count) break;
      periods.add(period);
      kept.add(at);
    }
  }
  return newestFirst.filter((at) => !kept.has(at));
}

/** Whether both moments lie on one day of the calendar here. */
export const isSameDay = (one: number, other: number, offsetAt: OffsetAt = offsetHere): boolean =>
  dayOf(one + offsetAt(one) * 60_000) === dayOf(other + offsetAt(other) * 60_000);

function dayOf(local: number): number {
  return Math.floor(local / dayMs);
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekOf(local: number): number {
  return Math.floor((dayOf(local) + 3) / 7);
}

function monthOf(local: number): number {
  const date = new Date(local);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
