// Whose a new file is, as chosen in the dialog, and who may then know it: the same rule as for a note.
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { bornNote } from '#shared/domain/note-audience.ts';

/** A party's id, or one of the others. */
export type SourceChoice = { readonly key: string; readonly name: string };

/** null: a name is still missing. */
export function sourceOf({ key, name }: SourceChoice, parties: readonly PartyId[]): Source | null {
  const party = parties.find((id) => id === key);
  if (party) return { type: 'party', party };
  const trimmed = name.trim();
  if (key === 'third-person' || key === 'body') return trimmed === '' ? null : { type: key, name: trimmed };
  return { type: 'mediator' };
}

/** In a talk with one side it is most likely that side's; else nobody's but the mediator's, until said otherwise. */
export const firstChoice = (meetingParties: readonly PartyId[] | null): SourceChoice => ({ key: meetingParties?.length === 1 ? (meetingParties[0] ?? 'mediator') : 'mediator', name: '' });

export const audienceOf = (source: Source, meetingParties: readonly PartyId[] | null, ownEyes: boolean): Audience => bornNote({ meetingParties, source, ownEyes }).audience;
