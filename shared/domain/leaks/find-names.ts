// Names that only secrets know, in whatever form they leave.
import { needsCapital, startsWithCapital } from '../name-forms.ts';
import { skeletonsOf } from '../name-skeleton.ts';
import { bitsNeeded, sharedAround, strongest } from './chance.ts';
import type { Finding } from './finding.ts';
import type { LeakIndex, Posting } from './leak-index.ts';
import { isTitle, looksLikeSurname } from './read-names.ts';
import type { ReadText } from './read-text.ts';
import type { TextWord } from './text-words.ts';
import { isPlainWord, isUnknownWord } from './word-weights.ts';

const shortestWithoutCapital = 6;
const bitsOfSurname = 12;
const bitsOfWord = 7;
const bitsOfDoubt = 3.5;
const mostLookedAt = 40;

type Match = { readonly word: TextWord; readonly part: number; readonly distance: number };

export function findNames(index: LeakIndex, outgoing: ReadText): Finding[] {
  if (index.nameOfPart.length === 0) return [];
  const found: Finding[] = [];
  const needed = bitsNeeded(index.nameOfPart.length);
  let lastEnd = -1;
  for (const [at, word] of outgoing.words.entries()) {
    if (word.from < lastEnd) continue;
    const match = matchOf(index, outgoing.text, word);
    if (!match) continue;
    const places = strongest(placesOf(index, outgoing, at, match, needed));
    found.push(...places.map(({ finding }) => finding));
    lastEnd = places[0]?.finding.outgoing.to ?? lastEnd;
  }
  return found;
}

function matchOf(index: LeakIndex, text: string, word: TextWord): Match | null {
  if (word.folded.length < 3 || /^\d/.test(word.folded)) return null;
  const hasCapital = startsWithCapital(word.shown);
  const matches = index.nameParts.match(word.shown).filter(({ part }) => index.nameOfPart[part]?.isKnown === false);
  if (matches.length === 0) return null;
  const isName = hasCapital ? !word.isFirst || !isPlainWord(word) || looksLikeSurname(word) || isTitle(text, word) : word.folded.length >= shortestWithoutCapital && isUnknownWord(word.stem);
  if (!isName) return null;
  const [best] = matches.filter(({ part }) => hasCapital || !needsCapital(index.nameOfPart[part]?.word ?? '')).toSorted((one, other) => one.distance - other.distance);
  return best ? { word, ...best } : null;
}

function placesOf(index: LeakIndex, outgoing: ReadText, at: number, match: Match, needed: number): { finding: Finding; doc: number; weight: number }[] {
  const { word, part } = match;
  const all: { finding: Finding; doc: number; weight: number }[] = [];
  for (const posting of (index.nameOfPart[part]?.places ?? []).slice(0, mostLookedAt)) {
    const doc = index.secrets[posting.doc];
    const name = doc?.names[posting.at];
    if (!doc || !name || isAnother(index, outgoing, at, match, posting)) continue;
    const beside = besideOf(index, outgoing, at, posting);
    const bits = bitsOf(word) - Math.log2(index.nameOfPart[part]?.places.length ?? 1) + (beside ? bitsOfWord : 0) + sharedAround(index, outgoing.terms, word.from, doc.terms, name.from);
    if (bits < needed) continue;
    const finding: Finding = {
      reason: 'name', outgoing: { from: word.from, to: beside?.to ?? word.to }, doc: posting.doc, secret: { from: name.from, to: name.to }, knownIn: null,
      shared: name.parts.map(({ shown }) => skeletonsOf(shown)[0] ?? '').join(' '),
    };
    all.push({ finding, doc: posting.doc, weight: bits });
  }
  return all;
}

/** A capital at the head of a sentence, or none, makes a name less certain. */
function bitsOf(word: TextWord): number {
  if (!startsWithCapital(word.shown)) return bitsOfDoubt;
  if (looksLikeSurname(word)) return bitsOfSurname;
  return word.isFirst ? bitsOfDoubt : bitsOfWord;
}

/** The next word, where it is another part of the same name. */
function besideOf(index: LeakIndex, outgoing: ReadText, at: number, posting: Posting): TextWord | null {
  const next = outgoing.words[at + 1];
  const word = outgoing.words[at];
  if (!next || !word || !/^[\s\u00A0-]+$/u.test(outgoing.text.slice(word.to, next.from))) return null;
  const isPart = index.nameParts.match(next.shown).some(({ part }) => index.nameOfPart[part]?.places.some(({ doc, at: name }) => doc === posting.doc && name === posting.at));
  return isPart ? next : null;
}

/** «Павел Рогов» is secret, «Павел Мещеряков» leaves: a given name beside another surname is another's. */
function isAnother(index: LeakIndex, outgoing: ReadText, at: number, { word, part }: Match, posting: Posting): boolean {
  const parts = index.secrets[posting.doc]?.names[posting.at]?.parts ?? [];
  if (parts.length < 2) return false;
  const matched = parts.find(({ shown }) => index.nameOfPart[part]?.word === shown.toLowerCase()) ?? word;
  if (looksLikeSurname(matched)) return hasOtherInitials(outgoing.text, word, parts, matched);
  return [outgoing.words[at - 1], outgoing.words[at + 1]].some((other) => {
    if (!other || !startsWithCapital(other.shown) || other.isFirst) return false;
    const gap = other.from > word.to ? outgoing.text.slice(word.to, other.from) : outgoing.text.slice(other.to, word.from);
    return /^[\s\u00A0]+$/u.test(gap) && looksLikeSurname(other) && !besideOrSame(index, other, posting);
  });
}

const besideOrSame = (index: LeakIndex, other: TextWord, posting: Posting): boolean =>
  index.nameParts.match(other.shown).some(({ part }) => index.nameOfPart[part]?.places.some(({ doc, at }) => doc === posting.doc && at === posting.at)) ||
  (index.secrets[posting.doc]?.names[posting.at]?.parts ?? []).some(({ shown }) => sameConsonants(shown, other.shown));

/** «Әбдірахманов», «Абдрахманов»: vowels come and go between alphabets. */
function sameConsonants(one: string, other: string): boolean {
  const bare = (shown: string): string => (skeletonsOf(shown)[0] ?? '').replace(/[aeiou]/g, '');
  return bare(one).length >= 4 && bare(one) === bare(other);
}

/** «А. Смагулова» is not «Дана Смагулова». */
function hasOtherInitials(text: string, word: TextWord, parts: readonly TextWord[], matched: TextWord): boolean {
  const initial = /(?<!\p{L})(\p{Lu})\.[\s\u00A0]*(?:\p{Lu}\.[\s\u00A0]*)?$/u.exec(text.slice(Math.max(0, word.from - 8), word.from))?.[1];
  if (initial === undefined) return false;
  const sound = (shown: string): string => (skeletonsOf(shown)[0] ?? '').slice(0, 1);
  return !parts.some((other) => other !== matched && sound(other.shown) === sound(initial));
}
