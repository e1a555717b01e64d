// Finds names in text as people write them: in any case ending of Russian and Kazakh, with initials, in Cyrillic or Latin letters. It knows neither pet names
// («Саша» of «Александр») nor "my brother".
import { mayFollowName, mayFollowSoftenedName, mayFollowTrimmedName } from './name-endings.ts';
import { cleanWord, skeletonsOf } from './name-skeleton.ts';

/** `to` is the first unit after; initials beside a surname belong to it. */
export type FoundName = { readonly from: number; readonly to: number; readonly nameIndex: number };
export type NameFinder = { readonly find: (text: string) => readonly FoundName[] };

/** One spelling of a part of a name to begin a word with. */
type Stem = { readonly part: number; readonly last: string; readonly ending: 'any' | 'trimmed' | 'softened'; readonly written?: string };
/** `distance`: letters of ending; 0 is the name as it was given. */
export type PartMatch = { readonly part: number; readonly distance: number };
export type NameParts = { readonly match: (word: string) => readonly PartMatch[] };

const wordPattern = /[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
const legalForms = new Set('тоо жшс ао ақ ип жк кх шқ оао зао ооо пао гу кгу рму мекемесі llp jsc llc ltd inc ie'.split(' '));
/** Part of a patronymic written apart: no name by itself. */
const childOf = new Set(['ұлы', 'улы', 'қызы', 'кызы', 'uly', 'kyzy', 'qyzy']);

/** Names that are words too: taken for a name where they begin with a capital. */
const ordinaryWords = new Set(
  [
    'вера надежда любовь роман лев слава мир майя роза лилия марта август яна марк мария зоя нина рая жанна',
    'арман бақыт қуаныш ерік дос жеңіс мереке азат асыл гүл ай күн нұр алтын күміс болат темір талап еркін мұрат тілек бота самал шолпан жібек інжу маржан ақ батыр сұлтан хан бек төре айна сымбат ырыс дана әділ адал раушан',
    'алма анар сара әсем назым мөлдір өмір ұлан берік береке ақыл сана салтанат әлем жан бала ата ана апа аға қыз ұл тау дала таң сәуле',
    'mark rose will grace hope bill may june april joy faith art guy long young king price page case',
  ]
    .join(' ')
    .split(' ')
    .flatMap((word) => skeletonsOf(word)),
);

const shortestTrimmed = 3;
const vowelAtEnd = /[aeiou]$/;
const doubledStem = /^(.*(\p{L})\2)\p{L}$/u;

/** Knows single words: parts of names. A part of one letter is no name. `inAnyCase`: the parts come from a text and have endings themselves. */
export function createNameParts(parts: readonly string[], inAnyCase = false): NameParts {
  const stems = new Map<string, Stem[]>();
  const add = (skeleton: string, stem: Stem): void => {
    const all = stems.get(skeleton);
    if (all) all.push(stem);
    else stems.set(skeleton, [stem]);
  };
  for (const [part, name] of parts.entries()) {
    for (const skeleton of skeletonsOf(name)) {
      if (skeleton.length < 2) continue;
      const last = skeleton.slice(-1);
      add(skeleton, { part, last, ending: 'any' });
      // «Анна», «Анне»: two letters are left of the sound, but the double one tells them from others.
      const doubled = skeleton.length === shortestTrimmed ? doubledStem.exec(cleanWord(name))?.[1] : undefined;
      if (doubled !== undefined && vowelAtEnd.test(skeleton)) add(skeleton.slice(0, -1), { part, last: '', ending: 'trimmed', written: doubled });
      for (const trimmed of trimmedSkeletons(skeleton)) add(trimmed, { part, last: '', ending: 'trimmed' });
      for (const base of inAnyCase ? basesOf(skeleton) : []) add(base, { part, last: base.slice(-1), ending: 'any' });
      if (last === 'k' || last === 'p') add(skeleton.slice(0, -1) + (last === 'k' ? 'g' : 'b'), { part, last: '', ending: 'softened' });
    }
  }
  return { match: (word) => matchStems(stems, word) };
}

const shortestBase = 4;

/** What the name may have been before its ending: «Вересовой», «Сарыбаевада». */
function basesOf(skeleton: string): string[] {
  const bases: string[] = [];
  for (let cut = 1; cut <= 6 && skeleton.length - cut >= shortestBase; cut += 1) {
    const base = skeleton.slice(0, -cut);
    if (mayFollowName(base.slice(-1), skeleton.slice(-cut))) bases.push(base);
  }
  return bases;
}

function trimmedSkeletons(skeleton: string): string[] {
  const trimmed: string[] = [];
  const bare = skeleton.replace(vowelAtEnd, '');
  if (bare !== skeleton && bare.length >= shortestTrimmed) trimmed.push(bare);
  // «Павел», «Павла»; «Лев», «Льва»; «Коломиец», «Коломийца».
  const fleeting = /^(.+[^aeou])e([lck])$/.exec(skeleton) ?? /^(l)e(v)$/.exec(skeleton);
  if (fleeting) trimmed.push(`${fleeting[1]}${fleeting[2]}`);
  return trimmed;
}

function matchStems(stems: ReadonlyMap<string, readonly Stem[]>, word: string): PartMatch[] {
  const found = new Map<number, number>();
  for (const skeleton of skeletonsOf(word)) {
    for (let length = 2; length <= skeleton.length; length += 1) {
      for (const stem of stems.get(skeleton.slice(0, length)) ?? []) {
        const rest = skeleton.slice(length);
        if (!mayFollow(stem, rest) || (stem.written !== undefined && !cleanWord(word).startsWith(stem.written))) continue;
        const distance = rest.length + (stem.ending === 'any' ? 0 : 1);
        if (distance < (found.get(stem.part) ?? Number.POSITIVE_INFINITY)) found.set(stem.part, distance);
      }
    }
  }
  return [...found].map(([part, distance]) => ({ part, distance }));
}

function mayFollow({ last, ending }: Stem, rest: string): boolean {
  if (ending === 'any') return mayFollowName(last, rest);
  return ending === 'trimmed' ? mayFollowTrimmedName(rest) : mayFollowSoftenedName(rest);
}

/** A word that could as well be no name is one only with a capital. */
export const needsCapital = (part: string): boolean => skeletonsOf(part).some((skeleton) => skeleton.length <= 3 || ordinaryWords.has(skeleton));
export const startsWithCapital = (word: string): boolean => /^\P{L}*\p{Lu}/u.test(word);

type Part = { readonly word: string; readonly names: Set<number>; readonly capitalOnly: boolean };
type Seen = { readonly from: number; readonly to: number; readonly options: ReadonlyMap<number, number> };

export function createNameFinder(names: readonly string[]): NameFinder {
  const people = names.map(readName);
  const parts = new Map<string, Part>();
  for (const [index, { words }] of people.entries()) {
    for (const word of words) {
      const part = parts.get(word) ?? { word, names: new Set<number>(), capitalOnly: needsCapital(word) };
      part.names.add(index);
      parts.set(word, part);
    }
  }
  const all = [...parts.values()];
  const matcher = createNameParts(all.map(({ word }) => word));
  return { find: (text) => (all.length === 0 ? [] : joinFound(text, lookThrough(text, all, matcher, people), people)) };
}

type Person = { readonly words: readonly string[]; readonly initials: string; readonly isWhole: boolean };

/** An organisation goes by all its words at once: «Алтын Дән» is hidden, the dawn and the grain are not. */
function readName(name: string): Person {
  const words = (name.match(wordPattern) ?? []).map(cleanWord).filter((word) => !legalForms.has(word) && !childOf.has(word));
  const isOrganisation = /["«»“”]/u.test(name) || (name.match(wordPattern) ?? []).some((word) => legalForms.has(cleanWord(word)) && !/^(ип|жк|ie|кх|шқ)$/.test(cleanWord(word)));
  const long = words.filter((word) => [...word].length > 1);
  const isWhole = isOrganisation && long.length > 1;
  return { words: [...new Set(isWhole ? long : long.flatMap(patronymicForms))], initials: words.map((word) => firstSound(word)).join(''), isWhole };
}

const sonOf = ['ович', 'евич', 'ұлы'];
const daughterOf = ['овна', 'евна', 'қызы'];

/** «Сапарович» is «Сапарұлы» in Kazakh: one man, two papers. */
function patronymicForms(word: string): string[] {
  const base = /^(.{3,}?)(?:ович|евич|[ұу]лы|uly)$/u.exec(word)?.[1];
  if (base !== undefined) return [word, ...sonOf.map((ending) => base + ending)];
  const daughterBase = /^(.{3,}?)(?:овна|евна|[қк]ызы|[kq]yzy)$/u.exec(word)?.[1];
  return daughterBase === undefined ? [word] : [word, ...daughterOf.map((ending) => daughterBase + ending)];
}

const firstSound = (word: string): string => (skeletonsOf(word)[0] ?? '').slice(0, 1);

function lookThrough(text: string, parts: readonly Part[], matcher: NameParts, people: readonly Person[]): Seen[] {
  const seen: Seen[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const options = new Map<number, number>();
    for (const { part, distance } of matcher.match(word)) {
      const known = parts[part];
      if (!known || (known.capitalOnly && !startsWithCapital(word) && ![...known.names].every((name) => people[name]?.isWhole))) continue;
      for (const name of known.names) options.set(name, Math.min(distance, options.get(name) ?? Number.POSITIVE_INFINITY));
    }
    if (options.size > 0) seen.push({ from: index, to: index + word.length, options });
  }
  return seen;
}

/** What stands between two words of one name. */
const between = /^(?:[\s\u00A0]+|-|[\s\u00A0]*(?:ұлы|улы|қызы|кызы)[\s\u00A0]+)$/iu;

function joinFound(text: string, seen: readonly Seen[], people: readonly Person[]): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < seen.length; ) {
    const run = runFrom(text, seen, at);
    const first = seen[at];
    const last = seen[at + run.length - 1];
    if (!first || !last) break;
    at += run.length;
    const place = withInitials(text, first.from, last.to);
    const nameIndex = chooseName(run, place.initials, people);
    if (nameIndex === null) continue;
    found.push({ from: place.from, to: place.to, nameIndex });
  }
  return found;
}

