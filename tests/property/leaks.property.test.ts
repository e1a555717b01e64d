// All writings of one sum agree, all writings of one day agree, and a sentence of a secret that leaves as it is does not leave unseen.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInFigures, dayInHead, dayInText, noLaterThanDay, ofDay } from '#shared/domain/dates-in-words.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { createLeakIndex } from '#shared/domain/leaks/leak-index.ts';
import { findLeaks } from '#shared/domain/leaks/find-leaks.ts';
import { readText } from '#shared/domain/leaks/read-text.ts';
import { formatAmount } from '#shared/domain/money.ts';
import { numberInWords } from '#shared/domain/money-in-words.ts';

const languages = ['kk', 'ru', 'en'] as const;
const language = fc.constantFrom(...languages);
const unit = { kk: 'теңге', ru: 'тенге', en: 'tenge' } as const;
const million = { kk: 'млн', ru: 'млн', en: 'million' } as const;

const writings = (tenge: number): string[] => [
  ...languages.flatMap((each) => [`${numberInWords(BigInt(tenge), each)} ${unit[each]}`, formatAmount(BigInt(tenge) * 100n, each)]),
  `${tenge} тг`, String(tenge).replace(/\B(?=(\d{3})+$)/g, '.').concat(' тенге'), String(tenge).replace(/\B(?=(\d{3})+$)/g, "'").concat(' KZT'),
  ...(tenge % 100_000 === 0 && tenge >= 1_000_000 ? languages.map((each) => `${String(tenge / 1_000_000).replace('.', each === 'en' ? '.' : ',')} ${million[each]} ${unit[each]}`) : []),
];
const sum = fc.oneof(fc.integer({ min: 1_000, max: 999_999_999 }), fc.integer({ min: 10, max: 9_999 }).map((part) => part * 100_000));

test('a sum is read the same from all its writings', () => {
  fc.assert(
    fc.property(sum, (tenge) => {
      for (const writing of writings(tenge)) expect({ writing, values: readText(`Итого: ${writing}.`).amounts.map(({ value }) => value) }).toEqual({ writing, values: [tenge] });
    }),
    { numRuns: 400 },
  );
});

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

test('a day is read the same from all its writings', () => {
  fc.assert(
    fc.property(day, language, (isoDay, each) => {
      const expected = { day: Number(isoDay.slice(8)), month: Number(isoDay.slice(5, 7)), year: Number(isoDay.slice(0, 4)) };
      for (const writing of [isoDay, dayInFigures(isoDay), dayInText(isoDay, each), dayInHead(isoDay, each), ofDay(isoDay, each), noLaterThanDay(isoDay, each)]) {
        expect({ writing, dates: readText(writing).dates.map(({ day: d, month, year }) => ({ day: d, month, year })) }).toEqual({ writing, dates: [expected] });
      }
    }),
    { numRuns: 400 },
  );
});

test('a secret sum leaves unseen in none of its writings', () => {
  fc.assert(
    fc.property(sum, fc.nat(), fc.nat(), (tenge, one, other) => {
      const all = writings(tenge);
      const pick = (at: number): string => all[at % all.length] ?? '';
      const index = createLeakIndex([{ recordId: 'secret' as RecordId, text: `Больше не даст: ${pick(one)}.` }], []);
      expect(findLeaks(index, [{ id: 'piece', text: `Предлагается ${pick(other)}.` }]).map(({ reason }) => reason)).toContain('amount');
    }),
    { numRuns: 400 },
  );
});

test('places lie within their texts, whatever the texts', () => {
  const word = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('12 млн', 'Ахметов К.', '05.03.2026', 'қарыз', '+7 701 555 14 09', '\u00AD', 'А\u0301', '\n', '«', '17/К-2024', 'миллион', '½', '١٢٣'));
  const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, text, (secret, outgoing, known) => {
      const index = createLeakIndex([{ recordId: 'secret' as RecordId, text: secret }], [{ recordId: null, text: known }]);
      for (const hit of findLeaks(index, [{ id: 'piece', text: `${outgoing} ${secret}` }])) {
        expect(hit.outgoing.from).toBeGreaterThanOrEqual(0);
        expect(hit.outgoing.to).toBeGreaterThan(hit.outgoing.from);
        expect(hit.outgoing.to).toBeLessThanOrEqual(outgoing.length + 1 + secret.length);
        expect(hit.secret.to).toBeGreaterThan(hit.secret.from);
        expect(hit.secret.to).toBeLessThanOrEqual(secret.length);
      }
    }),
    { numRuns: 500 },
  );
});
