import { Menu } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { request } from '#renderer/ipc/client.ts';
import { flushPending } from '#renderer/state/autosave.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { usePaperOutcome } from '#renderer/state/paper-outcome.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/text-limits.ts';

export type NotesWay = 'paper:print' | 'paper:save-pdf';

export function PrintNotesItems({ onAsk }: { readonly onAsk: (way: NotesWay) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => onAsk('paper:print')}>
        {t('documents:printNotes')}
      </Menu.Item>
      <Menu.Item leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => onAsk('paper:save-pdf')}>
        {t('documents:saveNotes')}
      </Menu.Item>
    </>
  );
}

type PrintNotesDialogProps = { readonly caseId: CaseId; readonly meetingId: RecordId; readonly way: NotesWay | null; readonly onClose: () => void };

/** What leaves the vault is said before it leaves. */
export function PrintNotesDialog({ caseId, meetingId, way, onClose }: PrintNotesDialogProps) {
  const { t, i18n } = useTranslation();
  const errorWords = useErrorWords();
  const hasLeft = usePaperOutcome();
  const send = async (): Promise<void> => {
    onClose();
    if (!way) return;
    await flushPending();
    const answer = await request(way, { artefact: { type: 'meeting-notes', caseId, meetingId, language: i18n.language as Language } });
    if (!answer.ok) showToast(errorWords(answer.error), { tone: 'bad' });
    else if (hasLeft(answer.value) && 'saved' in answer.value) showToast(t('documents:pdfSaved'));
  };
  return (
    <ConfirmDialog opened={way !== null} title={t('documents:notesTitle')} confirmLabel={way === 'paper:print' ? t('documents:print') : t('documents:savePdf')} onConfirm={() => void send()} onCancel={onClose}>
      {t('documents:notesWarning')}
    </ConfirmDialog>
  );
}
