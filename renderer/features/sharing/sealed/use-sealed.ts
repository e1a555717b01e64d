// The round as the mediator may know it: who has answered, never what.
import { useEffect, useEffectEvent, useState } from 'react';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { SealedState } from '#shared/ipc/contract-sealed.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';
import { readSealed } from './api.ts';

/** While somebody answers on the other display. */
const lookEveryMs = 2_000;

export function useSealed(caseId: CaseId) {
  const [state, setState] = useState<SealedState | null>(null);
  const [problem, setProblem] = useState<AnyFailure | null>(null);
  const isOpen = state !== null && state.round !== null;
  const look = async (of: CaseId): Promise<void> => {
    const answer = await readSealed(of);
    if (answer.ok) setState(answer.value);
    else setProblem(answer.error);
  };
  const lookNow = useEffectEvent(look);
  useEffect(() => {
    const first = setTimeout(() => void lookNow(caseId), 0);
    const looking = isOpen ? setInterval(() => void lookNow(caseId), lookEveryMs) : undefined;
    return () => {
      clearTimeout(first);
      clearInterval(looking);
    };
  }, [caseId, isOpen]);
  return {
    state,
    problem,
    /** Shows what went wrong, and how the round stands now. */
    settle: async (answer: RequestResult<'sealed:begin' | 'sealed:open' | 'sealed:stop'>): Promise<boolean> => {
      setProblem(answer.ok ? null : answer.error);
      await look(caseId);
      return answer.ok;
    },
  };
}
