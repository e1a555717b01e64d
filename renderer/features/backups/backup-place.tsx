import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import type { BackupState } from '#shared/ipc/contract-backups.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { chooseFolder, setPlace } from './api.ts';
import classes from './backups.module.css';
import { useBackupWords } from './backup-words.ts';

/** Where backups lie, and what speaks against that place. */
export function BackupPlace({ state }: { readonly state: BackupState }) {
  const { t } = useTranslation();
  const words = useBackupWords();
  const [failure, setFailure] = useState<RequestFailure<'backup:set-place'> | null>(null);
  const take = async (folder: string | null): Promise<void> => {
    const answer = await setPlace(folder);
    setFailure(answer.ok ? null : answer.error);
  };
  const choose = async (): Promise<void> => {
    const folder = await chooseFolder('place');
    if (folder !== null) await take(folder);
  };
  return (
    <Card title={t('backups:place')}>
      <div className={stack['stack']}>
        <p className={classes['path']}>{state.place}</p>
        {state.isPlaceThere ? null : <Notice tone="warn">{t('errors:placeAbsent')}</Notice>}
        {state.isOwnFolder ? <Notice tone="warn">{t('backups:ownFolder')}</Notice> : state.isSameDisk ? <Notice tone="warn">{t('backups:sameDisk')}</Notice> : null}
        {state.placeService ? <Notice tone="warn">{t('backups:placeSynchronised', { service: state.placeService })}</Notice> : null}
        <ProblemNotice words={failure && words.failureOf(failure)} />
        <Group>
          <Button variant="default" onClick={() => void choose()}>
            {t('backups:choosePlace')}
          </Button>
          {state.isOwnFolder ? null : (
            <Button variant="subtle" onClick={() => void take(null)}>
              {t('backups:useOwnFolder')}
            </Button>
          )}
        </Group>
      </div>
    </Card>
  );
}
