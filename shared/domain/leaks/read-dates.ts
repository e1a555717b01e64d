// Days and months in a text: 05.03.2026; 2026-03-05; 5 марта; двадцать седьмого мая; 2026 жылғы 5 наурыздан; наурыздың 5-і; March 5th. A day without a year is one of every year.
import type { FoundNumber } from './read-numbers.ts';
import type { TextWord } from './text-words.ts';

export type FoundDate = { readonly from: number; readonly to: number; readonly day: number | null; readonly month: number; readonly year: number | null };

/** Folded; by month. */
const monthPatterns: readonly RegExp[] = [
  /^(?:январ[ьяею]|январем|кантар\p{L}{0,6}|january|jan)$/u,
  /^(?:феврал[ьяею]|февралем|акпан\p{L}{0,6}|february|feb)$/u,
  /^(?:март[аеу]?|мартом|наурыз\p{L}{0,6}|march|mar)$/u,
  /^(?:апрел[ьяею]|апрелем|сауир\p{L}{0,6}|april|apr)$/u,
  /^(?:ма[йяею]|маем|мамыр\p{L}{0,6}|may)$/u,
  /^(?:июн[ьяею]|июнем|маусым\p{L}{0,6}|june|jun)$/u,
  /^(?:июл[ьяею]|июлем|шилде\p{L}{0,6}|july|jul)$/u,
  /^(?:август[аеу]?|августом|тамыз\p{L}{0,6}|august|aug)$/u,
  /^(?:сентябр[ьяею]|сентябрем|кыркуйек\p{L}{0,6}|кыркуйег\p{L}{0,6}|september|sept?)$/u,
  /^(?:октябр[ьяею]|октябрем|казан\p{L}{0,6}|october|oct)$/u,
  /^(?:ноябр[ьяею]|ноябрем|караша\p{L}{0,6}|november|nov)$/u,
  /^(?:декабр[ьяею]|декабрем|желтоксан\p{L}{0,6}|december|dec)$/u,
];

const months = new Map<string, number | null>();

function monthOf(folded: string): number | null {
  const before = months.get(folded);
  if (before !== undefined) return before;
  const at = monthPatterns.findIndex((pattern) => pattern.test(folded));
  if (months.size > 50_000) months.clear();
  months.set(folded, at < 0 ? null : at + 1);
  return at < 0 ? null : at + 1;
}

const inFigures = /(?<![\d.,/-])(?:(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2})|(\d{2})\.(\d{2}))(?![\d/]|[.,-]\d|[\s\u00A0]*(?:%|млн|млрд|тыс|₸|\$|€))/gu;

export function readDates(text: string, numbers: readonly FoundNumber[], words: readonly TextWord[]): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of /\d\d?[./-]\d/.test(text) ? text.matchAll(inFigures) : []) {
    const [shown, day, month, year, isoYear, isoMonth, isoDay, shortDay, shortMonth] = match;
    const found = {
      from: match.index, to: match.index + shown.length,
      day: Number(day ?? isoDay ?? shortDay), month: Number(month ?? isoMonth ?? shortMonth), year: fullYear(year ?? isoYear),
    };
    if (isPossible(found)) dates.push(found);
  }
  for (const [at, word] of words.entries()) {
    const month = monthOf(word.folded);
    if (month === null) continue;
    const found = aroundMonth(text, at, month, numbers, words);
    if (found) dates.push(found);
  }
  return dates.toSorted((one, other) => one.from - other.from);
}

const fullYear = (year: string | undefined): number | null => (year === undefined ? null : Number(year) < 100 ? 2000 + Number(year) : Number(year));
const isPossible = ({ day, month, year }: { day: number; month: number; year: number | null }): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12 && (year === null || (year >= 1900 && year <= 2100));

/** What may stand between the parts of a date: quotes of a paper's head, "of", the ends of ordinals. */
const joint = /^[\s\u00A0"«»“”,.'’-]*(?:(?:го|е|ого|му|ому|м|ым|ом|й|th|st|nd|rd|of|the|ші|шы|і|ы|сі|сы|жылғы|жылы|жылдың|жылгы|жылдын|ж|г|год|года|году|в|күні|куни)[\s\u00A0"«»“”,.'’-]*){0,3}$/iu;

function aroundMonth(text: string, at: number, month: number, numbers: readonly FoundNumber[], words: readonly TextWord[]): FoundDate | null {
  const word = words[at];
  if (!word) return null;
  const before = numbers.findLast(({ to }) => to <= word.from);
  const after = numbers.find(({ from }) => from >= word.to);
  const nearBefore = before && joint.test(text.slice(before.to, word.from)) ? before : null;
  const nearAfter = after && joint.test(text.slice(word.to, after.from)) && after.from - word.to < 14 ? after : null;
  const day = nearBefore && isDay(nearBefore) ? nearBefore : nearAfter && isDay(nearAfter) ? nearAfter : null;
  const year = yearBeside(text, word, [nearBefore, nearAfter].filter((each) => each !== null && each !== day), day, numbers);
  // A month alone is no date, and "may" is mostly none.
  if (!day && !year) return null;
  const from = Math.min(word.from, day?.from ?? word.from, year?.from ?? word.from);
  const to = Math.max(word.to, day?.to ?? word.to, year?.to ?? word.to);
  return { from, to, day: day?.value ?? null, month, year: year?.value ?? null };
}

const isDay = ({ value, isLarge }: FoundNumber): boolean => !isLarge && Number.isInteger(value) && value >= 1 && value <= 31;
const isYear = ({ value }: FoundNumber): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;

function yearBeside(text: string, word: TextWord, near: readonly (FoundNumber | null)[], day: FoundNumber | null, numbers: readonly FoundNumber[]): FoundNumber | null {
  const close = near.find((each) => each !== null && isYear(each));
  if (close) return close;
  // «5 марта 2026», "March 5, 2026", «2026 жылғы 5 наурыз»: the year is beyond the day.
  const from = Math.min(word.from, day?.from ?? word.from);
  const to = Math.max(word.to, day?.to ?? word.to);
  const behind = numbers.find((each) => each.from >= to);
  if (behind && isYear(behind) && joint.test(text.slice(to, behind.from))) return behind;
  const ahead = numbers.findLast((each) => each.to <= from);
  return ahead && isYear(ahead) && joint.test(text.slice(ahead.to, from)) ? ahead : null;
}

/** The same day, or the same month where a year says which. */
export function isSameDate(one: FoundDate, other: FoundDate): boolean {
  if (one.month !== other.month) return false;
  if (one.year !== null && other.year !== null && one.year !== other.year) return false;
  if (one.day !== null && other.day !== null) return one.day === other.day;
  return one.day === null && other.day === null ? one.year !== null && other.year !== null : one.year !== null && other.year !== null;
}
