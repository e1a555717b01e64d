// The journals: of a case, and of the vault itself. At the desk only.
import { z } from 'zod';
import { caseIdSchema, partyIdSchema } from '#shared/domain/ids.ts';
import type { JournalGroup } from '#shared/domain/journal-kinds.ts';
import { languageSchema } from '#shared/domain/text-limits.ts';
import { entry } from './contract-entry.ts';
import type { NotFound } from './errors.ts';

export const journalOfSchema = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('case'), caseId: caseIdSchema }), z.strictObject({ type: z.literal('vault') })]);
export type JournalOf = z.output<typeof journalOfSchema>;

/** One entry as a sentence; what it quotes stands apart. */
export type JournalLineShown = {
  readonly number: number;
  readonly at: number;
  /** null: of a kind that this Bitim does not know. */
  readonly group: JournalGroup | null;
  readonly text: string;
  readonly quote: string;
  readonly isErased: boolean;
  /** Hash of its content, as a printed journal shows it: small hexadecimal letters. */
  readonly code: string;
};

export type JournalShown = { readonly lines: readonly JournalLineShown[]; readonly count: number; readonly head: string };

export type JournalCheck = {
  readonly isWhole: boolean;
  /** Number of the first entry that does not follow from those before; null where only the end is missing, or nothing. */
  readonly brokenAt: number | null;
  readonly count: number;
  /** Entries whose content was erased; the chain holds without it. */
  readonly erased: number;
  readonly head: string;
  readonly checkedAt: number;
};

export const journalContract = {
  /** Oldest first. `party`: of a case, only what concerns this party, as its printed journal would show it. */
  'journal:read': entry<JournalShown, NotFound>()(z.strictObject({ of: journalOfSchema, party: partyIdSchema.nullable(), language: languageSchema })),
  /** Reckons the whole chain anew. */
  'journal:verify': entry<JournalCheck, NotFound>()(z.strictObject({ of: journalOfSchema })),
};
