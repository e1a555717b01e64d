// Which cases the list shows: present work first, the rest when it is asked for.
import type { CaseSummary } from '#shared/ipc/contract.ts';

export const shownCases = ['open', 'closed', 'archive', 'due', 'all'] as const;
export type ShownCases = (typeof shownCases)[number];

export const shownWords = { open: 'closing:filterOpen', closed: 'closing:filterClosed', archive: 'closing:filterArchive', due: 'closing:filterDue', all: 'closing:filterAll' } as const;

export const toShown = (word: string | undefined): ShownCases => shownCases.find((shown) => shown === word) ?? 'open';

export function isShown({ end }: Pick<CaseSummary, 'end'>, shown: ShownCases): boolean {
  switch (shown) {
    case 'open':
      return end.closedOn === '';
    case 'closed':
      return end.closedOn !== '' && end.archivedOn === '';
    case 'archive':
      return end.archivedOn !== '';
    case 'due':
      return end.due.length > 0;
    case 'all':
      return true;
  }
}

/** `hasEnded`: some case is closed, so that there is something to choose from. */
export function statesOf(cases: readonly Pick<CaseSummary, 'end'>[]): { readonly hasEnded: boolean; readonly due: number } {
  return { hasEnded: cases.some(({ end }) => end.closedOn !== ''), due: cases.filter(({ end }) => end.due.length > 0).length };
}
