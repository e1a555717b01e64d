import { z } from 'zod';
import { lifecycleSchema, openLifecycle } from './case-lifecycle.ts';
import { lineText, longText, nameText } from './text-limits.ts';

/** A case as the mediator keeps it: own eyes. What the parties may see of it stands in other records. */
export const caseBodySchema = z.strictObject({
  workingName: nameText.min(1),
  matter: lineText,
  openedOn: z.iso.date(),
  subject: longText,
  /** Court or body where the dispute is pending, if any. */
  court: z.strictObject({ name: nameText, caseNumber: nameText, official: nameText }),
  /** Default rule of disclosure; a case that has begun can only become more closed. */
  rule: z.enum(['closed', 'open-unless-asked']),
  referral: lineText,
  nextPartyLetter: z.int().min(0).max(50),
  /** Since version 2 of the body. */
  lifecycle: lifecycleSchema,
});
export type CaseBody = z.output<typeof caseBodySchema>;

export const newCaseSchema = z.strictObject({ workingName: nameText.min(1), matter: lineText, openedOn: z.iso.date() });
export type NewCase = z.output<typeof newCaseSchema>;

export function createCaseBody(input: NewCase): CaseBody {
  return { ...input, subject: '', court: { name: '', caseNumber: '', official: '' }, rule: 'closed', referral: '', nextPartyLetter: 0, lifecycle: openLifecycle };
}

/** What the mediator edits; the rest of the body is kept by the app. */
export const caseDetailsSchema = caseBodySchema.omit({ nextPartyLetter: true, lifecycle: true });
export type CaseDetails = z.output<typeof caseDetailsSchema>;
