// The more secrets there are, the more often one of them shares something with a page by chance. What is found is weighed in bits against how many
// things of its sort are secret; words beside it that are shared as well add to its weight.
import type { LeakIndex } from './leak-index.ts';
import type { Term } from './read-text.ts';

const bitsToSpare = 1;
const bitsPerWeight = 1.6;
const nearTerms = 12;

export const bitsNeeded = (count: number): number => Math.log2(1 + count) + bitsToSpare;

/** What the surroundings of two places share. */
export function sharedAround(index: LeakIndex, outgoing: readonly Term[], outgoingPlace: number, secret: readonly Term[], secretPlace: number): number {
  const there = firstTermAt(secret, secretPlace);
  const near = new Set<string>();
  for (let at = Math.max(0, there - nearTerms); at < Math.min(secret.length, there + nearTerms); at += 1) near.add(secret[at]?.stem ?? '');
  const here = firstTermAt(outgoing, outgoingPlace);
  const counted = new Set<string>();
  let weight = 0;
  for (let at = Math.max(0, here - nearTerms); at < Math.min(outgoing.length, here + nearTerms); at += 1) {
    const stem = outgoing[at]?.stem ?? '#';
    if (stem.startsWith('#') || counted.has(stem)) continue;
    counted.add(stem);
    let most = 0;
    for (const close of index.closeTo(stem)) if (close.weight > most && near.has(close.stem)) most = close.weight;
    weight += most;
  }
  return weight * bitsPerWeight;
}

export type Weighed = { readonly doc: number; readonly secret: { readonly from: number; readonly to: number }; readonly weight: number };

const mostPerPlace = 3;
const almostAsStrong = 0.9;

/** Secrets of two sources may say the same: those that are almost as strong as the strongest are shown too, one place of each. */
export function strongest<One extends { readonly doc: number; readonly weight: number }>(all: readonly One[]): One[] {
  const sorted = all.toSorted((one, other) => other.weight - one.weight);
  const least = (sorted[0]?.weight ?? 0) * almostAsStrong;
  const kept: One[] = [];
  for (const one of sorted) if (one.weight >= least && kept.length < mostPerPlace && !kept.some(({ doc }) => doc === one.doc)) kept.push(one);
  return kept;
}

export function firstTermAt(terms: readonly Term[], place: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
