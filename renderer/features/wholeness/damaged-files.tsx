import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { DamagedFile } from '#shared/ipc/contract-wholeness.ts';
import { bringBackFiles, readDamagedFiles } from './api.ts';
import classes from './wholeness.module.css';

const damageWords = { missing: 'wholeness:fileMissing', cut: 'wholeness:fileChanged', changed: 'wholeness:fileChanged', unreadable: 'wholeness:fileUnreadable' } as const;

/** The files that the check found missing or changed, by name, and the way back for those that a backup holds. */
export function DamagedFiles({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const task = useTask();
  const [files, setFiles] = useState<readonly DamagedFile[]>([]);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  useEffect(() => {
    let isLookedAt = true;
    void readDamagedFiles().then((found) => {
      if (isLookedAt) setFiles(found);
    });
    return () => {
      isLookedAt = false;
    };
  }, []);
  const held = files.filter(({ heldSince }) => heldSince !== null).length;
  const bringBack = async (): Promise<void> => {
    setFailure(null);
    const answer = await task.run(bringBackFiles);
    if (answer.ok) {
      const { brought, left } = answer.value;
      showToast(left === 0 ? t('wholeness:filesBack', { count: brought }) : t('wholeness:filesLeft', { brought, left }), { tone: left === 0 ? 'plain' : 'bad' });
    } else if (answer.error.type !== 'cancelled') setFailure(answer.error);
    setFiles(await readDamagedFiles());
  };
  const whereOf = ({ heldSince }: DamagedFile): string =>
    heldSince === null ? t('wholeness:fileInNoBackup') : t('wholeness:fileHeld', { day: showDay(isoDayOf(heldSince)), time: timeOf(heldSince) });
  if (files.length === 0) return null;
  return (
    <section className={classes['differences']} aria-label={t('wholeness:damagedFiles')}>
      <h2 className={classes['subtitle']}>{t('wholeness:damagedFiles')}</h2>
      <dl className={classes['facts']}>
        {files.map((file) => (
          <div key={file.recordId}>
            <dt className={classes['fileName']}>
              {file.fileName || t('wholeness:unnamedFile')}
              {file.caseName ? <span className={classes['place']}> · {file.caseName}</span> : null}
            </dt>
            <dd>
              {t(damageWords[file.damage])}; {whereOf(file)}
            </dd>
          </div>
        ))}
      </dl>
      <ProblemNotice words={failure && errorWords(failure)} />
      {task.progress ? <TaskBar label={t('wholeness:bringingBack')} {...task.progress} onCancel={() => task.cancel()} cancelling={task.cancelling} /> : null}
      {held < files.length ? <p className={classes['place']}>{`${t('wholeness:fileConnectHint')}${mayChange ? ` ${t('wholeness:fileGiveUpHint')}` : ''}`}</p> : null}
      {held > 0 && mayChange ? (
        <div>
          <Button disabled={task.progress !== null} onClick={() => void bringBack()}>
            {t('wholeness:bringBack', { count: held })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
