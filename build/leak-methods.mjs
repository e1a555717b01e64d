// Plainer ways to look for a leak in a pair, to compare the check with (DECISIONS.md 55): runs of the same words, runs of the same stems, pieces of letters, and words alone.
import { findWords } from '#shared/domain/leaks/find-words.ts';
import { createLeakIndex } from '#shared/domain/leaks/leak-index.ts';
import { readText } from '#shared/domain/leaks/read-text.ts';
import { textWords } from '#shared/domain/leaks/text-words.ts';

/** @typedef {import('./measure-leaks.mjs').Pair} Pair */

/** @type {Readonly<Record<string, (pair: Pair) => boolean>>} Whether a pair is taken for a leak, by name of the way. */
export const leakMethods = {
  'the same words in a run of 2': (pair) => sharesRun(pair, wordsOf, 2),
  'the same words in a run of 4': (pair) => sharesRun(pair, wordsOf, 4),
  'the same stems in a run of 2': (pair) => sharesRun(pair, stemsOf, 2),
  'a tenth of the pieces of five letters': (pair) => sharedPieces(pair) >= 0.1,
  'weighted words alone': sharesWords,
};

/** @param {Pair} pair */
const publicOf = (pair) => [pair.public ?? []].flat();
/** @param {string} text */
const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** @param {string} text */
const stemsOf = (text) => textWords(text).map(({ stem }) => stem);

/** @param {Pair} pair @param {(text: string) => readonly string[]} itemsOf @param {number} length */
function sharesRun(pair, itemsOf, length) {
  const runs = (/** @type {string} */ text) => {
    const items = itemsOf(text);
    return new Set(items.slice(0, Math.max(0, items.length - length + 1)).map((_, at) => items.slice(at, at + length).join(' ')));
  };
  const known = new Set(publicOf(pair).flatMap((text) => [...runs(text)]));
  const secret = runs(pair.confidential);
  return [...runs(pair.outgoing)].some((run) => secret.has(run) && !known.has(run));
}

/** Share of the secret's pieces of five letters that leave and are not known. @param {Pair} pair */
function sharedPieces(pair) {
  const pieces = (/** @type {string} */ text) => {
    const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return new Set(Array.from({ length: Math.max(0, plain.length - 4) }, (_, at) => plain.slice(at, at + 5)));
  };
  const known = new Set(publicOf(pair).flatMap((text) => [...pieces(text)]));
  const secret = [...pieces(pair.confidential)].filter((piece) => !known.has(piece));
  const outgoing = pieces(pair.outgoing);
  return secret.filter((piece) => outgoing.has(piece)).length / Math.max(1, secret.length);
}

/** @param {Pair} pair */
function sharesWords(pair) {
  const asId = (/** @type {string} */ id) => /** @type {any} */ (id);
  const index = createLeakIndex([{ recordId: asId('secret'), text: pair.confidential }], publicOf(pair).map((text, at) => ({ recordId: asId(`known-${at}`), text })));
  return findWords(index, readText(pair.outgoing)).some(({ knownIn }) => knownIn === null);
}
