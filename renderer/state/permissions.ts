// What was permitted in the open case, as the desk knows it: asked once, and answered anew by every change. A room never asks.
import { request } from '#renderer/ipc/client.ts';
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { PermissionOverview, Standing } from '#shared/ipc/contract-permissions.ts';
import { createStore } from './create-store.ts';

type Known = { readonly caseId: CaseId | null; readonly overview: PermissionOverview | null; readonly byRecord: ReadonlyMap<RecordId, readonly Standing[]> };

export const usePermissions = createStore<Known>(() => ({ caseId: null, overview: null, byRecord: new Map() }));

/** After each change: its answer is everything anew. */
export function keepPermissions(caseId: CaseId, overview: PermissionOverview): void {
  const byRecord = new Map<RecordId, Standing[]>();
  for (const standing of overview.standings) {
    const list = byRecord.get(standing.recordId);
    if (list) list.push(standing);
    else byRecord.set(standing.recordId, [standing]);
  }
  usePermissions.setState({ caseId, overview, byRecord });
}

export async function loadPermissions(caseId: CaseId): Promise<void> {
  if (usePermissions.getState().caseId !== caseId) usePermissions.setState({ caseId, overview: null, byRecord: new Map() });
  const answer = await request('permission:list', { caseId });
  if (answer.ok) keepPermissions(caseId, answer.value);
}

/** What the mediator is about to answer for: records by name, or everything that one source says. */
export type AskedCoverage = { readonly type: 'records'; readonly records: readonly RecordId[] } | { readonly type: 'all-of-source'; readonly by: Source };

/** The dialog stands once in the app; lists of records only say for what it opens. */
export const useAskedPermission = createStore<{ readonly covers: AskedCoverage | null }>(() => ({ covers: null }));
export const askPermission = (covers: AskedCoverage | null): void => useAskedPermission.setState({ covers });
