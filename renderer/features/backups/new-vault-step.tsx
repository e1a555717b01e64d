import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewPassphrase } from '#renderer/state/new-passphrase.ts';
import { useNewVaultPlace } from '#renderer/state/new-vault.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { NewSecretFields } from '#renderer/ui/new-secret-fields.tsx';
import { NewVaultFields } from '#renderer/ui/new-vault-fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskFoot } from '#renderer/ui/task-foot.tsx';
import type { BackupContents, FoundBackup } from '#shared/ipc/contract-backups.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { restoreBackup, type TypedSecret } from './api.ts';
import { BackupSum } from './backup-sum.tsx';
import classes from './backups.module.css';
import { useBackupWords, whenOf } from './backup-words.ts';

type NewVaultStepProps = {
  readonly backup: FoundBackup;
  readonly contents: BackupContents;
  readonly secret: TypedSecret;
  readonly onMade: (made: { readonly recoveryKey: string; readonly vaultName: string; readonly missingFiles: number }) => void;
};

const shownCases = 12;

/** What is in the backup, and what becomes of it. */
export function NewVaultStep({ backup, contents, secret, onMade }: NewVaultStepProps) {
  const { t } = useTranslation();
  const words = useBackupWords();
  const task = useTask();
  const [failure, setFailure] = useState<RequestFailure<'backup:restore'> | null>(null);
  const place = useNewVaultPlace(() => `${contents.vaultName} ${whenOf(contents.madeAt).day}`.slice(0, 60), failure, words.failureOf);
  const fresh = useNewPassphrase(place.name);
  const needsPassphrase = secret.way === 'recovery';
  const busy = task.progress !== null;
  const ready = place.isReady && (!needsPassphrase || fresh.ready) && !busy;

  const restore = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    setFailure(null);
    const { vaultName, parent } = place;
    const newPassphrase = needsPassphrase ? fresh.take() : null;
    const answer = await task.run((taskId) => restoreBackup({ taskId, folder: backup.folder, parent, name: vaultName, newPassphrase }, secret));
    if (answer.ok) onMade({ recoveryKey: answer.value.recoveryKey, vaultName, missingFiles: answer.value.missingFiles });
    else if (answer.error.type !== 'cancelled') setFailure(answer.error);
  };

  return (
    <form className={stack['stack']} onSubmit={(event) => void restore(event)}>
      <BackupSum contents={contents} />
      <ul className={classes['contents']}>
        {contents.cases.slice(0, shownCases).map(({ workingName, notes, updatedAt }) => (
          <li key={`${workingName} ${updatedAt}`}>{t('backups:caseLine', { name: workingName, notes: t('backups:notes', { count: notes }) })}</li>
        ))}
        {contents.cases.length > shownCases ? <li>{t('backups:moreCases', { count: contents.cases.length - shownCases })}</li> : null}
      </ul>
      <Notice tone={contents.isWhole ? 'good' : 'warn'}>{t(contents.isWhole ? 'backups:contentsWhole' : 'backups:contentsAltered')}</Notice>
      {contents.missingFiles > 0 ? <Notice tone="warn">{t('backups:contentsMissing', { count: contents.missingFiles })}</Notice> : null}
      <h2 className={classes['step']}>{t('backups:newVault')}</h2>
      <NewVaultFields place={place} inputName="restored-name" disabled={busy} />
      <p className={classes['soft']}>{t(needsPassphrase ? 'backups:newPassphraseWhy' : 'backups:samePassphrase')}</p>
      {needsPassphrase ? <NewSecretFields secret={fresh} disabled={busy} /> : null}
      <TaskFoot problem={place.problem} label={t('backups:restoring')} task={task} isDialog>
        <Button type="submit" size="md" disabled={!ready}>
          {t('backups:restoreNow')}
        </Button>
      </TaskFoot>
    </form>
  );
}
