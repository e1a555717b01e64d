// One spelling for searching (FORMAT §6.6): small letters, ё as е, and each Kazakh letter as the Russian one people type in its
// place, so that «қала» is found by «кала» and the other way round.
import { foldKazakhLetters } from '#shared/domain/kazakh-letters.ts';

export function foldText(text: string): string {
  return foldKazakhLetters(text.toWellFormed().normalize('NFKC').toLowerCase())
    // Which of the two sigmas a capital becomes depends on what stands around it.
    .replaceAll('ς', 'σ')
    // SQLite's text functions end at a zero character.
    .replaceAll('\0', ' ');
}

/** Words of a query; punctuation separates them, as the index does it. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

export type FoldedText = {
  readonly folded: string;
  /** Where each unit of the folded text comes from: the first unit of what it was made of. One more than there are units, for the end. */
  readonly offsets: Uint32Array;
};

/** Letters that fold to one unit each, whatever stands beside them; else one character with all that melts into it. */
const pieces = /[\x01-\x7f\u0401-\u045f\u0490-\u052f]+(?![\p{M}\uff9e\uff9f])|[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]+|\P{M}?[\p{M}\uff9e\uff9f]*/gu;

/** The same folding, with the way back to the text as it is shown. */
export function foldWithOffsets(text: string): FoldedText {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece === '') continue;
    const folded = foldText(piece);
    const isLetterByLetter = folded.length === piece.length;
    for (let unit = 0; unit < folded.length; unit++) offsets.push(index + (isLetterByLetter ? unit : 0));
    parts.push(folded);
  }
  offsets.push(text.length);
  return { folded: parts.join(''), offsets: Uint32Array.from(offsets) };
}
