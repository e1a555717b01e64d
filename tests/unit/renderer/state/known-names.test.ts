// Which names a page learns from what it is told, and how they are hidden in a line.
import { describe, expect, test } from 'vitest';
import { learnNames } from '#renderer/state/known-names.ts';
import { createNameVeil } from '#renderer/state/name-veil.ts';

const learnt = (told: unknown): Record<string, string> => {
  const known = new Map<string, string>();
  learnNames(known, told);
  return Object.fromEntries(known);
};
const name = (surname: string, givenName: string, patronymic = '') => ({ surname, givenName, patronymic });

describe('what is learnt', () => {
  test('parties with their letter, their representatives with the same', () => {
    const body = { type: 'person', name: name('Ахметов', 'Серик', 'Болатович'), organisationName: '', mark: { letter: 'A', colour: 'blue' }, representatives: [{ id: 'r', name: name('Ким', 'Лариса') }] };
    expect(learnt({ ok: true, value: { records: [{ id: '1', kind: 'party', body }] } })).toEqual({ 'Ахметов Серик Болатович': 'A', 'Ким Лариса': 'A' });
    expect(learnt({ parties: [{ id: 'p', displayName: 'ТОО «Тас Бұлақ»', mark: { letter: 'B' }, present: true }] })).toEqual({ 'ТОО «Тас Бұлақ»': 'B' });
  });

  test('a name of two sides belongs to none', () => {
    const known = new Map<string, string>();
    expect(learnNames(known, [{ displayName: 'Ким Лариса', mark: { letter: 'A' } }])).toBe(true);
    expect(learnNames(known, [{ displayName: 'Ким Лариса', mark: { letter: 'A' } }])).toBe(false);
    expect(learnNames(known, [{ displayName: 'Ким Лариса', mark: { letter: 'B' } }])).toBe(true);
    expect(createNameVeil(known).hide(['Ким Лариса пришла'])).toEqual(['••• пришла']);
    expect(learnNames(known, [{ displayName: 'Ким Лариса', mark: { letter: 'A' } }])).toBe(false);
  });

  test('who is named once with a side and once without has it', () => {
    for (const told of [[{ displayName: 'Ким Лариса', mark: { letter: 'A' } }, { name: 'Ким Лариса', role: 'party' }], [{ speaker: 'Лариса Ким' }, { displayName: 'Ким Лариса', mark: { letter: 'A' } }]]) {
      const known = new Map<string, string>();
      learnNames(known, told);
      expect(createNameVeil(known).hide(['Лариса Ким пришла'])).toEqual(['A••• пришла']);
    }
  });

  test('names typed by hand, and no role', () => {
    expect(learnt([{ speaker: 'Сосед сверху' }, { speaker: 'Мать' }, { source: { type: 'third-person', name: 'сосед Игорь' } }, { name: 'Dana Ospanova', role: 'interpreter', id: 'x' }])).toEqual({ Игорь: '', 'Dana Ospanova': '' });
  });

  test('not the mediator, whose name is on the paper', () => {
    expect(learnt([{ kind: 'profile', body: { name: name('Орлова', 'Нина') } }, { details: { mediator: { name: name('Орлова', 'Нина') } } }])).toEqual({});
  });

  test('neither bytes nor numbers', () => {
    expect(learnt({ ok: true, value: { bytes: new Uint8Array(10), at: 5, none: null } })).toEqual({});
  });
});

describe('how a line is hidden', () => {
  const veil = createNameVeil(new Map([['Ахметов Серик Болатович', 'A'], ['Гордейчик Лилия', 'B'], ['Байжанов Тимур', '']]));
  test.each([
    ['Ахметов С. Б. пришёл', 'A••• пришёл'],
    ['Разговор с Сериком Ахметовым и Лилией Гордейчик', 'Разговор с A••• и B•••'],
    ['Серік Ахметовке айтылды', 'A••• айтылды'],
    ['Mr Timur Baizhanov came', 'Mr ••• came'],
    ['Повестка встречи', 'Повестка встречи'],
  ])('%s', (text, shown) => {
    expect(veil.hide([text])).toEqual([shown]);
    expect(veil.holdsName(text)).toBe(text !== shown);
  });

  test('a name in two pieces of one line leaves nothing of itself', () => {
    expect(veil.hide(['Звонил Ахм', 'етов', ' вечером'])).toEqual(['Звонил A•••', '', ' вечером']);
    expect(veil.hide(['Серик ', 'Ахметов'])).toEqual(['A•••', '']);
  });
});
