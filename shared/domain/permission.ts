// What a source allows to be told, and what was told. Law on mediation, Art. 8 (wording of 20.12.2021): a participant may not disclose
// what became known in mediation without the written permission of the party that gave the information.
import { z } from 'zod';
import { partySetSchema, sourceSchema, type Source } from './audience.ts';
import { caseIdSchema, recordIdSchema } from './ids.ts';
import { lineText, longText, nameText } from './text-limits.ts';
import { timestampSchema } from './vault-record.ts';

/** Which records: those named, or everything that this source gave in the case. */
const coverageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('records'), records: z.array(recordIdSchema).min(1).max(1_000) }),
  z.strictObject({ type: z.literal('all-of-source') }),
]);
export type Coverage = z.output<typeof coverageSchema>;

export const recipientSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('parties'), parties: partySetSchema }),
  z.strictObject({ type: z.literal('outside'), role: z.enum(['body', 'third-person']), name: nameText.min(1) }),
]);
export type Recipient = z.output<typeof recipientSchema>;

const permissionFormSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('as-said') }),
  z.strictObject({ type: z.literal('wording'), text: longText.min(1) }),
]);
export type PermissionForm = z.output<typeof permissionFormSchema>;

const permissionStartSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('now') }),
  z.strictObject({ type: z.literal('after-event'), event: lineText.min(1), occurredAt: timestampSchema.nullable() }),
  z.strictObject({ type: z.literal('ask-first'), askedAt: timestampSchema.nullable() }),
]);

export const disclosureWays = ['spoken', 'copy', 'summary'] as const;
export type DisclosureWay = (typeof disclosureWays)[number];
export const purposeText = lineText;

export const permissionSchema = z
  .strictObject({
    type: z.literal('permission'),
    id: recordIdSchema,
    caseId: caseIdSchema,
    /** Only the source of a record can release it. */
    by: sourceSchema,
    covers: coverageSchema,
    to: recipientSchema,
    form: permissionFormSchema,
    from: permissionStartSchema,
    given: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('signed-paper'), signedOn: z.iso.date() }),
      z.strictObject({ type: z.literal('said-and-noted'), signedOn: z.iso.date().nullable() }),
    ]),
    givenAt: timestampSchema,
    validUntil: timestampSchema.nullable(),
    revokedAt: timestampSchema.nullable(),
    /** Why it ended, where nobody revoked it: its words were changed after they had been allowed. */
    endedBy: z.enum(['words-changed']).nullable().default(null),
    /** To what end and how it is told, as the paper says it. */
    purpose: purposeText.default(''),
    way: z.enum(disclosureWays).default('spoken'),
    /** The file of the case that holds the signed paper. */
    scanId: recordIdSchema.nullable().default(null),
  })
  .refine((permission) => permission.form.type === 'as-said' || permission.covers.type === 'records', 'a wording stands for named records');
export type Permission = z.output<typeof permissionSchema>;

/** Under the rule "open unless asked": the source asked that this be kept in confidence. */
const keepRequestSchema = z.strictObject({
  type: z.literal('keep-request'),
  id: recordIdSchema,
  caseId: caseIdSchema,
  by: sourceSchema,
  covers: coverageSchema,
  askedAt: timestampSchema,
  withdrawnAt: timestampSchema.nullable(),
});
export type KeepRequest = z.output<typeof keepRequestSchema>;

/** What the vault's permission table holds. */
export const permissionEntrySchema = z.union([permissionSchema, keepRequestSchema]);
export type PermissionEntry = z.output<typeof permissionEntrySchema>;

/** What was carried to whom, when, in which words, under which permission. Only ever added to. */
export const disclosureSchema = z.strictObject({
  id: recordIdSchema,
  caseId: caseIdSchema,
  records: z.array(recordIdSchema).min(1).max(1_000),
  to: recipientSchema,
  permissionIds: z.array(recordIdSchema).max(1_000),
  words: z.string().max(200_000),
  at: timestampSchema,
});
export type Disclosure = z.output<typeof disclosureSchema>;

export const confirmationJournalKind = 'origins-confirmed';
/** The mediator re-worded what was made from other records and confirms that nothing of them is in it: good for this revision only. */
export const confirmationSchema = z.strictObject({ recordId: recordIdSchema, revision: z.int().min(1), confirmedAt: timestampSchema });
export type Confirmation = z.output<typeof confirmationSchema>;

/** One text per source, so that a permission meets the records of its own source only. */
export function sourceKey(source: Source): string {
  switch (source.type) {
    case 'mediator':
      return 'mediator';
    case 'party':
      return `party:${source.party}`;
    case 'third-person':
      return `third-person:${source.name}`;
    case 'body':
      return `body:${source.name}`;
  }
}
