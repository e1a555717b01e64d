import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupsToRemove, isSameDay } from '#shared/domain/backup-rotation.ts';
import { drillPutOffMs, idleSecondsBeforeBackup, isBackupDue, isDrillOffered } from '#shared/domain/backup-schedule.ts';
import { syncServiceOf } from '#shared/domain/synchronised-folder.ts';

const dayMs = 86_400_000;
const utc = (): number => 0;
const kept = (times: readonly number[], offset = utc): number[] => {
  const removed = new Set(backupsToRemove(times, offset));
  return times.filter((at) => !removed.has(at)).toSorted((left, right) => right - left);
};

describe('which backups stay', () => {
  const daily = (from: number, days: number): number[] => Array.from({ length: days }, (_, day) => from - day * dayMs);

  test('of two years of days: seven days, four weeks, twelve months', () => {
    const newest = Date.UTC(2026, 10, 22, 18);
    const days = kept(daily(newest, 730)).map((at) => new Date(at).toISOString().slice(0, 10));
    expect(days.slice(0, 7)).toEqual(['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16']);
    // The Sundays of the weeks before (this week's newest is its Sunday), and the last day of each month before.
    expect(days.slice(7)).toEqual(['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31']);
  });

  test('a holiday uses nothing up', () => {
    const before = daily(Date.UTC(2026, 5, 30, 12), 7);
    const after = Date.UTC(2026, 8, 1, 12);
    expect(kept([after, ...before])).toEqual([after, ...before.slice(0, 6)]);
  });

  test('of several on one day the newest, by the clock of the place', () => {
    const lateEvening = Date.UTC(2026, 0, 10, 20);
    const afterMidnight = Date.UTC(2026, 0, 10, 21);
    expect(kept([lateEvening, afterMidnight], utc)).toEqual([afterMidnight]);
    expect(kept([lateEvening, afterMidnight], () => 180)).toEqual([afterMidnight, lateEvening]);
    expect(isSameDay(lateEvening, afterMidnight, utc)).toBe(true);
    expect(isSameDay(lateEvening, afterMidnight, () => 180)).toBe(false);
  });

  test('the newest always stays, and never more than there are periods', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1_500_000_000_000, max: 1_900_000_000_000 }), { minLength: 1, maxLength: 200 }), (times) => {
        const stay = kept(times);
        expect(stay[0]).toBe(Math.max(...times));
        expect(stay.length).toBeLessThanOrEqual(7 + 4 + 12);
        // Removing is settled: what stays now, stays when asked again.
        expect(kept(stay)).toEqual(stay);
      }),
      { numRuns: 300 },
    );
  });
});

describe('when a backup is made by itself', () => {
  const now = Date.UTC(2026, 10, 22, 9);
  const due = (history: Partial<Parameters<typeof isBackupDue>[0]>): boolean => isBackupDue({ lastAt: null, failedAt: null, isChanged: true, ...history }, now, utc);

  test('a day with changes has passed, or there is none yet', () => {
    expect(due({})).toBe(true);
    expect(due({ isChanged: false })).toBe(false);
    expect(due({ lastAt: now - dayMs })).toBe(true);
    expect(due({ lastAt: now - 3 * 3_600_000 })).toBe(false);
    expect(due({ lastAt: Date.UTC(2026, 10, 21, 23, 59) })).toBe(true);
  });

  test('after a failure it waits an hour; a clock that was set back stops nothing', () => {
    expect(due({ failedAt: now - 600_000 })).toBe(false);
    expect(due({ failedAt: now - 3_600_000 })).toBe(true);
    expect(due({ failedAt: now + dayMs })).toBe(true);
    expect(due({ lastAt: now + 30 * dayMs })).toBe(true);
  });

  test('two idle minutes, or half the time to an early lock', () => {
    expect(idleSecondsBeforeBackup(600)).toBe(120);
    expect(idleSecondsBeforeBackup(180)).toBe(90);
    expect(idleSecondsBeforeBackup(60)).toBe(30);
  });

  test('a drill is offered with the first backup, a week after "later", and every year', () => {
    const offered = (history: Partial<Parameters<typeof isDrillOffered>[0]>): boolean => isDrillOffered({ hasBackup: true, drilledAt: null, putOffUntil: null, ...history }, now);
    expect(offered({ hasBackup: false })).toBe(false);
    expect(offered({})).toBe(true);
    expect(offered({ putOffUntil: now + drillPutOffMs })).toBe(false);
    expect(offered({ putOffUntil: now })).toBe(true);
    expect(offered({ drilledAt: now - 364 * dayMs })).toBe(false);
    expect(offered({ drilledAt: now - 365 * dayMs })).toBe(true);
  });
});

describe('folders that a service carries away', () => {
  test.each([
    ['C:\\Users\\Aigul\\OneDrive - Office\\Bitim', 'OneDrive'],
    ['C:\\Users\\Aigul\\OneDrive\\Documents', 'OneDrive'],
    ['/mnt/a/Dropbox (Personal)/vaults', 'Dropbox'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/Bitim', 'iCloud'],
    ['C:\\Users\\a\\iCloudDrive', 'iCloud'],
    ['/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/My Drive', 'Google Drive'],
    ['G:\\My Drive\\Bitim', 'Google Drive'],
    ['G:\\Мой диск', 'Google Drive'],
    ['/mnt/a/Yandex.Disk/Bitim', 'Yandex Disk'],
    ['/mnt/a/Яндекс.Диск', 'Yandex Disk'],
    ['C:\\Users\\a\\YandexDisk', 'Yandex Disk'],
    ['C:\\Users\\a\\Cloud Mail.Ru\\x', 'Mail.ru'],
    ['/mnt/a/Nextcloud2/x', 'Nextcloud'],
    ['/mnt/a/MEGAsync', 'MEGA'],
  ])('%s', (path, service) => expect(syncServiceOf(path)).toBe(service));

  test.each([['/mnt/a/Documents/Bitim'], ['/media/a/STICK/bitim backups'], ['C:\\Boxes\\mine'], ['/mnt/a/megaphone'], ['/'], ['']])('not %s', (path) => expect(syncServiceOf(path)).toBeNull());

  test('by what a service leaves in a folder above', () => {
    const has = (folder: string, name: string): boolean => folder === '/srv/shared' && name === '.stfolder';
    expect(syncServiceOf('/srv/shared/a/b.bitim', has)).toBe('Syncthing');
    expect(syncServiceOf('/srv/other/a', has)).toBeNull();
  });
});
