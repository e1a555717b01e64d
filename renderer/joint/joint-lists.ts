// What of the records stands on the screen, in its order. Records arrive already filtered for the parties who look.
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import type { Amount } from '#shared/domain/negotiation.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import type { BodyByKind } from '#shared/domain/record-kinds.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';

export type ShownParty = RosterBody['parties'][number];
export type Line = { readonly id: string; readonly text: string; readonly isTicked: boolean };
export type ShownNote = { readonly id: string; readonly text: string; readonly by: ShownParty | null };
export type ShownOption = { readonly id: string; readonly text: LanguageText; readonly state: 'open' | 'chosen' | 'dropped' };
export type ShownIssue = { readonly id: string; readonly title: LanguageText; readonly wording: LanguageText; readonly state: 'open' | 'agreed' | 'set-aside'; readonly options: readonly ShownOption[] };
export type ShownTerm = { readonly id: string; readonly text: LanguageText; readonly amount: Amount | null; readonly dueOn: string };
export type JointLists = {
  readonly parties: readonly ShownParty[];
  readonly agenda: readonly Line[];
  readonly rules: readonly Line[];
  readonly issues: readonly ShownIssue[];
  /** Of no issue that stands here. */
  readonly looseOptions: readonly ShownOption[];
  readonly frames: readonly { readonly id: string; readonly neutral: LanguageText }[];
  readonly terms: readonly ShownTerm[];
  readonly notes: readonly ShownNote[];
  readonly timer: MeetingBody['timer'];
};

export function toJointLists(records: Iterable<VaultRecord>, looking: readonly PartyId[], meetingId: RecordId | null, issueId: RecordId | null = null): JointLists {
  const live = [...records].filter((record) => record.deletedAt === null);
  const bodies = <Kind extends RecordKind>(kind: Kind): { readonly record: VaultRecord; readonly body: BodyByKind[Kind] }[] =>
    live.filter((record) => record.kind === kind).map((record) => ({ record, body: record.body as BodyByKind[Kind] }));
  const roster = bodies('roster').sort((one, other) => other.record.createdAt - one.record.createdAt || other.record.updatedAt - one.record.updatedAt)[0]?.body.parties ?? [];
  const meeting = bodies('meeting').find(({ record }) => record.id === meetingId);
  const isOfMeeting = (id: RecordId | null): boolean => meetingId === null || id === meetingId;
  const options = inOrder(bodies('option').filter(({ body }) => isWritten(body.text))).map(({ record, body }) => ({ id: record.id, text: body.text, state: body.state, issueId: body.issueId }));
  const all = inOrder(bodies('issue').filter(({ body }) => isWritten(body.title) || isWritten(body.wording)));
  // An issue that is gone, or not theirs, leaves all of them.
  const only = all.some(({ record }) => record.id === issueId) ? issueId : null;
  const isOf = (id: RecordId | null): boolean => only === null || id === only;
  const shown = all.filter(({ record }) => isOf(record.id));
  const known = new Set<string>(shown.map(({ record }) => record.id));
  return {
    parties: roster.filter((party) => looking.includes(party.id)),
    agenda: inOrder(bodies('agenda-point').filter(({ body }) => body.meetingId === null || isOfMeeting(body.meetingId))).map(({ record, body }) => ({ id: record.id, text: body.text, isTicked: body.done })),
    rules: inOrder(bodies('ground-rule')).map(({ record, body }) => ({ id: record.id, text: body.text, isTicked: body.agreed })),
    issues: shown.map(({ record, body }) => ({ id: record.id, title: body.title, wording: body.wording, state: body.state, options: options.filter((option) => option.issueId === record.id) })),
    looseOptions: only === null ? options.filter((option) => option.issueId === null || !known.has(option.issueId)) : [],
    frames: inOrder(bodies('frame').filter(({ body }) => isWritten(body.neutral) && isOf(body.issueId))).map(({ record, body }) => ({ id: record.id, neutral: body.neutral })),
    terms: inOrder(bodies('accepted-term').filter(({ body }) => isWritten(body.text) && isOf(body.issueId))).map(({ record, body }) => ({ id: record.id, text: body.text, amount: body.amount, dueOn: body.dueOn })),
    notes: inOrder(bodies('note').filter(({ body }) => isOfMeeting(body.meetingId) && body.text.trim() !== '')).map(({ record, body }) => {
      const { source } = record;
      return { id: record.id, text: body.text, by: source.type === 'party' ? (roster.find((party) => party.id === source.party) ?? null) : null };
    }),
    timer: meeting?.body.timer ?? [],
  };
}

const isWritten = (text: LanguageText): boolean => [text.kk, text.ru, text.en].some((each) => each.trim() !== '');

/** Newest last; equal places stand in the order they were made. */
function inOrder<Entry extends { readonly record: VaultRecord; readonly body: { readonly position: number } }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => one.body.position - other.body.position || one.record.createdAt - other.record.createdAt || (one.record.id < other.record.id ? -1 : 1));
}
