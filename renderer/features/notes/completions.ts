// What the note line offers after `@` and `#`, and what taking an offer changes.
import type { Language } from '#shared/domain/text-limits.ts';
import type { LinePatch } from './composed-line.ts';
import type { LineToken } from './line-token.ts';
import { findKinds, kindOfWord, type KindChoice } from './note-kinds.ts';
import { findSpeakers, newThirdPerson, speakerOfWord, type Speaker } from './speakers.ts';

export type Completion =
  | { readonly type: 'speaker'; readonly key: string; readonly speaker: Speaker; readonly isNew: boolean }
  | { readonly type: 'kind'; readonly key: string; readonly choice: KindChoice };

const mostShown = 9;
const leastBeginning = 3;

export function completionsFor(token: LineToken, speakers: readonly Speaker[], anyName: boolean, language: Language): Completion[] {
  if (token.sigil === '#') return findKinds(token.query, language).map((choice) => ({ type: 'kind', key: choice.kind, choice }));
  const known = findSpeakers(token.query, speakers).slice(0, mostShown);
  const found = known.map((speaker): Completion => ({ type: 'speaker', key: speaker.key, speaker, isNew: false }));
  const isKnown = known.some((speaker) => speaker.name.toLowerCase() === token.query.toLowerCase());
  if (!anyName || token.query.length < 2 || isKnown) return found;
  const speaker = newThirdPerson(token.query.replaceAll('_', ' '));
  return [...found, { type: 'speaker', key: speaker.key, speaker, isNew: true }];
}

export function patchOf(completion: Completion): LinePatch {
  return completion.type === 'kind' ? { noteKind: completion.choice.kind } : patchOfSpeaker(completion.speaker);
}

/** A word that is beyond doubt becomes a mark as soon as it is finished by a space. */
export function patchOfTypedWord(token: LineToken, speakers: readonly Speaker[]): LinePatch | null {
  if (token.query === '') return null;
  if (token.sigil === '#') {
    const noteKind = kindOfWord(token.query);
    return noteKind ? { noteKind } : null;
  }
  const speaker = speakerOfWord(token.query, speakers);
  return speaker ? patchOfSpeaker(speaker) : null;
}

/** What a space after a token makes of it: a whole word as above, and the beginning of a word that only one kind has. A name is never guessed. */
export function patchOfWordBeforeSpace(token: LineToken, speakers: readonly Speaker[], language: Language): LinePatch | null {
  const whole = patchOfTypedWord(token, speakers);
  if (whole || token.sigil === '@' || token.query.length < leastBeginning) return whole;
  const [only, ...others] = findKinds(token.query, language);
  return only && others.length === 0 ? { noteKind: only.kind } : null;
}

const patchOfSpeaker = (speaker: Speaker): LinePatch => ({ speaker: speaker.name, source: speaker.source });
