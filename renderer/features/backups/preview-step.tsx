import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTask } from '#renderer/state/use-task.ts';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import type { BackupContents, FoundBackup } from '#shared/ipc/contract-backups.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { previewBackup, type TypedSecret } from './api.ts';
import { useBackupWords } from './backup-words.ts';
import { SecretEntry } from './secret-entry.tsx';

/** The secret opens a private copy of the backup; what was typed goes on to the next step, which needs it once more. */
export function PreviewStep({ backup, onSeen }: { readonly backup: FoundBackup; readonly onSeen: (contents: BackupContents, secret: TypedSecret) => void }) {
  const { t } = useTranslation();
  const words = useBackupWords();
  const task = useTask();
  const [failure, setFailure] = useState<RequestFailure<'backup:preview'> | null>(null);
  const look = async (secret: TypedSecret): Promise<void> => {
    setFailure(null);
    const answer = await task.run((taskId) => previewBackup(taskId, backup.folder, secret));
    if (answer.ok) onSeen(answer.value, secret);
    else if (answer.error.type !== 'cancelled') setFailure(answer.error);
  };
  return (
    <>
      <ProblemNotice words={failure && words.failureOf(failure)} />
      <SecretEntry label={t('backups:openIt')} busy={task.progress !== null} hint={t('backups:openHint')} onEnter={(secret) => void look(secret)} />
      {task.progress ? <TaskBar label={t('backups:opening')} {...task.progress} onCancel={task.cancel} cancelling={task.cancelling} /> : null}
    </>
  );
}
