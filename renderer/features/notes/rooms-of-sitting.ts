// Rooms a note may have been meant for: parts of its own meeting, or another meeting of the same sitting. The vault checks again.
import { toPartySet } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { isSameSitting } from '#shared/domain/note-audience.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { NoteRecord } from './note-order.ts';

/** With more parties than this only single ones and whole meetings are offered: a list of all subsets would help nobody. */
const mostForSubsets = 4;

export function roomsOfSitting(note: NoteRecord, meetings: readonly RecordOf<'meeting'>[]): readonly (readonly PartyId[])[] {
  const own = meetings.find((meeting) => meeting.id === note.body.meetingId);
  if (!own) return [];
  const others = meetings.filter((meeting) => meeting.id !== own.id).map(({ body }) => ({ parties: body.parties, startsAt: body.startsAt }));
  const sets = [own.body.parties, ...subsetsOf(own.body.parties), ...others.map(({ parties }) => parties)].map((parties) => toPartySet(parties));
  const present = note.audience.type === 'parties' ? toPartySet(note.audience.parties).join() : '';
  const joinedAt = new Map(sets.flat().map((party) => [party, 0]));
  const unique = [...new Map(sets.map((set) => [set.join(), set])).values()];
  return unique.filter(
    (target) =>
      target.join() !== present &&
      isSameSitting({ target, saidAt: note.body.saidAt, noteCreatedAt: note.createdAt, ownMeeting: own.body, meetings: others, joinedAt }),
  );
}

function subsetsOf(parties: readonly PartyId[]): PartyId[][] {
  if (parties.length > mostForSubsets) return parties.map((party) => [party]);
  const subsets: PartyId[][] = [];
  for (let bits = 1; bits < 2 ** parties.length; bits += 1) subsets.push(parties.filter((_, index) => (bits >> index) % 2 === 1));
  return subsets.sort((one, other) => one.length - other.length);
}
