// Meetings, joint and individual, without limit of number or length (Law on mediation, Art. 10 p.1(1), 17; wording of 20.12.2021).
import { z } from 'zod';
import { recordIdSchema } from './ids.ts';
import { lineText, nameText } from './text-limits.ts';
import { partySetSchema, sourceSchema } from './audience.ts';
import { timestampSchema } from './vault-record.ts';

export const meetingForms = ['in-person', 'telephone', 'video', 'messages'] as const;
export const participantRoles = ['party', 'representative', 'interpreter', 'expert', 'specialist', 'teacher-psychologist', 'legal-representative', 'support', 'other'] as const;

const participantSchema = z.strictObject({
  id: recordIdSchema,
  name: nameText.min(1),
  role: z.enum(participantRoles),
  /** Whose side or who: gives a note its source when this person is the speaker. */
  source: sourceSchema,
});
export type Participant = z.output<typeof participantSchema>;

/** A running timer is a start without an end; it goes on by its start time through a lock. */
const timerSpanSchema = z.strictObject({ from: timestampSchema, to: timestampSchema.nullable() });

export const meetingDetailsSchema = z.strictObject({
  title: nameText,
  /** The set of parties in the room; the record's audience. Fixed once the first note is written. */
  parties: partySetSchema,
  startsAt: timestampSchema,
  place: lineText,
  form: z.enum(meetingForms),
  participants: z.array(participantSchema).max(100),
});
export type MeetingDetails = z.output<typeof meetingDetailsSchema>;

export const meetingBodySchema = meetingDetailsSchema.extend({ timer: z.array(timerSpanSchema).max(1_000) });
export type MeetingBody = z.output<typeof meetingBodySchema>;
