// How a party and its people are written: three separate fields, so that nothing has to be guessed from one line.
import type { PartyDetails, PersonName } from './party.ts';

export const fullName = (name: PersonName): string => joinWords([name.surname, name.givenName, name.patronymic]);

/** The short name of a party in lists and marks; empty while nothing is known. */
export function displayName(details: Pick<PartyDetails, 'type' | 'name' | 'organisationName'>): string {
  const person = joinWords([details.name.surname, details.name.givenName]);
  const organisation = joinWords([details.organisationName]);
  return details.type === 'person' ? person || organisation : organisation || person;
}

const joinWords = (words: readonly string[]): string =>
  words
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(' ');
