// Where a note is born sets whose information it is and who it is for. Law on mediation, Art. 8 (wording of 20.12.2021).
import { toPartySet, type Audience, type Source, type Viewer } from './audience.ts';
import type { PartyId } from './ids.ts';

export type NoteBirth = {
  /** Set of the meeting the note belongs to; null for a note at the desk or of a call. */
  readonly meetingParties: readonly PartyId[] | null;
  /** Whose information it is, if said: `@a` at the desk, the speaker's side in a meeting. */
  readonly source: Source | null;
  readonly ownEyes: boolean;
};

/** Source and audience of a new note. */
export function bornNote(birth: NoteBirth): { readonly source: Source; readonly audience: Audience } {
  const source = sourceOf(birth);
  // Material of the body that conducts proceedings stays apart wherever it is noted.
  if (source.type === 'body') return { source, audience: { type: 'body' } };
  if (birth.ownEyes) return { source, audience: { type: 'mediator' } };
  if (birth.meetingParties) return { source, audience: { type: 'parties', parties: toPartySet(birth.meetingParties) } };
  if (source.type === 'party') return { source, audience: { type: 'parties', parties: [source.party] } };
  return { source, audience: { type: 'mediator' } };
}

function sourceOf({ meetingParties, source }: NoteBirth): Source {
  const [only, ...others] = meetingParties ?? [];
  const fromRoom: Source = only && others.length === 0 ? { type: 'party', party: only } : { type: 'mediator' };
  if (!source) return fromRoom;
  // Who is not in the room said nothing there: a quotation is the speaker's or the mediator's own information.
  return source.type === 'party' && meetingParties && !meetingParties.includes(source.party) ? fromRoom : source;
}

const strictness = { parties: 0, mediator: 1, body: 2, screening: 3 } as const;

/** The audience that both allow: what a moved note's history and a restored copy get. Two sets without a common party: own eyes. */
export function stricterAudience(one: Audience, other: Audience): Audience {
  if (one.type === 'parties' && other.type === 'parties') {
    const both = one.parties.filter((party) => other.parties.includes(party));
    return both.length > 0 ? { type: 'parties', parties: toPartySet(both) } : { type: 'mediator' };
  }
  return strictness[one.type] >= strictness[other.type] ? one : other;
}

/**
 * Whether words typed in front of this viewer may become part of a record with this audience: in a room only if nobody outside
 * the room would get them. At the desk always.
 */
export function mayWriteInto(audience: Audience, viewer: Viewer): boolean {
  if (viewer.type === 'desk') return true;
  if (viewer.type === 'screen' || audience.type !== 'parties') return false;
  return audience.parties.every((party) => viewer.parties.includes(party));
}

/** "Sitting": a talk with one side inside a joint meeting is a meeting record of its own, so meetings this close count as one. */
const sittingMs = 12 * 60 * 60 * 1000;

export type RoomCorrection = {
  readonly target: readonly PartyId[];
  readonly saidAt: number;
  readonly noteCreatedAt: number;
  /** The note's own meeting, and the case's other meetings. */
  readonly ownMeeting: { readonly parties: readonly PartyId[] } | null;
  readonly meetings: readonly { readonly parties: readonly PartyId[]; readonly startsAt: number }[];
  readonly joinedAt: ReadonlyMap<PartyId, number>;
};

/**
 * "Typed in the wrong room": only a note of a meeting, and only into a room of the same sitting: part of its own meeting's set,
 * or exactly the set of another meeting held within half a day. Anything wider needs the source's permission.
 */
export function isSameSitting({ target, saidAt, noteCreatedAt, ownMeeting, meetings, joinedAt }: RoomCorrection): boolean {
  if (!ownMeeting || target.length === 0) return false;
  const wasThere = target.every((party) => (joinedAt.get(party) ?? Number.POSITIVE_INFINITY) <= noteCreatedAt);
  if (!wasThere) return false;
  if (target.every((party) => ownMeeting.parties.includes(party))) return true;
  const set = toPartySet(target).join();
  return meetings.some((meeting) => Math.abs(meeting.startsAt - saidAt) <= sittingMs && toPartySet(meeting.parties).join() === set);
}
