// "Страница 2 из 5": the words around the page numbers. In Kazakh the count stands first: "5 беттің 2-беті".
import type { PaperDocument } from '#shared/domain/paper.ts';
import type { Language } from '#shared/domain/text-limits.ts';

type PageWords = PaperDocument['margin']['pageOf'][number];

/** The page's number stands between `before` and `between`, the count between `between` and `after`. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  kk: { before: '', between: '-бет, барлығы ', after: '' },
  ru: { before: 'Страница ', between: ' из ', after: '' },
  en: { before: 'Page ', between: ' of ', after: '' },
};
