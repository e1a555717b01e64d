import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTask } from '#renderer/state/use-task.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import type { BackupEntry } from '#shared/ipc/contract-backups.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { checkBackup, removeBackup } from './api.ts';
import classes from './backups.module.css';
import { useBackupWords, whenOf } from './backup-words.ts';

type Outcome = { readonly type: 'whole' | 'damaged' } | { readonly type: 'failed'; readonly failure: RequestFailure<'backup:check' | 'backup:remove'> };

export function BackupList({ entries }: { readonly entries: readonly BackupEntry[] }) {
  const { t } = useTranslation();
  const words = useBackupWords();
  const task = useTask();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [removing, setRemoving] = useState<BackupEntry | null>(null);

  const check = async ({ id }: BackupEntry): Promise<void> => {
    setOutcome(null);
    const answer = await task.run((taskId) => checkBackup(taskId, id));
    if (answer.ok) setOutcome({ type: answer.value.isWhole ? 'whole' : 'damaged' });
    else if (answer.error.type !== 'cancelled') setOutcome({ type: 'failed', failure: answer.error });
  };
  const remove = async ({ id }: BackupEntry): Promise<void> => {
    setRemoving(null);
    const answer = await removeBackup(id);
    setOutcome(answer.ok ? null : { type: 'failed', failure: answer.error });
  };

  return (
    <Card title={t('backups:list')}>
      <div className={stack['stack']}>
        {task.progress ? <TaskBar label={t('backups:checking')} {...task.progress} onCancel={task.cancel} cancelling={task.cancelling} /> : null}
        {outcome?.type === 'whole' ? <Notice tone="good">{t('backups:checkedWhole')}</Notice> : null}
        {outcome?.type === 'damaged' ? (
          <Notice tone="bad" urgent>
            {t('backups:checkedDamaged')}
          </Notice>
        ) : null}
        <ProblemNotice words={outcome?.type === 'failed' && words.failureOf(outcome.failure)} />
        {entries.length === 0 ? (
          <p className={classes['soft']}>{t('backups:listEmpty')}</p>
        ) : (
          <div className={classes['scroll']}>
            <Table className={classes['table'] ?? ''} verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('backups:columnMade')}</Table.Th>
                  <Table.Th scope="col">{t('backups:columnSize')}</Table.Th>
                  <Table.Th scope="col">{t('backups:columnState')}</Table.Th>
                  <Table.Td aria-hidden />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {entries.map((entry) => (
                  <BackupRow key={entry.id} entry={entry} busy={task.progress !== null} onCheck={() => void check(entry)} onRemove={() => setRemoving(entry)} />
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </div>
      <ConfirmDialog
        opened={removing !== null}
        title={t('backups:removeTitle')}
        confirmLabel={t('backups:remove')}
        danger
        onConfirm={() => removing && void remove(removing)}
        onCancel={() => setRemoving(null)}
      >
        <p>{t(removing?.state === 'absent' || removing?.state === 'gone' ? 'backups:forgetText' : 'backups:removeText')}</p>
      </ConfirmDialog>
    </Card>
  );
}

type BackupRowProps = { readonly entry: BackupEntry; readonly busy: boolean; readonly onCheck: () => void; readonly onRemove: () => void };

function BackupRow({ entry, busy, onCheck, onRemove }: BackupRowProps) {
  const { t } = useTranslation();
  const { sizeOf } = useBackupWords();
  const { madeAt, verifiedAt, state, place, isAltered, opensWith, missingFiles } = entry;
  const made = whenOf(madeAt);
  const stateWords = {
    there: () => t('backups:stateVerified', whenOf(verifiedAt)),
    absent: () => t('backups:stateAbsent', { place }),
    gone: () => t('backups:stateGone', { place }),
    damaged: () => t('backups:stateDamaged'),
  };
  const more = [
    ...(isAltered ? [t('backups:stateAltered')] : []),
    ...(missingFiles > 0 ? [t('backups:missingFiles', { count: missingFiles })] : []),
    ...(opensWith === 'earlier' ? [t('backups:opensWithEarlier')] : []),
  ];
  return (
    <Table.Tr>
      <Table.Td>{`${made.day}, ${made.time}`}</Table.Td>
      <Table.Td>{sizeOf(entry.sizeBytes)}</Table.Td>
      <Table.Td className={classes['state'] ?? ''} data-state={state}>
        {[stateWords[state](), ...more].join('; ')}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap" justify="flex-end">
          {state === 'there' || state === 'damaged' ? (
            <Button variant="subtle" size="compact-sm" disabled={busy} onClick={onCheck} aria-label={t('backups:checkOne', made)}>
              {t('backups:check')}
            </Button>
          ) : null}
          <Button variant="subtle" size="compact-sm" disabled={busy} onClick={onRemove} aria-label={t('backups:removeOne', made)}>
            {t('backups:remove')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
