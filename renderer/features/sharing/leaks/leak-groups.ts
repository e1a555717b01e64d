// The same word found in many places is one thing to look at.
import type { LeakConfirmation } from '#shared/domain/leaks/leak-confirmation.ts';
import type { Leaks } from '#shared/ipc/errors.ts';
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
    const { reason, outgoing } = runAround(hit, hits) ?? hit;
    const id = `${reason} ${outgoing.found.toLocaleLowerCase()}`;
    byFound.set(id, [...(byFound.get(id) ?? []), hit]);
  }
  return [...byFound].map(([id, all]) => {
    const same = all.filter((hit) => runAround(hit, hits) === null);
    const first = same.find(({ known }) => known === null) ?? (same[0] as LeakReport);
    const places = new Set(same.map(({ outgoing }) => `${outgoing.before}|${outgoing.after}`));
    const records = new Set(same.map(({ secret }) => secret.recordId));
    // Offered as known only where all of it is.
    const known = all.every((hit) => hit.known !== null) ? first.known : null;
    return { id, first, keys: all.map(({ key }) => key), otherRecords: records.size - 1, otherPlaces: places.size - 1, known };
  });
}

/** A sum or a rare word inside a run of words that is found in the same record says nothing more than the run. */
function runAround({ reason, outgoing, secret }: LeakReport, hits: readonly LeakReport[]): LeakReport | null {
  if (reason === 'words') return null;
  return hits.find((hit) => hit.reason === 'words' && hit.secret.recordId === secret.recordId && hit.outgoing.found.includes(outgoing.found)) ?? null;
}

/** What has a reason of its own: a group, or what was not compared. */
export type Answered = Pick<LeakGroup, 'id' | 'keys'>;

export const unreadAnswer = ({ unread }: Pick<Leaks, 'unread'>): Answered[] => (unread ? [{ id: 'unread', keys: [unread.key] }] : []);

/** One reason for each key of each group; null while a reason is missing. */
export function toConfirmations(groups: readonly Answered[], reasons: ReadonlyMap<string, string>): LeakConfirmation[] | null {
  const confirmed: LeakConfirmation[] = [];
  for (const { id, keys } of groups) {
    const reason = reasons.get(id)?.trim() ?? '';
    if (reason === '') return null;
    confirmed.push(...[...new Set(keys)].map((key) => ({ key, reason })));
  }
  return confirmed;
}
