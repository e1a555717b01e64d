// The written permission to disclose, as a paper for its source to sign (Law on mediation, Art. 8; wording of 20.12.2021): of a permission
// that was said and noted, or of one that is still to be asked for.
import { z } from 'zod';
import { caseIdSchema, recordIdSchema } from './ids.ts';
import { paperLanguagesSchema } from './language-text.ts';
import { permissionAnswerSchema, permissionTermsSchema } from './permission-state.ts';
import { recipientSchema } from './permission.ts';

const formWhatSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('given'), permissionId: recordIdSchema }),
  /** All of one source. */
  z.strictObject({ type: z.literal('wanted'), records: z.array(recordIdSchema).min(1).max(1_000), to: recipientSchema, answer: permissionAnswerSchema, terms: permissionTermsSchema }),
]);
export type FormWhat = z.output<typeof formWhatSchema>;

export const permissionFormArtefactSchema = z.strictObject({ type: z.literal('permission-form'), caseId: caseIdSchema, what: formWhatSchema, languages: paperLanguagesSchema });
export type PermissionFormArtefact = z.output<typeof permissionFormArtefactSchema>;
