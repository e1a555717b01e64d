import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUiText } from '#renderer/ui/ui-text.ts';
import { citeLaw } from '#shared/domain/law-reference.ts';
import type { SettlementDetails } from '#shared/domain/settlement.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { TemplateSentence } from '#shared/ipc/contract.ts';
import { standingWords } from './agreement-words.ts';
import { languageWords } from './language-fields.tsx';
import type { AgreementForm } from './use-agreement-form.ts';

type SentenceDialogProps = { readonly sentence: TemplateSentence | null; readonly form: AgreementForm; readonly onClose: () => void };

/** One sentence of the template in the languages of the paper: where it comes from, and its words for this paper. */
export function SentenceDialog({ sentence, form, onClose }: SentenceDialogProps) {
  const { t, i18n } = useTranslation();
  const text = useUiText();
  const overrideIn = (language: Language): string | undefined => form.value.overrides.find((each) => each.sentence === sentence?.id && each.language === language)?.text;
  const set = (language: Language, words: string | null): void => {
    if (!sentence) return;
    const others = form.value.overrides.filter((each) => each.sentence !== sentence.id || each.language !== language);
    const isOwn = words !== null && words !== sentence.text[language];
    const overrides: SettlementDetails['overrides'] = isOwn ? [...others, { sentence: sentence.id, language, text: words }] : others;
    form.edit({ overrides });
  };
  const close = (): void => {
    form.flush();
    onClose();
  };
  return (
    <Modal opened={sentence !== null} onClose={close} title={t('documents:editSentence')} closeButtonProps={{ 'aria-label': text.close }} size="xl">
      {sentence ? (
        <Stack gap="md">
          <Text size="sm">
            {t(standingWords[sentence.standing])}
            {sentence.reference ? ` ${t('documents:referenceOf', { law: citeLaw(sentence.reference, i18n.language as Language), wording: sentence.reference.wording.split('-').reverse().join('.') })}` : ''}
          </Text>
          {form.languages.map((language) => {
            const own = overrideIn(language);
            return (
              <div key={language}>
                <Textarea
                  name={`sentence.${language}`}
                  label={t('documents:textInLanguage', { language: t(languageWords[language]) })}
                  lang={language}
                  autosize
                  minRows={2}
                  maxRows={14}
                  maxLength={20_000}
                  value={own ?? sentence.text[language]}
                  onChange={(event) => set(language, event.currentTarget.value)}
                />
                <Group justify="space-between" mt={4}>
                  <Text size="xs" c="var(--ink-soft)">{own === undefined ? t('documents:asTemplate') : own.trim() === '' ? t('documents:leftOut') : t('documents:edited')}</Text>
                  <Button variant="subtle" size="xs" disabled={own === undefined} onClick={() => set(language, null)}>{t('documents:resetSentence')}</Button>
                </Group>
              </div>
            );
          })}
          <Text size="xs" c="var(--ink-soft)">{t('documents:sentenceHint')}</Text>
          <Group justify="flex-end"><Button onClick={close}>{t('documents:done')}</Button></Group>
        </Stack>
      ) : null}
    </Modal>
  );
}
