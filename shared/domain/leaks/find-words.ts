// Words together: a stretch of what leaves shares so many telling words with a stretch of one secret that chance does not explain it. Order does not
// matter, nearness helps. What one text known to the audience shares with the stretch as well is taken off.
import { strongest } from './chance.ts';
import type { Finding } from './finding.ts';
import type { LeakIndex } from './leak-index.ts';
import type { ReadText, Term } from './read-text.ts';
import { isUnknownWord, weightOf, weights } from './word-weights.ts';

export const wordRule = {
  /** Terms of a stretch. */
  outgoingStretch: 26,
  secretStretch: 34,
  /** Weight that is enough where one note is secret, and how much more for each doubling of their number. */
  enough: 3,
  perDoubling: 0.1,
  /** Share of a pair's weight that standing side by side adds. */
  besideShare: 0.4,
  besideDistance: 3,
  pairDistance: 3,
  pairLeast: 1,
  /** Words that say nothing by themselves say a little in the same company. */
  silentEach: 0.15,
  mostSilent: 0.75,
  /** Where two sentences are needed for it. */
  acrossSentences: 0.7,
} as const;

type Shared = { readonly out: number; readonly sentence: number; readonly at: number; readonly stem: string; readonly outStem: string; readonly weight: number };

export function findWords(index: LeakIndex, outgoing: ReadText): Finding[] {
  const needed = wordRule.enough + wordRule.perDoubling * Math.log2(Math.max(1, index.secrets.length));
  const findings: { finding: Finding; weight: number }[] = [];
  const shares = sharesBySentence(index, outgoing);
  for (const [sentence, byDoc] of shares.entries()) {
    const next = shares[sentence + 1];
    for (const [doc, weight] of byDoc) {
      const alone = mostFrom(weight) >= needed;
      const together = mostFrom(weight + (next?.get(doc) ?? 0)) * wordRule.acrossSentences >= needed;
      const found = alone || together ? bestStretch(index, outgoing, doc, sentence, needed) : null;
      if (found) findings.push(found);
    }
  }
  return strongestPerPlace(findings);
}

/** With all that nearness and company can add. */
const mostFrom = (weight: number): number => weight * (1 + wordRule.besideShare) + wordRule.mostSilent;

/** By sentence of the piece: what each secret shares with it at most, wherever in the secret. Words that stand in very many secrets say nothing about one of them. */
function sharesBySentence(index: LeakIndex, outgoing: ReadText): Map<number, number>[] {
  const shares: Map<number, number>[] = [];
  const tooMany = Math.max(30, index.secrets.length / 20);
  let counted = new Set<string>();
  for (const { stem: outStem, sentence } of outgoing.terms) {
    const byDoc = shares[sentence] ?? new Map<number, number>();
    if (!shares[sentence]) {
      // Sentences without a term are there as well, empty.
      for (let before = shares.length; before < sentence; before += 1) shares[before] = new Map();
      shares[sentence] = byDoc;
      counted = new Set();
    }
    if (counted.has(outStem)) continue;
    counted.add(outStem);
    for (const { stem, weight } of index.closeTo(outStem)) {
      const places = index.places.get(stem) ?? [];
      if (places.length > tooMany) continue;
      const rare = weight * rarity(places.length, index.secrets.length);
      let last = -1;
      for (const { doc } of places) {
        if (doc !== last) byDoc.set(doc, (byDoc.get(doc) ?? 0) + rare);
        last = doc;
      }
    }
  }
  return shares;
}

/** The case's own frequencies: what its notes speak of all the time tells little. */
const rarity = (count: number, secrets: number): number => (secrets < 8 ? 1 : Math.max(0.35, 1 - Math.log2(1 + count) / (2 * Math.log2(1 + secrets))));

/** What one secret shares with a sentence of the piece and the next. */
function sharedWith(index: LeakIndex, outgoing: ReadText, doc: number, sentence: number): Shared[] {
  const places = new Map<string, number[]>();
  for (const [at, { stem }] of (index.secrets[doc]?.terms ?? []).entries()) {
    const all = places.get(stem);
    if (all) all.push(at);
    else places.set(stem, [at]);
  }
  const shared: Shared[] = [];
  for (let out = firstOfSentence(outgoing.terms, sentence); out < outgoing.terms.length; out += 1) {
    const term = outgoing.terms[out];
    if (!term || term.sentence > sentence + 1) break;
    for (const { stem, weight } of index.closeTo(term.stem)) {
      const rare = weight * rarity(index.places.get(stem)?.length ?? 1, index.secrets.length);
      for (const at of places.get(stem) ?? []) shared.push({ out, sentence: term.sentence, at, stem, outStem: term.stem, weight: rare });
    }
  }
  return shared;
}

const firstOfSentence = (terms: readonly Term[], sentence: number): number => {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.sentence ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
};

