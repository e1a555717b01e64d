// What leaves the vault as a paper: printed, or saved where the mediator says. Everything of it is built and checked by release.
import { z } from 'zod';
import { carriedItemsSchema } from '#shared/domain/carry.ts';
import { caseIdSchema, partyIdSchema, recordIdSchema } from '#shared/domain/ids.ts';
import { leakConfirmationsSchema } from '#shared/domain/leaks/leak-confirmation.ts';
import { permissionFormArtefactSchema } from '#shared/domain/permission-form.ts';
import { recipientSchema } from '#shared/domain/permission.ts';
import { languageSchema } from '#shared/domain/text-limits.ts';
import { entry } from './contract-entry.ts';
import { journalOfSchema } from './contract-journal.ts';
import type { Leaks, NotFound, NotPermitted, NotReady, WriteError } from './errors.ts';

/** What the mediator carries to a recipient, in the exact words. */
export const messageArtefactSchema = z.strictObject({ type: z.literal('message'), caseId: caseIdSchema, to: recipientSchema, items: carriedItemsSchema, language: languageSchema });
export type MessageArtefact = z.output<typeof messageArtefactSchema>;

/** What may leave the vault, and how. `final` is a settlement without the draft mark, for signing; refused while something mandatory is missing. */
const artefactSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('settlement'), caseId: caseIdSchema, recordId: recordIdSchema, stage: z.enum(['draft', 'final']) }),
  z.strictObject({ type: z.literal('meeting-notes'), caseId: caseIdSchema, meetingId: recordIdSchema, language: languageSchema }),
  /** Of a destruction: its number in the vault's journal. Without content. */
  z.strictObject({ type: z.literal('certificate'), number: z.int().min(1), language: languageSchema }),
  messageArtefactSchema,
  permissionFormArtefactSchema,
  /** `party`: of a case, only what concerns this party. */
  z.strictObject({ type: z.literal('journal'), of: journalOfSchema, party: partyIdSchema.nullable(), language: languageSchema }),
]);
export type Artefact = z.output<typeof artefactSchema>;

/** `confirmed`: hits of the leak check that the mediator has looked at; without them all, a paper for parties answers `leaks`. */
const artefactInput = z.strictObject({ artefact: artefactSchema, confirmed: leakConfirmationsSchema });

/** `isNoted`: the journal, which has it as let go, says too that it did not leave. Not so where some of it may have come out, or the journal could not be written. */
export type Printed = { readonly printed: true } | { readonly printed: false; readonly isNoted: boolean };

export const papersContract = {
  'paper:print': entry<Printed, NotFound | NotReady | NotPermitted | Leaks | WriteError>()(artefactInput),
  /** Saved where the mediator says; never inside a vault. */
  'paper:save-pdf': entry<{ readonly saved: boolean }, NotFound | NotReady | NotPermitted | Leaks | { readonly type: 'inside-vault' } | WriteError>()(artefactInput),
};
