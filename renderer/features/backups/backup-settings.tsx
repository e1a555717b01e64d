import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadBackupList, loadBackups, useBackups } from '#renderer/state/backups.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { request } from '#renderer/ipc/client.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import type { RequestResult } from '#shared/ipc/contract.ts';
import { makeBackup } from './api.ts';
import { BackupList } from './backup-list.tsx';
import { BackupPlace } from './backup-place.tsx';
import classes from './backups.module.css';
import { troubleOf, troubleWords, useBackupWords } from './backup-words.ts';
import { DrillCard } from './drill-card.tsx';

/** Everything about the backups of the open vault. */
export function BackupSettings() {
  const { t } = useTranslation();
  const words = useBackupWords();
  const state = useBackups((backups) => backups.state);
  const task = useTask();
  const [made, setMade] = useState<RequestResult<'backup:make'> | null>(null);
  const list = useBackups((backups) => backups.list);
  useEffect(() => {
    void loadBackups();
    void loadBackupList();
  }, []);
  if (!state) return null;

  const make = async (): Promise<void> => {
    setMade(null);
    const answer = await task.run(makeBackup);
    if (answer.ok || answer.error.type !== 'cancelled') setMade(answer);
  };
  const trouble = troubleOf(state);
  return (
    <>
      <Card title={t('backups:title')}>
        <div className={stack['stack']}>
          <Notice tone={trouble === 'ok' ? 'good' : 'warn'} title={trouble === 'ok' ? words.lastOf(state.last?.madeAt ?? 0) : t(troubleWords[trouble])}>
            {trouble !== 'ok' && state.last ? <p>{words.lastOf(state.last.madeAt)}</p> : null}
            {state.last ? <p>{t(state.isChanged ? 'backups:changed' : 'backups:unchanged')}</p> : null}
          </Notice>
          {state.vaultService ? <Notice tone="warn">{t('backups:vaultSynchronised', { service: state.vaultService })}</Notice> : null}
          <p className={classes['soft']}>{t('backups:how')}</p>
          {made ? <MadeNotice made={made} /> : null}
          {task.progress ? (
            <TaskBar label={t('backups:making')} {...task.progress} onCancel={task.cancel} cancelling={task.cancelling} />
          ) : (
            <Group>
              <Button onClick={() => void make()}>{t('backups:makeNow')}</Button>
            </Group>
          )}
        </div>
      </Card>
      <BackupPlace state={state} />
      <BackupList entries={list ?? []} />
      {state.last ? <DrillCard drilledAt={state.drill.drilledAt} /> : null}
      <Card title={t('backups:restoreTitle')}>
        <div className={stack['stack']}>
          <p>{t('backups:restoreText')}</p>
          <Group>
            <Button variant="default" onClick={() => void request('lock:now', {})}>
              {t('backups:lockAndRestore')}
            </Button>
          </Group>
        </div>
      </Card>
    </>
  );
}

function MadeNotice({ made }: { readonly made: RequestResult<'backup:make'> }) {
  const { t } = useTranslation();
  const words = useBackupWords();
  if (!made.ok) {
    return (
      <Notice tone="bad" urgent>
        {words.failureOf(made.error)}
      </Notice>
    );
  }
  if (made.value.isAltered) return <Notice tone="warn">{t('backups:madeAltered')}</Notice>;
  if (made.value.missingFiles > 0) return <Notice tone="warn">{t('backups:madeMissing', { count: made.value.missingFiles })}</Notice>;
  return (
    <p role="status" className={classes['soft']}>
      {t('backups:made')}
    </p>
  );
}
