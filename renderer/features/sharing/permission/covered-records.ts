// Records as a permission names them: whose they are and how they begin. Read from the page's own case.
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { openCaseDatabase } from '#renderer/state/open-case.ts';
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { nearestText } from '#shared/domain/language-text.ts';
import { isItemKind, itemKinds, itemWords, type Item, type ItemKind } from '#shared/domain/negotiation.ts';
import { companionsOf } from '#shared/domain/permission-companions.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import { amountWords } from '../doorway/doorway-words.ts';

export type CoveredRecord = { readonly id: RecordId; readonly kind: RecordKind; readonly source: Source; readonly audience: Audience; readonly origins: readonly RecordId[]; readonly text: string; readonly at: number };

/** undefined while they are being read; what lies in the trash is left out. */
export function useCoveredRecords(ids: readonly RecordId[]): readonly CoveredRecord[] | undefined {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return useLiveQuery(async () => {
    const records = await openCaseDatabase.records.bulkGet([...ids]);
    return records.flatMap((record) => (record && record.deletedAt === null ? [toCovered(record, language)] : []));
  }, [ids.join(), language]);
}

export type CoveredCompanions = { readonly own: readonly CoveredRecord[]; readonly others: readonly { readonly by: Source; readonly records: readonly CoveredRecord[] }[] };
const none: CoveredCompanions = { own: [], others: [] };

/** What they were made from, and what was made from them. */
export function useCompanions(ids: readonly RecordId[]): CoveredCompanions {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const found = useLiveQuery(async () => {
    const items: VaultRecord[] = ids.length === 0 ? [] : await openCaseDatabase.records.where('kind').anyOf([...itemKinds]).toArray();
    const records = new Map(items.map((item) => [item.id, item]));
    for (let wanted: readonly RecordId[] = ids; wanted.length > 0; ) {
      const read = (await openCaseDatabase.records.bulkGet([...wanted])).filter((record) => record !== undefined);
      for (const record of read) records.set(record.id, record);
      wanted = [...new Set(read.flatMap(({ origins }) => origins))].filter((origin) => !records.has(origin));
    }
    const listed = (listedIds: readonly RecordId[]): CoveredRecord[] => listedIds.flatMap((id) => records.get(id) ?? []).map((record) => toCovered(record, language));
    const { own, others } = companionsOf(ids, records);
    return { own: listed(own), others: others.map(({ by, records: ofThem }) => ({ by, records: listed(ofThem) })) };
  }, [ids.join(), language]);
  return found ?? none;
}

function toCovered(record: VaultRecord, language: Language): CoveredRecord {
  const { id, kind, source, audience, origins, createdAt } = record;
  return { id, kind, source, audience, origins, text: textOf(record, language), at: createdAt };
}

function textOf(record: VaultRecord, language: Language): string {
  if (isRecordOf(record, 'note')) return record.body.text;
  if (isRecordOf(record, 'attachment')) return record.body.fileName;
  if (isItemKind(record.kind)) return itemText({ kind: record.kind, ...(record.body as object) } as Item, language);
  const body = record.body as { readonly text?: unknown; readonly title?: unknown } | null;
  return [body?.text, body?.title].find((each): each is string => typeof each === 'string' && each.trim() !== '') ?? '';
}

function itemText(item: Item & { readonly kind: ItemKind }, language: Language): string {
  const words = itemWords(item);
  const amount = 'amount' in item ? item.amount : null;
  return [amount ? amountWords(amount, language) : '', typeof words === 'string' ? words : nearestText(words, language)].filter((part) => part.trim() !== '').join(' · ');
}
