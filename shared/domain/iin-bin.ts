// Control digits of the IIN (persons, sole entrepreneurs) and the BIN (organisations). Law on national registers of identification
// numbers, Art. 1, 9 (wording of 25.11.2019). The law fixes the control digit for the IIN only, so a BIN that fails is a warning.

export type IdentifierCheck =
  | { readonly type: 'empty' }
  | { readonly type: 'valid'; readonly birth: IinBirth | null }
  | { readonly type: 'warning'; readonly because: 'control-digit' | 'unknown-century' | 'looks-like-iin' }
  | { readonly type: 'error'; readonly because: 'not-12-digits' | 'control-digit' | 'impossible-date' | 'looks-like-bin' };

export type IinBirth = { readonly date: string; readonly sex: 'male' | 'female' };

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** The twelfth digit that belongs to the first eleven; null where no such number is issued. */
export function controlDigit(elevenDigits: string): number | null {
  const first = weigh(elevenDigits, firstWeights);
  if (first < 10) return first;
  const second = weigh(elevenDigits, secondWeights);
  return second < 10 ? second : null;
}

/** An error may be kept with a note: some IINs once issued carry a wrong control digit (Art. 9 p.6). */
export function checkIin(typed: string): IdentifierCheck {
  const digits = withoutSpaces(typed);
  if (digits === '') return { type: 'empty' };
  if (!/^\d{12}$/.test(digits)) return { type: 'error', because: 'not-12-digits' };
  if (Number(digits[4]) >= 4) return { type: 'error', because: 'looks-like-bin' };
  if (controlDigit(digits.slice(0, 11)) !== Number(digits[11])) return { type: 'error', because: 'control-digit' };
  if (digits[6] === '0') return { type: 'warning', because: 'unknown-century' };
  const birth = birthOf(digits);
  return birth ? { type: 'valid', birth } : { type: 'error', because: 'impossible-date' };
}

export function checkBin(typed: string): IdentifierCheck {
  const digits = withoutSpaces(typed);
  if (digits === '') return { type: 'empty' };
  if (!/^\d{12}$/.test(digits)) return { type: 'error', because: 'not-12-digits' };
  if (Number(digits[4]) < 4) return { type: 'warning', because: 'looks-like-iin' };
  return controlDigit(digits.slice(0, 11)) === Number(digits[11]) ? { type: 'valid', birth: null } : { type: 'warning', because: 'control-digit' };
}

/** Organisations have a BIN; persons and sole entrepreneurs an IIN. */
export const checkIdentifier = (party: 'person' | 'sole-entrepreneur' | 'organisation', typed: string): IdentifierCheck =>
  party === 'organisation' ? checkBin(typed) : checkIin(typed);

const withoutSpaces = (typed: string): string => typed.replace(/[\s\u00a0-]/g, '');

function weigh(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}

function birthOf(digits: string): IinBirth | null {
  const mark = Number(digits[6]);
  if (mark < 1 || mark > 6) return null;
  const year = 1800 + Math.floor((mark - 1) / 2) * 100 + Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { date: date.toISOString().slice(0, 10), sex: mark % 2 === 1 ? 'male' : 'female' } : null;
}
