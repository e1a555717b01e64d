// The same word found in many places is one thing to look at.
import type { LeakConfirmation } from '#shared/domain/leaks/leak-confirmation.ts';
import type { LeakReport } from '#shared/ipc/leak-report.ts';

export type LeakGroup = {
  readonly id: string;
  readonly first: LeakReport;
  readonly keys: readonly string[];
  /** Other records in which the same is found. */
  readonly otherRecords: number;
  /** Other places of what is to leave. */
  readonly otherPlaces: number;
  readonly known: LeakReport['known'];
};

export function groupLeaks(hits: readonly LeakReport[]): LeakGroup[] {
  const byFound = new Map<string, LeakReport[]>();
  for (const hit of hits) {
    const id = `${hit.reason} ${hit.outgoing.found.toLocaleLowerCase()}`;
    byFound.set(id, [...(byFound.get(id) ?? []), hit]);
  }
  return [...byFound].map(([id, same]) => {
    const first = same.find(({ known }) => known === null) ?? (same[0] as LeakReport);
    const places = new Set(same.map(({ outgoing }) => `${outgoing.before}|${outgoing.after}`));
    const records = new Set(same.map(({ secret }) => secret.recordId));
    // Offered as known only where all of it is.
    const known = same.every((hit) => hit.known !== null) ? first.known : null;
    return { id, first, keys: same.map(({ key }) => key), otherRecords: records.size - 1, otherPlaces: places.size - 1, known };
  });
}

/** One reason for each key of each group; null while a reason is missing. */
export function toConfirmations(groups: readonly LeakGroup[], reasons: ReadonlyMap<string, string>): LeakConfirmation[] | null {
  const confirmed: LeakConfirmation[] = [];
  for (const { id, keys } of groups) {
    const reason = reasons.get(id)?.trim() ?? '';
    if (reason === '') return null;
    confirmed.push(...[...new Set(keys)].map((key) => ({ key, reason })));
  }
  return confirmed;
}
