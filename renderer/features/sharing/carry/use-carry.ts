// What is being put together: for whom, which records, in which words. It survives a lock.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { registerKeptForm, takeKeptJson } from '#renderer/state/place.ts';
import { toPartySet } from '#shared/domain/audience.ts';
import { sameRecipient, type CarriedItem } from '#shared/domain/carry.ts';
import { partyIdSchema, type CaseId, type RecordId } from '#shared/domain/ids.ts';
import { recipientSchema, type Recipient } from '#shared/domain/permission.ts';
import type { CarryItem } from '#shared/ipc/contract-carry.ts';
import { listCarry, listOutsiders } from './api.ts';

type Outsider = Extract<Recipient, { readonly type: 'outside' }>;
/** Words by record; what is in it is chosen. */
export type Chosen = ReadonlyMap<RecordId, string>;

export function useCarry(caseId: CaseId) {
  const [to, setTo] = useState<Recipient | null>(() => keptRecipient());
  const [chosen, setChosen] = useState<Chosen>(() => keptChosen());
  const [items, setItems] = useState<readonly CarryItem[] | null>(null);
  const [outsiders, setOutsiders] = useState<readonly Outsider[]>([]);
  const [error, setError] = useState<AnyFailure | null>(null);

  useEffect(() => registerKeptForm('carry', () => ({ 'carry.to': JSON.stringify(to), 'carry.chosen': JSON.stringify([...chosen]).slice(0, 20_000) })), [to, chosen]);

  const asked = useRef(0);
  const read = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    const [named, listed] = await Promise.all([listOutsiders(caseId), to === null ? null : listCarry(caseId, to)]);
    if (turn !== asked.current) return;
    if (named.ok) setOutsiders(named.value);
    if (listed === null) return;
    setError(listed.ok ? null : listed.error);
    if (listed.ok) setItems(listed.value.items);
  }, [caseId, to]);
  useEffect(() => queueMicrotask(() => void read()), [read]);

  const choose = useCallback((next: Recipient | null): void => {
    setTo((before) => (before && next && sameRecipient(before, next) ? before : next));
    setItems(null);
    setChosen(new Map());
  }, []);
  const toggle = useCallback((item: CarryItem): void => {
    setChosen((before) => {
      const next = new Map(before);
      if (!next.delete(item.recordId)) next.set(item.recordId, item.verdict.allowed === 'wording' ? item.verdict.wording : item.text);
      return next;
    });
  }, []);
  const setWords = useCallback((recordId: RecordId, words: string): void => setChosen((before) => new Map(before).set(recordId, words)), []);
  /** After something was told: read again, nothing chosen. */
  const startAnew = useCallback((): void => {
    setChosen(new Map());
    void read();
  }, [read]);
  return { to, choose, items: to === null ? null : items, chosen, toggle, setWords, outsiders, error, read, startAnew };
}

/** In the order of the list; null while words are missing. */
export function toCarried(items: readonly CarryItem[], chosen: Chosen): CarriedItem[] | null {
  const carried = items.flatMap(({ recordId, verdict }) => {
    const words = chosen.get(recordId)?.trim();
    return words === undefined || verdict.allowed === 'no' ? [] : [{ recordId, words: verdict.allowed === 'wording' ? verdict.wording : words }];
  });
  // Told in the order in which it was said.
  return carried.length === 0 || carried.some(({ words }) => words === '') ? null : carried.reverse();
}

export const partiesAs = (ids: readonly string[]): Recipient | null => {
  const parties = toPartySet(ids.flatMap((id) => (partyIdSchema.safeParse(id).success ? [partyIdSchema.parse(id)] : [])));
  return parties.length > 0 ? { type: 'parties', parties } : null;
};

function keptRecipient(): Recipient | null {
  const parsed = recipientSchema.safeParse(takeKeptJson('carry.to'));
  return parsed.success ? parsed.data : null;
}

function keptChosen(): Chosen {
  const kept = takeKeptJson('carry.chosen');
  return new Map(Array.isArray(kept) ? (kept.filter((each) => Array.isArray(each) && typeof each[0] === 'string' && typeof each[1] === 'string') as [RecordId, string][]) : []);
}
