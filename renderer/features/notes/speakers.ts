// Who can be named after `@`: in a meeting those who take part in it, at the desk the parties and third persons of the case.
import type { Source } from '#shared/domain/audience.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import type { RosterBody, PartyMark } from '#shared/domain/party.ts';
import { foldLetters } from './note-kinds.ts';

export type Speaker = { readonly key: string; readonly name: string; readonly source: Source; readonly mark: PartyMark | null };

export type RosterParty = RosterBody['parties'][number];

export function speakersOfMeeting(meeting: MeetingBody, roster: readonly RosterParty[], mediatorName: string): Speaker[] {
  const participants = meeting.participants.map((participant) => ({
    key: participant.id,
    name: participant.name,
    source: participant.source,
    mark: markOf(participant.source, roster),
  }));
  const named = new Set(participants.flatMap(({ source }) => (source.type === 'party' ? [source.party] : [])));
  const parties = roster.filter((party) => meeting.parties.includes(party.id) && !named.has(party.id)).map(partySpeaker);
  return [...participants, ...parties, mediatorSpeaker(mediatorName)];
}

export function speakersAtDesk(roster: readonly RosterParty[], thirdPersons: readonly string[]): Speaker[] {
  const others = thirdPersons.map((name): Speaker => ({ key: `third-person ${name}`, name, source: { type: 'third-person', name }, mark: null }));
  return [...roster.map(partySpeaker), ...others];
}

export const newThirdPerson = (name: string): Speaker => ({ key: 'new third person', name, source: { type: 'third-person', name }, mark: null });

const partySpeaker = (party: RosterParty): Speaker => ({ key: party.id, name: party.displayName, source: { type: 'party', party: party.id }, mark: party.mark });
const mediatorSpeaker = (name: string): Speaker => ({ key: 'mediator', name, source: { type: 'mediator' }, mark: null });

export function markOf(source: Source, roster: readonly RosterParty[]): PartyMark | null {
  return source.type === 'party' ? (roster.find((party) => party.id === source.party)?.mark ?? null) : null;
}

/** Those whose letter is the query, first; then those with a word of their name that begins so. */
export function findSpeakers(query: string, speakers: readonly Speaker[]): Speaker[] {
  const begin = foldLetters(query);
  const byLetter = query === '' ? [] : speakers.filter((speaker) => isLetterOf(query, speaker));
  const byName = speakers.filter((speaker) => !byLetter.includes(speaker) && wordsOf(speaker.name).some((word) => word.startsWith(begin)));
  return [...byLetter, ...byName];
}

/** The one speaker that this word names beyond doubt: by letter, or by a whole word of the name. */
export function speakerOfWord(word: string, speakers: readonly Speaker[]): Speaker | null {
  const byLetter = speakers.filter((speaker) => isLetterOf(word, speaker));
  // A party and its representatives share a letter: the party itself is meant.
  if (byLetter.length > 0) return byLetter[0] ?? null;
  const folded = foldLetters(word);
  const byWord = speakers.filter((speaker) => wordsOf(speaker.name).includes(folded));
  return byWord.length === 1 ? (byWord[0] ?? null) : null;
}

const wordsOf = (name: string): string[] => foldLetters(name).split(/[\s"«»“”().,]+/u).filter((word) => word !== '');

/** Letters that look the same in both scripts count as one, so that the keyboard need not be switched for `@a`. */
function isLetterOf(word: string, speaker: Speaker): boolean {
  return speaker.mark !== null && sameLook(word) === sameLook(speaker.mark.letter);
}

const lookalikes: { readonly [letter: string]: string } = { а: 'a', в: 'b', б: 'b', с: 'c', е: 'e', н: 'h', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', х: 'x', д: 'd', ф: 'f', г: 'g' };
const sameLook = (text: string): string => [...text.toLowerCase()].map((letter) => lookalikes[letter] ?? letter).join('');
