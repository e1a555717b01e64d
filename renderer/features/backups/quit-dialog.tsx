import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subscribe } from '#renderer/ipc/client.ts';
import { useBackups } from '#renderer/state/backups.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import { answerQuit } from './api.ts';
import { errorKeys } from '#renderer/ipc/error-text.ts';
import classes from './backups.module.css';

/** Stands while Bitim makes a last backup before it ends. */
export function QuitDialog() {
  const { t } = useTranslation();
  const text = useUiText();
  const quitting = useBackups((backups) => backups.quitting);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const taskId = quitting?.taskId ?? null;
  useEffect(() => {
    if (taskId === null) return;
    return subscribe('task:progress', (told) => {
      if (told.taskId === taskId) setProgress({ done: told.done, total: told.total });
    });
  }, [taskId]);
  return (
    <Modal opened={quitting !== null} onClose={() => answerQuit('stay')} title={t('backups:quitTitle')} closeButtonProps={{ 'aria-label': text.close }}>
      <div className={classes['stack']}>
        {quitting?.failure ? (
          <Notice tone="bad" urgent title={t('backups:quitFailed')}>
            {quitting.failure === 'no-room' ? t('backups:lastFailed') : t(errorKeys[quitting.failure])}
          </Notice>
        ) : (
          <>
            <TaskBar label={t('backups:making')} {...progress} />
            <p className={classes['soft']}>{t('backups:quitText')}</p>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answerQuit('stay')} data-autofocus>
            {t('backups:quitStay')}
          </Button>
          <Button variant="default" onClick={() => answerQuit('quit')}>
            {t('backups:quitWithout')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
