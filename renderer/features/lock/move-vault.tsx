import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { moveVault } from './api.ts';

type MoveVaultProps = { readonly folder: string; readonly onMoved: (folder: string) => void };

/** The closed vault to another folder or disk. */
export function MoveVault({ folder, onMoved }: MoveVaultProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const task = useTask();
  const [failure, setFailure] = useState<RequestFailure<'vault:move'> | null>(null);
  const move = async (): Promise<void> => {
    setFailure(null);
    const moved = await task.run((taskId) => moveVault(folder, taskId));
    if (!moved.ok) {
      if (moved.error.type !== 'cancelled') setFailure(moved.error);
      return;
    }
    if (moved.value === null) return;
    showToast(moved.value.oldRemains ? t('wholeness:oldRemains', { folder }) : t('wholeness:moved'), moved.value.oldRemains ? { tone: 'bad' } : {});
    onMoved(moved.value.folder);
  };
  return (
    <>
      <ProblemNotice words={failure && errorWords(failure)} />
      {task.progress && task.progress.total > 0 ? (
        <TaskBar label={t('wholeness:moving')} {...task.progress} onCancel={() => task.cancel()} cancelling={task.cancelling} />
      ) : (
        <Button variant="subtle" loading={task.progress !== null} onClick={() => void move()}>
          {t('wholeness:move')}
        </Button>
      )}
    </>
  );
}
