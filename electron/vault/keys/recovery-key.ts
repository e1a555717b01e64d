// The recovery key as printed: 140 random bits in seven groups of five characters, the last of each group a check (FORMAT §3.4).
// Reading is tolerant: lower case, missing or odd separators, letters that look alike, Cyrillic ones too.
import { randomBytes } from 'node:crypto';
import { assert } from '#shared/assert.ts';

/** Crockford's base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupCount = 7;
const dataPerGroup = 4;
const groupLength = dataPerGroup + 1;
const recoverySecretLength = groupCount * dataPerGroup;

const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    O: '0', I: '1', L: '1', U: 'V',
    А: 'A', В: 'B', Е: 'E', Ё: 'E', К: 'K', Қ: 'K', М: 'M', Н: 'H', Ң: 'H', О: '0', Ө: '0', Р: 'P', С: 'C', Т: 'T', У: 'Y', Ү: 'Y', Ұ: 'Y',
    Х: 'X', Һ: 'H', І: '1', Ј: 'J', Ѕ: 'S', Ԛ: 'Q', Ԝ: 'W', З: '3',
  }),
);

export type RecoverySymbols = { readonly symbols: Uint8Array; readonly text: string };

/** Symbols are 28 values below 32: the secret that opens the recovery slot. */
export function createRecoveryKey(): RecoverySymbols {
  const symbols = Uint8Array.from(randomBytes(recoverySecretLength), (byte) => byte & 31);
  return { symbols, text: printRecoveryKey(symbols) };
}

export function printRecoveryKey(symbols: Uint8Array): string {
  assert(symbols.length === recoverySecretLength, 'recovery key length');
  const groups: string[] = [];
  for (let group = 0; group < groupCount; group++) {
    const data = symbols.subarray(group * dataPerGroup, (group + 1) * dataPerGroup);
    groups.push([...data, checkSymbol(data, group)].map((symbol) => alphabet[symbol]).join(''));
  }
  return groups.join('-');
}

/** null when it cannot be a recovery key: wrong length, foreign character, or a check that fails. */
export function parseRecoveryKey(typed: string): Uint8Array | null {
  if (typed.length > 500) return null;
  const values: number[] = [];
  for (const character of typed.normalize('NFKC').toUpperCase()) {
    if (/[\s\p{P}\p{Cf}\p{Sm}]/u.test(character)) continue;
    const value = alphabet.indexOf(lookAlikes.get(character) ?? character);
    if (value < 0) return null;
    values.push(value);
  }
  if (values.length !== groupCount * groupLength) return null;
  const symbols = new Uint8Array(recoverySecretLength);
  for (let group = 0; group < groupCount; group++) {
    const data = values.slice(group * groupLength, group * groupLength + dataPerGroup);
    if (checkSymbol(data, group) !== values[group * groupLength + dataPerGroup]) return null;
    symbols.set(data, group * dataPerGroup);
  }
  return symbols;
}

/**
 * A weighted sum over GF(32): any one wrong character, any two swapped in a group, and any two groups swapped are noticed,
 * because weights differ and are never zero, and each group adds its own number.
 */
function checkSymbol(data: ArrayLike<number>, group: number): number {
  let sum = group + 1;
  for (let index = 0; index < dataPerGroup; index++) sum ^= multiply(1 << (index + 1), data[index] as number);
  return sum;
}

/** Product in GF(32) modulo x^5 + x^2 + 1. */
function multiply(left: number, right: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if ((right >> bit) & 1) product ^= left << bit;
  for (let bit = 9; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}
