import { Button, Group } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { DestructionCertificate } from '#shared/domain/destruction.ts';
import { finishDestruction, listDestructions } from './api.ts';
import { CertificateButtons } from './certificate-buttons.tsx';
import classes from './closing.module.css';
import { DestructionOutcome } from './destruction-outcome.tsx';
import type { Outcome, ShowNewKey } from './outcome.ts';

/** Newest first. What an interruption left undone is finished here. */
export function CertificatesCard({ recovery }: { readonly recovery: ShowNewKey }) {
  const { t } = useTranslation();
  const [certificates, setCertificates] = useState<readonly DestructionCertificate[] | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    void listDestructions().then((answer) => (answer.ok ? setCertificates(answer.value) : undefined));
  }, []);
  if (certificates === null) return null;
  const finished = (done: Outcome): void => {
    setOutcome(done);
    void listDestructions().then((answer) => (answer.ok ? setCertificates(answer.value) : undefined));
  };
  return (
    <>
      {outcome ? <DestructionOutcome key={outcome.recoveryKey} outcome={outcome} recovery={recovery} /> : null}
      {certificates.some(({ ended }) => ended === null) && !outcome?.recoveryKey ? <FinishCard onDone={finished} /> : null}
      <Card title={t('closing:certificates')}>
        {certificates.length === 0 ? <p className={classes['soft']}>{t('closing:noCertificates')}</p> : null}
        <ul className={classes['rows']}>
          {certificates.map(({ number, at, entry }) => (
            <li key={number} className={classes['row']}>
              <span className={classes['rowWords']}>
                <span className={classes['name']}>{t('closing:certificateIs', { number, day: showDay(isoDayOf(at)) })}</span>
                <span className={classes['soft']}>{[entry.scope === 'case' ? t('closing:scopeCase') : t('closing:scopeNotes'), entry.reference].filter(Boolean).join(' · ')}</span>
              </span>
              <CertificateButtons number={number} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function FinishCard({ onDone }: { readonly onDone: (outcome: Outcome) => void }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const finish = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === '' || task.progress) return;
    setFailure(null);
    const answer = await task.run(async (taskId) => finishDestruction(taskId, passphrase));
    setPassphrase('');
    if (answer.ok) onDone({ ...answer.value, because: null });
    else if (answer.error.type === 'unfinished' && answer.error.recoveryKey) onDone({ certificate: null, recoveryKey: answer.error.recoveryKey, because: answer.error.because });
    else setFailure(answer.error);
  };
  return (
    <Card title={t('closing:unfinishedTitle')}>
      <form className={stack['stack']} onSubmit={(event) => void finish(event)}>
        <Notice tone="warn">{t('closing:unfinishedText')}</Notice>
        <ProblemNotice words={failure && errorWords(failure)} />
        <div className={classes['short']}>
          <SecretField name="finish-passphrase" label={t('closing:passphrase')} value={passphrase} onChange={setPassphrase} disabled={task.progress !== null} />
        </div>
        {task.progress ? (
          <TaskBar label={t('closing:destroying')} done={task.progress.done} total={task.progress.total} />
        ) : (
          <Group>
            <Button type="submit" disabled={passphrase === ''}>
              {t('closing:finish')}
            </Button>
          </Group>
        )}
      </form>
    </Card>
  );
}
