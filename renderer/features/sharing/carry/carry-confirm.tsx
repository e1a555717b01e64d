// The second look: to whom, in exactly which words, and how.
import { Button, Group, Modal } from '@mantine/core';
import { IconCheck, IconCopy, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { passLeakCheck } from '#renderer/state/leak-gate.ts';
import { usePaperOutcome } from '#renderer/state/paper-outcome.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CarriedItem } from '#shared/domain/carry.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { CarryItem } from '#shared/ipc/contract-carry.ts';
import { sendMessage, type CarryWay } from './api.ts';
import classes from './carry.module.css';
import { recipientName, sourceName, type Roster } from './carry-words.ts';

type CarryConfirmProps = {
  readonly caseId: CaseId;
  readonly roster: Roster;
  readonly to: Recipient;
  readonly items: readonly CarryItem[];
  readonly carried: readonly CarriedItem[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const clipboardSeconds = 30;

export function CarryConfirm({ caseId, roster, to, items, carried, onClose, onDone }: CarryConfirmProps) {
  const { t, i18n } = useTranslation();
  const text = useUiText();
  const hasLeft = usePaperOutcome();
  const [busy, setBusy] = useState<CarryWay | null>(null);
  const [hidden, setHidden] = useState(false);
  const names = recipientName(t, roster, to);
  const sources = new Set(carried.flatMap(({ recordId }) => items.filter((item) => item.recordId === recordId)).map(({ source }) => sourceName(t, roster, source)));
  const doneWords = { said: t('carry:doneSaid', { names }), copy: t('carry:doneCopy', { seconds: clipboardSeconds }), print: t('carry:donePrint'), pdf: t('carry:donePdf') } as const;
  const send = async (way: CarryWay): Promise<void> => {
    setBusy(way);
    const message = { type: 'message' as const, caseId, to, items: [...carried], language: i18n.language as Language };
    const answer = await passLeakCheck(caseId, async (confirmed) => {
      const sent = await sendMessage(way, message, confirmed);
      // One dialog at a time: this one steps back while the hits are looked at.
      setHidden(!sent.ok && sent.error.type === 'leaks');
      return sent;
    });
    setBusy(null);
    setHidden(false);
    if (answer === null) return onClose();
    if (!answer.ok) {
      showToast(t(errorKeys[answer.error.type], errorValues(answer.error)), { tone: 'bad' });
      return;
    }
    if (!hasLeft(answer.value ?? {})) return;
    showToast(doneWords[way]);
    onDone();
  };
  return (
    <Modal opened={!hidden} onClose={onClose} title={t('carry:confirmTitle', { names })} size="52rem" closeButtonProps={{ 'aria-label': text.close }}>
      <p className={classes['lead']}>{t('carry:confirmLead')}</p>
      <div className={classes['exact']}>
        {carried.map(({ recordId, words }) => (
          <q key={recordId} className={classes['words']}>{words}</q>
        ))}
      </div>
      <p className={classes['soft']}>{t('carry:under', { names: [...sources].join(', ') })}</p>
      <Group justify="space-between" mt="lg" gap={8}>
        <Button variant="default" onClick={onClose} data-autofocus>{t('carry:cancel')}</Button>
        <Group gap={8}>
          <Button variant="default" loading={busy === 'pdf'} leftSection={<IconFileTypePdf size={18} aria-hidden />} onClick={() => void send('pdf')}>{t('carry:savePdf')}</Button>
          <Button variant="default" loading={busy === 'print'} leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => void send('print')}>{t('carry:print')}</Button>
          <Button variant="default" loading={busy === 'copy'} leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void send('copy')}>{t('carry:copy')}</Button>
          <Button loading={busy === 'said'} leftSection={<IconCheck size={18} aria-hidden />} onClick={() => void send('said')}>{t('carry:said')}</Button>
        </Group>
      </Group>
    </Modal>
  );
}
