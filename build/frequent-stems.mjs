// Writes shared/domain/leaks/frequent-stems.ts: stems of frequent words in Kazakh, Russian and English, by how frequent they are; and kazakh-bases.ts beside it: Kazakh
// words that end as if they had an ending. The words come from the word
// lists inside Tesseract's language data (Debian's packages tesseract-ocr-kaz, -rus and -eng, 1:4.1.0-2; Apache-2.0), which hold the forms that
// were met most often. A word that has many forms and spellings among them is frequent; one that has few is not.
//   apt-get download tesseract-ocr-kaz tesseract-ocr-rus tesseract-ocr-eng; dpkg -x each of them into FOLDER
//   node build/frequent-stems.mjs FOLDER
// To be run when a stemmer changes, twice: the stems are cut with the bases that lie there. --check FOLDER only compares.
// What the stemmers made of the words of the labelled sets (tests/vectors/leaks) stands as a digest in the data; a test compares it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bareKazakhStem } from '#shared/domain/leaks/stem-kazakh.ts';
import { foldKazakhLetters } from '#shared/domain/kazakh-letters.ts';
import { stemOf } from '#shared/domain/leaks/text-words.ts';

const stemsFile = fileURLToPath(new URL('../shared/domain/leaks/frequent-stems.ts', import.meta.url));
const basesFile = fileURLToPath(new URL('../shared/domain/leaks/kazakh-bases.ts', import.meta.url));
const dataFolder = 'usr/share/tesseract-ocr/5/tessdata';
const wordsFolder = fileURLToPath(new URL('../tests/vectors/leaks', import.meta.url));
/** Parts of a .traineddata file. */
const wordsPart = 19;
const lettersPart = 21;

/** The least points of a stem for each group, the rarest first. */
const languages = /** @type {const} */ ([
  { file: 'kaz.traineddata', letters: /^[а-яёәғқңөұүһі]{3,}$/, isKazakh: true, steps: [2, 7, 18, 45] },
  { file: 'rus.traineddata', letters: /^[а-яё]{3,}$/, isKazakh: false, steps: [1, 5, 12, 26] },
  { file: 'eng.traineddata', letters: /^[a-z]{3,}$/, isKazakh: false, steps: [2, 4, 7, 10] },
]);

/** @param {Buffer} file @param {number} wanted */
function partOf(file, wanted) {
  const count = file.readInt32LE(0);
  const starts = Array.from({ length: count }, (_, at) => Number(file.readBigInt64LE(4 + 8 * at)));
  const from = starts[wanted] ?? -1;
  if (from < 0) throw new Error(`The file has no part ${wanted}.`);
  return file.subarray(from, starts.slice(wanted + 1).find((start) => start >= 0) ?? file.length);
}

/** The words of a list that is kept as a graph of letters. @param {Buffer} file */
function* wordsOf(file) {
  const [count = '0', ...lines] = partOf(file, lettersPart).toString('utf8').split('\n');
  const letters = lines.slice(0, Number(count)).map((line, at) => (at === 0 ? ' ' : (line.split(' ')[0] ?? '')));
  const graph = partOf(file, wordsPart);
  const edges = graph.readInt32LE(6);
  const flagsAt = BigInt(Math.ceil(Math.log2(graph.readInt32LE(2) + 1)));
  const edge = (/** @type {number} */ at) => {
    const bits = graph.readBigUInt64LE(10 + 8 * at);
    const flags = Number((bits >> flagsAt) & 7n);
    return { letter: letters[Number(bits & ((1n << flagsAt) - 1n))] ?? '', isLast: (flags & 1) !== 0, isBackward: (flags & 2) !== 0, endsWord: (flags & 4) !== 0, next: Number(bits >> (flagsAt + 3n)) };
  };
  const waiting = [{ at: 0, word: '' }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    for (let at = place.at; at < edges; at += 1) {
      const { letter, isLast, isBackward, endsWord, next } = edge(at);
      if (!isBackward && place.word.length < 60) {
        if (endsWord) yield place.word + letter;
        if (next !== 0) waiting.push({ at: next, word: place.word + letter });
      }
      if (isLast) break;
    }
  }
}

/** By stem, how many forms and spellings of its words are listed; none for what is only written with a capital. @param {Iterable<string>} words @param {RegExp} ownLetters @param {boolean} isKazakh */
export function pointsOf(words, ownLetters, isKazakh) {
  /** @type {Map<string, Set<string>>} */
  const spellings = new Map();
  /** @type {Set<string>} */
  const small = new Set();
  for (const word of words) {
    const form = word.toLowerCase();
    const isOrdinary = word === form || word === word.toUpperCase() || word.slice(1) === form.slice(1);
    if (!ownLetters.test(form) || !isOrdinary) continue;
    const stem = stemOf(foldKazakhLetters(form), isKazakh);
    spellings.set(stem, (spellings.get(stem) ?? new Set()).add(word));
    if (word === form) small.add(stem);
  }
  return new Map([...spellings].flatMap(([stem, all]) => (small.has(stem) ? [[stem, all.size]] : [])));
}

