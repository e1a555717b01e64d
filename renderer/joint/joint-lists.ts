// What of the records stands on the screen, in its order. Records arrive already filtered for the parties who look.
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import type { BodyByKind } from '#shared/domain/record-kinds.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';

export type ShownParty = RosterBody['parties'][number];
export type Line = { readonly id: string; readonly text: string; readonly isTicked: boolean };
export type ShownNote = { readonly id: string; readonly text: string; readonly by: ShownParty | null };
export type JointLists = {
  readonly parties: readonly ShownParty[];
  readonly agenda: readonly Line[];
  readonly rules: readonly Line[];
  readonly notes: readonly ShownNote[];
  readonly timer: MeetingBody['timer'];
};

export function toJointLists(records: Iterable<VaultRecord>, looking: readonly PartyId[], meetingId: RecordId | null): JointLists {
  const live = [...records].filter((record) => record.deletedAt === null);
  const bodies = <Kind extends RecordKind>(kind: Kind): { readonly record: VaultRecord; readonly body: BodyByKind[Kind] }[] =>
    live.filter((record) => record.kind === kind).map((record) => ({ record, body: record.body as BodyByKind[Kind] }));
  const roster = bodies('roster').sort((one, other) => other.record.createdAt - one.record.createdAt || other.record.updatedAt - one.record.updatedAt)[0]?.body.parties ?? [];
  const meeting = bodies('meeting').find(({ record }) => record.id === meetingId);
  const isOfMeeting = (id: RecordId | null): boolean => meetingId === null || id === meetingId;
  return {
    parties: roster.filter((party) => looking.includes(party.id)),
    agenda: inOrder(bodies('agenda-point').filter(({ body }) => body.meetingId === null || isOfMeeting(body.meetingId))).map(({ record, body }) => ({ id: record.id, text: body.text, isTicked: body.done })),
    rules: inOrder(bodies('ground-rule')).map(({ record, body }) => ({ id: record.id, text: body.text, isTicked: body.agreed })),
    notes: inOrder(bodies('note').filter(({ body }) => isOfMeeting(body.meetingId) && body.text.trim() !== '')).map(({ record, body }) => {
      const { source } = record;
      return { id: record.id, text: body.text, by: source.type === 'party' ? (roster.find((party) => party.id === source.party) ?? null) : null };
    }),
    timer: meeting?.body.timer ?? [],
  };
}

/** Newest last; equal places stand in the order they were made. */
function inOrder<Entry extends { readonly record: VaultRecord; readonly body: { readonly position: number } }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => one.body.position - other.body.position || one.record.createdAt - other.record.createdAt || (one.record.id < other.record.id ? -1 : 1));
}
