// What an export holds, as schemas: the published JSON Schema (electron/vault/exchange/bitim-export.schema.json) is made of these, and
// whatever comes back is checked by them. Bodies stand in the newest version of their kind.
import { z } from 'zod';
import { audienceSchema, sourceSchema } from './audience.ts';
import { caseIdSchema, recordIdSchema, vaultIdSchema, type RecordId } from './ids.ts';
import { permissionEntrySchema } from './permission.ts';
import { bodyByKind } from './record-kinds.ts';
import { languageSchema } from './text-limits.ts';
import { recordKinds, recordKindSchema, vaultRecordSchema, type RecordKind, type VaultRecord } from './vault-record.ts';

const exportFormatVersion = 1;
export const exportManifestName = 'bitim-export.json';

/** How much an export may hold: far above any mediator's work, far below what would stop a computer. */
export const exportLimits = {
  files: 100_000,
  cases: 20_000,
  recordsPerCase: 500_000,
  revisionsPerRecord: 100_000,
  journalPerCase: 1_000_000,
  /** Characters of a path inside an export, and folders it may lie in. */
  pathLength: 400,
  pathDepth: 8,
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes32 = sha256;
/** Until the year 9999. */
const moment = z.int().min(0).max(253_402_300_799_999);
const path = z.string().min(1).max(exportLimits.pathLength);
const version = z.literal(exportFormatVersion);

const json = z.json();
const envelope = vaultRecordSchema.omit({ kind: true, version: true, body: true }).extend({ createdAt: moment, updatedAt: moment, deletedAt: moment.nullable() });
const recordOf = (kind: RecordKind) => envelope.extend({ kind: z.literal(kind), version: z.literal(bodyByKind[kind].version), body: bodyByKind[kind].schema });
const [firstKind, ...otherKinds] = recordKinds;
const readableRecord = z.discriminatedUnion('kind', [recordOf(firstKind), ...otherKinds.map(recordOf)]) as unknown as z.ZodType<VaultRecord>;
/** Whatever its body is: of a version that was not understood, or damaged. Kept as it lay in the vault. */
const anyRecord = envelope.extend({ kind: recordKindSchema, version: z.int().min(1), body: json }) as unknown as z.ZodType<VaultRecord>;

const withHistory = (record: z.ZodType<VaultRecord>) => z.strictObject({ record, history: z.array(record).max(exportLimits.revisionsPerRecord) });
export type RecordWithHistory = { readonly record: VaultRecord; readonly history: readonly VaultRecord[] };

const draft = z.strictObject({
  recordId: recordIdSchema,
  kind: recordKindSchema,
  audience: audienceSchema,
  source: sourceSchema,
  origins: z.array(recordIdSchema).max(1_000),
  baseRevision: z.int().min(0),
  updatedAt: moment,
  body: json,
});

const journalLine = z.strictObject({
  number: z.int().min(1),
  at: moment,
  kind: z.string().min(1).max(100),
  /** null where the content was erased; then salt is null as well. */
  content: json,
  salt: bytes32.nullable(),
  contentHash: bytes32,
  previous: bytes32,
});
export type ExportedJournalLine = z.output<typeof journalLine>;

const attachment = z.strictObject({ recordId: recordIdSchema, file: path, size: z.int().min(0), sha256 });
export type ExportedAttachment = z.output<typeof attachment>;

/** `cases/<name>/case.json`: all of one case but screening. */
export const exportedCaseSchema = z.strictObject({
  format: z.literal('bitim-export-case'),
  version,
  caseId: caseIdSchema,
  records: z.array(withHistory(readableRecord)).max(exportLimits.recordsPerCase),
  unreadable: z.array(withHistory(anyRecord)).max(exportLimits.recordsPerCase),
  drafts: z.array(draft).max(exportLimits.recordsPerCase),
  permissions: z.array(permissionEntrySchema).max(exportLimits.recordsPerCase),
  /** Permissions that could not be read. */
  unreadablePermissions: z.array(z.strictObject({ id: z.string().min(1).max(100), body: json })).max(exportLimits.recordsPerCase),
  attachments: z.array(attachment).max(exportLimits.files),
  journal: z.array(journalLine).max(exportLimits.journalPerCase),
});
export type ExportedCase = z.output<typeof exportedCaseSchema>;

/** `vault.json`, where everything was exported: what belongs to no case. */
export const exportedVaultSchema = z.strictObject({
  format: z.literal('bitim-export-vault'),
  version,
  records: z.array(withHistory(readableRecord)).max(exportLimits.recordsPerCase),
  unreadable: z.array(withHistory(anyRecord)).max(exportLimits.recordsPerCase),
  journal: z.array(journalLine).max(exportLimits.journalPerCase),
});
export type ExportedVault = z.output<typeof exportedVaultSchema>;

/** `bitim-export.json`: what the export is made of. */
export const exportManifestSchema = z.strictObject({
  format: z.literal('bitim-export'),
  version,
  madeAt: moment,
  appVersion: z.string().max(50),
  language: languageSchema,
  scope: z.enum(['case', 'everything']),
  vault: z.strictObject({ id: vaultIdSchema, name: z.string().max(100) }),
  cases: z.array(z.strictObject({ caseId: caseIdSchema, file: path })).max(exportLimits.cases),
  vaultFile: path.nullable(),
  /** Every other file, with its size and SHA-256: so that a change since is noticed. Whoever changes a file on purpose can change this, too. */
  files: z.array(z.strictObject({ path, size: z.int().min(0), sha256 })).max(exportLimits.files),
});
export type ExportManifest = z.output<typeof exportManifestSchema>;

/** The three files as one published JSON Schema. */
export function exportJsonSchema(): Readonly<Record<string, unknown>> {
  const metadata = z.registry<{ id: string }>();
  metadata.add(exportManifestSchema, { id: 'manifest' }).add(exportedCaseSchema, { id: 'case' }).add(exportedVaultSchema, { id: 'vault' });
  metadata.add(readableRecord, { id: 'record' }).add(anyRecord, { id: 'unreadable-record' }).add(journalLine, { id: 'journal-line' });
  metadata.add(json, { id: 'json' }).add(audienceSchema, { id: 'audience' }).add(sourceSchema, { id: 'source' });
  for (const kind of recordKinds) metadata.add(bodyByKind[kind].schema, { id: `${kind}-body` });
  const { $schema, ...made } = z.toJSONSchema(z.union([exportManifestSchema, exportedCaseSchema, exportedVaultSchema]), { metadata, io: 'input' });
  return {
    $schema,
    $id: 'urn:bitim:export:1',
    title: 'Bitim export, version 1',
    description: 'bitim-export.json (manifest), cases/<name>/case.json (case) and vault.json (vault) of an export. All times are milliseconds since 1970-01-01T00:00:00Z.',
    ...made,
  };
}

/** All ids that a case's own rows are known by. */
export const idsOfCase = ({ records, unreadable, drafts }: ExportedCase): RecordId[] => [
  ...records.map(({ record }) => record.id),
  ...unreadable.map(({ record }) => record.id),
  ...drafts.map(({ recordId }) => recordId),
];