/** Sorted; each as a capital that says how many letters it shares with the one before (A none), and the rest. @param {readonly string[]} stems */
export function packed(stems) {
  let before = '';
  return [...new Set(stems)].sort().map((stem) => {
    let shared = 0;
    while (shared < 25 && shared < before.length && before[shared] === stem[shared]) shared += 1;
    before = stem;
    return String.fromCharCode(65 + shared) + stem.slice(shared);
  }).join('');
}

const plurals = ['лар', 'лер', 'дар', 'дер', 'тар', 'тер'];
const datives = ['га', 'ге', 'ка', 'ке'];
/** Participles, adjectives, doers, verbal nouns: made of other words, with which they are to meet. */
const isMade = (/** @type {string} */ word) => /(?:[гк][ае]н|тын|тин|лык|лик|дык|дик|тык|тик|ш[ыи]|с[ыи]з|[дт]ай|[дт]ей|[дт]аг[ыи]|[дт]ег[ыи]|[лдт][ыи]|у)$/.test(word);

/** Kazakh words that take the plural and so have no ending, though the rules would cut them. @param {Iterable<string>} words @param {RegExp} ownLetters */
export function basesOf(words, ownLetters) {
  const forms = new Set([...words].filter((word) => ownLetters.test(word)).map(foldKazakhLetters));
  const isWhole = (/** @type {string} */ form) => plurals.some((ending) => forms.has(form + ending)) && datives.some((ending) => forms.has(form + ending));
  const isPlural = (/** @type {string} */ form) => /[лдт][ае]р$/.test(form) && forms.has(form.slice(0, -3));
  return [...forms].filter((form) => form.length >= 4 && form.length - bareKazakhStem(form).length >= 2 && !isMade(form) && !isPlural(form) && isWhole(form)).sort();
}

const origin = '// From the word lists of Tesseract\'s language data (tessdata_fast), copyright 2006-2022 Google Inc., Apache License 2.0 (LICENSE); changed: cut to stems and grouped.';

/** @param {string} folder */
const kazakhBasesText = (folder) => `// Made by build/frequent-stems.mjs; not to be edited. Kazakh words, folded, that end as if they had an ending and have none.
${origin}
export const kazakhBases =
  '${basesOf(wordsOf(readFileSync(join(folder, dataFolder, languages[0].file))), languages[0].letters).join(' ')}';
`;

/** Every word of the labelled pairs, as a Kazakh and as another word would be cut. @param {(word: string, isKazakh: boolean) => string} cut */
export function stemmersDigest(cut = stemOf) {
  const sets = readdirSync(wordsFolder).filter((name) => name.endsWith('-pairs.jsonl')).sort();
  const texts = sets.map((name) => readFileSync(join(wordsFolder, name), 'utf8').toLowerCase());
  const words = [...new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []).map((word) => foldKazakhLetters(word)))].sort();
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word} ${cut(word, true)} ${cut(word, false)} ${bareKazakhStem(word)}\n`);
  return hash.digest('hex');
}

/** @param {string} folder */
function frequentStemsText(folder) {
  /** @type {Map<string, number>} */
  const groupOf = new Map();
  for (const { file, letters, isKazakh, steps } of languages) {
    for (const [stem, points] of pointsOf(wordsOf(readFileSync(join(folder, dataFolder, file))), letters, isKazakh)) {
      const group = steps.filter((least) => points >= least).length - 1;
      if (group >= 0) groupOf.set(stem, Math.max(group, groupOf.get(stem) ?? 0));
    }
  }
  const groups = [0, 1, 2, 3].map((group) => packed([...groupOf].flatMap(([stem, of]) => (of === group ? [stem] : []))));
  return `// Made by build/frequent-stems.mjs; not to be edited. Stems of frequent words in Kazakh, Russian and English, packed, the rarest group first.
// Cut by stemmers with the digest ${stemmersDigest()}.
${origin}
export const frequentStems: readonly string[] = [
${groups.map((group) => `  '${group}',`).join('\n')}
];
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv.slice(2).find((each) => !each.startsWith('--'));
  if (folder === undefined) throw new Error('Where are the packages laid out? node build/frequent-stems.mjs FOLDER');
  for (const [file, textOf] of /** @type {const} */ ([[basesFile, kazakhBasesText], [stemsFile, frequentStemsText]])) {
    const text = textOf(folder);
    const isFresh = existsSync(file) && readFileSync(file, 'utf8') === text;
    if (process.argv.includes('--check')) process.exitCode = isFresh && !process.exitCode ? 0 : 1;
    else if (!isFresh) writeFileSync(file, text);
    console.log(file, isFresh ? 'is up to date' : 'differs', Math.round(Buffer.byteLength(text) / 1_000), 'kB');
  }
}
