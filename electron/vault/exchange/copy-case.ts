import { exportedCaseSchema, type ExportedCase } from '#shared/domain/export-format.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import { renewIds } from './renew-ids.ts';

/** The same case under ids of its own, named as a second one; its walls are the same, for parties that are others. */
export function copyOfCase(part: ExportedCase, newId: () => RecordId): ExportedCase {
  const ids = [...part.records.map(({ record }) => record.id), ...part.unreadable.map(({ record }) => record.id), ...part.drafts.map(({ recordId }) => recordId), ...[...part.permissions, ...part.unreadablePermissions].map(({ id }) => id), part.caseId];
  const newIdByOld = new Map<string, string>();
  for (const id of ids) if (!newIdByOld.has(id)) newIdByOld.set(id, newId());
  const files = part.attachments.map(({ file }) => file);
  const renewed = renewIds(part, newIdByOld);
  const records = renewed.records.map(({ record, history }) => ({ record: isRecordOf(record, 'case') ? { ...record, body: { ...record.body, workingName: secondName(record.body.workingName) } } : record, history }));
  // Names of files are found by, not changed. The schema once more: nothing of it may have come apart.
  const copy = { ...renewed, records, attachments: renewed.attachments.map((attachment, index) => ({ ...attachment, file: files[index] ?? '' })) };
  return exportedCaseSchema.parse(copy);
}

const secondName = (name: string): string => `${name.slice(0, 196)} (2)`;