function bestStretch(index: LeakIndex, outgoing: ReadText, doc: number, start: number, needed: number): { finding: Finding; weight: number } | null {
  const shared = sharedWith(index, outgoing, doc, start);
  const terms = index.secrets[doc]?.terms;
  if (!terms) return null;
  const silentShare = Math.max(0, 1 - Math.log2(Math.max(1, index.secrets.length)) / 8);
  let best: { chosen: Shared[]; weight: number } | null = null;
  for (const first of shared) {
    if (first.sentence !== start) break;
    for (const sentences of [0, 1]) {
      const near = shared.filter(({ out, sentence, at }) => out >= first.out && out < first.out + wordRule.outgoingStretch && sentence <= start + sentences && Math.abs(at - first.at) < wordRule.secretStretch);
      const chosen = onePerWord(near);
      const all = weightOfStretch(chosen) + (silentShare > 0 ? silentWeight(outgoing.terms, terms, chosen) * silentShare : 0);
      const weight = sentences === 0 ? all : all * wordRule.acrossSentences;
      if (weight >= needed && (!best || weight > best.weight)) best = { chosen, weight };
    }
  }
  if (!best || !isTelling(best.chosen)) return null;
  const known = knownShare(index, best.chosen);
  if (best.weight - known.weight >= needed) return { finding: findingOf(outgoing, terms, doc, best.chosen, null), weight: best.weight };
  return known.doc === null ? null : { finding: findingOf(outgoing, terms, doc, best.chosen, known.doc), weight: best.weight };
}

/** Two words tell something where one of them is rare or a number, or where they stand together and neither is of papers. */
function isTelling(chosen: readonly Shared[]): boolean {
  const [one, other] = chosen;
  if (!one || !other || chosen.length >= 3) return chosen.length >= 3;
  if (chosen.some(({ stem }) => isUnknownWord(stem) || stem.startsWith('#'))) return true;
  return other.out - one.out <= wordRule.pairDistance && Math.abs(other.at - one.at) <= wordRule.pairDistance && Math.min(weightOf(one.stem), weightOf(other.stem)) >= wordRule.pairLeast;
}

/** Each word of either text once, the heaviest pairs first. */
function onePerWord(shared: readonly Shared[]): Shared[] {
  const outs = new Set<string>();
  const stems = new Set<string>();
  const chosen: Shared[] = [];
  for (const one of shared.toSorted((a, b) => b.weight - a.weight || a.out - b.out)) {
    if (outs.has(one.outStem) || stems.has(one.stem)) continue;
    outs.add(one.outStem);
    stems.add(one.stem);
    chosen.push(one);
  }
  return chosen.toSorted((a, b) => a.out - b.out);
}

function weightOfStretch(chosen: readonly Shared[]): number {
  let weight = 0;
  for (const [at, one] of chosen.entries()) {
    weight += one.weight;
    const next = chosen[at + 1];
    if (next && next.out - one.out <= wordRule.besideDistance && Math.abs(next.at - one.at) <= wordRule.besideDistance) weight += wordRule.besideShare * Math.min(one.weight, next.weight);
  }
  return weight;
}

function silentWeight(outgoing: readonly Term[], secret: readonly Term[], chosen: readonly Shared[]): number {
  const stretch = (terms: readonly Term[], places: readonly number[]): Set<string> => new Set(terms.slice(Math.max(0, Math.min(...places) - 2), Math.max(...places) + 3).map(({ stem }) => stem));
  const mine = stretch(outgoing, chosen.map(({ out }) => out));
  const theirs = stretch(secret, chosen.map(({ at }) => at));
  let count = 0;
  for (const stem of mine) if (theirs.has(stem) && weightOf(stem) === weights.silent) count += 1;
  return Math.min(wordRule.mostSilent, count * wordRule.silentEach);
}

/** The known text that shares most of the same words. */
function knownShare(index: LeakIndex, chosen: readonly Shared[]): { weight: number; doc: number | null } {
  const weights = new Map<number, number>();
  for (const { stem, outStem, weight } of chosen) {
    const docs = new Set([...(index.knownPlaces.get(stem) ?? []), ...(index.knownPlaces.get(outStem) ?? [])]);
    for (const doc of docs) weights.set(doc, (weights.get(doc) ?? 0) + weight);
  }
  let best: { weight: number; doc: number | null } = { weight: 0, doc: null };
  for (const [doc, weight] of weights) if (weight > best.weight) best = { weight, doc };
  return best;
}

function findingOf(outgoing: ReadText, terms: readonly Term[], doc: number, chosen: readonly Shared[], knownIn: number | null): Finding {
  const outs = chosen.map(({ out }) => out);
  const ats = chosen.map(({ at }) => at);
  const span = (all: readonly Term[], places: readonly number[]): { from: number; to: number } => ({ from: all[Math.min(...places)]?.from ?? 0, to: all[Math.max(...places)]?.to ?? 0 });
  return { reason: 'words', outgoing: span(outgoing.terms, outs), doc, secret: span(terms, ats), knownIn, shared: chosen.map(({ stem }) => stem).toSorted().join(' ') };
}

/** Where stretches overlap, the strongest are shown: others share a part of the same words. */
function strongestPerPlace(findings: readonly { finding: Finding; weight: number }[]): Finding[] {
  const groups: { from: number; to: number; all: { finding: Finding; doc: number; weight: number }[] }[] = [];
  for (const { finding, weight } of findings.toSorted((one, other) => other.weight - one.weight)) {
    const { from, to } = finding.outgoing;
    const group = groups.find((each) => each.from < to && from < each.to);
    if (group) group.all.push({ finding, doc: finding.doc, weight });
    else groups.push({ from, to, all: [{ finding, doc: finding.doc, weight }] });
  }
  return groups.flatMap(({ all }) => strongest(all).map(({ finding }) => finding));
}
