// Where a rule or a sentence comes from: article, part and the date of the wording it was read in.
import { z } from 'zod';
import type { Language } from './text-limits.ts';

const laws = ['mediation', 'civil-procedure', 'notariat', 'languages'] as const;

export const lawReferenceSchema = z.strictObject({
  law: z.enum(laws),
  article: z.string().max(20),
  /** Point of a law, part of a code; `3)` an item of an article without parts; empty for the whole article. */
  part: z.string().max(20),
  /** Date of the wording that was read, as exactly as it is known: a day, or a year. */
  wording: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
});
export type LawReference = z.output<typeof lawReferenceSchema>;

/** Law "On mediation" No. 401-IV in the wording of 20.12.2021. */
export const mediationLaw = (article: string, part = ''): LawReference => ({ law: 'mediation', article, part, wording: '2021-12-20' });
/** Civil Procedure Code No. 377-V, text to mid-2022. */
export const civilProcedure = (article: string, part = ''): LawReference => ({ law: 'civil-procedure', article, part, wording: '2022' });
/** Law "On notariat", Art. 92-1 as added on 20.12.2021. */
export const notariatLaw = (article: string, part = ''): LawReference => ({ law: 'notariat', article, part, wording: '2021-12-20' });
/** Law "On languages in the Republic of Kazakhstan", text to 2013. */
export const languagesLaw = (article: string, part = ''): LawReference => ({ law: 'languages', article, part, wording: '2013' });

const names = {
  mediation: { kk: '«Медиация туралы» Заң', ru: 'Закон «О медиации»', en: 'Law on Mediation' },
  'civil-procedure': { kk: 'АПК', ru: 'ГПК', en: 'Civil Procedure Code' },
  notariat: { kk: '«Нотариат туралы» Заң', ru: 'Закон «О нотариате»', en: 'Law on Notariat' },
  languages: { kk: '«Қазақстан Республикасындағы тіл туралы» Заң', ru: 'Закон «О языках в Республике Казахстан»', en: 'Law on Languages' },
} as const;

/** "Закон «О медиации», ст. 27, п. 2": short, for a note beside a sentence or a missing item. */
export function citeLaw({ law, article, part }: LawReference, language: Language): string {
  const name = names[law][language];
  const isCode = law === 'civil-procedure';
  const isItem = part.endsWith(')');
  if (language === 'kk') return `${name}, ${article}-бап${part && `, ${part}${isItem ? ' тармақша' : isCode ? '-бөлік' : '-тармақ'}`}`;
  if (language === 'ru') return `${name}, ст. ${article}${part && `, ${isItem ? 'пп.' : isCode ? 'ч.' : 'п.'} ${part}`}`;
  return `${name}, Art. ${article}${part && ` ${isItem ? 'item' : isCode ? 'part' : 'p.'} ${part}`}`;
}
