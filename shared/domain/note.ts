// A note: one line typed as people talk, or grown into rich text. Born in a room, which sets its source and audience.
import { z } from 'zod';
import { recordIdSchema } from './ids.ts';
import { lineText, nameText } from './text-limits.ts';
import { meetingForms } from './meeting.ts';
import { timestampSchema } from './vault-record.ts';

export const noteKinds = ['note', 'fact', 'position', 'interest', 'issue', 'offer', 'idea', 'question', 'to-do', 'verbatim'] as const;
export const noteKindSchema = z.enum(noteKinds);
export type NoteKind = z.output<typeof noteKindSchema>;

export const noteContentSchema = z.strictObject({
  noteKind: noteKindSchema,
  /** Name of the speaker as shown; empty when nobody in particular. The record's source says whose information it is. */
  speaker: nameText,
  /** Plain text; of a rich note, its text without marks. */
  text: z.string().max(200_000),
  /** ProseMirror document as JSON text, or null for a plain line. Limits of depth and nodes: rich-text.ts. */
  rich: z.string().max(1_000_000).nullable(),
});
export type NoteContent = z.output<typeof noteContentSchema>;

export const noteBodySchema = noteContentSchema.extend({
  /** null for a note at the desk or of a call. */
  meetingId: recordIdSchema.nullable(),
  /** When it was said. */
  saidAt: timestampSchema,
  /** A call note: how it came; null otherwise. */
  call: z.strictObject({ form: z.enum(meetingForms), with: lineText }).nullable(),
  /** Order in its stream: grows with each new note. */
  position: z.number(),
});
export type NoteBody = z.output<typeof noteBodySchema>;
