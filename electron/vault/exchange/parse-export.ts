// From bytes that anyone may have written to a case that fits together: sizes, depth, schema, and then what no schema says.
import { createHash } from 'node:crypto';
import {
  exportedCaseSchema, exportedVaultSchema, exportManifestName, exportManifestSchema,
  type ExportedCase, type ExportedVault, type ExportManifest, type RecordWithHistory,
} from '#shared/domain/export-format.ts';
import { createCaseBody } from '#shared/domain/case.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { itemKinds } from '#shared/domain/negotiation.ts';
import { mostParties } from '#shared/domain/party-mark.ts';
import { bodyByKind } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { isWithinJsonLimits, type JsonLimits } from '../json-shape.ts';
import { isSafePath, readWhole, SourceError, sourceLimits, type ExportSource } from './export-source.ts';

/** `too-new`: made by a newer Bitim. */
export class TooNewError extends Error {}

export type ReadManifest = {
  readonly manifest: ExportManifest;
  readonly fileByPath: ReadonlyMap<string, ExportManifest['files'][number]>;
};

export async function readManifest(source: ExportSource): Promise<ReadManifest> {
  if (source.sizeOf(exportManifestName) === null) throw new SourceError('not-an-export');
  const value = parseJson(await readWhole(source, exportManifestName, sourceLimits.manifestBytes), sourceLimits.manifestJson);
  refuseNewer(value, 'bitim-export');
  const parsed = exportManifestSchema.safeParse(value);
  if (!parsed.success) throw new SourceError('export-damaged');
  const manifest = parsed.data;
  const fileByPath = new Map(manifest.files.map((file) => [file.path, file]));
  const named = [...manifest.files.map((file) => file.path), ...manifest.cases.map(({ file }) => file), ...(manifest.vaultFile === null ? [] : [manifest.vaultFile])];
  if (!named.every(isSafePath)) throw new SourceError('export-unsafe');
  if (fileByPath.size !== manifest.files.length || !named.every((path) => fileByPath.has(path))) throw new SourceError('export-damaged');
  if (new Set(manifest.cases.map(({ caseId }) => caseId)).size !== manifest.cases.length) throw new SourceError('export-damaged');
  return { manifest, fileByPath };
}

export type ReadPart<Part> = { readonly part: Part; readonly sha256: string };

/** `caseId` null: whichever case it is. */
export async function readCase(source: ExportSource, path: string, caseId: CaseId | null, limitBytes: number = sourceLimits.jsonBytes): Promise<ReadPart<ExportedCase>> {
  const { value, sha256 } = await readJson(source, path, 'bitim-export-case', limitBytes);
  const parsed = exportedCaseSchema.safeParse(value);
  if (!parsed.success || !isConsistentCase(parsed.data, caseId ?? parsed.data.caseId)) throw new SourceError('export-damaged');
  return { part: withCase(parsed.data), sha256 };
}

/** What was rescued from a damaged vault may have lost its case: the rest must not be lost with it. */
function withCase(part: ExportedCase): ExportedCase {
  const others = part.records.map(({ record }) => record);
  const [first] = others;
  if (!first || [...part.records, ...part.unreadable].some(({ record }) => record.kind === 'case')) return part;
  const createdAt = Math.min(...others.map((record) => record.createdAt));
  const named = createCaseBody({ workingName: `? ${part.caseId.slice(0, 8)}`, matter: '', openedOn: new Date(createdAt).toISOString().slice(0, 10) });
  const body = { ...named, nextPartyLetter: Math.min(mostParties, others.filter(({ kind }) => kind === 'party').length) };
  const record: VaultRecord = {
    id: part.caseId as string as RecordId, caseId: part.caseId, kind: 'case', audience: { type: 'mediator' }, source: { type: 'mediator' }, origins: [],
    version: bodyByKind.case.version, revision: 1, createdAt, updatedAt: createdAt, deletedAt: null, body,
  };
  return { ...part, records: [{ record, history: [] }, ...part.records] };
}

export async function readVault(source: ExportSource, path: string): Promise<ReadPart<ExportedVault>> {
  const { value, sha256 } = await readJson(source, path, 'bitim-export-vault');
  const parsed = exportedVaultSchema.safeParse(value);
  if (!parsed.success || !isConsistent([...parsed.data.records, ...parsed.data.unreadable], null)) throw new SourceError('export-damaged');
  return { part: parsed.data, sha256 };
}

async function readJson(source: ExportSource, path: string, format: string, limitBytes: number = sourceLimits.jsonBytes): Promise<{ readonly value: unknown; readonly sha256: string }> {
  const bytes = await readWhole(source, path, limitBytes);
  const value = parseJson(bytes, sourceLimits.json);
  refuseNewer(value, format);
  return { value, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function parseJson(bytes: Buffer, limits: JsonLimits): unknown {
  if (!isWithinJsonLimits(bytes, limits)) throw new SourceError('export-too-large');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new SourceError('export-damaged');
  }
}

function refuseNewer(value: unknown, format: string): void {
  const head = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  if (head['format'] !== format) throw new SourceError('not-an-export');
  if (typeof head['version'] === 'number' && head['version'] > 1) throw new TooNewError();
}

function isConsistentCase(part: ExportedCase, caseId: CaseId): boolean {
  const { records, unreadable, drafts, permissions, unreadablePermissions, attachments } = part;
  const all = [...records, ...unreadable];
  const caseRecords = all.filter(({ record }) => record.kind === 'case');
  const files = records.filter(({ record }) => record.kind === 'attachment');
  const sizeById = new Map(files.map(({ record }) => [record.id, (record.body as { size: number }).size]));
  return (
    part.caseId === caseId &&
    isConsistent(all, caseId) &&
    all.length > 0 && caseRecords.length <= 1 && caseRecords.every(({ record }) => (record.id as string) === caseId) &&
    isWithoutRepetition(drafts.map(({ recordId }) => recordId)) && drafts.every(({ audience }) => audience.type !== 'screening') &&
    isWithoutRepetition([...permissions, ...unreadablePermissions].map(({ id }) => id)) && permissions.every((permission) => permission.caseId === caseId) &&
    isWithoutRepetition(attachments.map(({ recordId }) => recordId)) && isWithoutRepetition(attachments.map(({ file }) => file)) &&
    attachments.every(({ recordId, file, size }) => isSafePath(file) && sizeById.get(recordId) === size)
  );
}

/** One present state per id; earlier ones below it, from the newest; all of the case they stand in; nothing of screening, which is never exported. */
function isConsistent(all: readonly RecordWithHistory[], caseId: CaseId | null): boolean {
  return (
    isWithoutRepetition(all.map(({ record }) => record.id)) &&
    all.every(({ record, history }) => [record, ...history].every((version, index, versions) => {
      const newer = versions[index - 1];
      const isInOrder = newer === undefined || (version.id === newer.id && version.kind === newer.kind && version.revision < newer.revision);
      return isInOrder && version.caseId === caseId && version.audience.type !== 'screening' && (caseId !== null || !ofCasesOnly.has(version.kind));
    }))
  );
}

const ofCasesOnly: ReadonlySet<string> = new Set(['case', 'party', 'roster', 'meeting', 'note', 'agenda-point', 'ground-rule', 'settlement', 'attachment', ...itemKinds]);
const isWithoutRepetition = (values: readonly string[]): boolean => new Set(values).size === values.length;
