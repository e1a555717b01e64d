// The list as it stands on screen: what was read, what is typed into the search, the order, the row chosen.
import { createStore } from '#renderer/state/create-store.ts';
import { go, matchPath } from '#renderer/state/navigation.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { listCases } from './case-api.ts';
import { toSearchableCase, type SearchableCase } from './case-filter.ts';
import { toShown, type ShownCases } from './case-state.ts';
import { newestFirst, orderToWord, wordToOrder, type CaseOrder } from './case-order.ts';

type CaseListState = {
  /** null until they are read. */
  readonly cases: readonly SearchableCase[] | null;
  readonly error: RequestFailure<'case:list'> | null;
  readonly query: string;
  readonly order: CaseOrder;
  readonly shown: ShownCases;
  readonly activeId: CaseId | null;
};

export const useCaseList = createStore<CaseListState>(() => ({ cases: null, error: null, query: '', order: newestFirst, shown: 'open', activeId: null }));

export async function loadCases(): Promise<void> {
  const summaries = await listCases();
  useCaseList.setState(summaries.ok ? { cases: summaries.value.map(toSearchableCase), error: null } : { error: summaries.error });
}

export function dropFromList(caseId: CaseId): void {
  useCaseList.setState(({ cases }) => ({ cases: cases?.filter((searchable) => searchable.summary.caseId !== caseId) ?? null }));
}

const kept = { query: 'case-list.query', activeId: 'case-list.active', shown: 'case-list.shown' } as const;

/** What was typed into the search, and the row chosen: back after a lock. */
export function caseListToKept(): Readonly<Record<string, string>> {
  const { query, activeId, shown } = useCaseList.getState();
  return { [kept.query]: query, [kept.activeId]: activeId ?? '', [kept.shown]: shown };
}

let taken = false;

/** Once, to the first list this page shows. */
export function takeKeptCaseList(read: (name: string) => string | undefined): void {
  if (taken) return;
  taken = true;
  useCaseList.setState({ query: read(kept.query) ?? '', activeId: (read(kept.activeId) as CaseId | undefined) ?? null, shown: toShown(read(kept.shown)) });
}

export const setShown = (shown: ShownCases): void => useCaseList.setState({ shown });
export const setQuery = (query: string): void => useCaseList.setState({ query });

/** The order stands in the path, so that it outlives a lock and the page that a case ends. */
export function setOrder(order: CaseOrder): void {
  useCaseList.setState({ order });
  void go(caseListPath());
}

export const caseListPath = (): string => `/cases/${orderToWord(useCaseList.getState().order)}`;

export function takeOrderFromPath(path: string): void {
  const word = matchPath('/cases/:order', path)?.['order'];
  if (word !== undefined) useCaseList.setState({ order: wordToOrder(word) });
}
export const setActive = (activeId: CaseId | null): void => useCaseList.setState({ activeId });
