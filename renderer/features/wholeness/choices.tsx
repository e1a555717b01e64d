import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import type { VaultDifferences } from '#shared/ipc/contract-wholeness.ts';
import { compareWithBackup, goOn, lockToRescue, turnReadOnly } from './api.ts';
import { DifferenceList } from './difference-list.tsx';
import classes from './wholeness.module.css';

type ChoicesProps = {
  /** Leads to the restore of a backup. */
  readonly onRestore: () => void;
  readonly mayGoOn: boolean;
  readonly mayTurnReadOnly: boolean;
  readonly mayRescue?: boolean;
};

/** What can be done about a vault that is not as it should be. */
export function Choices({ onRestore, mayGoOn, mayTurnReadOnly, mayRescue = false }: ChoicesProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const task = useTask();
  const [differences, setDifferences] = useState<VaultDifferences | 'no-backup' | null>(null);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const [busy, setBusy] = useState(false);

  const act = async (work: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: AnyFailure }>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const answer = await work();
    setBusy(false);
    if (!answer.ok) setFailure(answer.error);
  };
  const compare = async (): Promise<void> => {
    setFailure(null);
    setDifferences(null);
    const answer = await task.run(compareWithBackup);
    if (answer.ok) setDifferences(answer.value);
    else if (answer.error.type === 'not-found') setDifferences('no-backup');
    else if (answer.error.type !== 'cancelled') setFailure(answer.error);
  };

  return (
    <>
      <ProblemNotice words={failure && errorWords(failure)} />
      <div className={classes['choices']}>
        {mayGoOn ? (
          <Button loading={busy} onClick={() => void act(goOn)}>
            {t('wholeness:goOn')}
          </Button>
        ) : null}
        <Button variant="default" disabled={busy || task.progress !== null} onClick={() => void compare()}>
          {t('wholeness:seeDifferences')}
        </Button>
        <Button variant="default" disabled={busy} onClick={onRestore}>
          {t('wholeness:restore')}
        </Button>
        {mayRescue ? (
          <Button variant="default" disabled={busy} onClick={() => void lockToRescue()}>
            {t('wholeness:lockAndRescue')}
          </Button>
        ) : null}
        {mayTurnReadOnly ? (
          <Button variant="default" disabled={busy} onClick={() => void act(turnReadOnly)}>
            {t('wholeness:onlyLook')}
          </Button>
        ) : null}
      </div>
      {task.progress ? <TaskBar label={t('wholeness:comparing')} {...task.progress} onCancel={() => task.cancel()} cancelling={task.cancelling} /> : null}
      {differences === 'no-backup' ? <Notice tone="plain" urgent>{t('wholeness:noBackup')}</Notice> : null}
      {differences !== null && differences !== 'no-backup' ? <DifferenceList {...differences} /> : null}
    </>
  );
}
