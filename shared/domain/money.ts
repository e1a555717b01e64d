// Sums of money: whole tiyn (1 tenge = 100 tiyn), as bigint in code and as decimal text in records. Never a float.
import { z } from 'zod';
import { assert } from '#shared/assert.ts';
import type { Language } from './text-limits.ts';

export const tiynPerTenge = 100n;
/** 10^12 tenge and 99 tiyn. */
export const mostTiyn = 100_000_000_000_099n;

/** A sum in a record: tiyn as decimal text without leading zeros. One pattern: a later check would be asked about a text that failed the first. */
export const tiynTextSchema = z.string().regex(/^(0|[1-9]\d{0,13}|1000000000000\d{2})$/);

export const isSum = (tiyn: bigint): boolean => tiyn >= 0n && tiyn <= mostTiyn;

const noBreakSpace = '\u00A0';
const signs = {
  kk: { group: noBreakSpace, decimal: ',' },
  ru: { group: noBreakSpace, decimal: ',' },
  en: { group: ',', decimal: '.' },
} as const;

/** "1 234 567,50", always with both tiyn digits. */
export function formatFigures(tiyn: bigint, language: Language): string {
  assert(isSum(tiyn), 'sum within limits');
  const { group, decimal } = signs[language];
  const tenge = String(tiyn / tiynPerTenge).replace(/\B(?=(\d{3})+$)/g, group);
  return `${tenge}${decimal}${twoDigits(tiyn % tiynPerTenge)}`;
}

/** "1 234 567,50 ₸". */
export const formatAmount = (tiyn: bigint, language: Language): string => `${formatFigures(tiyn, language)}${noBreakSpace}₸`;

export const twoDigits = (tiyn: bigint): string => String(tiyn).padStart(2, '0');

const groupedByMarks = /^\d{1,3}([.,'])\d{3}(?:\1\d{3})*$/;

/**
 * What a person types: "1 234 567,5", "1,234,567.50", "15000 ₸". null when it is no sum, when it has a part of a tiyn,
 * or when it can be read in two ways ("1,500" may be one thousand five hundred or one and a half).
 */
export function parseAmount(typed: string): bigint | null {
  const text = typed.replace(/₸|kzt|теңге|тенге|тг\.?|tenge/giu, '').replace(/[\s\u00A0\u202F']/gu, '');
  if (groupedByMarks.test(text) && (text.match(/[.,]/g)?.length ?? 0) === 1) return null;
  const parts = /^(\d+|\d{1,3}(?:,\d{3})+(?=\.|$)|\d{1,3}(?:\.\d{3})+(?=,|$))(?:[.,](\d{1,2}))?$/.exec(text);
  if (!parts) return null;
  const [, tenge = '', tiyn = ''] = parts;
  const digits = tenge.replace(/[.,]/g, '');
  if (digits.length > 18) return null;
  const sum = BigInt(digits) * tiynPerTenge + BigInt(tiyn.padEnd(2, '0'));
  return isSum(sum) ? sum : null;
}
