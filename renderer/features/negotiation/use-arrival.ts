import { useEffect } from 'react';
import { matchPath, useNavigation } from '#renderer/state/navigation.ts';

/** A way that names one of the lines (a search) leads to it, with the keys in it. */
export function useArrival(isReady: boolean): void {
  const recordId = useNavigation(({ path }) => matchPath('/case/:caseId/:section/:recordId', path)?.['recordId']);
  useEffect(() => {
    if (!isReady || !recordId) return;
    const row = document.querySelector<HTMLElement>(`[data-record-id="${CSS.escape(recordId)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true });
  }, [isReady, recordId]);
}
