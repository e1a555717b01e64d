import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTask } from '#renderer/state/use-task.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';
import { drill, type TypedSecret } from './api.ts';
import { BackupSum } from './backup-sum.tsx';
import classes from './backups.module.css';
import { useBackupWords, whenOf } from './backup-words.ts';
import { SecretEntry } from './secret-entry.tsx';

/** Opening the newest backup as one would have to after a loss, while nothing is lost. */
export function DrillCard({ drilledAt }: { readonly drilledAt: number | null }) {
  const { t } = useTranslation();
  const words = useBackupWords();
  const task = useTask();
  const [outcome, setOutcome] = useState<RequestResult<'backup:drill'> | null>(null);
  const run = async (secret: TypedSecret): Promise<void> => {
    setOutcome(null);
    const answer = await task.run((taskId) => drill(taskId, secret));
    if (answer.ok || answer.error.type !== 'cancelled') setOutcome(answer);
  };
  return (
    <Card title={t('backups:drillTitle')}>
      <div className={stack['stack']}>
        <p>{t('backups:drillText')}</p>
        <p className={classes['soft']}>{drilledAt === null ? t('backups:neverDrilled') : t('backups:drilledAt', { day: showDay(isoDayOf(drilledAt)) })}</p>
        <ProblemNotice words={outcome && !outcome.ok && words.failureOf(outcome.error)} />
        {outcome?.ok ? (
          <Notice tone={outcome.value.isWhole && outcome.value.missingFiles === 0 ? 'good' : 'bad'} title={t(outcome.value.isWhole && outcome.value.missingFiles === 0 ? 'backups:drillWhole' : 'backups:drillDamaged', whenOf(outcome.value.madeAt))}>
            <BackupSum contents={outcome.value} />
          </Notice>
        ) : null}
        <SecretEntry label={t('backups:drillStart')} busy={task.progress !== null} onEnter={(secret) => void run(secret)} />
        {task.progress ? <TaskBar label={t('backups:drilling')} {...task.progress} onCancel={task.cancel} cancelling={task.cancelling} /> : null}
      </div>
    </Card>
  );
}
