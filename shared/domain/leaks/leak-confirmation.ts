// A hit of the leak check that the mediator has looked at and lets go, with the reason: kept in the case's journal.
import { z } from 'zod';
import { recordIdSchema } from '../ids.ts';
import { recipientSchema } from '../permission.ts';
import { lineText } from '../text-limits.ts';
import { leakReasons } from './leak-hit.ts';

/** `key`: of the hit; it lapses when the words change. */
export const leakConfirmationSchema = z.strictObject({ key: z.string().min(1).max(1_000), reason: lineText.min(1) });
export type LeakConfirmation = z.output<typeof leakConfirmationSchema>;
export const leakConfirmationsSchema = z.array(leakConfirmationSchema).max(2_000).default([]);

/** What a chain entry of the kind `leak-confirmed` holds. It stands beside the entry of what left, and tells of records that its readers may not see. */
export const leakEntrySchema = z.strictObject({
  to: recipientSchema,
  /** None where only something was not compared. */
  hits: z.array(leakConfirmationSchema.extend({ found: z.enum(leakReasons), recordId: recordIdSchema })),
  /** So many records said more before than was compared. */
  unread: leakConfirmationSchema.extend({ count: z.int().min(1) }).optional(),
});
export type LeakEntry = z.output<typeof leakEntrySchema>;
