// May this be told to that recipient, and what was told. Law on mediation, Art. 8 (wording of 20.12.2021): what a participant learned in
// mediation passes to another, or to anyone outside, only with the written permission of the party that gave it.
import { z } from 'zod';
import { mayShowRecord, type Because } from './confidentiality.ts';
import { recordIdSchema, type RecordId } from './ids.ts';
import { mayTellOutside, type OutsideBecause } from './outside-recipients.ts';
import { recipientKey } from './permission-state.ts';
import { disclosureSchema, type Recipient } from './permission.ts';
import { longText } from './text-limits.ts';
import type { World, WorldRecord } from './world.ts';

/** One record and the words in which it is told. */
const carriedItemSchema = z.strictObject({ recordId: recordIdSchema, words: longText.min(1) });
export type CarriedItem = z.output<typeof carriedItemSchema>;
export const carriedItemsSchema = z
  .array(carriedItemSchema)
  .min(1)
  .max(100)
  .refine((items) => new Set(items.map(({ recordId }) => recordId)).size === items.length, 'each record once');

/** By mouth, on the clipboard, on paper, as a file. */
export const carriedWays = ['said', 'copy', 'print', 'pdf'] as const;
export type CarriedWay = (typeof carriedWays)[number];

/** What a chain entry of the kind `disclosure` holds for a carried message; other artefacts have other contents under the same kind. */
export const carriedSchema = disclosureSchema.extend({
  artefact: z.literal('message'),
  items: z.array(carriedItemSchema.extend({ permissionIds: z.array(recordIdSchema).max(1_000) })).min(1).max(100),
  way: z.enum(carriedWays),
  /** Of the paper's content; empty where none was made. */
  fingerprint: z.string().max(64),
  /** SHA-256 of what left; of words that were said, of the words. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Carried = z.output<typeof carriedSchema>;

export type TellVerdict =
  /** In the mediator's words, made from the record alone. */
  | { readonly allowed: 'as-said'; readonly permissionIds: readonly RecordId[]; readonly because: Because | OutsideBecause }
  /** In exactly these words. */
  | { readonly allowed: 'wording'; readonly wording: string; readonly permissionIds: readonly RecordId[]; readonly because: Because | OutsideBecause }
  | { readonly allowed: 'no'; readonly because: Because | OutsideBecause };

export function mayTell(record: WorldRecord, to: Recipient, world: World, now: number): TellVerdict {
  const verdict =
    to.type === 'parties'
      ? mayShowRecord(record, { type: 'screen', caseId: world.caseId, parties: to.parties }, 'as-said', world, now)
      : mayTellOutside(record, to, world, now);
  if (verdict.allowed === 'no') return verdict;
  const permissionIds = verdict.because.type === 'permitted' ? verdict.because.permissionIds : [];
  return verdict.allowed === 'as-said' ? { ...verdict, permissionIds } : { allowed: 'wording', wording: verdict.wording, permissionIds, because: verdict.because };
}

/** What the recipient knows without being told: it stands in its audience. */
export const isKnownTo = (verdict: TellVerdict): boolean => verdict.allowed === 'as-said' && verdict.because.type === 'in-audience';

/** Words that may be told under a verdict: the mediator's own where the record may be told, else the source's and no others. */
export const mayUseWords = (verdict: TellVerdict, words: string): boolean =>
  verdict.allowed === 'as-said' || (verdict.allowed === 'wording' && words === verdict.wording);

/** A body is known by its role and its name. */
export const sameRecipient = (one: Recipient, other: Recipient): boolean => recipientKey(one) === recipientKey(other);
