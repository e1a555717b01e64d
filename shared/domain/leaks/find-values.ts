// Sums, days and identifiers: found by what they are worth, not by how they are written.
import { bitsNeeded, sharedAround, strongest, type Weighed } from './chance.ts';
import type { Finding, Place } from './finding.ts';
import { dayKey, type LeakIndex, type Posting } from './leak-index.ts';
import { startsWithCapital } from '../name-forms.ts';
import { firstAt, isSameAmount, type FoundAmount } from './read-amounts.ts';
import { isSameDate, type FoundDate } from './read-dates.ts';
import type { ReadText } from './read-text.ts';

export function findValues(index: LeakIndex, outgoing: ReadText): Finding[] {
  const found: Finding[] = [];
  const strongestOf = (place: Place, postings: readonly Posting[], secretPlaceOf: (posting: Posting) => Place | null, bits: number, needed: number): Weighed[] => {
    const weighed: Weighed[] = [];
    const namesBeside = postings.length === 0 ? [] : namesNear(index, outgoing, place);
    for (const posting of postings.slice(0, mostLookedAt)) {
      const secret = secretPlaceOf(posting);
      const terms = index.secrets[posting.doc]?.terms;
      if (!secret || !terms) continue;
      const all = bits + (bits >= needed && postings.length === 1 ? 0 : sharedAround(index, outgoing.terms, place.from, terms, secret.from) + bitsOfNames(namesBeside, posting.doc));
      if (all >= needed) weighed.push({ doc: posting.doc, secret: placeOf(secret), weight: all });
    }
    return strongest(weighed);
  };
  for (const identifier of outgoing.identifiers) {
    const postings = index.identifiers.get(identifier.code) ?? [];
    const all = strongestOf(identifier, postings, ({ doc, at }) => index.secrets[doc]?.identifiers[at] ?? null, 1, 0);
    if (all.length > 0) found.push(...each(all, { reason: 'identifier', outgoing: placeOf(identifier), knownIn: knownWith(index, ({ identifiers }) => identifiers.some(({ code }) => code === identifier.code)), shared: identifier.code }));
  }
  for (const amount of outgoing.amounts) {
    const postings = index.amounts.get(amount.value) ?? [];
    const all = strongestOf(amount, postings, (posting) => sameAmountAt(index, posting, amount), bitsOfAmount(amount), bitsNeeded(index.amounts.size));
    if (all.length > 0) found.push(...each(all, { reason: 'amount', outgoing: placeOf(amount), knownIn: knownWith(index, ({ amounts }) => amounts.some((each) => isSameAmount(each, amount))), shared: String(amount.value) }));
  }
  const days = [...index.dates.values()].reduce((sum, postings) => sum + postings.length, 0);
  for (const date of outgoing.dates) {
    if (isRest(outgoing, date)) continue;
    const postings = index.dates.get(dayKey(date.day, date.month)) ?? [];
    const all = strongestOf(date, postings, (posting) => sameDateAt(index, posting, date), bitsOfDate(date), bitsNeeded(days));
    if (all.length > 0) found.push(...each(all, { reason: 'date', outgoing: placeOf(date), knownIn: knownWith(index, ({ dates }) => dates.some((each) => isSameDate(each, date))), shared: `${date.day ?? ''}.${date.month}.${date.year ?? ''}` }));
  }
  return found;
}

const mostLookedAt = 60;
const nearNames = 80;
const bitsOfName = 2;

/** Names beside a value, in whichever alphabet: by name, the secrets that hold it. */
const namesNear = (index: LeakIndex, { words }: ReadText, { from, to }: Place): ReadonlySet<number>[] =>
  words.slice(firstAt(words, from - nearNames), firstAt(words, to + nearNames)).flatMap((word) => {
    const parts = startsWithCapital(word.shown) && word.folded.length > 2 ? index.nameParts.match(word.shown) : [];
    return parts.length === 0 ? [] : [new Set(parts.flatMap(({ part }) => (index.nameOfPart[part]?.places ?? []).map(({ doc }) => doc)))];
  });

const bitsOfNames = (names: readonly ReadonlySet<number>[], doc: number): number => (names.some((docs) => docs.has(doc)) ? bitsOfName : 0);

const each = (all: readonly Weighed[], finding: Omit<Finding, 'doc' | 'secret'>): Finding[] => all.map(({ doc, secret }) => ({ ...finding, doc, secret }));
const placeOf = ({ from, to }: Place): Place => ({ from, to });

function knownWith(index: LeakIndex, has: (known: ReadText) => boolean): number | null {
  const at = index.known.findIndex(has);
  return at < 0 ? null : at;
}

function sameAmountAt(index: LeakIndex, { doc, at }: Posting, amount: FoundAmount): FoundAmount | null {
  const other = index.secrets[doc]?.amounts[at];
  return other && isSameAmount(other, amount) ? other : null;
}

function sameDateAt(index: LeakIndex, { doc, at }: Posting, date: FoundDate): FoundDate | null {
  const other = index.secrets[doc]?.dates[at];
  return other && isSameDate(other, date) ? other : null;
}

const bitsOfHalf = 0.5;
const bitsOfRoundShare = 1.6;
const bitsOfShare = 6;

/** Round sums are on every page: «1 000 000» says less than «14 300 000». */
function bitsOfAmount({ value, currency }: FoundAmount): number {
  if (currency === '%') return value === 50 || value === 100 ? bitsOfHalf : (value % 5 === 0 && value !== 75) || value === 33.33 ? bitsOfRoundShare : bitsOfShare;
  const digits = String(Math.round(value * 100)).replace(/0+$/, '').length;
  return 2.5 + 3 * digits;
}

/** Days when everybody rests, where the text says so: 1, 2 and 7 January, 8 March, Nauryz, 1, 7 and 9 May, 6 July, 30 August, 25 October, 16 December. */
const restDays = new Set('1.1 2.1 7.1 8.3 21.3 22.3 23.3 1.5 7.5 9.5 6.7 30.8 25.10 16.12'.split(' '));
const restWord = /^(?:праздни|нерабоч|выходн|мейрам|мереке|демалыс|holiday)/;
const nearRest = 60;
const isRest = ({ words }: ReadText, { day, month, from, to }: FoundDate): boolean => restDays.has(`${day ?? ''}.${month}`) && words.some((word) => word.to > from - nearRest && word.from < to + nearRest && restWord.test(word.folded));
const bitsOfDate = ({ day, year }: FoundDate): number => (day === null ? 5 : 8.5) + (year === null || day === null ? 0 : 1);
