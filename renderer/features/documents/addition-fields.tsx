import { ActionIcon, Button, NativeSelect, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { emptyText, nearestText } from '#shared/domain/language-text.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { settlementSections, type SettlementDetails, type SettlementSection } from '#shared/domain/settlement.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { TemplateSentence } from '#shared/ipc/contract.ts';
import classes from './agreement-form.module.css';
import { LanguageFields } from './language-fields.tsx';
import type { SectionProps } from './use-agreement-form.ts';

type Addition = SettlementDetails['additions'][number];

/** Clauses of the mediator's own, each at the end of a section of the paper; sections go by their headings there. */
export function AdditionFields({ form, wording }: SectionProps & { readonly wording: readonly TemplateSentence[] }) {
  const { t, i18n } = useTranslation();
  const { value, languages, edit } = form;
  const change = (addition: Addition): void => edit({ additions: value.additions.map((each) => (each.id === addition.id ? addition : each)) });
  const headingOf = (section: SettlementSection): string => {
    const id = `heading.${section.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase())}`;
    const heading = wording.find((sentence) => sentence.id === id);
    return heading ? nearestText(heading.text, i18n.language as Language) : section;
  };
  const sections = settlementSections.filter((section) => section !== 'signatures').map((section) => ({ value: section, label: headingOf(section) }));
  return (
    <Card title={t('documents:sectionAdditions')}>
      <div className={classes['fields']} data-place="additions">
        {value.additions.length === 0 ? <Text size="sm" c="var(--ink-soft)">{t('documents:additionsHint')}</Text> : null}
        {value.additions.map((addition, index) => (
          <fieldset key={addition.id} className={classes['one']} data-place={addition.id}>
            <legend>{t('documents:clauseNumber', { number: index + 1 })}</legend>
            <div className={classes['clause']}>
              <NativeSelect name={`addition.${addition.id}.section`} label={t('documents:clauseSection')} value={addition.section} onChange={(event) => change({ ...addition, section: event.currentTarget.value as SettlementSection })} data={sections} />
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('documents:removeClause', { number: index + 1 })} onClick={() => edit({ additions: value.additions.filter(({ id }) => id !== addition.id) })}>
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </div>
            <LanguageFields name={`addition.${addition.id}.text`} label={t('documents:clauseText')} isLong maxLength={20_000} languages={languages} value={addition.text} onChange={(text) => change({ ...addition, text })} />
          </fieldset>
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={value.additions.length >= 200}
          onClick={() => edit({ additions: [...value.additions, { id: crypto.randomUUID() as RecordId, section: 'other', text: emptyText() }] })}
        >
          {t('documents:addClause')}
        </Button>
      </div>
    </Card>
  );
}
