import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { TaskFoot } from '#renderer/ui/task-foot.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import { assert } from '#shared/assert.ts';
import { exportFile } from './api.ts';
import type { FileMarks, RosterParty } from './file-marks.ts';
import type { FileRecord } from './file-scope.ts';
import { useFailureWords } from './file-words.ts';
import { namesOf } from '#shared/domain/roster.ts';

type ExportDialogProps = { readonly file: FileRecord | null; readonly roster: readonly RosterParty[]; readonly marks: FileMarks; readonly onClose: () => void };

/** What leaves the vault is said before it leaves. */
export function ExportDialog({ file, onClose, ...rest }: ExportDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  return (
    <Modal opened={file !== null} onClose={onClose} title={t('files:exportTitle')} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': text.close }}>
      {file ? <ExportForm key={file.id} file={file} onClose={onClose} {...rest} /> : null}
    </Modal>
  );
}

function ExportForm({ file, roster, marks, onClose }: ExportDialogProps & { readonly file: FileRecord }) {
  const { t } = useTranslation();
  const text = useUiText();
  const failureWords = useFailureWords();
  const task = useTask();
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const { caseId, audience } = file;
  const name = file.body.fileName;
  assert(caseId !== null, 'a file belongs to a case');

  const send = async (): Promise<void> => {
    setFailure(null);
    const answer = await task.run(async (taskId) => exportFile({ caseId, recordId: file.id }, taskId));
    if (!answer.ok && answer.error.type !== 'cancelled') return setFailure(answer.error);
    if (answer.ok && answer.value.saved) {
      showToast(t('files:exported', { name }));
      onClose();
    }
  };
  const names = audience.type === 'parties' ? namesOf(audience.parties, roster) : '';
  const isJoint = audience.type === 'parties' && roster.every(({ id, present }) => !present || audience.parties.includes(id));
  return (
    <Stack gap="md">
      <strong style={{ overflowWrap: 'anywhere' }}>{name}</strong>
      <div>{marks.audience(audience, roster, false)}</div>
      <Notice tone="warn">
        {t('files:exportWarning')}
        {audience.type === 'parties' && !isJoint ? <p style={{ margin: '8px 0 0' }}>{t('files:exportConfidence', { names })}</p> : null}
        {audience.type === 'parties' ? null : <p style={{ margin: '8px 0 0' }}>{t('files:exportOwnEyes')}</p>}
      </Notice>
      <span style={{ color: 'var(--ink-soft)' }}>{t('files:exportJournal')}</span>
      <TaskFoot problem={failure && failureWords(failure)} label={t('files:exporting', { name })} task={task} isDialog>
        <Button variant="default" onClick={onClose} data-autofocus>
          {text.cancel}
        </Button>
        <Button onClick={() => void send()}>{t('files:exportNow')}</Button>
      </TaskFoot>
    </Stack>
  );
}
