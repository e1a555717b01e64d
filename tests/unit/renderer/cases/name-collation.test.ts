import { describe, expect, it } from 'vitest';
import { createNameCompare } from '#renderer/features/cases/name-collation.ts';

const sorted = (names: readonly string[], language: string): string[] => [...names].sort(createNameCompare(language));

describe('createNameCompare', () => {
  it('keeps the Kazakh alphabet, every letter in its own place', () => {
    const alphabet = 'А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я'.split(' ');
    expect(sorted(alphabet.toReversed(), 'kk')).toEqual(alphabet);
    expect(sorted(['Қуат', 'Күміс', 'Лаура', 'Кәрім'], 'kk')).toEqual(['Кәрім', 'Күміс', 'Қуат', 'Лаура']);
  });
  it('does not mind the case of letters', () => {
    expect(createNameCompare('kk')('ҰЛЫ', 'ұлы')).toBe(0);
  });
  it.each(['kk', 'ru', 'en'])('counts numbers by their value in %s', (language) => {
    expect(sorted(['Дело 10', 'Дело 9'], language)).toEqual(['Дело 9', 'Дело 10']);
  });
});
