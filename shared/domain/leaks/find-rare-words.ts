// One word that hardly any list has and no text known to the audience holds: a bakery, a nickname, an illness. It needs some company, and with many secrets more.
import { startsWithCapital } from '../name-forms.ts';
import { bitsNeeded, sharedAround } from './chance.ts';
import type { Finding } from './finding.ts';
import type { LeakIndex, Posting } from './leak-index.ts';
import type { ReadText, Term } from './read-text.ts';
import { weightOf } from './word-weights.ts';

/** `leastWeight`: unlisted, or among the rarest of the lists. */
export const rareWordRule = { shortestStem: 6, leastWeight: 2.2, mostSecrets: 3, bits: 2, least: 8.4 } as const;

export function findRareWords(index: LeakIndex, outgoing: ReadText): Finding[] {
  const needed = Math.max(rareWordRule.least, bitsNeeded(index.places.size));
  const found: Finding[] = [];
  for (const term of outgoing.terms) {
    const places = isRare(index, outgoing, term) ? (index.places.get(term.stem) ?? []) : [];
    if (places.length === 0 || places.length > rareWordRule.mostSecrets) continue;
    const best = places.map((posting) => weigh(index, outgoing, term, posting)).toSorted((one, other) => other.bits - one.bits)[0];
    if (best && best.bits >= needed) found.push({ reason: 'rare-word', outgoing: { from: term.from, to: term.to }, doc: best.doc, secret: best.secret, knownIn: null, shared: term.stem });
  }
  return found;
}

/** A word with a capital is a name, and names are looked for apart. */
function isRare(index: LeakIndex, { text }: ReadText, { stem, from, to }: Term): boolean {
  return stem.length >= rareWordRule.shortestStem && !/^[#%§\d]/.test(stem) && weightOf(stem) >= rareWordRule.leastWeight && !startsWithCapital(text.slice(from, to)) && !index.knownPlaces.has(stem);
}

function weigh(index: LeakIndex, outgoing: ReadText, term: Term, { doc, at }: Posting): { bits: number; doc: number; secret: { from: number; to: number } } {
  const terms = index.secrets[doc]?.terms ?? [];
  const { from = 0, to = 0 } = terms[at] ?? {};
  return { bits: rareWordRule.bits + sharedAround(index, outgoing.terms, term.from, terms, from), doc, secret: { from, to } };
}
