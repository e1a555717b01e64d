// The card at the door of a room, on the way in and on the way out. At the desk only, all of it: it names what others said.
import { z } from 'zod';
import type { CaseBody } from '#shared/domain/case.ts';
import type { Doorway, LeavingNote } from '#shared/domain/doorway.ts';
import { caseIdSchema, recordIdSchema } from '#shared/domain/ids.ts';
import { languageSchema } from '#shared/domain/text-limits.ts';
import { entry, recordInput } from './contract-entry.ts';
import type { NotFound, WriteError } from './errors.ts';

/** `leaving`: what was noted in the meeting since its door was last passed on the way out. */
export type DoorwayView = Doorway & { readonly rule: CaseBody['rule']; readonly leaving: readonly LeavingNote[] };

const meetingInput = z.strictObject({ caseId: caseIdSchema, meetingId: recordIdSchema });

export const doorwayContract = {
  /** `language`: of texts that are kept in several. */
  'door:read': entry<DoorwayView, NotFound>()(meetingInput.extend({ language: languageSchema })),
  /** These notes of the meeting were looked at on the way out; they are not asked about again. What was answered is in their permissions. */
  'door:pass': entry<null, NotFound | WriteError>()(meetingInput.extend({ records: z.array(recordIdSchema).min(1).max(10_000) })),
  /** A question was put, or answered: it is no longer open. */
  'door:settle-question': entry<null, NotFound | WriteError>()(recordInput),
};
