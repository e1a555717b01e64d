import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { PartyId } from '#shared/domain/ids.ts';
import { copiesNeeded, copyForms, costSplits } from '#shared/domain/settlement.ts';
import classes from './agreement-form.module.css';
import { costWords, formWords, prevailingWords } from './agreement-words.ts';
import { AmountField } from './amount-field.tsx';
import { LanguageFields } from './language-fields.tsx';
import { nameOfParty, PartyChoice } from './party-choice.tsx';
import type { SectionProps } from './use-agreement-form.ts';

/** Costs, court, registration, confidentiality, copies. */
export function ClosingFields({ form }: SectionProps) {
  const { t } = useTranslation();
  const { value } = form;
  return (
    <>
      {value.court.isPending ? <CourtFields form={form} /> : null}
      <Card title={t('documents:sectionRegistration')}>
        <RegistrationFields form={form} />
      </Card>
      <Card title={t('documents:sectionCopies')}>
        <CopyFields form={form} />
      </Card>
    </>
  );
}

function CourtFields({ form }: SectionProps) {
  const { t } = useTranslation();
  const { value, languages, edit } = form;
  const { costs, motion } = value;
  const parties = value.parties.map(({ partyId }, index) => ({ value: partyId as string, label: nameOfParty(value, index) }));
  const nobody = { value: '', label: t('documents:nobody') };
  return (
    <Card title={t('documents:sectionCourt')}>
      <div className={classes['fields']} data-place="costs motion">
        <FieldRow min="16rem">
          <NativeSelect
            name="costs.split"
            label={t('documents:costs')}
            value={costs.split}
            data-answers="costsSilent costsIncomplete"
            onChange={(event) => edit({ costs: { ...costs, split: event.currentTarget.value as typeof costs.split } })}
            data={costSplits.map((each) => ({ value: each, label: t(costWords[each]) }))}
          />
          {costs.split === 'one-party' ? (
            <NativeSelect name="costs.payer" label={t('documents:costsPayer')} value={costs.payer ?? ''} onChange={(event) => edit({ costs: { ...costs, payer: (event.currentTarget.value || null) as PartyId | null } })} data={[nobody, ...parties]} />
          ) : null}
        </FieldRow>
        {costs.split === 'in-words' ? <LanguageFields name="costs.inWords" label={t('documents:costsInWords')} isLong maxLength={20_000} languages={languages} value={costs.inWords} onChange={(inWords) => edit({ costs: { ...costs, inWords } })} /> : null}
        <FieldRow min="16rem">
          <AmountField name="costs.dutyPaid" label={t('documents:dutyPaid')} languages={languages} value={costs.dutyPaid} onChange={(dutyPaid) => edit({ costs: { ...costs, dutyPaid } })} />
          <NativeSelect name="costs.dutyReturnTo" label={t('documents:dutyReturnTo')} value={costs.dutyReturnTo ?? ''} onChange={(event) => edit({ costs: { ...costs, dutyReturnTo: (event.currentTarget.value || null) as PartyId | null } })} data={[nobody, ...parties]} />
        </FieldRow>
        <Checkbox name="motion.isAsked" label={t('documents:motionAsked')} checked={motion.isAsked} data-answers="motionMissing" onChange={(event) => edit({ motion: { ...motion, isAsked: event.currentTarget.checked } })} />
        <PartyChoice name="motion.filedBy" label={t('documents:filedBy')} details={value} value={motion.filedBy} onChange={(filedBy) => edit({ motion: { ...motion, filedBy } })} answers="filerMissing" />
      </div>
    </Card>
  );
}

function RegistrationFields({ form }: SectionProps) {
  const { t } = useTranslation();
  const { value, languages, edit } = form;
  const { registration, confidentiality } = value;
  return (
    <div className={classes['fields']} data-place="registration confidentiality">
      <Checkbox name="registration.isNeeded" label={t('documents:registrationNeeded')} checked={registration.isNeeded} onChange={(event) => edit({ registration: { ...registration, isNeeded: event.currentTarget.checked } })} />
      {registration.isNeeded ? (
        <>
          <NativeSelect
            name="registration.type"
            label={t('documents:registrationType')}
            value={registration.type}
            onChange={(event) => edit({ registration: { ...registration, type: event.currentTarget.value === 'pledge' ? 'pledge' : 'real-estate' } })}
            data={[{ value: 'real-estate', label: t('documents:realEstate') }, { value: 'pledge', label: t('documents:pledge') }]}
          />
          <LanguageFields name="registration.object" label={t('documents:registrationObject')} isLong maxLength={20_000} languages={languages} value={registration.object} onChange={(object) => edit({ registration: { ...registration, object } })} answers="registrationObjectMissing" />
        </>
      ) : null}
      <Checkbox name="confidentiality.areTermsClosed" label={t('documents:termsClosed')} checked={confidentiality.areTermsClosed} onChange={(event) => edit({ confidentiality: { ...confidentiality, areTermsClosed: event.currentTarget.checked } })} />
      <LanguageFields name="confidentiality.mayBeShownTo" label={t('documents:mayBeShownTo')} languages={languages} value={confidentiality.mayBeShownTo} onChange={(mayBeShownTo) => edit({ confidentiality: { ...confidentiality, mayBeShownTo } })} />
    </div>
  );
}

function CopyFields({ form }: SectionProps) {
  const { t } = useTranslation();
  const { value, edit } = form;
  const { copies } = value;
  return (
    <div className={classes['fields']} data-place="copies other signatures">
      <FieldRow>
        <NativeSelect name="copies.form" label={t('documents:copyForm')} value={copies.form} onChange={(event) => edit({ copies: { ...copies, form: event.currentTarget.value as typeof copies.form } })} data={copyForms.map((each) => ({ value: each, label: t(formWords[each]) }))} />
        <TextInput
          name="copies.count"
          label={t('documents:copyCount')}
          placeholder={String(copiesNeeded(value))}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          data-answers="tooFewCopies"
          value={copies.count === null ? '' : String(copies.count)}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            if (typed === '') edit({ copies: { ...copies, count: null } });
            else if (/^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 200) edit({ copies: { ...copies, count: Number(typed) } });
          }}
        />
        {value.languages === 'kk-ru' ? (
          <NativeSelect name="prevailing" label={t('documents:prevailing')} value={value.prevailing} onChange={(event) => edit({ prevailing: event.currentTarget.value as typeof value.prevailing })} data={(['equal', 'kk', 'ru'] as const).map((each) => ({ value: each, label: t(prevailingWords[each]) }))} />
        ) : null}
      </FieldRow>
      <Checkbox name="copies.withSignatureKey" label={t('documents:withSignatureKey')} checked={copies.withSignatureKey} onChange={(event) => edit({ copies: { ...copies, withSignatureKey: event.currentTarget.checked } })} />
    </div>
  );
}
