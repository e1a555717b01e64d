// The items of a case as its screens list them, and new ones as they are sent.
import { useMemo } from 'react';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import { positionBetween } from '#shared/domain/meeting-plan.ts';
import type { Item, ItemKind } from '#shared/domain/negotiation.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RequestInput } from '#shared/ipc/contract.ts';

export type ItemRecord = { [Kind in ItemKind]: RecordOf<Kind> }[ItemKind];
export type Birth = RequestInput<'item:save'>['born'];

export const toItem = (record: ItemRecord): Item => ({ kind: record.kind, ...record.body }) as Item;

/** In their own order; undefined while they are being read. */
export function useItems<Kind extends ItemKind>(caseId: CaseId, kind: Kind): readonly RecordOf<Kind>[] | undefined {
  const records = useCaseRecords(caseId, kind);
  return useMemo(() => records?.toSorted(byPosition), [records]);
}

type Placed = { readonly id: string; readonly createdAt: number; readonly body: { readonly position: number } };
const byPosition = (one: Placed, other: Placed): number => one.body.position - other.body.position || one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

export const lastPosition = (records: readonly Placed[]): number => positionBetween(records.at(-1)?.body.position ?? null, null);

/** Where one stands after a step up or down; null at the end of the list. */
export function positionAfterStep(records: readonly Placed[], index: number, step: -1 | 1): number | null {
  const target = index + step;
  if (target < 0 || target >= records.length) return null;
  const at = (place: number): number | null => records[place]?.body.position ?? null;
  return step < 0 ? positionBetween(at(target - 1), at(target)) : positionBetween(at(target), at(target + 1));
}

export const inLanguage = (language: Language, text: string): { kk: string; ru: string; en: string } => ({ kk: '', ru: '', en: '', [language]: text });
export const isBlank = (text: LanguageText): boolean => [text.kk, text.ru, text.en].every((each) => each.trim() === '');

/** An item without its words would say nothing: it is not saved so. */
export function isSayingNothing(item: Item): boolean {
  switch (item.kind) {
    case 'issue':
      return isBlank(item.title) && isBlank(item.wording);
    case 'option':
    case 'accepted-term':
      return isBlank(item.text);
    case 'frame':
      return isBlank(item.neutral) && item.said.trim() === '';
    case 'offer':
      return item.amount === null && item.term.trim() === '';
  }
}

export const ownEyesBirth: Birth = { origins: [], meetingId: null, source: null, parties: null, ownEyes: true };
/** Before everybody in the room. */
export const roomBirth = (meetingId: RecordId): Birth => ({ ...ownEyesBirth, meetingId, ownEyes: false });
/** Written for these parties at the desk; none: own eyes. */
export const deskBirth = (parties: readonly PartyId[]): Birth => (parties.length === 0 ? ownEyesBirth : { ...ownEyesBirth, parties: [...parties], ownEyes: false });

export const newItemInput = (caseId: CaseId, born: Birth, item: Item): RequestInput<'item:save'> => ({ caseId, recordId: crypto.randomUUID(), revision: 0, born, item });
