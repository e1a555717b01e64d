import { describe, expect, it } from 'vitest';
import { dayInFigures, dayInHead, dayInText, kazakhMonths, noLaterThanDay, ofDay } from '#shared/domain/dates-in-words.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const day = '2026-03-05';

describe('a day on paper', () => {
  it('in text', () => expect([dayInText(day, 'ru'), dayInText(day, 'kk'), dayInText(day, 'en')].map(plain)).toEqual(['5 марта 2026 года', '2026 жылғы 5 наурыз', '5 March 2026']));
  it('in the head', () => expect([dayInHead(day, 'ru'), dayInHead(day, 'kk'), dayInHead(day, 'en')].map(plain)).toEqual(['«5» марта 2026 г.', '2026 жылғы «5» наурыз', '5 March 2026']));
  it('before a number', () => expect([ofDay(day, 'ru'), ofDay(day, 'kk'), ofDay('2026-01-09', 'kk')].map(plain)).toEqual(['от 5 марта 2026 года', '2026 жылғы 5 наурыздағы', '2026 жылғы 9 қаңтардағы']));
  it('as the end of a term', () => expect([noLaterThanDay(day, 'kk'), noLaterThanDay('2026-12-30', 'ru')].map(plain)).toEqual(['2026 жылғы 5 наурыздан кешіктірмей', 'не позднее 30 декабря 2026 года']));
  it('in figures', () => expect(dayInFigures(day)).toBe('05.03.2026'));
  it('refuses what is no day', () => {
    for (const wrong of ['', '05.03.2026', '2026-13-01', '2026-3-5', '2026-03-00']) expect(() => dayInText(wrong, 'kk'), wrong).toThrow('a day as YYYY-MM-DD');
  });
});

/** Vowel harmony by the last vowel, and the consonant by the last letter: a second opinion on the stored forms. */
function suffixed(month: string): { on: string; of: string; from: string } {
  const isBack = /[аоұыу](?!.*[аәеоөұүыіиу])/.test(month);
  const last = month.at(-1) ?? '';
  const isVoiceless = 'кқпстшщфхцч'.includes(last);
  const isNasal = 'мнң'.includes(last);
  const on = `${month}${isVoiceless ? 'т' : 'д'}${isBack ? 'а' : 'е'}`;
  return { on, of: `${on}${isBack ? 'ғы' : 'гі'}`, from: `${month}${isNasal ? 'н' : isVoiceless ? 'т' : 'д'}${isBack ? 'ан' : 'ен'}` };
}

describe('the Kazakh months', () => {
  it('are twelve, with suffixes that follow the sounds of the word', () => {
    expect(kazakhMonths).toHaveLength(12);
    for (const { plain: month, ...forms } of kazakhMonths) expect(forms, month).toEqual(suffixed(month));
  });
});
