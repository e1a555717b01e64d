// The conflict register: whom the mediator has worked with, in which role and when, and nothing of what was said. It outlives the
// cases, so that a conflict of interest still shows (Law on mediation, Art. 7 p.2, Art. 10 p.2 item 5; wording of 20.12.2021).
import { foldKazakhLetters } from './kazakh-letters.ts';
import { z } from 'zod';
import { fullName } from './names.ts';
import type { PartyBody, PartyDetails } from './party.ts';
import { dayText, lineText, nameText } from './text-limits.ts';

export const conflictRoles = ['party', 'representative', 'interpreter', 'other'] as const;
export type ConflictRole = (typeof conflictRoles)[number];

export const conflictEntrySchema = z.strictObject({
  name: nameText.min(1),
  role: z.enum(conflictRoles),
  from: dayText,
  until: dayText,
  /** Why it may matter: kinship, earlier work together. No content of a case. */
  remark: lineText,
});
export type ConflictEntry = z.output<typeof conflictEntrySchema>;

export type NameInRole = { readonly name: string; readonly role: ConflictRole };

/** Everyone a party's sheet names, as the register would. */
export function namesOfParty(details: PartyDetails | PartyBody): NameInRole[] {
  const own = details.type === 'person' ? [fullName(details.name)] : [details.organisationName, fullName(details.name)];
  const named: NameInRole[] = [
    ...own.map((name): NameInRole => ({ name, role: 'party' })),
    ...details.representatives.map(({ name }): NameInRole => ({ name: fullName(name), role: 'representative' })),
    { name: details.interpreter.name, role: 'interpreter' },
  ];
  const seen = new Set<string>();
  return named.flatMap(({ name, role }) => {
    const clean = name.trim().replace(/\s+/g, ' ').slice(0, 200);
    const key = `${role} ${clean}`;
    if (clean === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ name: clean, role }];
  });
}

/** `same`: every word of the shorter name stands in the other. `surname`: only the first words are alike. */
export type NameLikeness = 'same' | 'surname';

/** Forms of business stand before or after a name, in three languages, and tell nobody apart. */
const businessForms = new Set(
  'тоо жшс ао ақ ип жк оао зао пао ооо кх шқ рғп ркп кгп кмк мкк гу мм фонд llp jsc llc ltd too zhshs ao ip'.split(' ').map(foldName),
);

/**
 * Whether two names may be of one person or firm. Generous: a mediator looks at each hit. Spelling of Kazakh letters, endings of
 * Russian surnames by gender, order of words and business forms make no difference; words of one letter are initials.
 */
export function compareNames(one: string, other: string): NameLikeness | null {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.length === 0 || right.length === 0) return null;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const isSame = short.every((word) => long.some((each) => isSameWord(word, each)));
  if (isSame && (short.length > 1 || long.length === 1)) return 'same';
  const surnamesMeet = isSameWord(left[0] as string, right[0] as string);
  return surnamesMeet || isSame ? 'surname' : null;
}

function isSameWord(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return one === other || stem(one) === stem(other);
}

/** Ахметова and Ахметов, Ковальская and Ковальский: one family. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(?<=(ов|ев|ин|ын))а$|(?<=(ск|цк))(ая|ий|ый)$/u, '') : word);

function wordsOf(name: string): string[] {
  const words = foldName(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !businessForms.has(word));
  return telling.length > 0 ? telling : words;
}

function foldName(name: string): string {
  return foldKazakhLetters(name.normalize('NFKC').toLowerCase());
}
