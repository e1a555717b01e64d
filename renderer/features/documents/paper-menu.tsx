import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { passLeakCheck } from '#renderer/state/leak-gate.ts';
import { usePaperOutcome } from '#renderer/state/paper-outcome.ts';
import { showToast } from '#renderer/state/toasts.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { Artefact } from '#shared/ipc/contract-papers.ts';
import { sendPaper } from './api.ts';

type PaperMenuProps = { readonly caseId: CaseId; readonly recordId: RecordId; readonly state: 'frozen' | 'ready' | 'lacking' };

/** The ways out of the vault. For signing there is a copy without the draft mark, once nothing that the law demands is missing. */
export function PaperMenu({ caseId, recordId, state }: PaperMenuProps) {
  const { t } = useTranslation();
  const hasLeft = usePaperOutcome();
  const [busy, setBusy] = useState(false);
  const send = async (way: 'paper:print' | 'paper:save-pdf', stage: 'draft' | 'final'): Promise<void> => {
    const artefact: Artefact = { type: 'settlement', caseId, recordId, stage };
    setBusy(true);
    const answer = await passLeakCheck(caseId, async (confirmed) => sendPaper(way, artefact, confirmed));
    setBusy(false);
    if (answer === null) return;
    if (!answer.ok) showToast(t(errorKeys[answer.error.type], errorValues(answer.error)), { tone: 'bad' });
    else if (hasLeft(answer.value) && 'saved' in answer.value) showToast(t('documents:pdfSaved'));
  };
  if (state === 'frozen') {
    return (
      <>
        <Button variant="default" loading={busy} leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => void send('paper:print', 'final')}>{t('documents:print')}</Button>
        <Button loading={busy} leftSection={<IconFileTypePdf size={18} aria-hidden />} onClick={() => void send('paper:save-pdf', 'final')}>{t('documents:savePdf')}</Button>
      </>
    );
  }
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: 'main' }}>
      <Menu.Target>
        <Button variant="default" loading={busy} rightSection={<IconChevronDown size={16} aria-hidden />}>{t('documents:printOrSave')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('documents:asDraft')}</Menu.Label>
        <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void send('paper:print', 'draft')}>{t('documents:printDraft')}</Menu.Item>
        <Menu.Item leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void send('paper:save-pdf', 'draft')}>{t('documents:saveDraft')}</Menu.Item>
        <Menu.Label>{state === 'ready' ? t('documents:forSigning') : t('documents:forSigningLater')}</Menu.Label>
        <Menu.Item disabled={state === 'lacking'} leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void send('paper:print', 'final')}>{t('documents:printForSigning')}</Menu.Item>
        <Menu.Item disabled={state === 'lacking'} leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void send('paper:save-pdf', 'final')}>{t('documents:saveForSigning')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
