import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreAmounts, tiynOf } from '#build/measure.mjs';
import { inProject } from '#build/setup.mjs';
import { mostInKazakhWords, numberInKazakhWords } from '#shared/domain/kazakh-numerals.ts';
import { amountInWords, amountOnPaper, numberInWords } from '#shared/domain/money-in-words.ts';
import { formatAmount, formatFigures, mostTiyn, parseAmount, tiynTextSchema } from '#shared/domain/money.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { readNumerals } from './read-numerals.ts';

const languages: readonly Language[] = ['kk', 'ru', 'en'];

/** Figures, Russian, Kazakh: as contracts write them. */
const table = [
  ['15 000,00', 'пятнадцать тысяч тенге 00 тиын', 'он бес мың теңге 00 тиын'],
  ['86 500,00', 'восемьдесят шесть тысяч пятьсот тенге 00 тиын', 'сексен алты мың бес жүз теңге 00 тиын'],
  ['121 501,50', 'сто двадцать одна тысяча пятьсот один тенге 50 тиын', 'жүз жиырма бір мың бес жүз бір теңге 50 тиын'],
  ['1 002 342,07', 'один миллион две тысячи триста сорок два тенге 07 тиын', 'бір миллион екі мың үш жүз қырық екі теңге 07 тиын'],
  ['2 000 000,00', 'два миллиона тенге 00 тиын', 'екі миллион теңге 00 тиын'],
] as const;

describe('a sum in words', () => {
  it.each(table)('%s', (figures, russian, kazakh) => {
    const tiyn = parseAmount(figures) ?? -1n;
    expect(amountInWords(tiyn, 'ru')).toBe(russian);
    expect(amountInWords(tiyn, 'kk')).toBe(kazakh);
    expect(formatFigures(tiyn, 'kk')).toBe(figures.replaceAll(' ', '\u00A0'));
    expect(amountOnPaper(tiyn, 'ru')).toBe(`${figures.replaceAll(' ', '\u00A0')}\u00A0₸ (${russian})`);
  });

  it('names a thousand and nothing', () => {
    expect(amountInWords(100_000n, 'ru')).toBe('одна тысяча тенге 00 тиын');
    expect(amountInWords(100_000n, 'kk')).toBe('бір мың теңге 00 тиын');
    expect(amountInWords(1n, 'kk')).toBe('нөл теңге 01 тиын');
    expect(amountInWords(0n, 'ru')).toBe('ноль тенге 00 тиын');
    expect(amountInWords(mostTiyn, 'en')).toBe('one trillion tenge 99 tiyn');
    expect(numberInKazakhWords(100n)).toBe('жүз');
  });

  it.each(languages)('read back by another reader is the same number (%s)', (language) => {
    const number = fc.oneof(fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 100_000n), fc.tuple(fc.bigInt(1n, 999n), fc.constantFrom(1n, 10n ** 3n, 10n ** 6n, 10n ** 9n)).map(([first, power]) => first * power));
    fc.assert(fc.property(number, (value) => readNumerals(numberInWords(value, language), language) === value), { numRuns: 2_000 });
    for (let value = 0n; value <= 2_200n; value += 1n) expect(readNumerals(numberInWords(value, language), language)).toBe(value);
  });

  it('is not written beyond its limits', () => {
    expect(() => amountInWords(-1n, 'kk')).toThrow('sum within limits');
    expect(() => amountInWords(mostTiyn + 1n, 'ru')).toThrow('sum within limits');
    expect(() => numberInKazakhWords(mostInKazakhWords + 1n)).toThrow('named powers');
  });

  it('the other reader does notice a wrong form', () => {
    for (const wrong of ['один тысяча', 'две тысяч', 'два тысячи', 'сто миллиона', 'пять тысяч два миллиона', 'двадцать одиннадцать']) expect(() => readNumerals(wrong, 'ru'), wrong).toThrow();
    for (const wrong of ['он жиырма', 'бір он', 'мың', 'тоғыз он']) expect(() => readNumerals(wrong, 'kk'), wrong).toThrow();
  });
});

describe('a sum in figures', () => {
  it('has no-break groups and a comma; in English commas and a point', () => {
    expect(formatAmount(123_456_750n, 'ru')).toBe('1\u00A0234\u00A0567,50\u00A0₸');
    expect(formatAmount(123_456_750n, 'en')).toBe('1,234,567.50\u00A0₸');
    expect(formatFigures(7n, 'kk')).toBe('0,07');
  });

  it.each([
    ['1 234 567,50', 123_456_750n], ['1,234,567.50', 123_456_750n], ['1.234.567,5', 123_456_750n], ['15000', 1_500_000n], ['15 000 ₸', 1_500_000n], ['15000,5 тенге', 1_500_050n],
    ['0,07', 7n], ['1\u00A0000 теңге', 100_000n], ['1\u202F000', 100_000n], ['12.50', 1_250n], ['1,234,567', 123_456_700n], ['1000000000000', 100_000_000_000_000n],
  ])('is read from "%s"', (typed, tiyn) => expect(parseAmount(typed)).toBe(tiyn));

  it.each(['', 'сто', '1,500', '1.500', '-5', '1,2345', '5,123', '1 000 000 000 001,00', '99999999999999999999', '1,23,4', '12e3', '١٢'])('is not read from "%s"', (typed) => expect(parseAmount(typed)).toBeNull());

  it('comes back from its own figures in every language', () => {
    fc.assert(fc.property(fc.bigInt(0n, mostTiyn), fc.constantFrom(...languages), (tiyn, language) => parseAmount(formatAmount(tiyn, language)) === tiyn));
  });

  it('stands in records as whole tiyn', () => {
    for (const text of ['0', '1', String(mostTiyn)]) expect(tiynTextSchema.safeParse(text).success, text).toBe(true);
    for (const text of ['', '01', '-1', '1.5', '1e3', String(mostTiyn + 1n), '1 000']) expect(tiynTextSchema.safeParse(text).success, text).toBe(false);
  });
});

describe('the measure of amounts', () => {
  it('finds every labelled amount right', () => {
    const score = scoreAmounts(readFileSync(inProject('tests/vectors/amounts/amounts.jsonl'), 'utf8'));
    expect(score.misses).toEqual([]);
    expect(score.n).toBeGreaterThan(50);
  });

  it('counts a miss, and an alternative as right', () => {
    const text = '{"n":100,"kk":"бір жүз"}\n{"n":100,"kk":"бір жүз","alt":"Жүз "}\n\n{"amount":"1 000,5","kk":"бір мың теңге 50 тиын"}\n{"n":-1,"kk":"x"}\n';
    expect(scoreAmounts(text)).toMatchObject({ n: 4, accuracy: 0.5, misses: [expect.stringContaining('line 1'), expect.stringContaining('line 5')] });
    expect(() => scoreAmounts('{"kk":"бір"}')).toThrow('line 1');
    expect([tiynOf('15000.5'), tiynOf(15000), tiynOf('1,234'), tiynOf('x')]).toEqual([1_500_050n, 1_500_000n, null, null]);
  });
});
