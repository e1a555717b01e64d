// Sums in words as contracts write them: "1 002 342,07 ₸ (один миллион две тысячи триста сорок два тенге 07 тиын)".
import { toCardinal as inEnglishWords } from 'n2words/en-GB';
import { toCardinal as inRussianWords } from 'n2words/ru-RU';
import { assert } from '#shared/assert.ts';
import { numberInKazakhWords } from './kazakh-numerals.ts';
import { formatAmount, isSum, tiynPerTenge, twoDigits } from './money.ts';
import type { Language } from './text-limits.ts';

const units = { kk: { tenge: 'теңге', tiyn: 'тиын' }, ru: { tenge: 'тенге', tiyn: 'тиын' }, en: { tenge: 'tenge', tiyn: 'tiyn' } } as const;

/** A whole number in words; Russian in the masculine ("один", "два"), as for тенге, день, экземпляр. */
export function numberInWords(value: bigint, language: Language): string {
  assert(value >= 0n && value < 10n ** 18n, 'number within the named powers');
  if (language === 'kk') return numberInKazakhWords(value);
  return language === 'ru' ? inRussianWords(value) : inEnglishWords(value);
}

/** Tenge in words, tiyn in figures. */
export function amountInWords(tiyn: bigint, language: Language): string {
  assert(isSum(tiyn), 'sum within limits');
  const { tenge, tiyn: tiynWord } = units[language];
  return `${numberInWords(tiyn / tiynPerTenge, language)} ${tenge} ${twoDigits(tiyn % tiynPerTenge)} ${tiynWord}`;
}

/** Figures, then words in brackets. */
export const amountOnPaper = (tiyn: bigint, language: Language): string => `${formatAmount(tiyn, language)} (${amountInWords(tiyn, language)})`;
