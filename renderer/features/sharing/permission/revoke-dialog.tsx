import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { changePermissions } from './api.ts';

type RevokeDialogProps = { readonly caseId: CaseId; readonly permissionId: RecordId; readonly onClose: () => void };

/** Taken back at any moment; what was told before stays told, and the screen says so. */
export function RevokeDialog({ caseId, permissionId, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const revoke = async (): Promise<void> => {
    const answer = await changePermissions('permission:revoke', { caseId, permissionId, reason: reason.trim() });
    if (answer.ok) onClose();
    else setFailure(answer.error);
  };
  return (
    <Modal opened onClose={onClose} title={t('permissions:revokeTitle')} closeButtonProps={{ 'aria-label': text.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void revoke();
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('permissions:revokeText')}</p>
          <TextInput data-autofocus name="revoke.reason" label={t('permissions:revokeReason')} maxLength={1_000} autoComplete="off" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <ProblemNotice words={failure && errorWords(failure)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{text.cancel}</Button>
            <Button type="submit" color="red.9">{t('permissions:revokeDo')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
