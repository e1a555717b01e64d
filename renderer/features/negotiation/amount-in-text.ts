// The sum that an offer names, if it names exactly one: a proposal for its field, which the mediator sees and corrects.
import { isSum } from '#shared/domain/money.ts';
import type { Amount, Currency } from '#shared/domain/negotiation.ts';

const number = String.raw`\d{1,3}(?:[ \u00A0\u202F'.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,3})?`;
const scale = String.raw`тыс(?:яч[аиу]?)?\.?|мың|thousand|k\b|млн\.?|миллион\p{L}*|million|m\b|млрд\.?|миллиард\p{L}*|billion|bn\b`;
const unit = String.raw`тенге|теңге|тг\b\.?|₸|kzt|tenge|руб\p{L}*\.?|₽|rub|долл\p{L}*\.?|\$|usd|евро|eur|€`;
const pattern = new RegExp(String.raw`([$€₸₽])?\s?(${number})\s*(${scale})?\s*(${unit})?`, 'giu');

const scales: readonly (readonly [RegExp, bigint])[] = [
  [/^(млрд|миллиард|billion|bn)/iu, 1_000_000_000n],
  [/^(млн|миллион|million|m$)/iu, 1_000_000n],
  [/^(тыс|мың|thousand|k$)/iu, 1_000n],
];

export function amountIn(text: string): Amount | null {
  const found = [...text.matchAll(pattern)].flatMap(([, sign, figures = '', scaleWord, unitWord]) => {
    // A bare number may be anything: a day, a flat, a year.
    if (!sign && !scaleWord && !unitWord) return [];
    const minor = toMinor(figures, scaleWord ?? '');
    return minor === null || !isSum(minor) ? [] : [{ minor: String(minor), currency: toCurrency(sign ?? unitWord ?? '') }];
  });
  const [first, ...others] = found;
  return first && others.every((other) => other.minor === first.minor && other.currency === first.currency) ? first : null;
}

function toMinor(figures: string, scaleWord: string): bigint | null {
  const multiplier = scales.find(([words]) => words.test(scaleWord))?.[1] ?? 1n;
  const isGrouped = /^\d{1,3}(?:[ \u00A0\u202F'.,]\d{3})+$/u.test(figures);
  const isDecimal = multiplier > 1n && /^\d+[.,]\d{1,3}$/.test(figures);
  if (isGrouped && !isDecimal) return BigInt(figures.replace(/\D/g, '')) * multiplier * 100n;
  const [whole = '0', part = ''] = figures.split(/[.,]/);
  if (part.length > 2 && multiplier === 1n) return null;
  return (BigInt(whole) * 1_000n + BigInt(part.padEnd(3, '0'))) * multiplier / 10n;
}

function toCurrency(word: string): Currency {
  if (/^(руб|₽|rub)/iu.test(word)) return 'RUB';
  if (/^(долл|\$|usd)/iu.test(word)) return 'USD';
  return /^(евро|eur|€)/iu.test(word) ? 'EUR' : 'KZT';
}
