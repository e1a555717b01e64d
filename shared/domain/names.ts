// How a party and its people are written: three separate fields, so that nothing has to be guessed from one line.
import type { PartyDetails, PersonName } from './party.ts';

export const fullName = (name: PersonName): string => joinWords([name.surname, name.givenName, name.patronymic]);

/** "Ахметов К. С.": as the settlement agreement names representatives (Law on mediation, Art. 27 p.2; wording of 20.12.2021). */
export function surnameWithInitials(name: PersonName): string {
  return joinWords([name.surname, initialOf(name.givenName), initialOf(name.patronymic)]);
}

/** The short name of a party in lists and marks; empty while nothing is known. */
export function displayName(details: Pick<PartyDetails, 'type' | 'name' | 'organisationName'>): string {
  const person = joinWords([details.name.surname, details.name.givenName]);
  const organisation = joinWords([details.organisationName]);
  return details.type === 'person' ? person || organisation : organisation || person;
}

function initialOf(word: string): string {
  const parts = word.trim().split(/[\s-]+/).filter(Boolean);
  // A name of two parts keeps both letters: "Анна-Мария" is "А.-М.".
  return parts.map((part) => `${[...part][0]?.toLocaleUpperCase('kk')}.`).join('-');
}

const joinWords = (words: readonly string[]): string =>
  words
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(' ');
