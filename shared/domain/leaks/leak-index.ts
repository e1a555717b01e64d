// What is secret and what is known, read once and laid so that each thing that leaves is looked up quickly.
import { createNameParts, type NameParts } from '../name-forms.ts';
import { cleanWord } from '../name-skeleton.ts';
import { closeness, prefixOf } from './close-stems.ts';
import type { KnownText, SecretText } from './leak-hit.ts';
import type { RecordId } from '../ids.ts';
import { matterOf } from './private-matters.ts';
import type { FoundNames } from './read-names.ts';
import type { ReadText } from './read-text.ts';
import { createReadings, type Readings } from './readings.ts';
import { weightOf } from './word-weights.ts';

export type SecretDoc = ReadText & { readonly recordId: RecordId; readonly names: readonly FoundNames[] };
export type KnownDoc = ReadText & { readonly recordId: RecordId | null };
export type Posting = { readonly doc: number; readonly at: number };
export type CloseStem = { readonly stem: string; readonly weight: number };

export type LeakIndex = {
  readonly secrets: readonly SecretDoc[];
  readonly known: readonly KnownDoc[];
  /** Where a stem stands in secrets, and in which known texts. */
  readonly places: ReadonlyMap<string, readonly Posting[]>;
  readonly knownPlaces: ReadonlyMap<string, ReadonlySet<number>>;
  /** Stems of secrets that a stem may be a form of, with what sharing it says. */
  readonly closeTo: (stem: string) => readonly CloseStem[];
  readonly amounts: ReadonlyMap<number, readonly Posting[]>;
  readonly dates: ReadonlyMap<string, readonly Posting[]>;
  readonly identifiers: ReadonlyMap<string, readonly Posting[]>;
  /** Private matters, by the numbers of words; and those that known texts speak of. */
  readonly matters: ReadonlyMap<number, readonly Posting[]>;
  readonly knownMatters: ReadonlySet<number>;
  readonly nameParts: NameParts;
  /** By number of part: where a name with it stands, and whether the audience has read it. */
  readonly nameOfPart: readonly { readonly word: string; readonly places: readonly Posting[]; readonly isKnown: boolean }[];
};

const everyday = 0.3;

/** `readings`: what is remembered of these texts from an earlier check. */
export function createLeakIndex(secrets: readonly SecretText[], known: readonly KnownText[], readings: Readings = createReadings()): LeakIndex {
  const secretDocs = secrets.map(({ recordId, text }): SecretDoc => ({ ...readings.text(text), recordId, names: readings.names(text) }));
  const knownDocs = known.map(({ recordId, text }): KnownDoc => ({ ...readings.text(text), recordId }));
  const places = new Map<string, Posting[]>();
  for (const [doc, { terms }] of secretDocs.entries()) for (const [at, { stem }] of terms.entries()) if (weightOf(stem) > 0) putInto(places, stem, { doc, at });
  const knownPlaces = new Map<string, Set<number>>();
  for (const [doc, { terms }] of knownDocs.entries()) {
    for (const { stem } of terms) {
      const all = knownPlaces.get(stem);
      if (all) all.add(doc);
      else knownPlaces.set(stem, new Set([doc]));
    }
  }
  return {
    secrets: secretDocs, known: knownDocs, places, knownPlaces, closeTo: closeStems(places),
    amounts: placesOf(secretDocs, ({ amounts }) => amounts.map(({ value }) => value)),
    dates: placesOf(secretDocs, ({ dates }) => dates.map(({ day, month }) => dayKey(day, month))),
    identifiers: placesOf(secretDocs, ({ identifiers }) => identifiers.map(({ code }) => code)),
    matters: mattersOf(secretDocs),
    knownMatters: new Set(mattersOf(knownDocs).keys()),
    ...layNames(secretDocs, knownDocs),
  };
}

/** Days are kept by month: one of them may be of any day. */
export const dayKey = (_day: number | null, month: number): string => String(month);

function putInto<Key>(map: Map<Key, Posting[]>, key: Key, posting: Posting): void {
  const all = map.get(key);
  if (all) all.push(posting);
  else map.set(key, [posting]);
}

function placesOf<Key>(docs: readonly SecretDoc[], keysOf: (doc: SecretDoc) => readonly Key[]): Map<Key, Posting[]> {
  const all = new Map<Key, Posting[]>();
  for (const [doc, each] of docs.entries()) for (const [at, key] of keysOf(each).entries()) putInto(all, key, { doc, at });
  return all;
}

function mattersOf(docs: readonly ReadText[]): Map<number, Posting[]> {
  const all = new Map<number, Posting[]>();
  for (const [doc, { words }] of docs.entries()) {
    for (const [at, { folded }] of words.entries()) {
      const matter = matterOf(folded);
      if (matter !== null) putInto(all, matter, { doc, at });
    }
  }
  return all;
}

function closeStems(places: ReadonlyMap<string, readonly Posting[]>): (stem: string) => readonly CloseStem[] {
  const byPrefix = new Map<string, string[]>();
  for (const stem of places.keys()) {
    const prefix = prefixOf(stem);
    const all = byPrefix.get(prefix);
    if (all) all.push(stem);
    else byPrefix.set(prefix, [stem]);
  }
  const cache = new Map<string, readonly CloseStem[]>();
  return (stem) => {
    const before = cache.get(stem);
    if (before) return before;
    const found: CloseStem[] = [];
    for (const other of stem.startsWith('#') ? [stem] : (byPrefix.get(prefixOf(stem)) ?? [])) {
      const near = closeness(stem, other);
      const weight = near * Math.min(weightOf(stem), weightOf(other));
      if (weight >= everyday && places.has(other)) found.push({ stem: other, weight });
    }
    if (cache.size > 50_000) cache.clear();
    cache.set(stem, found);
    return found;
  };
}

function layNames(secrets: readonly SecretDoc[], known: readonly KnownDoc[]): Pick<LeakIndex, 'nameParts' | 'nameOfPart'> {
  const parts = new Map<string, Posting[]>();
  for (const [doc, { names }] of secrets.entries()) for (const [at, { parts: words }] of names.entries()) for (const { shown } of words) putInto(parts, cleanWord(shown), { doc, at });
  const words = [...parts.keys()];
  const nameParts = createNameParts(words, true);
  const knownParts = new Set<number>();
  const seen = new Set<string>();
  for (const { words: knownWords } of known) {
    for (const { shown } of knownWords) {
      if (seen.has(shown)) continue;
      seen.add(shown);
      for (const { part } of nameParts.match(shown)) knownParts.add(part);
    }
  }
  return { nameParts, nameOfPart: words.map((word, part) => ({ word, places: parts.get(word) ?? [], isKnown: knownParts.has(part) })) };
}
