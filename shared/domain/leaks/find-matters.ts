// A private matter that a secret speaks of and no text known to the audience does: one word of it is enough, in any of the languages.
import { bitsNeeded, sharedAround, strongest, type Weighed } from './chance.ts';
import type { Finding } from './finding.ts';
import type { LeakIndex } from './leak-index.ts';
import { matterOf } from './private-matters.ts';
import type { ReadText } from './read-text.ts';

const bitsOfMatter = 11;
const mostLookedAt = 60;

export function findMatters(index: LeakIndex, outgoing: ReadText): Finding[] {
  const found: Finding[] = [];
  const needed = bitsNeeded([...index.matters.values()].reduce((sum, { length }) => sum + length, 0));
  for (const word of outgoing.words) {
    const matter = matterOf(word.folded);
    if (matter === null || index.knownMatters.has(matter)) continue;
    const postings = index.matters.get(matter) ?? [];
    const weighed: Weighed[] = [];
    for (const { doc, at } of postings.slice(0, mostLookedAt)) {
      const secret = index.secrets[doc];
      const place = secret?.words[at];
      if (!secret || !place) continue;
      const bits = bitsOfMatter - Math.log2(postings.length) + sharedAround(index, outgoing.terms, word.from, secret.terms, place.from);
      if (bits >= needed) weighed.push({ doc, secret: { from: place.from, to: place.to }, weight: bits });
    }
    for (const { doc, secret } of strongest(weighed)) found.push({ reason: 'rare-word', outgoing: { from: word.from, to: word.to }, doc, secret, knownIn: null, shared: word.stem });
  }
  return found;
}
