import { Button, Drawer, Loader, Stack } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { assert } from '#shared/assert.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import { eraseHistory, readHistory, restoreCopy } from './api.ts';
import { AudienceMark } from './audience-mark.tsx';
import { putNotes } from './case-note-list.ts';
import classes from './history-drawer.module.css';
import { kindLabels } from './kind-labels.ts';
import type { NoteRecord } from './note-order.ts';
import type { RosterParty } from './speakers.ts';
import { wordDifference } from './word-difference.ts';

type HistoryDrawerProps = { readonly note: NoteRecord; readonly roster: readonly RosterParty[]; readonly onClose: () => void };

/** Earlier versions, newest first, each with what the next one changed. A version comes back as a copy; nothing is overwritten. */
export function HistoryDrawer({ note, roster, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const [versions, setVersions] = useState<readonly NoteRecord[] | null>(null);
  const [problem, setProblem] = useState<AnyFailure | null>(null);
  const [erasing, setErasing] = useState(false);
  const isAtDesk = useSession(({ app }) => app?.viewer.type === 'desk');
  const { caseId, id: recordId } = note;
  assert(caseId !== null, 'a note belongs to a case');

  useEffect(() => {
    let current = true;
    void readHistory({ caseId, recordId }).then((answer) => {
      if (!current) return;
      if (answer.ok) setVersions(answer.value.filter((record) => isRecordOf(record, 'note')));
      else setProblem(answer.error);
    });
    return () => {
      current = false;
    };
  }, [caseId, recordId]);

  const restore = async (version: NoteRecord): Promise<void> => {
    const answer = await restoreCopy({ caseId, recordId, revision: version.revision });
    if (!answer.ok) return setProblem(answer.error);
    if (answer.value.record) putNotes([answer.value.record]);
    showToast(t('notes:copyRestored'));
    onClose();
  };

  const erase = async (): Promise<void> => {
    setErasing(false);
    const answer = await eraseHistory({ caseId, recordId });
    if (!answer.ok) return setProblem(answer.error);
    setVersions([]);
    showToast(t('closing:historyErased'));
  };

  return (
    <Drawer opened onClose={onClose} title={t('notes:historyTitle')} position="right" size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      <Stack gap="lg">
        <ProblemNotice words={problem && errorWords(problem)} />
        {versions === null && !problem ? <Loader size="sm" aria-label={t('notes:reading')} /> : null}
        {versions?.length === 0 ? <EmptyState title={t('notes:noHistory')}>{t('notes:noHistoryHint')}</EmptyState> : null}
        {versions?.map((version, index) => (
          <section key={version.revision} className={classes['version']}>
            <header className={classes['head']}>
              <h3 className={classes['when']}>{`${showDay(isoDayOf(version.updatedAt))}, ${timeOf(version.updatedAt)}`}</h3>
              {version.body.noteKind === 'note' ? null : <span>{t(kindLabels[version.body.noteKind])}</span>}
              <AudienceMark audience={version.audience} roster={roster} compact />
              <Button size="compact-sm" variant="default" className={classes['restore']} onClick={() => void restore(version)}>
                {t('notes:restoreCopy')}
              </Button>
            </header>
            <p className={classes['caption']}>{t('notes:changedAfter')}</p>
            <Difference older={version.body.text} newer={(index === 0 ? note : (versions[index - 1] ?? note)).body.text} />
          </section>
        ))}
        {isAtDesk && versions !== null && versions.length > 0 ? (
          <Button variant="default" onClick={() => setErasing(true)}>
            {t('closing:eraseHistory')}
          </Button>
        ) : null}
      </Stack>
      <ConfirmDialog opened={erasing} title={t('closing:eraseHistoryTitle')} confirmLabel={t('closing:eraseHistory')} danger onConfirm={() => void erase()} onCancel={() => setErasing(false)}>
        {t('closing:eraseHistoryText')}
      </ConfirmDialog>
    </Drawer>
  );
}

function Difference({ older, newer }: { readonly older: string; readonly newer: string }) {
  const { t } = useTranslation();
  const parts = useMemo(() => wordDifference(older, newer), [older, newer]);
  if (older === newer) return (
    <>
      <p className={classes['text']}>{older}</p>
      <p className={classes['caption']}>{t('notes:sameWords')}</p>
    </>
  );
  return (
    <p className={classes['text']}>
      {parts.map((part, index) => {
        const key = `${index} ${part.type}`;
        if (part.type === 'removed') return <del key={key}>{part.text}</del>;
        return part.type === 'added' ? <ins key={key}>{part.text}</ins> : <span key={key}>{part.text}</span>;
      })}
    </p>
  );
}
