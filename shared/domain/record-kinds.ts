// One table from record kind to the schema and version of its body. Whoever reads a record parses its body here.
import { attachmentBodySchema, type AttachmentBody } from './attachment.ts';
import { openLifecycle } from './case-lifecycle.ts';
import { caseBodySchema, type CaseBody } from './case.ts';
import { conflictEntrySchema, type ConflictEntry } from './conflict-entry.ts';
import { agendaPointBodySchema, groundRuleBodySchema, type AgendaPointBody, type GroundRuleBody } from './meeting-plan.ts';
import { meetingBodySchema, type MeetingBody } from './meeting.ts';
import { acceptedTermBodySchema, frameBodySchema, issueBodySchema, offerBodySchema, optionBodySchema, type AcceptedTermBody, type FrameBody, type IssueBody, type OfferBody, type OptionBody } from './negotiation.ts';
import { noteBodySchema, type NoteBody } from './note.ts';
import { partyBodySchema, rosterBodySchema, type PartyBody, type RosterBody } from './party.ts';
import { profileBodySchema, type ProfileBody } from './profile.ts';
import { settlementBodySchema, type SettlementBody } from './settlement.ts';
import type { RecordKind, VaultRecord } from './vault-record.ts';
import type { z } from 'zod';

export type BodyByKind = {
  case: CaseBody;
  party: PartyBody;
  roster: RosterBody;
  meeting: MeetingBody;
  note: NoteBody;
  profile: ProfileBody;
  'agenda-point': AgendaPointBody;
  'ground-rule': GroundRuleBody;
  settlement: SettlementBody;
  'conflict-entry': ConflictEntry;
  attachment: AttachmentBody;
  issue: IssueBody;
  option: OptionBody;
  offer: OfferBody;
  frame: FrameBody;
  'accepted-term': AcceptedTermBody;
};

export const bodyByKind: { readonly [Kind in RecordKind]: { readonly version: number; readonly schema: z.ZodType<BodyByKind[Kind]> } } = {
  case: { version: 2, schema: caseBodySchema },
  party: { version: 1, schema: partyBodySchema },
  roster: { version: 1, schema: rosterBodySchema },
  meeting: { version: 1, schema: meetingBodySchema },
  note: { version: 1, schema: noteBodySchema },
  profile: { version: 1, schema: profileBodySchema },
  'agenda-point': { version: 1, schema: agendaPointBodySchema },
  'ground-rule': { version: 1, schema: groundRuleBodySchema },
  settlement: { version: 1, schema: settlementBodySchema },
  'conflict-entry': { version: 1, schema: conflictEntrySchema },
  attachment: { version: 1, schema: attachmentBodySchema },
  issue: { version: 1, schema: issueBodySchema },
  option: { version: 1, schema: optionBodySchema },
  offer: { version: 1, schema: offerBodySchema },
  frame: { version: 1, schema: frameBodySchema },
  'accepted-term': { version: 1, schema: acceptedTermBodySchema },
};

/**
 * From an earlier version of a kind's body to the next, for bodies that were written by an earlier Bitim. They stay as they lie until
 * their record is next saved.
 */
const upgrades: { readonly [Kind in RecordKind]?: Readonly<Record<number, (body: object) => object>> } = {
  case: { 1: (body) => ({ ...body, lifecycle: openLifecycle }) },
};

/** The body as this Bitim reads it, or null: another shape, or a version it does not know. */
export function readBody<Kind extends RecordKind>(kind: Kind, version: number, body: unknown): BodyByKind[Kind] | null {
  const { version: present, schema } = bodyByKind[kind];
  let current = body;
  for (let from = version; from < present; from++) {
    const upgrade = upgrades[kind]?.[from];
    if (!upgrade || typeof current !== 'object' || current === null) return null;
    current = upgrade(current);
  }
  const parsed = version <= present ? schema.safeParse(current) : null;
  return parsed?.success ? parsed.data : null;
}

export type RecordOf<Kind extends RecordKind> = VaultRecord<BodyByKind[Kind]> & { readonly kind: Kind };

export const isRecordOf = <Kind extends RecordKind>(record: VaultRecord, kind: Kind): record is RecordOf<Kind> => record.kind === kind;
