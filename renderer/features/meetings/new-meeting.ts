// A meeting as it begins: now, in person, with the chosen parties and those who come with them.
import { toPartySet, type Source } from '#shared/domain/audience.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { MeetingDetails, Participant } from '#shared/domain/meeting.ts';
import { displayName, fullName } from '#shared/domain/names.ts';
import type { PartyBody } from '#shared/domain/party.ts';

export type MeetingParty = { readonly id: PartyId; readonly body: PartyBody };

export function newMeetingDetails(parties: readonly MeetingParty[], now: number): MeetingDetails {
  return {
    title: '',
    parties: toPartySet(parties.map((party) => party.id)),
    // Minutes are what a person would write down.
    startsAt: Math.floor(now / 60_000) * 60_000,
    place: '',
    form: 'in-person',
    participants: parties.flatMap(participantsOf),
  };
}

/** The party itself, its representatives, its interpreter. */
function participantsOf({ id, body }: MeetingParty): Participant[] {
  const source: Source = { type: 'party', party: id };
  const interpreter = body.interpreter.name.trim();
  return [
    newParticipant(displayName(body), 'party', source),
    ...body.representatives.map((person) => newParticipant(fullName(person.name), 'representative', source)),
    newParticipant(interpreter, 'interpreter', { type: 'third-person', name: interpreter }),
  ].filter((participant) => participant.name !== '');
}

export function newParticipant(name: string, role: Participant['role'], source: Source): Participant {
  return { id: crypto.randomUUID() as RecordId, name: name.slice(0, 200), role, source };
}
