// Sums, days and identifiers: found by what they are worth, not by how they are written.
import { bitsNeeded, sharedAround } from './chance.ts';
import type { Finding, Place } from './finding.ts';
import { dayKey, type LeakIndex, type Posting } from './leak-index.ts';
import { isSameAmount, type FoundAmount } from './read-amounts.ts';
import { isSameDate, type FoundDate } from './read-dates.ts';
import type { ReadText } from './read-text.ts';

export function findValues(index: LeakIndex, outgoing: ReadText): Finding[] {
  const found: Finding[] = [];
  const bestOf = (place: Place, postings: readonly Posting[], secretPlaceOf: (posting: Posting) => Place | null, bits: number, needed: number): { doc: number; secret: Place } | null => {
    let best: { doc: number; secret: Place; bits: number } | null = null;
    for (const posting of postings.slice(0, mostLookedAt)) {
      const secret = secretPlaceOf(posting);
      const terms = index.secrets[posting.doc]?.terms;
      if (!secret || !terms) continue;
      const all = bits + (bits >= needed && postings.length === 1 ? 0 : sharedAround(index, outgoing.terms, place.from, terms, secret.from));
      if (all >= needed && (!best || all > best.bits)) best = { doc: posting.doc, secret, bits: all };
    }
    return best;
  };
  for (const identifier of outgoing.identifiers) {
    const postings = index.identifiers.get(identifier.code) ?? [];
    const best = bestOf(identifier, postings, ({ doc, at }) => index.secrets[doc]?.identifiers[at] ?? null, 1, 0);
    if (best) found.push({ reason: 'identifier', outgoing: placeOf(identifier), ...plain(best), knownIn: knownWith(index, ({ identifiers }) => identifiers.some(({ code }) => code === identifier.code)), shared: identifier.code });
  }
  for (const amount of outgoing.amounts) {
    const postings = index.amounts.get(amount.value) ?? [];
    const best = bestOf(amount, postings, (posting) => sameAmountAt(index, posting, amount), bitsOfAmount(amount), bitsNeeded(index.amounts.size));
    if (best) found.push({ reason: 'amount', outgoing: placeOf(amount), ...plain(best), knownIn: knownWith(index, ({ amounts }) => amounts.some((each) => isSameAmount(each, amount))), shared: String(amount.value) });
  }
  const days = [...index.dates.values()].reduce((sum, postings) => sum + postings.length, 0);
  for (const date of outgoing.dates) {
    const postings = index.dates.get(dayKey(date.day, date.month)) ?? [];
    const best = bestOf(date, postings, (posting) => sameDateAt(index, posting, date), bitsOfDate(date), bitsNeeded(days));
    if (best) found.push({ reason: 'date', outgoing: placeOf(date), ...plain(best), knownIn: knownWith(index, ({ dates }) => dates.some((each) => isSameDate(each, date))), shared: `${date.day ?? ''}.${date.month}.${date.year ?? ''}` });
  }
  return found;
}

const mostLookedAt = 60;
const placeOf = ({ from, to }: Place): Place => ({ from, to });
const plain = ({ doc, secret }: { doc: number; secret: Place }): { doc: number; secret: Place } => ({ doc, secret: placeOf(secret) });

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

/** Round sums are on every page: «1 000 000» says less than «14 300 000». */
function bitsOfAmount({ value }: FoundAmount): number {
  const digits = String(Math.round(value * 100)).replace(/0+$/, '').length;
  return 2.5 + 3 * digits;
}

const bitsOfDate = ({ day, year }: FoundDate): number => (day === null ? 5 : 8.5) + (year === null || day === null ? 0 : 1);
