// Where the words of a search stand in a text as it is shown, and the piece of it that a list of hits shows.
import type { MarkedText } from '#shared/ipc/contract.ts';
import { foldWithOffsets, type FoldedText } from '../store/fold-text.ts';

export type TextMark = { readonly from: number; readonly to: number; readonly word: string };

const excerptUnits = 220;
const leadUnits = 60;
/** Of a word on every line of a long text, enough to choose what to show and mark. */
const marksOfWordMax = 200;
/** From so many letters on a word is also found inside others. */
const innerLettersMin = 3;

/** Each place of each folded word, in order. */
export function findMarks(text: string, words: readonly string[]): TextMark[] {
  const folded = foldWithOffsets(text);
  return words.flatMap((word) => marksOf(word, text, folded)).sort((one, other) => one.from - other.from || other.to - one.to);
}

function marksOf(word: string, text: string, { folded, offsets }: FoldedText): TextMark[] {
  const isInner = Array.from(word).length >= innerLettersMin;
  const marks: TextMark[] = [];
  for (let at = folded.indexOf(word); at >= 0 && marks.length < marksOfWordMax; at = folded.indexOf(word, at + 1)) {
    if (!isInner && isInsideWord(folded, at)) continue;
    const from = offsets[at] ?? 0;
    // A letter that only a part of was found is marked whole.
    let end = at + word.length;
    while (offsets[end] === offsets[end - 1]) end++;
    marks.push({ from, to: offsets[end] ?? text.length, word });
  }
  return marks;
}

const isInsideWord = (folded: string, at: number): boolean => /[\p{L}\p{N}\p{M}]$/u.test(folded.slice(Math.max(0, at - 2), at));

/** The text cut into what is marked and what is not, between two places in it. */
export function markText(text: string, marks: readonly TextMark[], [start, end]: readonly [number, number] = [0, text.length]): MarkedText {
  const parts: { text: string; hit: boolean }[] = [];
  const add = (from: number, to: number, hit: boolean): void => {
    if (to > from) parts.push({ text: text.slice(from, to), hit });
  };
  let done = start;
  for (const { from, to } of marks) {
    const [first, last] = [Math.max(from, done), Math.min(to, end)];
    if (last <= first) continue;
    add(done, first, false);
    add(first, last, true);
    done = last;
  }
  add(done, end, false);
  return parts;
}

/** A piece of a long text with as many different words of the search in it as can be. */
export function excerptOf(text: string, marks: readonly TextMark[]): MarkedText {
  const start = startOfExcerpt(text, marks);
  const end = text.length - start <= excerptUnits + 20 ? text.length : wordEdge(text, start + excerptUnits);
  const parts = markText(text, marks, [start, end]);
  return [...(start > 0 ? [{ text: '… ', hit: false }] : []), ...parts, ...(end < text.length ? [{ text: ' …', hit: false }] : [])];
}

function startOfExcerpt(text: string, marks: readonly TextMark[]): number {
  let best = { from: 0, words: 0 };
  for (const { from } of marks) {
    const inReach = marks.filter((mark) => mark.from >= from && mark.to <= from + excerptUnits - leadUnits);
    const words = new Set(inReach.map((mark) => mark.word)).size;
    if (words > best.words) best = { from, words };
  }
  if (best.from <= leadUnits || text.length <= excerptUnits) return 0;
  return Math.min(best.from, wordEdge(text, best.from - leadUnits) + 1);
}

/** The last gap before a place, or the place itself where a word goes on and on; never in the middle of a character. */
function wordEdge(text: string, at: number): number {
  const gap = text.slice(Math.max(0, at - 40), at).search(/\s\S*$/u);
  if (gap >= 0) return Math.max(0, at - 40) + gap;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
