// From what a rescue could read to a new vault that is open: name, place, passphrase, recovery key. As after a restore, the page that made it ends
// with the last step.
import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { useNewPassphrase } from '#renderer/state/new-passphrase.ts';
import { goToCases, useNewVaultPlace } from '#renderer/state/new-vault.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { NewSecretFields } from '#renderer/ui/new-secret-fields.tsx';
import { NewVaultFields } from '#renderer/ui/new-vault-fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskFoot } from '#renderer/ui/task-foot.tsx';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { makeFromRescue } from './api.ts';

type Made = { readonly recoveryKey: string; readonly vaultName: string; readonly missingFiles: number };
type NewFromRescueProps = {
  readonly recovery: (made: { readonly recoveryKey: string; readonly vaultName: string; readonly onDone: () => void }) => ReactNode;
  readonly backPath: string;
};

export function NewFromRescue({ recovery, backPath }: NewFromRescueProps) {
  const { t } = useTranslation();
  const [made, setMade] = useState<Made | null>(null);
  if (made) {
    return (
      <CentredPage key="done" wide title={t('wholeness:newMade')}>
        {made.missingFiles > 0 ? <Notice tone="warn">{t('wholeness:newWithoutFiles', { count: made.missingFiles })}</Notice> : null}
        <p>{t('wholeness:newMadeKey')}</p>
        {recovery({ ...made, onDone: () => void goToCases() })}
      </CentredPage>
    );
  }
  return (
    <CentredPage
      key="name"
      title={t('wholeness:newFromRescue')}
      below={
        <Button variant="subtle" onClick={() => void go(backPath)}>
          {t('general:back')}
        </Button>
      }
    >
      <NewVaultForm onMade={setMade} />
    </CentredPage>
  );
}

function NewVaultForm({ onMade }: { readonly onMade: (made: Made) => void }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const task = useTask();
  const oldName = useSession(({ vault }) => vault?.name ?? '');
  const [failure, setFailure] = useState<RequestFailure<'vault:new-from-rescue'> | null>(null);
  const place = useNewVaultPlace(() => `${oldName} 2`.trim().slice(0, 60), failure, errorWords);
  const secret = useNewPassphrase(place.name);
  const busy = task.progress !== null;
  const ready = place.isReady && secret.ready && !busy;

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    setFailure(null);
    const { vaultName, parent } = place;
    const passphrase = secret.take();
    const answer = await task.run((taskId) => makeFromRescue({ taskId, parent, name: vaultName, passphrase }));
    if (answer.ok) onMade({ recoveryKey: answer.value.recoveryKey, vaultName, missingFiles: answer.value.missingFiles });
    else if (answer.error.type !== 'cancelled') setFailure(answer.error);
  };

  return (
    <form className={stack['stack']} onSubmit={(event) => void make(event)}>
      <p>{t('wholeness:newLead')}</p>
      <NewVaultFields place={place} inputName="rescued-name" disabled={busy} autoFocus />
      <NewSecretFields secret={secret} disabled={busy} />
      <TaskFoot problem={place.problem} label={t('backups:restoring')} task={task} isDialog>
        <Button type="submit" size="md" disabled={!ready}>
          {t('start:makeVault')}
        </Button>
      </TaskFoot>
    </form>
  );
}
