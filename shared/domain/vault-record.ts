// The envelope of every record in the vault. The body is validated by its kind's schema (record-kinds.ts).
import { z } from 'zod';
import { audienceSchema, sourceSchema } from './audience.ts';
import { caseIdSchema, recordIdSchema } from './ids.ts';

export const recordKinds = ['case', 'party', 'roster', 'meeting', 'note', 'profile', 'agenda-point', 'ground-rule', 'settlement', 'conflict-entry', 'attachment', 'issue', 'option', 'offer', 'frame', 'accepted-term'] as const;
export const recordKindSchema = z.enum(recordKinds);
export type RecordKind = z.output<typeof recordKindSchema>;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const timestampSchema = z.int().nonnegative();

export const vaultRecordSchema = z.strictObject({
  id: recordIdSchema,
  /** null only for records of the vault itself (profile, conflict register). */
  caseId: caseIdSchema.nullable(),
  kind: recordKindSchema,
  audience: audienceSchema,
  source: sourceSchema,
  /** Records this one was made from; it may be shown only where all of them may. */
  origins: z.array(recordIdSchema).max(1000),
  /** Version of the body's schema for this kind. */
  version: z.int().min(1),
  /** 1 for a new record; each change adds 1. */
  revision: z.int().min(1),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  /** Set while the record lies in the trash. */
  deletedAt: timestampSchema.nullable(),
  body: z.unknown(),
});
export type VaultRecord<Body = unknown> = Omit<z.output<typeof vaultRecordSchema>, 'body'> & { readonly body: Body };
