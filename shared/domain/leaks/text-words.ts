// Words of a text with their places, and the stem that their forms share. Stems need not be words: they must only be the same for forms of one word,
// in Kazakh, Russian and English, whichever letters were at hand.
import { foldKazakhLetters } from '../kazakh-letters.ts';
import { cleanWord } from '../name-skeleton.ts';
import { englishStem } from './stem-english.ts';
import { kazakhStem } from './stem-kazakh.ts';
import { russianStem } from './stem-russian.ts';

export type TextWord = {
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly shown: string;
  /** Small letters, Kazakh ones as their Russian neighbours. */
  readonly folded: string;
  readonly stem: string;
  /** First of its sentence, where a capital says nothing. */
  readonly isFirst: boolean;
};

const wordPattern = /[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+|\d+/gu;
const kazakhLetter = /[әғқңөұүһі]/iu;
/** Words of Kazakh typed without its letters. */
const kazakhSigns = new Set('жане мен деп ушин бойынша туралы бар жок емес екен дейди берди болады болды ол оны онын биз сиз олар тенге бирак керек барлык арасында кейин дейин жылгы'.split(' '));
const latinLetter = /^[a-z]/;

export function textWords(text: string): TextWord[] {
  const found = [...text.matchAll(wordPattern)];
  const folded = found.map(({ 0: shown }) => foldKazakhLetters(cleanWord(shown)));
  const isKazakh = looksKazakh(text, folded);
  let lastEnd = 0;
  return found.map(({ 0: shown, index }, at) => {
    const word = folded[at] ?? '';
    const gap = text.slice(lastEnd, index);
    // The full stop of an initial ends no sentence.
    const initial = found[at - 1]?.[0] ?? '';
    const isInitial = /^\p{Lu}$/u.test(initial) && gap.startsWith('.') && !gap.includes('\n');
    const isFirst = at === 0 || (!isInitial && /[.!?…:;\n•]|^[^\p{L}]*[«"“„]|—|–/u.test(gap));
    lastEnd = index + shown.length;
    return { from: index, to: lastEnd, shown, folded: word, stem: stemOf(word, isKazakh), isFirst };
  });
}

const looksKazakh = (text: string, folded: readonly string[]): boolean => kazakhLetter.test(text) || folded.some((word) => kazakhSigns.has(word));
export const isKazakhText = (text: string, words: readonly TextWord[]): boolean => looksKazakh(text, words.map(({ folded }) => folded));

const known = new Map<string, string>();

export function stemOf(folded: string, isKazakh: boolean): string {
  const key = isKazakh ? `k${folded}` : folded;
  const before = known.get(key);
  if (before !== undefined) return before;
  const stem = latinLetter.test(folded) ? englishStem(folded) : /^\d/.test(folded) ? folded : isKazakh ? kazakhStem(folded) : russianStem(folded);
  // Texts come and go with cases: what is remembered of them must not grow without end.
  if (known.size > 50_000) known.clear();
  known.set(key, stem);
  return stem;
}
