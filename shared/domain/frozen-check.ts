// What an entry `paper-frozen` says of the leak check: the same words, and for whom they were looked at.
import { z } from 'zod';
import { partyIdSchema, recordIdSchema } from './ids.ts';

/** Without `checkedFor` they were not looked at. Its other fields are for the journal's reader. */
export const frozenCheckSchema = z.object({ recordId: recordIdSchema, fingerprint: z.string(), checkedFor: z.array(partyIdSchema) });
