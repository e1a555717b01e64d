import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBackups } from '#renderer/state/backups.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { putOffDrill } from './api.ts';
import classes from './backups.module.css';
import { troubleOf, troubleWords, useBackupWords } from './backup-words.ts';

/** On the first screen: what is wrong with the backups, never as a dialog; and the offer to try one out. */
export function BackupNotices({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const words = useBackupWords();
  const state = useBackups((backups) => backups.state);
  if (!state) return null;
  const trouble = troubleOf(state);
  const isTrouble = trouble === 'absent' || trouble === 'failed' || trouble === 'damaged';
  if (!isTrouble && !state.drill.isOffered && state.vaultService === null) return null;
  return (
    <div className={classes['notices']}>
      {isTrouble ? (
        <Notice tone="warn" title={t(troubleWords[trouble])} action={<Button variant="default" onClick={onOpen}>{t('backups:title')}</Button>}>
          {state.last ? words.lastOf(state.last.madeAt) : t('backups:none')}
        </Notice>
      ) : null}
      {state.vaultService ? <Notice tone="warn">{t('backups:vaultSynchronised', { service: state.vaultService })}</Notice> : null}
      {state.drill.isOffered ? (
        <Notice
          tone="plain"
          action={
            <div className={classes['actions']}>
              <Button variant="default" onClick={onOpen}>
                {t('backups:drillTitle')}
              </Button>
              <Button variant="subtle" onClick={() => void putOffDrill()}>
                {t('backups:drillLater')}
              </Button>
            </div>
          }
        >
          {t('backups:drillOffer')}
        </Notice>
      ) : null}
    </div>
  );
}
