// How the vault and its newest backup differ, case by case, in numbers: enough to decide which of the two to go on with.
import type { CaseDifference, VaultDifferences } from '#shared/ipc/contract-wholeness.ts';
import type { NotFound } from '#shared/ipc/errors.ts';
import type { Cancelled } from '#shared/ipc/task-progress.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RecordHead } from '../ports.ts';
import { reachableBackups } from './reachable-backups.ts';
import type { Service } from './session.ts';

export const findDifferences: Service<'vault:differences'> = ({ session, viewer }, { taskId }) =>
  session.tasks.run({ taskId, kind: 'compare', viewer }, async ({ step }): Promise<Result<VaultDifferences, NotFound | Cancelled>> => {
    for (const backup of await reachableBackups(session)) {
      if (!(await step(0, 0))) return err({ type: 'cancelled' });
      const compared = session.vault.compareWith(backup.folder);
      // Under an older data key, or on a stick that is not there: the next one is asked.
      if (!compared.ok) continue;
      return ok({ backup: { place: backup.place, at: backup.at }, cases: differencesOf(compared.value.here, compared.value.there) });
    }
    return err({ type: 'not-found' });
  });

type Counts = { onlyThere: number; newerThere: number; onlyHere: number; newerHere: number; altered: number };

export function differencesOf(here: readonly RecordHead[], there: readonly RecordHead[]): CaseDifference[] {
  const hereById = new Map(here.map((head) => [head.id, head]));
  const thereById = new Map(there.map((head) => [head.id, head]));
  const cases = new Map<string | null, Map<RecordKind, Counts>>();
  const count = ({ caseId, kind }: RecordHead, field: keyof Counts): void => {
    const kinds = cases.get(caseId) ?? new Map<RecordKind, Counts>();
    const counts = kinds.get(kind) ?? { onlyThere: 0, newerThere: 0, onlyHere: 0, newerHere: 0, altered: 0 };
    counts[field] += 1;
    kinds.set(kind, counts);
    cases.set(caseId, kinds);
  };
  for (const head of there) {
    const other = hereById.get(head.id);
    if (!other) count(head, 'onlyThere');
    else if (head.revision > other.revision) count(head, 'newerThere');
    else if (head.revision < other.revision || head.updatedAt !== other.updatedAt) count(other, 'newerHere');
    // A version is written once: two of the same number that say different things are no work of Bitim.
    else if (head.digest !== other.digest) count(other, 'altered');
  }
  for (const head of here) if (!thereById.has(head.id)) count(head, 'onlyHere');
  const nameOf = (caseId: string | null): string => [...here, ...there].find((head) => head.kind === 'case' && head.caseId === caseId)?.name ?? '';
  return [...cases].map(([caseId, kinds]) => ({ caseId, name: caseId === null ? '' : nameOf(caseId), kinds: [...kinds].map(([kind, counts]) => ({ kind, ...counts })) }));
}
