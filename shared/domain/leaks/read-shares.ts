// Shares of a whole: 2/3, «две трети», «үштен екі», "three quarters". In hundredths, so that 3/4 and 75 % are the same.
import type { TextWord } from './text-words.ts';

export type FoundShare = { readonly from: number; readonly to: number; readonly value: number; readonly currency: '%' };

const inFigures = /(?<![\d.,/№-])(?<!№[\s\u00A0])(\d)\/(\d)(?![\d/]|[.,-]\d)/gu;
/** Folded. */
const parts: readonly (readonly [RegExp, number])[] = [
  [/^(?:трет(?:и|ей|ям|ями|ях)|thirds)$/, 3],
  [/^(?:четверт(?:и|ей|ям|ями|ях)|quarters|fourths)$/, 4],
  [/^(?:пят(?:ых|ыми)|fifths)$/, 5],
];
const counts: readonly (readonly [RegExp, number])[] = [
  [/^(?:две|двух|двум|двумя|two)$/, 2],
  [/^(?:три|трех|трем|тремя|three)$/, 3],
  [/^(?:четыре|четырех|четырьмя|four)$/, 4],
];
const kazakhParts: readonly (readonly [RegExp, number])[] = [[/^уштен$/, 3], [/^торттен$/, 4], [/^бестен$/, 5]];
const kazakhCounts: readonly (readonly [RegExp, number])[] = [[/^еки(?:си\p{L}*|н\p{L}*)?$/u, 2], [/^уш(?:и\p{L}*)?$/u, 3], [/^торт(?:и\p{L}*)?$/u, 4]];

type Role = { readonly count: number | null; readonly part: number | null; readonly kazakhCount: number | null; readonly kazakhPart: number | null };
const roles = new Map<string, Role | null>();

/** What a word may be of a share; null for almost all. */
function roleOf({ folded }: TextWord): Role | null {
  const before = roles.get(folded);
  if (before !== undefined) return before;
  const valueIn = (table: readonly (readonly [RegExp, number])[]): number | null => table.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  const role = { count: valueIn(counts), part: valueIn(parts), kazakhCount: valueIn(kazakhCounts), kazakhPart: valueIn(kazakhParts) };
  const known = Object.values(role).some((value) => value !== null) ? role : null;
  if (roles.size > 50_000) roles.clear();
  roles.set(folded, known);
  return known;
}

const inHundredths = (count: number, part: number): number => Math.round((count / part) * 10_000) / 100;

export function readShares(text: string, words: readonly TextWord[], taken: (from: number, to: number) => boolean): FoundShare[] {
  const shares: FoundShare[] = [];
  for (const { 0: shown, 1: count, 2: part, index } of text.includes('/') ? text.matchAll(inFigures) : []) {
    const to = index + shown.length;
    if (Number(part) > 2 && Number(count) > 0 && Number(count) < Number(part) && !taken(index, to)) shares.push({ from: index, to, value: inHundredths(Number(count), Number(part)), currency: '%' });
  }
  for (const [at, word] of words.entries()) {
    const first = roleOf(word);
    const next = first ? words[at + 1] : undefined;
    const second = next && next.from - word.to <= 2 ? roleOf(next) : null;
    if (!first || !second || !next) continue;
    const [count, part] = first.count !== null && second.part !== null ? [first.count, second.part] : [second.kazakhCount, first.kazakhPart];
    if (count !== null && part !== null && count < part) shares.push({ from: word.from, to: next.to, value: inHundredths(count, part), currency: '%' });
  }
  return shares;
}
