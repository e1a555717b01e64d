import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { request } from '#renderer/ipc/client.ts';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { passLeakCheck } from '#renderer/state/leak-gate.ts';
import { usePaperOutcome } from '#renderer/state/paper-outcome.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { paperLanguagesSchema, type PaperLanguages } from '#shared/domain/language-text.ts';
import type { FormWhat } from '#shared/domain/permission-form.ts';

const languageKeys = { 'kk-ru': 'permissions:paperKkRu', kk: 'permissions:paperKk', ru: 'permissions:paperRu', en: 'permissions:paperEn' } as const satisfies { readonly [Each in PaperLanguages]: string };
const paperLanguages = ['kk-ru', 'kk', 'ru', 'en'] as const;

type FormDialogProps = { readonly caseId: CaseId; readonly what: FormWhat; readonly by: Source; readonly onClose: () => void };

/** The written permission, in the language of who signs it. */
export function FormDialog({ caseId, what, by, onClose }: FormDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const hasLeft = usePaperOutcome();
  const parties = useCaseRecords(caseId, 'party');
  const [chosen, setChosen] = useState<PaperLanguages | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const own = by.type === 'party' ? parties?.find(({ id }) => (id as string) === by.party)?.body.language : undefined;
  const languages = chosen ?? own ?? 'kk-ru';
  const send = async (way: 'paper:print' | 'paper:save-pdf'): Promise<void> => {
    setBusy(true);
    const answer = await passLeakCheck(caseId, async (confirmed) => request(way, { artefact: { type: 'permission-form', caseId, what, languages }, confirmed }));
    setBusy(false);
    if (answer === null) return;
    if (!answer.ok) return setFailure(answer.error);
    if (!hasLeft(answer.value)) return;
    if ('saved' in answer.value) showToast(t('permissions:paperSaved'));
    onClose();
  };
  if (!parties) return null;
  return (
    <Modal opened onClose={onClose} title={t('permissions:paperTitle')} size="36rem" closeButtonProps={{ 'aria-label': text.close }}>
      <Stack gap="md">
        <p style={{ margin: 0 }}>{t('permissions:paperText')}</p>
        <Radio.Group label={t('permissions:paperLanguage')} value={languages} onChange={(value) => setChosen(paperLanguagesSchema.parse(value))}>
          <Stack gap={8} mt={6}>
            {paperLanguages.map((each) => (
              <Radio key={each} value={each} label={t(languageKeys[each])} />
            ))}
          </Stack>
        </Radio.Group>
        <ProblemNotice words={failure && errorWords(failure)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{text.cancel}</Button>
          <Button variant="default" loading={busy} leftSection={<IconFileTypePdf size={18} aria-hidden />} onClick={() => void send('paper:save-pdf')}>{t('permissions:savePdf')}</Button>
          <Button data-autofocus loading={busy} leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => void send('paper:print')}>{t('permissions:print')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
