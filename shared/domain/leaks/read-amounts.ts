// Sums and large quantities in a text, as values: what is written differently and worth the same is the same.
import type { FoundNumber } from './read-numbers.ts';
import { readShares } from './read-shares.ts';
import type { TextWord } from './text-words.ts';

/** A share is one of a hundred: «две трети» and 66,67 % are the same. */
export type FoundAmount = { readonly from: number; readonly to: number; readonly value: number; readonly currency: string | null };

/** Folded. */
const currencyWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:тенге\p{L}{0,6}|теньге|тг|тнг|kzt|tenge|tg)$/u, 'KZT'],
  [/^(?:доллар\p{L}{0,6}|usd|dollars?|бакс\p{L}{0,3})$/u, 'USD'],
  [/^(?:евро\p{L}{0,4}|еуро\p{L}{0,6}|eur|euros?)$/u, 'EUR'],
  [/^(?:рубл\p{L}{0,6}|руб|rub|ro?ubles?)$/u, 'RUB'],
  [/^(?:юан\p{L}{0,4}|cny|yuan)$/u, 'CNY'],
  [/^(?:процент\p{L}*|пайыз\p{L}*|percent|cent)$/u, '%'],
  // Counted, not paid: 5 000 pages are no 5 000 tenge.
  [/^(?:страниц\p{L}*|стр|бет(?:те|тен|ти|тик)?|pages?)$/u, 'pages'],
  [/^(?:человек\p{L}*|жител\p{L}*|адам\p{L}*|people|persons?|inhabitants)$/u, 'people'],
  [/^(?:кг|килограмм\p{L}*|kg|kilograms?|kilos?)$/u, 'kg'],
  [/^(?:тонн\p{L}*|tonn?es?|tons?)$/u, 't'],
  [/^(?:км|километр\p{L}*|шакырым\p{L}*|km|kilometres?|kilometers?)$/u, 'km'],
  [/^(?:метр\p{L}*|metres?|meters?)$/u, 'm'],
  [/^(?:литр\p{L}*|litres?|liters?)$/u, 'l'],
  [/^(?:штук\p{L}*|шт|дана\p{L}*|pieces?|pcs)$/u, 'pieces'],
  [/^(?:экз|экземпляр\p{L}*|copies|copy)$/u, 'copies'],
];
const currencySigns: ReadonlyMap<string, string> = new Map([['₸', 'KZT'], ['$', 'USD'], ['€', 'EUR'], ['₽', 'RUB'], ['%', '%']]);
/** Stand between a sum and its currency: «российских», "US". */
const between = /^(?:per$|российск|казахстанск|американск|us|russian|kazakh|kazakhstani|ресей|америк|акш|казакстан)/;

const smallestWithoutCurrency = 1_000;
const isCounted = (currency: string | null): boolean => currency !== null && /^[a-z]/.test(currency);
const isYear = ({ value, isLarge }: FoundNumber): boolean => !isLarge && Number.isInteger(value) && value >= 1900 && value <= 2100;

/** `taken`: places that are dates or identifiers. */
export function readAmounts(text: string, numbers: readonly FoundNumber[], words: readonly TextWord[], taken: (from: number, to: number) => boolean): FoundAmount[] {
  const amounts: FoundAmount[] = [];
  for (const number of numbers) {
    if (number.isOrdinal || number.isOfRule || taken(number.from, number.to)) continue;
    const currency = currencyBeside(text, number, words);
    if ((currency === null || isCounted(currency.name)) && (number.value < smallestWithoutCurrency || isYear(number))) continue;
    if (number.value < 10 && currency === null) continue;
    const amount = { from: currency?.from ?? number.from, to: currency?.to ?? number.to, value: number.value, currency: currency?.name ?? null };
    amounts.push(amount);
    if (number.spoken !== null) amounts.push({ ...amount, value: number.spoken });
  }
  return [...amounts, ...readShares(text, words, taken)].toSorted((one, other) => one.from - other.from);
}

function currencyBeside(text: string, { from, to }: FoundNumber, words: readonly TextWord[]): { name: string; from: number; to: number } | null {
  const before = /([₸$€₽])[\s\u00A0]?$/u.exec(text.slice(Math.max(0, from - 2), from));
  if (before?.[1]) return { name: currencySigns.get(before[1]) ?? '', from: from - before[0].length, to };
  const after = /^[\s\u00A0]?([₸$€₽%])/u.exec(text.slice(to, to + 2));
  if (after?.[1]) return { name: currencySigns.get(after[1]) ?? '', from, to: to + after[0].length };
  const at = firstAt(words, to);
  for (const word of words.slice(at, at + 2)) {
    if (word.from - to > 16 || /[,;:!?\n]/.test(text.slice(to, word.from))) return null;
    const currency = currencyWords.find(([pattern]) => pattern.test(word.folded));
    if (currency) return { name: currency[1], from, to: word.to };
    if (!between.test(word.folded)) return null;
  }
  return null;
}

/** The first word that begins at or after this place. */
export function firstAt(words: readonly TextWord[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Equal sums; where one of them names no currency, the other's is meant. */
export const isSameAmount = (one: FoundAmount, other: FoundAmount): boolean => one.value === other.value && (one.currency === null || other.currency === null || one.currency === other.currency);
