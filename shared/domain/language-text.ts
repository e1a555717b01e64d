// One text in the three languages of papers, and the choice of languages of one paper.
import { z } from 'zod';
import type { Language } from './text-limits.ts';

export const paperLanguagesSchema = z.enum(['kk', 'ru', 'en', 'kk-ru']);
export type PaperLanguages = z.output<typeof paperLanguagesSchema>;

/** In the order they stand on paper: Kazakh first. */
export const languagesOf = (languages: PaperLanguages): readonly Language[] => (languages === 'kk-ru' ? ['kk', 'ru'] : [languages]);

export const inEachLanguage = <Text extends z.ZodType<string>>(text: Text) => z.strictObject({ kk: text, ru: text, en: text });
export type LanguageText = { readonly [Key in Language]: string };

export const sameInEach = (text: string): { kk: string; ru: string; en: string } => ({ kk: text, ru: text, en: text });
export const emptyText = (): { kk: string; ru: string; en: string } => sameInEach('');

const nearest = { kk: ['kk', 'ru', 'en'], ru: ['ru', 'kk', 'en'], en: ['en', 'ru', 'kk'] } as const;

/** For what is the same in every language unless said otherwise (names, addresses, numbers): the nearest language that is filled. */
export function nearestText(text: LanguageText, language: Language): string {
  const found = nearest[language].find((candidate) => text[candidate].trim() !== '');
  return found === undefined ? '' : text[found].trim();
}
