import { UnstyledButton } from '@mantine/core';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loadBackups, useBackups } from '#renderer/state/backups.ts';
import classes from './backups.module.css';
import { troubleOf, troubleWords, useBackupWords } from './backup-words.ts';

/** On every screen of the desk: when the last verified backup was made, or what is wrong. Leads to the settings of backups. */
export function BackupLine({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const words = useBackupWords();
  const state = useBackups((backups) => backups.state);
  useEffect(() => void loadBackups(), []);
  if (!state) return null;
  const trouble = troubleOf(state);
  const Icon = trouble === 'ok' || trouble === 'none' ? IconArchive : IconArchiveOff;
  return (
    <UnstyledButton className={classes['line']} data-tone={trouble === 'ok' ? undefined : 'warn'} onClick={onOpen}>
      <Icon size={16} aria-hidden />
      <span>
        {state.isRunning ? t('backups:running') : trouble === 'ok' ? null : t(troubleWords[trouble])}
        {state.last && !state.isRunning ? <span className={classes['last']}>{words.lastOf(state.last.madeAt)}</span> : null}
      </span>
    </UnstyledButton>
  );
}
