// All that the check reads in one text: terms (stems and numbers with their weights and places), sums, days, identifiers.
import { readAmounts, type FoundAmount } from './read-amounts.ts';
import { readDates, type FoundDate } from './read-dates.ts';
import { readIdentifiers, type FoundIdentifier } from './read-identifiers.ts';
import { readNumbers, type FoundNumber } from './read-numbers.ts';
import { textWords, type TextWord } from './text-words.ts';

export type Term = { readonly from: number; readonly to: number; readonly stem: string };
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
  const numbers = readNumbers(text, words);
  const identifiers = readIdentifiers(text);
  const dates = readDates(text, numbers, words).filter((date) => !covers(identifiers, date.from, date.to));
  const taken = (from: number, to: number): boolean => covers(identifiers, from, to) || covers(dates, from, to);
  const amounts = readAmounts(text, numbers, words, taken);
  return { text, words, terms: termsOf(text, words, numbers, identifiers), amounts, dates, identifiers };
}

const covers = (places: readonly { readonly from: number; readonly to: number }[], from: number, to: number): boolean => places.some((place) => place.from < to && from < place.to);

function termsOf(text: string, words: readonly TextWord[], numbers: readonly FoundNumber[], identifiers: readonly FoundIdentifier[]): Term[] {
  const terms: Term[] = [];
  let next = 0;
  let nextIdentifier = 0;
  for (const word of words) {
    while ((numbers[next]?.to ?? Number.POSITIVE_INFINITY) <= word.from) next += 1;
    while ((identifiers[nextIdentifier]?.to ?? Number.POSITIVE_INFINITY) <= word.from) nextIdentifier += 1;
    const identifier = identifiers[nextIdentifier];
    if (identifier && identifier.from < word.to) continue;
    const number = numbers[next];
    if (number && number.from < word.to) {
      if (word.from <= number.from) terms.push({ from: number.from, to: number.to, stem: `#${number.value}` });
      if (text[number.to] === '%' || text.slice(number.to, number.to + 2).trim() === '%') terms.push({ from: number.to, to: number.to + 1, stem: '%' });
      continue;
    }
    terms.push({ from: word.from, to: word.to, stem: percentWords.test(word.folded) ? '%' : word.stem });
  }
  return terms.filter((term, at) => term.stem !== '%' || terms[at - 1]?.stem !== '%');
}
