import { Button, Group } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { renewDataKey } from './api.ts';
import classes from './ways-in.module.css';

export type NewKey = { readonly recoveryKey: string; readonly vaultName: string; readonly onDone: () => void };

type RenewKeyProps = {
  /** Shows a new recovery key until it is printed and proven. */
  readonly recovery: (made: NewKey) => ReactNode;
  readonly onChanged: () => void;
};

const toMegabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

export function RenewKey({ recovery, onChanged }: RenewKeyProps) {
  const { t } = useTranslation();
  const vaultName = useSession(({ vault }) => vault?.name ?? '');
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const [newKey, setNewKey] = useState<string | null>(null);
  const [failure, setFailure] = useState<RequestFailure<'ways-in:renew'> | null>(null);
  const busy = task.progress !== null;

  const renew = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === '' || busy) return;
    setFailure(null);
    const typed = passphrase;
    setPassphrase('');
    const answer = await task.run((taskId) => renewDataKey(typed, taskId));
    if (answer.ok) setNewKey(answer.value.recoveryKey);
    else setFailure(answer.error);
    onChanged();
  };
  const tell = (error: RequestFailure<'ways-in:renew'>): string => {
    if (error.type === 'no-room') return t('waysIn:noRoom', { needed: toMegabytes(error.neededBytes), free: Math.floor(error.freeBytes / 1_000_000) });
    return t(error.type === 'cannot-unlock' ? 'settings:wrongPassphrase' : errorKeys[error.type], errorValues(error));
  };

  if (newKey !== null) {
    return (
      <Card title={t('waysIn:newRecoveryKey')}>
        <div className={stack['stack']}>
          <Notice tone="good" urgent>
            {t('waysIn:renewed')}
          </Notice>
          {recovery({ recoveryKey: newKey, vaultName, onDone: () => setNewKey(null) })}
        </div>
      </Card>
    );
  }
  return (
    <Card title={t('waysIn:renewTitle')}>
      <form className={`${stack['stack']} ${classes['secrets']}`} onSubmit={(event) => void renew(event)}>
        <p>{t('waysIn:renewText')}</p>
        <p>{t('waysIn:renewSteps')}</p>
        {failure ? (
          <Notice tone={failure.type === 'cancelled' ? 'plain' : 'bad'} urgent>
            {tell(failure)}
          </Notice>
        ) : null}
        {task.progress ? (
          <TaskBar label={t('waysIn:renewing')} done={task.progress.done} total={task.progress.total} onCancel={task.cancel} cancelling={task.cancelling} />
        ) : (
          <>
            <SecretField label={t('start:passphrase')} name="renew-passphrase" value={passphrase} onChange={setPassphrase} />
            <Group>
              <Button type="submit" variant="default" disabled={passphrase === ''}>
                {t('waysIn:renew')}
              </Button>
            </Group>
          </>
        )}
      </form>
    </Card>
  );
}
