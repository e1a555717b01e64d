// How much a shared word says. Words of every mediation say nothing, everyday words little, words of trades and households some, all others much.
import { everydayWords, mediationWords, placeNames, silentWords, tradeWords, unitWords } from './ordinary-words.ts';
import { everyonesNames, paperWords } from './paper-words.ts';
import { lawWords } from './law-words.ts';
import { moreTradeWords } from './more-ordinary-words.ts';
import { roleWords } from './role-words.ts';
import { closeness, prefixOf } from './close-stems.ts';
import { frequencyOf } from './word-frequency.ts';
import { stemOf, textWords } from './text-words.ts';

export const weights = { silent: 0, mediation: 0.35, paper: 0.6, law: 0.8, role: 0.95, everyday: 1, trade: 2, place: 2, unknown: 3, frequent: [2.6, 2.2, 1.9, 1.6], number: 1.2, unit: 0.6 } as const;

type Shelf = Map<string, Map<string, number>>;

function shelve(): Shelf {
  const shelf: Shelf = new Map();
  const put = (text: string, isKazakh: boolean, weight: number, overrides: boolean): void => {
    for (const { folded } of textWords(text)) {
      const stem = stemOf(folded, isKazakh);
      const stems = shelf.get(prefixOf(stem)) ?? new Map<string, number>();
      stems.set(stem, overrides ? weight : Math.min(weight, stems.get(stem) ?? Number.POSITIVE_INFINITY));
      shelf.set(prefixOf(stem), stems);
    }
  };
  for (const [lists, weight] of [[placeNames, weights.place], [everyonesNames, weights.place], [tradeWords, weights.trade], [moreTradeWords, weights.trade], [everydayWords, weights.everyday], [roleWords, weights.role], [lawWords, weights.law], [paperWords, weights.paper], [mediationWords, weights.mediation], [silentWords, weights.silent], [unitWords, weights.unit]] as const) {
    put(lists.kk, true, weight, lists === unitWords);
    put(lists.ru, false, weight, lists === unitWords);
    put(lists.en, false, weight, lists === unitWords);
  }
  return shelf;
}

let shelf: Shelf | null = null;

export function weightOf(stem: string): number {
  // Thousands are looked for as sums.
  if (stem.startsWith('#')) return stem === '#1' || Number(stem.slice(1)) >= 1_000 ? 0.2 : weights.number;
  if (stem.startsWith('§')) return weights.silent;
  if (stem === '%') return weights.unit;
  const frequency = frequencyOf(stem);
  return Math.min(listedWeight(stem), frequency === null ? weights.unknown : (weights.frequent[frequency] ?? weights.unknown));
}

const listedBefore = new Map<string, number>();

function listedWeight(stem: string): number {
  const before = listedBefore.get(stem);
  if (before !== undefined) return before;
  const weight = listedNow(stem);
  if (listedBefore.size > 50_000) listedBefore.clear();
  listedBefore.set(stem, weight);
  return weight;
}

/** Forms that the stems do not bring together stand close to a word of the lists; shorter words must be there themselves. */
function listedNow(stem: string): number {
  shelf ??= shelve();
  const near = shelf.get(prefixOf(stem));
  const exact = near?.get(stem);
  if (exact !== undefined) return exact;
  if (stem.length <= 2) return weights.silent;
  let least: number = weights.unknown;
  for (const [other, weight] of near ?? []) if (weight < least && closeness(stem, other) > 0) least = weight;
  return Math.max(least, least < weights.unknown ? weights.mediation : 0);
}

/** A capital inside a sentence makes a name of any word that is not plainly one of the lists: stems of three letters are shared by too many. */
export function isPlainWord({ stem, folded }: { readonly stem: string; readonly folded: string }): boolean {
  if (listedWeight(stem) >= weights.unknown) return false;
  if (stem.length >= 4) return true;
  listed ??= new Set([...Object.values(everydayWords), ...Object.values(mediationWords), ...Object.values(silentWords), ...Object.values(tradeWords), ...Object.values(moreTradeWords), ...Object.values(placeNames), ...Object.values(paperWords), ...Object.values(everyonesNames)].flatMap((list) => textWords(list).map((word) => word.folded)));
  return [0, 1, 2, 3].some((cut) => folded.length - cut >= 2 && listed?.has(folded.slice(0, folded.length - cut)));
}
let listed: Set<string> | null = null;

export const isUnknownWord = (stem: string): boolean => weightOf(stem) >= weights.unknown;
