// What a destruction did, as the vault's journal keeps it and the certificate tells it: scope, day, counts and method, and no content.
import { z } from 'zod';
import { caseResults, destroyScopes } from './case-lifecycle.ts';
import { dayText, nameText } from './text-limits.ts';
import { timestampSchema } from './vault-record.ts';

const count = z.int().min(0);
const destroyedCountsSchema = z.strictObject({
  notes: count, meetings: count, parties: count, papers: count, files: count, fileBytes: count, other: count,
  /** Earlier versions of all these, drafts, entries of the journal whose words were erased. */
  versions: count, drafts: count, journalEntries: count,
});
export type DestroyedCounts = z.output<typeof destroyedCountsSchema>;

export const destroyedJournalKind = 'destroyed';
/** Written in the same transaction that takes the rows. */
export const destroyedEntrySchema = z.strictObject({
  scope: z.enum(destroyScopes),
  /** What the mediator calls the case in the certificate: a number, never a name. May be empty. */
  reference: nameText,
  openedOn: dayText,
  closedOn: dayText,
  result: z.enum(caseResults).nullable(),
  counts: destroyedCountsSchema,
  /** Names kept in the conflict register. */
  namesKept: count,
  /** Head of the case's journal as it was; what its entries said is gone, the chain still verifies. Lower-case hexadecimal. */
  chainHead: z.string().regex(/^([0-9a-f]{64})?$/),
  chainLength: count,
});
export type DestroyedEntry = z.output<typeof destroyedEntrySchema>;

/** Where a backup lies and when it was made: enough to find it by hand. */
const backupMentionSchema = z.strictObject({ place: z.string().max(4_096), madeAt: timestampSchema });
export type BackupMention = z.output<typeof backupMentionSchema>;

export const destructionEndedKind = 'destruction-ended';
/** Written when the key was renewed and the backups dealt with; belongs to the entry `of` in the vault's chain. */
export const destructionEndedSchema = z.strictObject({
  of: z.int().min(1),
  keyRenewed: z.boolean(),
  /** The one backup made afterwards; null: there is no place for backups. */
  newBackup: backupMentionSchema.nullable(),
  deletedBackups: z.array(backupMentionSchema).max(1_000).readonly(),
  /** Known and out of reach: these still hold what was destroyed. */
  unreachableBackups: z.array(backupMentionSchema).max(1_000).readonly(),
});
export type DestructionEnded = z.output<typeof destructionEndedSchema>;

export type DestructionCertificate = {
  readonly number: number;
  readonly at: number;
  readonly entry: DestroyedEntry;
  /** null while the destruction waits to be finished. */
  readonly ended: (DestructionEnded & { readonly at: number }) | null;
};
