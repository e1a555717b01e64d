// Between what is to leave and the mediator who lets it go: whoever sends something asks here, and one dialog of the app answers.
import type { CaseId } from '#shared/domain/ids.ts';
import type { LeakConfirmation } from '#shared/domain/leaks/leak-confirmation.ts';
import type { Leaks } from '#shared/ipc/errors.ts';
import { createStore } from './create-store.ts';
import { dropLeakReasons } from './leak-reasons.ts';

/** `answer` null: back to the words; nothing has left. */
export type AskedLeaks = { readonly caseId: CaseId; readonly leaks: Leaks; readonly answer: (confirmed: readonly LeakConfirmation[] | null) => void };

export const useLeakGate = createStore<{ readonly asked: AskedLeaks | null }>(() => ({ asked: null }));

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly type: string } };
const areLeaks = (error: { readonly type: string }): error is Leaks => error.type === 'leaks';

/**
 * Sends, shows what the leak check found, and sends again with what the mediator confirmed. null: the mediator turned back, so there is
 * nothing to say.
 */
export async function passLeakCheck<Sent extends Answer>(caseId: CaseId, send: (confirmed: LeakConfirmation[]) => Promise<Sent>): Promise<Sent | null> {
  const confirmed: LeakConfirmation[] = [];
  for (;;) {
    const answer = await send(confirmed);
    if (answer.ok) dropLeakReasons(caseId, confirmed.map(({ key }) => key));
    if (answer.ok || !areLeaks(answer.error)) return answer;
    const given = await askMediator(caseId, answer.error);
    if (given === null) return null;
    confirmed.push(...given);
  }
}

function askMediator(caseId: CaseId, leaks: Leaks): Promise<readonly LeakConfirmation[] | null> {
  return new Promise((resolve) => {
    const answer = (confirmed: readonly LeakConfirmation[] | null): void => {
      useLeakGate.setState({ asked: null });
      resolve(confirmed);
    };
    useLeakGate.setState({ asked: { caseId, leaks, answer } });
  });
}
