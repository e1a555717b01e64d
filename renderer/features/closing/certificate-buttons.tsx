import { Button, Group } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { usePaperOutcome } from '#renderer/state/paper-outcome.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { sendCertificate } from './api.ts';

/** In the language of the screen. It has no content, so it may go to whoever asked for the destruction. */
export function CertificateButtons({ number }: { readonly number: number }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const hasLeft = usePaperOutcome();
  const language = useSession(({ app }) => app?.settings.language ?? 'ru');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const send = async (way: 'paper:print' | 'paper:save-pdf'): Promise<void> => {
    setBusy(true);
    const answer = await sendCertificate(way, number, language);
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok && hasLeft(answer.value) && 'saved' in answer.value) showToast(t('closing:saved'));
  };
  return (
    <>
      <ProblemNotice words={failure && errorWords(failure)} />
      <Group gap="xs">
        <Button variant="default" disabled={busy} leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => void send('paper:print')}>
          {t('closing:print')}
        </Button>
        <Button variant="default" loading={busy} leftSection={<IconDeviceFloppy size={18} aria-hidden />} onClick={() => void send('paper:save-pdf')}>
          {t('closing:savePdf')}
        </Button>
      </Group>
    </>
  );
}
