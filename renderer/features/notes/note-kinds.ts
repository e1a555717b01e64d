// Words that name the kind of a note after `#`: those of all three languages are understood, whatever language is shown.
import { foldKazakhLetters } from '#shared/domain/kazakh-letters.ts';
import type { NoteKind } from '#shared/domain/note.ts';
import type { Language } from '#shared/domain/text-limits.ts';

/** The first word of each language is the one that completion writes. No spaces within. */
const kindWords: { readonly [Kind in Exclude<NoteKind, 'note'>]: { readonly [Name in Language]: readonly [string, ...string[]] } } = {
  fact: { kk: ['факт', 'дерек'], ru: ['факт'], en: ['fact'] },
  position: { kk: ['ұстаным'], ru: ['позиция'], en: ['position'] },
  interest: { kk: ['мүдде'], ru: ['интерес'], en: ['interest'] },
  issue: { kk: ['мәселе'], ru: ['тема', 'проблема'], en: ['issue', 'topic'] },
  offer: { kk: ['ұсыныс'], ru: ['предложение', 'оферта'], en: ['offer'] },
  idea: { kk: ['идея', 'ой'], ru: ['идея'], en: ['idea'] },
  question: { kk: ['сұрақ'], ru: ['вопрос'], en: ['question'] },
  'to-do': { kk: ['тапсырма'], ru: ['задача', 'сделать'], en: ['to-do', 'todo'] },
  verbatim: { kk: ['сөзбе-сөз'], ru: ['дословно', 'цитата'], en: ['verbatim', 'quote'] },
};

const kinds = Object.keys(kindWords) as (keyof typeof kindWords)[];

/** Lower case, and Kazakh letters as a Russian keyboard would write them, so that either finds the word. */
export const foldLetters = (text: string): string => foldKazakhLetters(text.toLowerCase());

export type KindChoice = { readonly kind: NoteKind; readonly word: string };

/** Kinds whose name, in any language, begins so; each by its word in the language shown. */
export function findKinds(query: string, language: Language): KindChoice[] {
  const begin = foldLetters(query);
  return kinds
    .filter((kind) => Object.values(kindWords[kind]).some((words) => words.some((word) => foldLetters(word).startsWith(begin))))
    .map((kind) => ({ kind, word: kindWords[kind][language][0] }));
}

/** The kind whose whole word this is; null for any other text. */
export function kindOfWord(word: string): NoteKind | null {
  const folded = foldLetters(word);
  return kinds.find((kind) => Object.values(kindWords[kind]).some((words) => words.some((each) => foldLetters(each) === folded))) ?? null;
}
