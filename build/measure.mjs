// npm run measure -- amounts FILE.jsonl, or leaks FILE.jsonl: scores a text feature on a labelled file. The last line is JSON.
// Amounts; each miss is one line. Lines: {"n": 15000, "kk": "он бес мың", "alt": ["…"]} for a number, {"amount": "15000.50", "kk": "… теңге 50 тиын"} for a sum of money.
// Leaks: a file of lines {"id", "lang", "kind", "confidential", "outgoing", "public"?, "leak"}, or a folder of pages; --wrong names the lines that were judged wrongly, --methods judges the pairs in plainer ways as well.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { leakMethods } from './leak-methods.mjs';
import { scoreLeaks, scorePairs } from './measure-leaks.mjs';
import { amountInWords, numberInWords } from '#shared/domain/money-in-words.ts';
import { mostInKazakhWords } from '#shared/domain/kazakh-numerals.ts';
import { isSum } from '#shared/domain/money.ts';

const languages = /** @type {const} */ (['kk', 'ru', 'en']);
const usage = 'npm run measure -- amounts FILE.jsonl, or npm run measure -- leaks FILE.jsonl';

/** Case, kinds of spaces and Unicode form are no difference. @param {unknown} text */
const fold = (text) => String(text).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Whole tiyn of "15 000,50", 15000.5 or "15000". null when it is no sum. @param {unknown} value */
export function tiynOf(value) {
  const text = String(value).replace(/[\s\u00A0\u202F']/gu, '').replace(',', '.');
  const [, tenge, tiyn = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (tenge === undefined) return null;
  const sum = BigInt(tenge) * 100n + BigInt(tiyn.padEnd(2, '0'));
  return isSum(sum) ? sum : null;
}

/** @param {Record<string, unknown>} line @param {'kk' | 'ru' | 'en'} language @returns {string} What we write; empty when we cannot. */
function wordsOf(line, language) {
  if ('amount' in line) {
    const tiyn = tiynOf(line['amount']);
    return tiyn === null ? '' : amountInWords(tiyn, language);
  }
  const digits = String(line['n']).replace(/[\s\u00A0\u202F']/gu, '');
  return /^\d{1,18}$/.test(digits) && BigInt(digits) <= mostInKazakhWords ? numberInWords(BigInt(digits), language) : '';
}

/** @param {string} text @returns {{ accuracy: number, n: number, misses: string[] }} Each language that a line names counts once. */
export function scoreAmounts(text) {
  /** @type {string[]} */
  const misses = [];
  let n = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue;
    /** @type {Record<string, unknown>} */
    const line = JSON.parse(raw);
    if (!('n' in line) && !('amount' in line)) throw new Error(`line ${index + 1}: neither "n" nor "amount"`);
    for (const language of languages) {
      if (typeof line[language] !== 'string') continue;
      n += 1;
      const written = wordsOf(line, language);
      const alternatives = language === 'kk' && line['alt'] !== undefined ? [line['alt']].flat() : [];
      if (![line[language], ...alternatives].some((right) => fold(right) === fold(written))) {
        misses.push(`line ${index + 1}: ${line['amount'] ?? line['n']} (${language}): wrote "${written}", expected "${line[language]}"`);
      }
    }
  }
  return { accuracy: n === 0 ? 0 : (n - misses.length) / n, n, misses };
}

/** @param {string} file @param {{ showWrong: boolean, compares: boolean }} options */
function measureLeaks(file, { showWrong, compares }) {
  const { wrong, kinds, ...score } = scoreLeaks(file);
  for (const [kind, { n, right }] of Object.entries(kinds).toSorted(([one], [other]) => (one < other ? -1 : 1))) console.log(`${kind}: ${right} of ${n} right`);
  if (showWrong) for (const line of wrong) console.log(line);
  if (compares) {
    for (const [name, judge] of Object.entries(leakMethods)) {
      const { recall, falseAlarms } = scorePairs(readFileSync(file, 'utf8'), judge);
      console.log(`${name}: recall ${recall}, false alarms ${falseAlarms}`);
    }
  }
  console.log(JSON.stringify(score));
}

/** @param {string} file */
function measureAmounts(file) {
  const { misses, ...score } = scoreAmounts(readFileSync(file, 'utf8'));
  for (const miss of misses) console.log(miss);
  console.log(JSON.stringify(score));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [feature, file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const isKnown = feature === 'amounts' || feature === 'leaks';
  if (!isKnown || file === undefined || !existsSync(file)) {
    console.error(feature !== undefined && !isKnown ? `There is no measure of "${feature}". ${usage}` : `No file to read. ${usage}`);
    process.exitCode = 1;
  } else if (feature === 'leaks') measureLeaks(file, { showWrong: process.argv.includes('--wrong'), compares: process.argv.includes('--methods') && statSync(file).isFile() });
  else measureAmounts(file);
}
