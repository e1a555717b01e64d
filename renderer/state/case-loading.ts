// Brings one case into the page: case:open once, then every change as it happens.
import { useEffect, useState } from 'react';
import { request, subscribe } from '#renderer/ipc/client.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { createOneAfterAnother } from '#shared/one-after-another.ts';
import { applyRecordChanges, emptyOpenCase, fillOpenCase } from './open-case.ts';

export type CaseLoading = { readonly type: 'loading' } | { readonly type: 'ready' } | { readonly type: 'failed'; readonly error: RequestFailure<'case:open'> };

/** Use it once, above all screens of the case. */
export function useCaseLoading(caseId: CaseId): CaseLoading {
  const [loading, setLoading] = useState<CaseLoading>({ type: 'loading' });
  useEffect(() => {
    let current = true;
    // Changes that arrive while the case is being read are applied after it, in their order.
    const inTurn = createOneAfterAnother();
    void inTurn(open);
    async function open(): Promise<void> {
      const answer = await request('case:open', { caseId });
      if (!current) return;
      if (answer.ok) await fillOpenCase(answer.value);
      if (current) setLoading(answer.ok ? { type: 'ready' } : { type: 'failed', error: answer.error });
    }
    const unsubscribe = subscribe('records:changed', (change) => {
      if (change.caseId !== caseId) return;
      void inTurn(async () => (current ? applyRecordChanges(change.records, change.gone) : undefined));
    });
    return () => {
      current = false;
      unsubscribe();
      setLoading({ type: 'loading' });
      void emptyOpenCase();
    };
  }, [caseId]);
  return loading;
}
