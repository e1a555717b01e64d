// Days as papers write them. Kazakh months are stored in every form used: suffixes follow vowel harmony, and code would guess.
import { assert } from '#shared/assert.ts';
import type { Language } from './text-limits.ts';

const russianMonths = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'] as const;
const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `plain`: 5 наурыз. `on`: 5 наурызда. `of`: 5 наурыздағы № 12 шарт. `from`: 5 наурыздан бастап, кешіктірмей. */
export const kazakhMonths = [
  { plain: 'қаңтар', on: 'қаңтарда', of: 'қаңтардағы', from: 'қаңтардан' },
  { plain: 'ақпан', on: 'ақпанда', of: 'ақпандағы', from: 'ақпаннан' },
  { plain: 'наурыз', on: 'наурызда', of: 'наурыздағы', from: 'наурыздан' },
  { plain: 'сәуір', on: 'сәуірде', of: 'сәуірдегі', from: 'сәуірден' },
  { plain: 'мамыр', on: 'мамырда', of: 'мамырдағы', from: 'мамырдан' },
  { plain: 'маусым', on: 'маусымда', of: 'маусымдағы', from: 'маусымнан' },
  { plain: 'шілде', on: 'шілдеде', of: 'шілдедегі', from: 'шілдеден' },
  { plain: 'тамыз', on: 'тамызда', of: 'тамыздағы', from: 'тамыздан' },
  { plain: 'қыркүйек', on: 'қыркүйекте', of: 'қыркүйектегі', from: 'қыркүйектен' },
  { plain: 'қазан', on: 'қазанда', of: 'қазандағы', from: 'қазаннан' },
  { plain: 'қараша', on: 'қарашада', of: 'қарашадағы', from: 'қарашадан' },
  { plain: 'желтоқсан', on: 'желтоқсанда', of: 'желтоқсандағы', from: 'желтоқсаннан' },
] as const;
export type KazakhMonthForm = keyof (typeof kazakhMonths)[number];

type Parts = { readonly year: string; readonly month: number; readonly day: number };

function partsOf(isoDay: string): Parts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay) ?? [];
  const parts = { year, month: Number(month), day: Number(day) };
  assert(parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= 31, 'a day as YYYY-MM-DD');
  return parts;
}

const nbsp = '\u00A0';
const kazakh = ({ year, month, day }: Parts, form: KazakhMonthForm, quoted = false): string =>
  `${year}${nbsp}жылғы ${quoted ? `«${day}»` : day}${nbsp}${kazakhMonths[month - 1]?.[form]}`;
const english = ({ year, month, day }: Parts): string => `${day}${nbsp}${englishMonths[month - 1]} ${year}`;
const russian = ({ year, month, day }: Parts): string => `${day}${nbsp}${russianMonths[month - 1]} ${year}${nbsp}года`;

/** 5 марта 2026 года; 2026 жылғы 5 наурыз; 5 March 2026. */
export function dayInText(isoDay: string, language: Language): string {
  const parts = partsOf(isoDay);
  if (language === 'kk') return kazakh(parts, 'plain');
  return language === 'ru' ? russian(parts) : english(parts);
}

/** In the head of a paper: «5» марта 2026 г.; 2026 жылғы «5» наурыз. */
export function dayInHead(isoDay: string, language: Language): string {
  const parts = partsOf(isoDay);
  if (language === 'kk') return kazakh(parts, 'plain', true);
  return language === 'ru' ? `«${parts.day}»${nbsp}${russianMonths[parts.month - 1]} ${parts.year}${nbsp}г.` : english(parts);
}

/** Belonging to a day, as before a number: от 5 марта 2026 года; 2026 жылғы 5 наурыздағы; of 5 March 2026. */
export function ofDay(isoDay: string, language: Language): string {
  const parts = partsOf(isoDay);
  if (language === 'kk') return kazakh(parts, 'of');
  return language === 'ru' ? `от${nbsp}${russian(parts)}` : `of ${english(parts)}`;
}

/** The last day of a term: не позднее 5 марта 2026 года; 2026 жылғы 5 наурыздан кешіктірмей; no later than 5 March 2026. */
export function noLaterThanDay(isoDay: string, language: Language): string {
  const parts = partsOf(isoDay);
  if (language === 'kk') return `${kazakh(parts, 'from')} кешіктірмей`;
  return language === 'ru' ? `не позднее ${russian(parts)}` : `no later than ${english(parts)}`;
}

/** 05.03.2026 in every language: for tables. */
export function dayInFigures(isoDay: string): string {
  const { year } = partsOf(isoDay);
  return `${isoDay.slice(8)}.${isoDay.slice(5, 7)}.${year}`;
}
