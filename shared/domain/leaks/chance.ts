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
  const near = new Set(secret.slice(Math.max(0, firstTermAt(secret, secretPlace) - nearTerms), firstTermAt(secret, secretPlace) + nearTerms).map(({ stem }) => stem));
  const at = firstTermAt(outgoing, outgoingPlace);
  const counted = new Set<string>();
  let weight = 0;
  for (const { stem } of outgoing.slice(Math.max(0, at - nearTerms), at + nearTerms)) {
    if (counted.has(stem) || stem.startsWith('#')) continue;
    counted.add(stem);
    weight += Math.max(0, ...index.closeTo(stem).filter((close) => near.has(close.stem)).map((close) => close.weight));
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
