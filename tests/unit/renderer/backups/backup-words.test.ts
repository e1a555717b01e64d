import { expect, test } from 'vitest';
import { lastKeyOf, troubleOf, whenOf } from '#renderer/features/backups/backup-words.ts';
import type { BackupState } from '#shared/ipc/contract-backups.ts';

const at = (day: number, hours: number): number => new Date(2026, 10, day, hours, 4).getTime();
const sound: BackupState = {
  place: '/somewhere', isOwnFolder: false, isPlaceThere: true, isSameDisk: false, placeService: null, vaultService: null, last: { madeAt: at(21, 18), place: '/somewhere' }, failure: null,
  isChanged: false, isRunning: false, damaged: 0, opensWithEarlier: 0, drill: { drilledAt: null, isOffered: false },
};

test('today, yesterday, a day: by the calendar, not by hours', () => {
  expect(lastKeyOf(at(22, 0), at(22, 23))).toBe('backups:lastToday');
  expect(lastKeyOf(at(21, 23), at(22, 0))).toBe('backups:lastYesterday');
  expect(lastKeyOf(at(20, 23), at(22, 0))).toBe('backups:lastOn');
  // The last day of a month, and a clock that was set back.
  expect(lastKeyOf(new Date(2026, 9, 31, 12).getTime(), at(1, 9))).toBe('backups:lastYesterday');
  expect(lastKeyOf(at(25, 9), at(22, 9))).toBe('backups:lastOn');
  expect(whenOf(at(21, 18))).toEqual({ day: '21.11.2026', time: '18:04' });
});

test('what most needs saying comes first', () => {
  expect(troubleOf(sound)).toBe('ok');
  expect(troubleOf({ ...sound, last: null })).toBe('none');
  expect(troubleOf({ ...sound, damaged: 1 })).toBe('damaged');
  expect(troubleOf({ ...sound, damaged: 1, failure: { at: 1, type: 'disk-full' } })).toBe('failed');
  expect(troubleOf({ ...sound, isPlaceThere: false, failure: { at: 1, type: 'place-absent' }, last: null })).toBe('absent');
});
