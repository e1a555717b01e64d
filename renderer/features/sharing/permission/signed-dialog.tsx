import { Button, FileButton, Group, Modal, Select, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { sendFile, type SendingFailure } from '#renderer/state/file-sending.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import { isoDayOf } from '#renderer/ui/typed-date.ts';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Permission } from '#shared/domain/permission.ts';
import { changePermissions } from './api.ts';
import classes from './permission.module.css';

type SignedDialogProps = { readonly caseId: CaseId; readonly permission: Permission; readonly onClose: () => void };

/** The paper is signed: on which day, and where its scan lies. */
export function SignedDialog({ caseId, permission, onClose }: SignedDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const files = useCaseRecords(caseId, 'attachment');
  const [signedOn, setSignedOn] = useState(() => permission.given.signedOn ?? isoDayOf(Date.now()));
  const [fileId, setFileId] = useState<string | null>(permission.scanId);
  const [failure, setFailure] = useState<SendingFailure | null>(null);
  const [sending, setSending] = useState<{ readonly file: File; readonly sent: number } | null>(null);
  const isStopped = useRef(false);
  const save = async (): Promise<void> => {
    const answer = await changePermissions('permission:attach-scan', { caseId, permissionId: permission.id, signedOn, fileId });
    if (answer.ok) onClose();
    else setFailure(answer.error);
  };
  // The signed paper is of whoever signed it: kept among the files, and known to nobody else.
  const addScan = async (file: File): Promise<void> => {
    isStopped.current = false;
    setFailure(null);
    setSending({ file, sent: 0 });
    const answer = await sendFile({
      caseId, file, birth: { belongsTo: null, source: permission.by, ownEyes: false },
      isStopped: () => isStopped.current,
      onSent: (sent) => setSending({ file, sent }),
    });
    setSending(null);
    if (answer?.ok) setFileId(answer.value.id);
    else if (answer) setFailure(answer.error);
  };
  const close = (): void => {
    isStopped.current = true;
    onClose();
  };
  const newestFirst = [...(files ?? [])].sort((one, other) => other.createdAt - one.createdAt);
  return (
    <Modal opened onClose={close} title={t('permissions:signedTitle')} closeButtonProps={{ 'aria-label': text.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (signedOn !== '') void save();
        }}
      >
        <Stack gap="md">
          <DateField label={t('permissions:signedDay')} name="signed.on" required value={signedOn} onChange={setSignedOn} />
          {newestFirst.length > 0 ? (
            <Select
              label={t('permissions:scan')}
              description={t('permissions:scanHint')}
              placeholder={t('permissions:noScan')}
              clearable
              searchable
              clearButtonProps={{ 'aria-label': t('permissions:noScan') }}
              value={fileId}
              onChange={setFileId}
              data={newestFirst.map(({ id, body }) => ({ value: id as string, label: body.fileName }))}
            />
          ) : (
            <p className={classes['facts']}>{t('permissions:scanNew')}</p>
          )}
          {sending ? (
            <TaskBar label={t('permissions:scanAdding', { name: sending.file.name })} done={sending.sent} total={sending.file.size} onCancel={() => (isStopped.current = true)} />
          ) : (
            <FileButton onChange={(file) => (file ? void addScan(file) : undefined)} accept="application/pdf,image/*" inputProps={{ 'aria-label': t('permissions:addScan') }}>
              {(button) => <Button {...button} variant="default">{t('permissions:addScan')}</Button>}
            </FileButton>
          )}
          <ProblemNotice words={failure && (failure.type === 'unreadable' ? t('files:unreadable') : errorWords(failure))} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{text.cancel}</Button>
            <Button type="submit" disabled={signedOn === '' || sending !== null}>{t('permissions:keepSigned')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
