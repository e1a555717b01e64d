// The screen that is turned towards the parties: whom it is for, what stands on it, in which languages, and the way back from it.
import { z } from 'zod';
import { partySetSchema } from '#shared/domain/audience.ts';
import { caseIdSchema, recordIdSchema, type RecordId } from '#shared/domain/ids.ts';
import { languageSchema, type Language } from '#shared/domain/text-limits.ts';
import { entry, nothing } from './contract-entry.ts';
import type { JointShowError, NotFound, WriteError, WrongCode } from './errors.ts';

/** Digits that bring the desk back while the vault is open; never a key. */
const quickCode = z.string().regex(/^\d{4,8}$/);

/** In the order they stand there. */
export const jointParts = ['agenda', 'rules', 'issues', 'options', 'frames', 'terms', 'notes'] as const;
export type JointPart = (typeof jointParts)[number];

const arrangement = {
  language: languageSchema,
  /** Texts and labels stand in this language beside the first; null: one language. */
  second: languageSchema.nullable().default(null),
  parts: z.array(z.enum(jointParts)).max(jointParts.length).default([...jointParts]),
  /** One issue alone, with what belongs to it; null: all of them. */
  issueId: recordIdSchema.nullable().default(null),
};

export type JointArrangement = {
  readonly language: Language;
  readonly second: Language | null;
  readonly parts: readonly JointPart[];
  /** Told to the screen and the desk, not to a room, whose parties may not know of it. */
  readonly issueId: RecordId | null;
};

/** The joint screen that stands open. */
export type JointState = JointArrangement & {
  readonly display: 'here' | 'other';
  /** Told to the screen itself only. */
  readonly meetingId: RecordId | null;
  /** Whether changes still reach it: not while the vault is locked. */
  readonly isFed: boolean;
};

export const jointContract = {
  /** Turns a screen towards these parties. 'here': this page ends before it shows; 'other': it opens on the other display beside this page. */
  'joint:show': entry<null, JointShowError>()(
    z.strictObject({ caseId: caseIdSchema, parties: partySetSchema, meetingId: recordIdSchema.nullable(), display: z.enum(['here', 'other']), ...arrangement }),
  ),
  /** What stands on the screen on the other display, from now on. Never more than its parties may see. */
  'joint:arrange': entry<null, NotFound>()(z.strictObject(arrangement)),
  /** From the desk or a room: takes the screen off the other display. */
  'joint:close': entry<null>()(nothing),
  /** From the screen: the desk comes back where it was. null, or no code set, or too many wrong ones: the lock page comes instead. */
  'joint:back': entry<null, WrongCode>()(z.strictObject({ code: quickCode.nullable() })),
  'quick-code:set': entry<null, WriteError>()(z.strictObject({ code: quickCode.nullable() })),
};
