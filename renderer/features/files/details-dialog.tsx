import { Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAutosave } from '#renderer/state/autosave.ts';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { AttachmentDetails } from '#shared/domain/attachment.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { FileRecord } from './file-scope.ts';
import { useFailureWords } from './file-words.ts';

type DetailsDialogProps = { readonly caseId: CaseId; readonly file: FileRecord | null; readonly onClose: () => void };

/** What a file is called and what is to be known about it; kept as it is typed. */
export function DetailsDialog({ caseId, file, onClose }: DetailsDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  return (
    <Modal opened={file !== null} onClose={onClose} title={t('files:detailsTitle')} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      {file ? <DetailsForm key={file.id} caseId={caseId} file={file} /> : null}
    </Modal>
  );
}

function DetailsForm({ caseId, file }: { readonly caseId: CaseId; readonly file: FileRecord }) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const { fileName, remarks } = file.body;
  const value = useMemo(() => ({ fileName, remarks }), [fileName, remarks]);
  const form = useAutosave<AttachmentDetails>({
    key: `file:${file.id}`,
    revision: file.revision,
    value,
    toPending: (revision, details) => (details.fileName.trim() === '' ? null : { channel: 'file:save', input: { caseId, recordId: file.id, revision, details } }),
  });
  const edit = (change: Partial<AttachmentDetails>): void => form.change({ ...form.value, ...change });
  return (
    <Stack gap="md" data-record-id={file.id} onBlur={form.flush}>
      <TextInput
        name="file.fileName"
        label={t('files:fileName')}
        required
        maxLength={200}
        autoComplete="off"
        error={form.value.fileName.trim() === '' ? t('files:fileNameMissing') : undefined}
        value={form.value.fileName}
        onChange={(event) => edit({ fileName: event.currentTarget.value })}
        data-autofocus
      />
      <Textarea
        name="file.remarks"
        label={t('files:remarks')}
        description={t('files:remarksHint')}
        maxLength={20_000}
        autosize
        minRows={3}
        maxRows={10}
        value={form.value.remarks}
        onChange={(event) => edit({ remarks: event.currentTarget.value })}
      />
      <Group justify="flex-end">
        <SavedMark state={form.state} problem={form.error ? failureWords(form.error) : undefined} onRetry={form.flush} />
      </Group>
    </Stack>
  );
}
