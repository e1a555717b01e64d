// Between what the services see (records, drafts) and what the tables hold (FORMAT §6).
import { assert } from '#shared/assert.ts';
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { Row } from '../integrity/root.ts';
import type { Draft } from '../ports.ts';

/** Longest JSON text of one body: far above any note, far below what would stall a save. */
const bodyLimit = 16 * 1024 * 1024;

export function toJson(value: unknown): string {
  const text = JSON.stringify(value);
  assert(typeof text === 'string', 'value can be written as JSON');
  assert(text.length <= bodyLimit, 'value is not larger than the limit');
  return text;
}

export const fromJson = (text: unknown): unknown => JSON.parse(text as string);

export function recordToRow(record: VaultRecord): Row {
  return {
    id: record.id,
    case_id: record.caseId,
    kind: record.kind,
    audience: toJson(record.audience),
    source: toJson(record.source),
    origins: toJson(record.origins),
    version: record.version,
    revision: record.revision,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    deleted_at: record.deletedAt,
    body: toJson(record.body),
  };
}

export function rowToRecord(row: Row): VaultRecord {
  return {
    id: row['id'] as RecordId,
    caseId: row['case_id'] as CaseId | null,
    kind: row['kind'] as RecordKind,
    audience: fromJson(row['audience']) as Audience,
    source: fromJson(row['source']) as Source,
    origins: fromJson(row['origins']) as RecordId[],
    version: row['version'] as number,
    revision: row['revision'] as number,
    createdAt: row['created_at'] as number,
    updatedAt: row['updated_at'] as number,
    deletedAt: row['deleted_at'] as number | null,
    body: fromJson(row['body']),
  };
}

export function draftToRow(draft: Draft): Row {
  return {
    id: draft.recordId,
    case_id: draft.caseId,
    kind: draft.kind,
    audience: toJson(draft.audience),
    source: toJson(draft.source),
    origins: toJson(draft.origins),
    base_revision: draft.baseRevision,
    updated_at: draft.updatedAt,
    body: toJson(draft.body),
  };
}

export function rowToDraft(row: Row): Draft {
  return {
    recordId: row['id'] as RecordId,
    caseId: row['case_id'] as CaseId,
    kind: row['kind'] as RecordKind,
    audience: fromJson(row['audience']) as Audience,
    source: fromJson(row['source']) as Source,
    origins: fromJson(row['origins']) as RecordId[],
    baseRevision: row['base_revision'] as number,
    updatedAt: row['updated_at'] as number,
    body: fromJson(row['body']),
  };
}
