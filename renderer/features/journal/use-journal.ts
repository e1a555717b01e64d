// The journal on the screen: read in the language of the screen, read again when something was added by printing it, and checked on request.
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { passLeakCheck } from '#renderer/state/leak-gate.ts';
import { usePaperOutcome } from '#renderer/state/paper-outcome.ts';
import { showToast } from '#renderer/state/toasts.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { languageSchema } from '#shared/domain/text-limits.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';
import type { JournalCheck, JournalLineShown, JournalOf } from '#shared/ipc/contract-journal.ts';
import { readJournal, sendJournal, verifyJournal, type PaperWay } from './api.ts';

export type JournalOnScreen = {
  /** null while it is being read. */
  readonly lines: readonly JournalLineShown[] | null;
  readonly check: JournalCheck | null;
  readonly problem: AnyFailure | null;
  readonly busy: 'check' | 'paper' | null;
  readonly verify: () => Promise<void>;
  readonly send: (way: PaperWay) => Promise<void>;
};

export function useJournal(of: JournalOf, party: PartyId | null): JournalOnScreen {
  const { t, i18n } = useTranslation();
  const hasLeft = usePaperOutcome();
  const language = languageSchema.catch('ru').parse(i18n.language);
  const [lines, setLines] = useState<readonly JournalLineShown[] | null>(null);
  const [check, setCheck] = useState<JournalCheck | null>(null);
  const [problem, setProblem] = useState<AnyFailure | null>(null);
  const [busy, setBusy] = useState<JournalOnScreen['busy']>(null);
  const caseId = of.type === 'case' ? of.caseId : null;
  const show = (answer: RequestResult<'journal:read'>): void => {
    if (answer.ok) setLines(answer.value.lines);
    else setProblem(answer.error);
  };
  const showNow = useEffectEvent(show);
  useEffect(() => {
    let isCurrent = true;
    void readJournal(caseId === null ? { type: 'vault' } : { type: 'case', caseId }, party, language).then((answer) => (isCurrent ? showNow(answer) : undefined));
    return () => {
      isCurrent = false;
    };
  }, [caseId, party, language]);
  const verify = async (): Promise<void> => {
    setBusy('check');
    const answer = await verifyJournal(of);
    setBusy(null);
    setCheck(answer.ok ? answer.value : null);
    setProblem(answer.ok ? null : answer.error);
  };
  const send = async (way: PaperWay): Promise<void> => {
    setBusy('paper');
    const answer = caseId === null ? await sendJournal(way, { of, party, language, confirmed: [] }) : await passLeakCheck(caseId, async (confirmed) => sendJournal(way, { of, party, language, confirmed }));
    setBusy(null);
    if (answer === null) return;
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok && hasLeft(answer.value) && 'saved' in answer.value) showToast(t('journal:saved'));
    show(await readJournal(of, party, language));
  };
  return { lines, check, problem, busy, verify, send };
}
