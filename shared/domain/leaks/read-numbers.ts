// Numbers in a text, in figures and words and both: 12 000 000; 12,5 млн; двенадцать с половиной миллионов; он екі миллион бес жүз мың; 7.1m.
import { figureScales, numeralOf, type Numeral } from './numeral-words.ts';
import { isKazakhText, type TextWord } from './text-words.ts';

export type FoundNumber = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly isOrdinal: boolean;
  /** Written with a thousand or million, or with its thousands set apart: a quantity, not a name of something. */
  readonly isLarge: boolean;
  /** The number of an article or paragraph. */
  readonly isOfRule: boolean;
  /** «Миллион двести сорок» is 1 240 000 to whoever says it. */
  readonly spoken: number | null;
};

const figures = /\d{1,3}(?:([ \u00A0\u202F'’.,])\d{3})(?:\1\d{3})*(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?![\d]))?/gu;
const betweenWords = /^(?:[\s\u00A0]+|-|[\s\u00A0]+(?:and|and a|a|и|с)[\s\u00A0]+)$/u;

type Atom = { readonly from: number; readonly to: number } & ({ readonly type: 'figures'; readonly value: number; readonly isGrouped: boolean; readonly asDecimal: number | null } | { readonly type: 'word'; readonly numeral: Numeral });

export function readNumbers(text: string, words: readonly TextWord[]): FoundNumber[] {
  return joinAtoms(text, atomsOf(text, words));
}

function atomsOf(text: string, words: readonly TextWord[]): Atom[] {
  const isKazakh = isKazakhText(words);
  const inFigures = [...text.matchAll(figures)].map(({ 0: shown, 1: mark, index }): Atom => ({ type: 'figures', from: index, to: index + shown.length, value: valueOf(shown, mark), isGrouped: mark !== undefined, asDecimal: decimalOf(shown) }));
  const inWords: Atom[] = [];
  for (const { shown, folded, from, to } of words) {
    const scale = figureScales.get(folded);
    const behindFigures = scale !== undefined && inFigures.some((each) => each.to === from || (each.to + 1 === from && /[\s\u00A0]/u.test(text.slice(each.to, from))));
    const numeral = behindFigures ? ({ value: scale, kind: 'scale', isOrdinal: false } as const) : numeralOf(shown, folded, isKazakh);
    if (numeral) inWords.push({ type: 'word', from, to, numeral });
  }
  return [...inFigures, ...inWords].toSorted((one, other) => one.from - other.from);
}

function valueOf(shown: string, mark: string | undefined): number {
  if (mark === undefined) return Number(shown.replace(',', '.'));
  const grouped = shown.replaceAll(mark, '');
  return Number(grouped.replace(',', '.'));
}

/** «7,525» in «7,525 млн». */
const decimalOf = (shown: string): number | null => (/^\d{1,3}[.,]\d{3}$/.test(shown) ? Number(shown.replace(',', '.')) : null);

type Sum = { from: number; to: number; total: number; current: number | null; lastScale: number; isOrdinal: boolean; isLarge: boolean; isClosed: boolean; isInWords: boolean; asDecimal: number | null };

function joinAtoms(text: string, atoms: readonly Atom[]): FoundNumber[] {
  const found: FoundNumber[] = [];
  let sum: Sum | null = null;
  const close = (): void => {
    if (sum) found.push({ from: sum.from, to: sum.to, value: Math.round((sum.total + (sum.current ?? 0)) * 100) / 100, isOrdinal: sum.isOrdinal, isLarge: sum.isLarge, isOfRule: false, spoken: spokenValue(sum) });
    sum = null;
  };
  for (const atom of atoms) {
    const before: Sum | null = sum;
    if (before && canFollow(before, atom, text)) {
      sum = add(before, atom);
      continue;
    }
    close();
    if (mayBegin(atom)) sum = begin(atom);
  }
  close();
  return found;
}

/** A million or two, and hundreds behind it with no thousand said. */
const spokenValue = ({ total, current, lastScale, isInWords }: Sum): number | null => (isInWords && lastScale === 1e6 && current !== null && current >= 100 && current % 10 === 0 ? total + current * 1_000 : null);

const mayBegin = (atom: Atom): boolean => atom.type === 'figures' || atom.numeral.kind !== 'and-half';

const isHalf = (atom: Atom): boolean => atom.type === 'word' && atom.numeral.kind === 'half';

function begin(atom: Atom): Sum {
  const { from, to } = atom;
  if (atom.type === 'figures') return { from, to, total: 0, current: atom.value, lastScale: Number.POSITIVE_INFINITY, isOrdinal: false, isLarge: atom.isGrouped, isClosed: false, isInWords: false, asDecimal: atom.asDecimal };
  const { value, kind, isOrdinal } = atom.numeral;
  if (kind === 'scale') return { from, to, total: value, current: null, lastScale: value, isOrdinal, isLarge: true, isClosed: false, isInWords: true, asDecimal: null };
  return { from, to, total: 0, current: value, lastScale: Number.POSITIVE_INFINITY, isOrdinal, isLarge: value >= 500_000, isClosed: isOrdinal, isInWords: true, asDecimal: null };
}

/** "two hundred" goes on, "five, six" does not: each word must fit into the room that the one before left. */
function canFollow(sum: Sum, atom: Atom, text: string): boolean {
  if (sum.isClosed) return false;
  const gap = text.slice(sum.to, atom.from);
  if (gap !== '' && !betweenWords.test(gap) && !/^[.]?[\s\u00A0]*$/u.test(gap)) return false;
  const { current } = sum;
  if (atom.type === 'figures') return current === null && sum.lastScale > 1 && atom.value < sum.lastScale && sum.total > 0;
  const { value, kind } = atom.numeral;
  if (kind === 'and-half') return true;
  if (kind === 'half') return (current !== null || sum.total > 0) && /and/.test(gap);
  if (kind === 'scale') return current === null ? false : value < sum.lastScale;
  if (kind === 'hundred') return current === null || (current > 0 && current < 10);
  if (current === null) return value < sum.lastScale;
  if (!Number.isInteger(current) || gap === '') return false;
  if (value < 10) return current % 10 === 0 && current > 0 && current !== 10 ? true : current === 10 && value > 0 && /[а-яёә-ӯ]/iu.test(text.slice(atom.from, atom.to));
  if (value < 100) return current % 100 === 0 && current > 0;
  return false;
}

function add(sum: Sum, atom: Atom): Sum {
  const next = { ...sum, to: atom.to };
  if (atom.type === 'figures') return { ...next, current: atom.value, isInWords: false };
  const { value, kind, isOrdinal } = atom.numeral;
  if (kind === 'and-half' || isHalf(atom)) {
    // «бір жарым миллион»: a half of what comes; «екі миллион жарым»: a half of what was.
    return sum.current === null ? { ...next, total: sum.total + sum.lastScale / 2, isClosed: true } : { ...next, current: sum.current + 0.5 };
  }
  if (kind === 'scale') return { ...next, asDecimal: null, total: sum.total + (sum.asDecimal ?? sum.current ?? 1) * value, current: null, lastScale: value, isLarge: true };
  if (kind === 'hundred') return { ...next, current: (sum.current ?? 1) * 100 };
  return { ...next, current: (sum.current ?? 0) + value, isOrdinal, isClosed: isOrdinal };
}
