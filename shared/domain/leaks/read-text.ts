// All that the check reads in one text: terms (stems and numbers with their weights and places), sums, days, identifiers.
import { isNumberOfRule } from './law-places.ts';
import { firstAt, readAmounts, type FoundAmount } from './read-amounts.ts';
import { readDates, type FoundDate } from './read-dates.ts';
import { readIdentifiers, type FoundIdentifier } from './read-identifiers.ts';
import { readNumbers, type FoundNumber } from './read-numbers.ts';
import { textWords, type TextWord } from './text-words.ts';

export type Term = { readonly from: number; readonly to: number; readonly stem: string; readonly sentence: number };
export type ReadText = {
  readonly text: string;
  readonly words: readonly TextWord[];
  /** In the order of the text; a number is one term however it is written, and what is read as a day or identifier is none. */
  readonly terms: readonly Term[];
  readonly amounts: readonly FoundAmount[];
  readonly dates: readonly FoundDate[];
  readonly identifiers: readonly FoundIdentifier[];
};

const percentWords = /^(?:процент|пайыз|percent)/u;

export function readText(text: string): ReadText {
  const words = textWords(text);
  const numbers = readNumbers(text, words).map((number) => (number.value < 3_000 && isNumberOfRule(number, words[firstAt(words, number.from) - 1], words[firstAt(words, number.to)]) ? { ...number, isOfRule: true } : number));
  const identifiers = readIdentifiers(text);
  const dates = readDates(text, numbers, words).filter((date) => !covers(identifiers, date.from, date.to));
  const certain = identifiers.filter(({ isPlain }) => !isPlain);
  const taken = (from: number, to: number): boolean => covers(certain, from, to) || covers(dates, from, to);
  const amounts = readAmounts(text, numbers, words, taken);
  return { text, words, terms: termsOf(text, words, numbers.filter(({ from, to }) => !covers(dates, from, to)), [...certain, ...dates].toSorted((one, other) => one.from - other.from)), amounts, dates, identifiers };
}

type Place = { readonly from: number; readonly to: number };
const covers = (places: readonly Place[], from: number, to: number): boolean => places.some((place) => place.from < to && from < place.to);

/** The number of a rule; "the first party", "the second question". */
const saysLittle = ({ isOfRule, isOrdinal, value }: FoundNumber): boolean => isOfRule || (isOrdinal && value <= 3);

function termsOf(text: string, words: readonly TextWord[], numbers: readonly FoundNumber[], taken: readonly Place[]): Term[] {
  const terms: Term[] = [];
  let next = 0;
  let nextTaken = 0;
  for (const word of words) {
    while ((numbers[next]?.to ?? Number.POSITIVE_INFINITY) <= word.from) next += 1;
    while ((taken[nextTaken]?.to ?? Number.POSITIVE_INFINITY) <= word.from) nextTaken += 1;
    const other = taken[nextTaken];
    if (other && other.from < word.to) continue;
    const number = numbers[next];
    if (number && number.from < word.to) {
      if (word.from <= number.from) terms.push({ from: number.from, to: number.to, stem: saysLittle(number) ? `§${number.value}` : `#${number.value}`, sentence: word.sentence });
      if (text[number.to] === '%' || text.slice(number.to, number.to + 2).trim() === '%') terms.push({ from: number.to, to: number.to + 1, stem: '%', sentence: word.sentence });
      continue;
    }
    terms.push({ from: word.from, to: word.to, stem: percentWords.test(word.folded) ? '%' : word.stem, sentence: word.sentence });
  }
  return terms.filter((term, at) => term.stem !== '%' || terms[at - 1]?.stem !== '%');
}
