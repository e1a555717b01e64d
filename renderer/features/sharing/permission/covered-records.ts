// Records as a permission names them: whose they are and how they begin. Read from the page's own case.
import { useLiveQuery } from 'dexie-react-hooks';
import { openCaseDatabase } from '#renderer/state/open-case.ts';
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';

export type CoveredRecord = { readonly id: RecordId; readonly source: Source; readonly audience: Audience; readonly text: string; readonly at: number };

/** undefined while they are being read; what lies in the trash is left out. */
export function useCoveredRecords(ids: readonly RecordId[]): readonly CoveredRecord[] | undefined {
  return useLiveQuery(async () => {
    const records = await openCaseDatabase.records.bulkGet([...ids]);
    return records.flatMap((record) => (record && record.deletedAt === null ? [{ id: record.id, source: record.source, audience: record.audience, text: textOf(record), at: record.createdAt }] : []));
  }, [ids.join()]);
}

function textOf(record: VaultRecord): string {
  if (isRecordOf(record, 'note')) return record.body.text;
  if (isRecordOf(record, 'attachment')) return record.body.fileName;
  const body: unknown = record.body;
  if (typeof body !== 'object' || body === null) return '';
  for (const name of ['text', 'title', 'neutral', 'said']) {
    const value: unknown = (body as { readonly [key: string]: unknown })[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'object' && value !== null) {
      const inLanguage = Object.values(value).find((text): text is string => typeof text === 'string' && text.trim() !== '');
      if (inLanguage) return inLanguage;
    }
  }
  return '';
}
