// What came into the open case from outside: read once for its screens, and again when a package was taken in or looked at.
import { useEffect } from 'react';
import { createStore } from '#renderer/state/create-store.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { FromOutside } from '#shared/ipc/contract-packages.ts';
import { readOutside } from './api.ts';

const useStore = createStore<{ readonly caseId: CaseId | null; readonly outside: FromOutside | null }>(() => ({ caseId: null, outside: null }));

export async function loadOutside(caseId: CaseId): Promise<void> {
  const answer = await readOutside(caseId);
  if (answer.ok) useStore.setState({ caseId, outside: answer.value });
}

export const useKnownOutside = (caseId: CaseId | null): FromOutside | null => useStore((state) => (state.caseId === caseId ? state.outside : null));

export function useOutside(caseId: CaseId): FromOutside | null {
  useEffect(() => void loadOutside(caseId), [caseId]);
  return useKnownOutside(caseId);
}
