// From what a rescue could read to a new vault that is open: name, place, passphrase, recovery key. As after a restore, the page that made it ends
// with the last step.
import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { useNewPassphrase } from '#renderer/state/new-passphrase.ts';
import { chooseParent, goToCases } from '#renderer/state/new-vault.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { NewSecretFields } from '#renderer/ui/new-secret-fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import { isVaultName } from '#shared/domain/vault-name.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { makeFromRescue } from './api.ts';
import classes from './wholeness.module.css';

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
  const proposedFolder = useSession(({ app }) => app?.proposedVaultFolder ?? '');
  const [name, setName] = useState(() => `${oldName} 2`.trim().slice(0, 60));
  const [parent, setParent] = useState(proposedFolder);
  const [failure, setFailure] = useState<RequestFailure<'vault:new-from-rescue'> | null>(null);
  const secret = useNewPassphrase(name);
  const busy = task.progress !== null;
  const ready = isVaultName(name.trim()) && parent !== '' && secret.ready && !busy;
  const isNameWrong = failure?.type === 'bad-name' || failure?.type === 'folder-exists';

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    setFailure(null);
    const vaultName = name.trim();
    const passphrase = secret.take();
    const answer = await task.run((taskId) => makeFromRescue({ taskId, parent, name: vaultName, passphrase }));
    if (answer.ok) onMade({ recoveryKey: answer.value.recoveryKey, vaultName, missingFiles: answer.value.missingFiles });
    else if (answer.error.type !== 'cancelled') setFailure(answer.error);
  };

  return (
    <form className={classes['stack']} onSubmit={(event) => void make(event)}>
      <p>{t('wholeness:newLead')}</p>
      <TextInput
        label={t('backups:newName')}
        name="rescued-name"
        autoComplete="off"
        maxLength={60}
        value={name}
        disabled={busy}
        error={isNameWrong ? t(errorKeys[failure.type]) : isVaultName(name.trim()) || name.trim() === '' ? undefined : t('errors:badName')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <span className={classes['place']}>{`${t('backups:newFolder')}: ${parent}`}</span>
        <Button
          variant="default"
          disabled={busy}
          onClick={() =>
            void chooseParent().then((folder) => {
              if (folder !== null) setParent(folder);
            })
          }
        >
          {t('start:chooseFolder')}
        </Button>
      </Group>
      <NewSecretFields secret={secret} disabled={busy} />
      <ProblemNotice words={failure && !isNameWrong && errorWords(failure)} />
      {task.progress ? (
        <TaskBar label={t('backups:restoring')} {...task.progress} onCancel={task.cancel} cancelling={task.cancelling} />
      ) : (
        <Group justify="flex-end">
          <Button type="submit" size="md" disabled={!ready}>
            {t('wholeness:newMake')}
          </Button>
        </Group>
      )}
    </form>
  );
}
