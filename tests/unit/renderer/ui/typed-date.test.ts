import { expect, test } from 'vitest';
import { isoDayOf, momentOf, parseTypedDay, parseTypedTime, showDay, timeOf } from '#renderer/ui/typed-date.ts';

test.each([
  ['05.03.2026', '2026-03-05'],
  ['5.3.26', '2026-03-05'],
  ['5/3/2026', '2026-03-05'],
  ['05032026', '2026-03-05'],
  ['050326', '2026-03-05'],
  ['2026-03-05', '2026-03-05'],
  [' 29.02.2028 ', '2028-02-29'],
  ['', ''],
  ['31.02.2026', null],
  ['29.02.2026', null],
  ['00.01.2026', null],
  ['05.13.2026', null],
  ['5.3', null],
  ['05.03.1026', null],
  ['fifth of March', null],
])('reads the day %j as %j', (typed, day) => {
  expect(parseTypedDay(typed)).toBe(day);
});

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['2359', '23:59'],
  ['24:00', null],
  ['12:60', null],
  ['', null],
  ['noon', null],
])('reads the time %j as %j', (typed, time) => {
  expect(parseTypedTime(typed)).toBe(time);
});

test('shows a day as it is written here, and an unknown one as nothing', () => {
  expect(showDay('2026-03-05')).toBe('05.03.2026');
  expect(showDay('')).toBe('');
});

test('a moment taken apart and put together again is the same to the minute', () => {
  const moment = new Date(2026, 2, 5, 9, 30).getTime();
  expect(momentOf(isoDayOf(moment), timeOf(moment))).toBe(moment);
});
