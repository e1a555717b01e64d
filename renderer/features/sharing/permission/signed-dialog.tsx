import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { isoDayOf } from '#renderer/ui/typed-date.ts';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Permission } from '#shared/domain/permission.ts';
import { changePermissions } from './api.ts';
import { useErrorWords } from './permission-words.ts';

type SignedDialogProps = { readonly caseId: CaseId; readonly permission: Permission; readonly onClose: () => void };

/** The paper is signed: on which day, and where its scan lies. */
export function SignedDialog({ caseId, permission, onClose }: SignedDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const files = useCaseRecords(caseId, 'attachment');
  const [signedOn, setSignedOn] = useState(() => permission.given.signedOn ?? isoDayOf(Date.now()));
  const [fileId, setFileId] = useState<string | null>(permission.scanId);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const save = async (): Promise<void> => {
    const answer = await changePermissions('permission:attach-scan', { caseId, permissionId: permission.id, signedOn, fileId });
    if (answer.ok) onClose();
    else setFailure(answer.error);
  };
  const newestFirst = [...(files ?? [])].sort((one, other) => other.createdAt - one.createdAt);
  return (
    <Modal opened onClose={onClose} title={t('permissions:signedTitle')} closeButtonProps={{ 'aria-label': text.close }}>
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
            <Notice tone="plain" action={<Button variant="default" onClick={() => void go(`/case/${caseId}/files`)}>{t('permissions:toFiles')}</Button>}>{t('permissions:noFiles')}</Notice>
          )}
          {failure ? <Notice tone="bad" urgent>{errorWords(failure)}</Notice> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{text.cancel}</Button>
            <Button type="submit" disabled={signedOn === ''}>{t('permissions:keepSigned')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
