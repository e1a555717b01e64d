import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { RecordId } from '#shared/domain/ids.ts';
import { emptyText } from '#shared/domain/language-text.ts';
import { formatAmount } from '#shared/domain/money.ts';
import { scheduleDifference } from '#shared/domain/settlement-check-obligations.ts';
import type { Obligation } from '#shared/domain/settlement.ts';
import classes from './agreement-form.module.css';
import { AmountField } from './amount-field.tsx';
import { LanguageFields } from './language-fields.tsx';
import { PartyChoice } from './party-choice.tsx';
import { withObligation, type SectionProps } from './use-agreement-form.ts';

const newId = (): RecordId => crypto.randomUUID() as RecordId;
const emptyObligation = (): Obligation => ({
  id: newId(), from: [], to: [], what: emptyText(), amount: null, dueOn: '', dueInWords: emptyText(), schedule: [], way: emptyText(), account: '', proof: emptyText(),
});

/** Who does what for whom, how much, when and how (Law on mediation, Art. 27 p.2; wording of 20.12.2021). */
export function ObligationFields({ form }: SectionProps) {
  const { t } = useTranslation();
  const { value, edit } = form;
  return (
    <Card title={t('documents:sectionObligations')}>
      <div className={classes['fields']} data-place="obligations performance">
        {value.obligations.map((obligation, index) => (
          <fieldset key={obligation.id} className={classes['one']} data-place={obligation.id}>
            <legend>{t('documents:obligationNumber', { number: index + 1 })}</legend>
            <OneObligation form={form} obligation={obligation} index={index} />
            <Button variant="subtle" color="gray" size="xs" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => edit({ obligations: value.obligations.filter(({ id }) => id !== obligation.id) })}>
              {t('documents:removeObligation')}
            </Button>
          </fieldset>
        ))}
        <div data-answers="obligationsMissing">
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => edit({ obligations: [...value.obligations, emptyObligation()] })}>
            {t('documents:addObligation')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function OneObligation({ form, obligation, index }: SectionProps & { readonly obligation: Obligation; readonly index: number }) {
  const { t } = useTranslation();
  const { value, languages } = form;
  const change = (part: Partial<Obligation>): void => form.edit(withObligation(value, { ...obligation, ...part }));
  const name = (part: string): string => `obligation.${index}.${part}`;
  return (
    <>
      <FieldRow min="14rem">
        <PartyChoice name={name('from')} label={t('documents:obliged')} details={value} value={obligation.from} onChange={(from) => change({ from })} answers="obligationPartyMissing" />
        <PartyChoice name={name('to')} label={t('documents:inFavourOf')} details={value} value={obligation.to} onChange={(to) => change({ to })} />
      </FieldRow>
      <LanguageFields name={name('what')} label={t('documents:what')} isLong maxLength={20_000} languages={languages} value={obligation.what} onChange={(what) => change({ what })} answers="obligationTextMissing" />
      <FieldRow>
        <AmountField name={name('amount')} label={t('documents:amount')} languages={languages} value={obligation.amount} onChange={(amount) => change({ amount })} answers="sumIsNothing" />
        <div data-answers="termMissing termBeforeAgreement">
          <DateField name={name('dueOn')} label={t('documents:dueOn')} value={obligation.dueOn} onChange={(dueOn) => change({ dueOn })} onBlur={form.flush} />
        </div>
      </FieldRow>
      <LanguageFields name={name('dueInWords')} label={t('documents:dueInWords')} languages={languages} value={obligation.dueInWords} onChange={(dueInWords) => change({ dueInWords })} />
      <LanguageFields name={name('way')} label={t('documents:way')} languages={languages} value={obligation.way} onChange={(way) => change({ way })} answers="wayMissing" />
      <TextInput name={name('account')} label={t('documents:account')} maxLength={1_000} autoComplete="off" value={obligation.account} data-answers="accountMissing" onChange={(event) => change({ account: event.currentTarget.value })} />
      <LanguageFields name={name('proof')} label={t('documents:proof')} languages={languages} value={obligation.proof} onChange={(proof) => change({ proof })} />
      <Schedule form={form} obligation={obligation} index={index} onChange={(schedule) => change({ schedule })} />
    </>
  );
}

type ScheduleProps = SectionProps & { readonly obligation: Obligation; readonly index: number; readonly onChange: (schedule: Obligation['schedule']) => void };

function Schedule({ form, obligation, index, onChange }: ScheduleProps) {
  const { t } = useTranslation();
  const { schedule } = obligation;
  const [language = 'ru'] = form.languages;
  const difference = scheduleDifference(obligation);
  const size = formatAmount(difference < 0n ? -difference : difference, language);
  const name = (row: number, part: string): string => `obligation.${index}.schedule.${row}.${part}`;
  return (
    <div className={classes['schedule']} data-answers="instalmentIncomplete scheduleSumDiffers scheduleOutOfOrder">
      {schedule.length > 0 ? <Text fw={600}>{t('documents:schedule')}</Text> : null}
      {schedule.map((row, at) => (
        <div key={row.id} className={classes['instalment']}>
          <DateField name={name(at, 'dueOn')} label={t('documents:instalmentDay', { number: at + 1 })} value={row.dueOn} onChange={(dueOn) => onChange(schedule.map((each) => (each.id === row.id ? { ...each, dueOn } : each)))} onBlur={form.flush} />
          <AmountField name={name(at, 'amount')} label={t('documents:instalmentAmount', { number: at + 1 })} languages={form.languages} showsWords={false} value={row.amount} onChange={(amount) => onChange(schedule.map((each) => (each.id === row.id ? { ...each, amount } : each)))} />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('documents:removeInstalment', { number: at + 1 })} onClick={() => onChange(schedule.filter(({ id }) => id !== row.id))}>
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {schedule.length > 0 ? (
        <Text size="sm" role="status" c={difference === 0n ? 'var(--good)' : 'var(--bad)'}>
          {difference === 0n ? t('documents:scheduleAgrees') : difference < 0n ? t('documents:scheduleLess', { sum: size }) : t('documents:scheduleMore', { sum: size })}
        </Text>
      ) : null}
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => onChange([...schedule, { id: newId(), dueOn: '', amount: null }])}>
        {t('documents:addInstalment')}
      </Button>
    </div>
  );
}
