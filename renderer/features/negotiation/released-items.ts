// In a room: issues, offers and the like that their source let go to it by name. Of what only words were released, a note comes instead.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '#shared/domain/audience.ts';
import { isReleasedHere } from '#shared/domain/doorway.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { nearestText } from '#shared/domain/language-text.ts';
import { itemWords, type ItemKind } from '#shared/domain/negotiation.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { toItem, useItems, type ItemRecord } from './item-records.ts';
import { showAmount } from './item-words.ts';

export type ReleasedItem = { readonly id: RecordId; readonly kind: ItemKind; readonly source: Source; readonly words: string; readonly at: number };

export function useReleasedItems({ caseId, parties }: { readonly caseId: CaseId; readonly parties: readonly PartyId[] }): readonly ReleasedItem[] {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const offers = useItems(caseId, 'offer');
  const issues = useItems(caseId, 'issue');
  const options = useItems(caseId, 'option');
  const frames = useItems(caseId, 'frame');
  const terms = useItems(caseId, 'accepted-term');
  return useMemo(() => {
    const all: readonly ItemRecord[] = [offers, issues, options, frames, terms].flatMap((records): readonly ItemRecord[] => records ?? []);
    return all.filter((record) => isReleasedHere(record, parties)).map((record) => ({ id: record.id, kind: record.kind, source: record.source, words: wordsOf(record, language), at: record.createdAt }));
  }, [offers, issues, options, frames, terms, parties, language]);
}

function wordsOf(record: ItemRecord, language: Language): string {
  const words = itemWords(toItem(record));
  const amount = 'amount' in record.body ? record.body.amount : null;
  return [amount ? showAmount(amount, language) : '', typeof words === 'string' ? words : nearestText(words, language)].filter((part) => part.trim() !== '').join(' · ');
}
