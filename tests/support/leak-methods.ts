// Plainer ways to look for a leak in a pair, to compare the check with (DECISIONS.md): runs of the same words, runs of the same stems, pieces of letters, and words alone.
import { findWords } from '#shared/domain/leaks/find-words.ts';
import { createLeakIndex } from '#shared/domain/leaks/leak-index.ts';
import { readText } from '#shared/domain/leaks/read-text.ts';
import { textWords } from '#shared/domain/leaks/text-words.ts';
import type { RecordId } from '#shared/domain/ids.ts';

export type LabelledPair = { readonly confidential: string; readonly outgoing: string; readonly public?: string | readonly string[] };

const publicOf = (pair: LabelledPair): readonly string[] => [pair.public ?? []].flat();

function sharesRun(pair: LabelledPair, itemsOf: (text: string) => readonly string[], length: number): boolean {
  const runs = (text: string): Set<string> => {
    const items = itemsOf(text);
    return new Set(items.slice(0, Math.max(0, items.length - length + 1)).map((_, at) => items.slice(at, at + length).join(' ')));
  };
  const known = new Set(publicOf(pair).flatMap((text) => [...runs(text)]));
  const secret = runs(pair.confidential);
  return [...runs(pair.outgoing)].some((run) => secret.has(run) && !known.has(run));
}

export const sharesWordRun = (pair: LabelledPair, length: number): boolean => sharesRun(pair, (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [], length);
export const sharesStemRun = (pair: LabelledPair, length: number): boolean => sharesRun(pair, (text) => textWords(text).map(({ stem }) => stem), length);

/** Share of the secret's pieces of five letters that leave and are not known. */
export function sharedLetters(pair: LabelledPair): number {
  const pieces = (text: string): Set<string> => {
    const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return new Set(Array.from({ length: Math.max(0, plain.length - 4) }, (_, at) => plain.slice(at, at + 5)));
  };
  const known = new Set(publicOf(pair).flatMap((text) => [...pieces(text)]));
  const secret = [...pieces(pair.confidential)].filter((piece) => !known.has(piece));
  const outgoing = pieces(pair.outgoing);
  return secret.filter((piece) => outgoing.has(piece)).length / Math.max(1, secret.length);
}

export function sharesWords(pair: LabelledPair): boolean {
  const index = createLeakIndex([{ recordId: 'secret' as RecordId, text: pair.confidential }], publicOf(pair).map((text, at) => ({ recordId: `known-${at}` as RecordId, text })));
  return findWords(index, readText(pair.outgoing)).some(({ knownIn }) => knownIn === null);
}
