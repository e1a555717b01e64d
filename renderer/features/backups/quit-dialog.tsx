import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorKeys } from '#renderer/ipc/error-text.ts';
import { useBackups } from '#renderer/state/backups.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { QuitBackup } from '#shared/ipc/contract-backups.ts';
import { answerQuit } from './api.ts';
import classes from './backups.module.css';

/** Stands while Bitim makes a last backup before it ends; in a room, too, where it says no more than that. */
export function QuitDialog() {
  const { t } = useTranslation();
  const text = useUiText();
  const { quitting, isBringingIn } = useBackups();
  // Saving what was typed last takes no time worth a dialog.
  const percent = quitting?.percent ?? null;
  const isShown = quitting !== null && (quitting.stage === 'backup' || isBringingIn);
  return (
    <Modal opened={isShown} onClose={() => answerQuit('stay')} title={isBringingIn ? t('backups:quitWaitsTitle') : t('backups:quitTitle')} closeButtonProps={{ 'aria-label': text.close }}>
      <div className={stack['stack']}>
        {quitting?.failure ? (
          <Failure failure={quitting.failure} />
        ) : (
          <>
            <TaskBar label={isBringingIn ? t('backups:quitWaits') : t('backups:making')} done={percent ?? 0} total={percent === null ? 0 : 100} />
            <p className={classes['soft']}>{isBringingIn ? t('backups:quitWaitsText') : t('backups:quitText')}</p>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answerQuit('stay')} data-autofocus>
            {t('backups:quitStay')}
          </Button>
          <Button variant="default" onClick={() => answerQuit('quit')}>
            {isBringingIn ? t('backups:quitNow') : t('backups:quitWithout')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

function Failure({ failure }: { readonly failure: NonNullable<NonNullable<QuitBackup>['failure']> }) {
  const { t } = useTranslation();
  const why = failure === 'not-made' ? t('backups:quitWhyAtDesk') : failure === 'no-room' ? t('backups:lastFailed') : t(errorKeys[failure]);
  return (
    <Notice tone="bad" urgent title={t('backups:quitFailed')}>
      {why}
    </Notice>
  );
}
