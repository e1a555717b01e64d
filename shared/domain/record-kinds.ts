// One table from record kind to the schema and version of its body. Whoever reads a record parses its body here.
import { caseBodySchema, type CaseBody } from './case.ts';
import { agendaPointBodySchema, groundRuleBodySchema, type AgendaPointBody, type GroundRuleBody } from './meeting-plan.ts';
import { meetingBodySchema, type MeetingBody } from './meeting.ts';
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
};

export const bodyByKind: { readonly [Kind in RecordKind]: { readonly version: number; readonly schema: z.ZodType<BodyByKind[Kind]> } } = {
  case: { version: 1, schema: caseBodySchema },
  party: { version: 1, schema: partyBodySchema },
  roster: { version: 1, schema: rosterBodySchema },
  meeting: { version: 1, schema: meetingBodySchema },
  note: { version: 1, schema: noteBodySchema },
  profile: { version: 1, schema: profileBodySchema },
  'agenda-point': { version: 1, schema: agendaPointBodySchema },
  'ground-rule': { version: 1, schema: groundRuleBodySchema },
  settlement: { version: 1, schema: settlementBodySchema },
};

export type RecordOf<Kind extends RecordKind> = VaultRecord<BodyByKind[Kind]> & { readonly kind: Kind };

export const isRecordOf = <Kind extends RecordKind>(record: VaultRecord, kind: Kind): record is RecordOf<Kind> => record.kind === kind;
