// Kazakh numerals in words: "он бес мың", "бір мың тоғыз жүз". A hundred stands without "бір", a thousand and above with it.
import { assert } from '#shared/assert.ts';

const ones = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'] as const;
const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'] as const;
const thousands = ['', 'мың', 'миллион', 'миллиард', 'триллион', 'квадриллион'] as const;
const hundred = 'жүз';

/** 10^18 - 1. */
export const mostInKazakhWords = 1_000n ** BigInt(thousands.length) - 1n;

export function numberInKazakhWords(value: bigint): string {
  assert(value >= 0n && value <= mostInKazakhWords, 'number within the named powers');
  if (value === 0n) return 'нөл';
  const words: string[] = [];
  for (let power = thousands.length - 1; power >= 0; power -= 1) {
    const triple = Number((value / 1_000n ** BigInt(power)) % 1_000n);
    if (triple > 0) words.push(...tripleInWords(triple), thousands[power] ?? '');
  }
  return words.filter(Boolean).join(' ');
}

function tripleInWords(triple: number): string[] {
  const hundreds = Math.floor(triple / 100);
  return [hundreds > 1 ? (ones[hundreds] ?? '') : '', hundreds > 0 ? hundred : '', tens[Math.floor(triple / 10) % 10] ?? '', ones[triple % 10] ?? ''].filter(Boolean);
}
