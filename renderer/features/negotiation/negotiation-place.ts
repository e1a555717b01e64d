// What every line of these screens needs to know of where it stands.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { subscribe } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Audience } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { readSight } from './api.ts';
import type { Birth } from './item-records.ts';

export type RosterParty = RosterBody['parties'][number];
export type OneIssue = (issueId: RecordId) => { readonly isAlone: boolean; readonly toggle: () => void };
export type Sight = ReadonlyMap<RecordId, readonly PartyId[]>;

export type NegotiationPlace = {
  readonly caseId: CaseId;
  readonly roster: readonly RosterParty[];
  /** Set of the room this window is; null at the desk. */
  readonly roomParties: readonly PartyId[] | null;
  /** Of the texts, in the order they stand side by side. */
  readonly languages: readonly Language[];
  /** Which parties see what is meant for parties; null where it is not known (in a room). */
  readonly sight: Sight | null;
  /** Where a new line is born. */
  readonly born: Birth;
  /** Puts one issue alone on the joint screen; null where none stands beside. */
  readonly oneIssue: OneIssue | null;
  readonly audienceMark: (audience: Audience) => ReactNode;
};

const Place = createContext<NegotiationPlace | null>(null);
export const PlaceProvider = Place.Provider;

export function usePlace(): NegotiationPlace {
  const place = useContext(Place);
  if (!place) throw new Error('a line of a negotiation screen stands in its section');
  return place;
}

/** Asked anew whenever something of the case changed: a permission or a party that left moves it as well as the item itself. */
export function useSight(caseId: CaseId): Sight | null {
  const isDesk = useSession(({ app }) => app?.viewer.type === 'desk');
  const [sight, setSight] = useState<Sight | null>(null);
  useEffect(() => {
    if (!isDesk) return undefined;
    let isOver = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      const answer = await readSight(caseId);
      if (!isOver && answer.ok) setSight(new Map(answer.value.map(({ recordId, parties }) => [recordId, parties])));
    };
    void read();
    const end = subscribe('records:changed', (change) => {
      if (change.caseId !== caseId) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void read(), 120);
    });
    return () => {
      isOver = true;
      clearTimeout(waiting);
      end();
    };
  }, [caseId, isDesk]);
  return sight;
}

const order: readonly Language[] = ['kk', 'ru', 'en'];

/** Languages that have been written in, and the chosen ones beside. Kept while the page lives. */
export function useTextLanguages(used: readonly Language[], screenLanguage: Language): { readonly languages: readonly Language[]; readonly toggle: (language: Language) => void } {
  const [chosen, setChosen] = useState<readonly Language[]>(() => chosenBefore);
  const [closed, setClosed] = useState<readonly Language[]>([]);
  const key = used.join();
  const languages = useMemo(() => {
    const wanted = new Set<Language>([...(key === '' ? [] : (key.split(',') as Language[])), ...chosen]);
    for (const language of closed) wanted.delete(language);
    if (wanted.size === 0) wanted.add(screenLanguage);
    return order.filter((language) => wanted.has(language));
  }, [key, chosen, closed, screenLanguage]);
  const toggle = (language: Language): void => {
    const isShown = languages.includes(language);
    const next = isShown ? chosen.filter((each) => each !== language) : [...new Set([...languages, language])];
    chosenBefore = next;
    setChosen(next);
    setClosed(isShown ? [...closed, language] : closed.filter((each) => each !== language));
  };
  return { languages, toggle };
}
let chosenBefore: readonly Language[] = [];