/** As many words as one name at least may hold together. */
function runFrom(text: string, seen: readonly Seen[], start: number): Seen[] {
  const run: Seen[] = [];
  let shared: ReadonlySet<number> | null = null;
  for (const next of seen.slice(start, start + 8)) {
    const before = run.at(-1);
    if (before && !between.test(text.slice(before.to, next.from))) break;
    const both: ReadonlySet<number> = new Set([...next.options.keys()].filter((name) => shared === null || shared.has(name)));
    if (both.size === 0) break;
    shared = both;
    run.push(next);
  }
  return run;
}

function chooseName(run: readonly Seen[], initials: readonly string[], people: readonly Person[]): number | null {
  const [first, ...others] = run;
  if (!first) return null;
  const candidates = [...first.options.keys()]
    .filter((name) => others.every(({ options }) => options.has(name)))
    .filter((name) => !people[name]?.isWhole || run.length >= (people[name]?.words.length ?? 0));
  const cost = (name: number): number =>
    run.reduce((sum, { options }) => sum + (options.get(name) ?? 0), 0) + (people[name]?.initials.includes(initials.join('')) ? 0 : 100);
  const [best] = candidates.toSorted((one, other) => cost(one) - cost(other) || one - other);
  return best ?? null;
}

const initialsBefore = /(?<!\p{L})(\p{Lu}\p{Ll}?)\.[\s\u00A0-]*(?:(\p{Lu}\p{Ll}?)\.[\s\u00A0]*)?$/u;
const initialsAfter = /^[\s\u00A0]+(\p{Lu}\p{Ll}?)\.(?:[\s\u00A0-]*(\p{Lu}\p{Ll}?)\.)?/u;

/** «К. С. Ахметов», «Ахметов К.С.»: what is left of a given name beside the rest of it. */
function withInitials(text: string, from: number, to: number): { from: number; to: number; initials: string[] } {
  const before = initialsBefore.exec(text.slice(Math.max(0, from - 12), from));
  const after = initialsAfter.exec(text.slice(to, to + 14));
  const chosen = after ?? before;
  const initials = chosen ? [chosen[1], chosen[2]].filter((each) => each !== undefined).map(firstSound) : [];
  if (after) return { from, to: to + after[0].length, initials };
  return before ? { from: from - before[0].length, to, initials } : { from, to, initials };
}
