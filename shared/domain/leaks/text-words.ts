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
  /** Number of its sentence in the text. */
  readonly sentence: number;
};

const wordPattern = /[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+|\d+/gu;
const kazakhLetter = /[әғқңөұүһі]/iu;
/** Words of Kazakh typed without its letters. */
const kazakhSigns = new Set('жане мен деп ушин бойынша туралы жок емес екен дейди берди болады болды ол онын олар бирак керек барлык арасында кейин дейин жылгы соны сонымен екинши биринши отыр кезинде ози озинин айтты алган жатыр'.split(' '));
const russianSigns = new Set('и в во не на что с со по за от для из его ее ей ему их он она они это этот при до без о об к ко у же но а или как так уже если когда который которая которые был была было были будет'.split(' '));
const latinLetter = /^[a-z]/;

export function textWords(text: string): TextWord[] {
  const found = [...text.matchAll(wordPattern)];
  const folded = found.map(({ 0: shown }) => foldedWord(shown));
  const isKazakh = looksKazakh(found.map(({ 0: shown }) => shown), folded);
  let lastEnd = 0;
  let sentence = 0;
  return found.map(({ 0: shown, index }, at) => {
    const word = folded[at] ?? '';
    const gap = text.slice(lastEnd, index);
    // The full stop of an initial ends no sentence.
    const initial = found[at - 1]?.[0] ?? '';
    const isPlain = gap === ' ' || gap === ', ';
    const isInitial = !isPlain && /^\p{Lu}$/u.test(initial) && gap.startsWith('.') && !gap.includes('\n');
    const isFirst = at === 0 || (!isPlain && !isInitial && /[.!?…:;\n•«"“„—–]/u.test(gap));
    if (at > 0 && !isPlain && !isInitial && /[.!?…](?:[\s»”")]|$)|\n/u.test(gap)) sentence += 1;
    lastEnd = index + shown.length;
    return { from: index, to: lastEnd, shown, folded: word, stem: stemOf(word, isKazakh), isFirst, sentence };
  });
}

/** A Russian sentence may name «Тоқсанов», and a Kazakh one may be typed without a Kazakh letter: the more signs decide. */
function looksKazakh(shown: readonly string[], folded: readonly string[]): boolean {
  let kazakh = 0;
  let russian = 0;
  for (const [at, word] of folded.entries()) {
    if (kazakhLetter.test(shown[at] ?? '') || kazakhSigns.has(word)) kazakh += 1;
    else if (russianSigns.has(word)) russian += 1;
  }
  return kazakh > 0 && kazakh >= russian;
}
export const isKazakhText = (words: readonly TextWord[]): boolean => looksKazakh(words.map(({ shown }) => shown), words.map(({ folded }) => folded));

const foldings = new Map<string, string>();

function foldedWord(shown: string): string {
  const before = foldings.get(shown);
  if (before !== undefined) return before;
  const folded = foldKazakhLetters(cleanWord(shown));
  if (foldings.size > 50_000) foldings.clear();
  foldings.set(shown, folded);
  return folded;
}

const known = new Map<string, string>();

export function stemOf(folded: string, isKazakh: boolean): string {
  // A space stands in no word: ‘k’ and ‘ilo’ of one language are not ‘kilo’ of another.
  const key = isKazakh ? ` ${folded}` : folded;
  const before = known.get(key);
  if (before !== undefined) return before;
  const stem = latinLetter.test(folded) ? englishStem(folded) : /^\d/.test(folded) ? folded : isKazakh ? kazakhStem(folded) : russianStem(folded);
  // Texts come and go with cases: what is remembered of them must not grow without end.
  if (known.size > 50_000) known.clear();
  known.set(key, stem);
  return stem;
}
