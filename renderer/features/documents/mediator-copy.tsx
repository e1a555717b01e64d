import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { SettlementMediator } from '#shared/domain/settlement.ts';
import classes from './agreement-form.module.css';
import { LanguageFields } from './language-fields.tsx';
import type { SectionProps } from './use-agreement-form.ts';

type MediatorCopyProps = Pick<SectionProps, 'form'> & { readonly value: SettlementMediator; readonly onChange: (value: SettlementMediator) => void };

/** A mediator as the paper will name them; taken from the profile, changed here for this paper only. */
export function MediatorCopy({ form, value, onChange }: MediatorCopyProps) {
  const { t } = useTranslation();
  const { languages, flush } = form;
  const { certificate, register } = value;
  const changeCertificate = (part: Partial<typeof certificate>): void => onChange({ ...value, certificate: { ...certificate, ...part } });
  const changeRegister = (part: Partial<typeof register>): void => onChange({ ...value, register: { ...register, ...part } });
  return (
    <div data-place={value.id} className={classes['fields']}>
      <LanguageFields name="mediator.name" label={t('documents:mediatorName')} maxLength={200} languages={languages} value={value.name} onChange={(name) => onChange({ ...value, name })} answers="mediatorNameMissing" />
      <LanguageFields name="mediator.organisation" label={t('documents:organisation')} maxLength={200} languages={languages} value={value.organisation} onChange={(organisation) => onChange({ ...value, organisation })} answers="mediatorOrganisationMissing" />
      <LanguageFields name="mediator.register.name" label={t('documents:register')} maxLength={200} languages={languages} value={register.name} onChange={(name) => changeRegister({ name })} />
      <FieldRow>
        <TextInput name="mediator.register.number" label={t('documents:registerNumber')} maxLength={200} autoComplete="off" value={register.number} onChange={(event) => changeRegister({ number: event.currentTarget.value })} />
        <DateField name="mediator.register.date" label={t('documents:registerDate')} value={register.date} onChange={(date) => changeRegister({ date })} onBlur={flush} />
      </FieldRow>
      <LanguageFields name="mediator.certificate.issuedBy" label={t('documents:certificateBy')} maxLength={200} languages={languages} value={certificate.issuedBy} onChange={(issuedBy) => changeCertificate({ issuedBy })} />
      <FieldRow>
        <TextInput name="mediator.certificate.number" label={t('documents:certificateNumber')} maxLength={200} autoComplete="off" value={certificate.number} onChange={(event) => changeCertificate({ number: event.currentTarget.value })} />
        <DateField name="mediator.certificate.issuedOn" label={t('documents:certificateDate')} value={certificate.issuedOn} onChange={(issuedOn) => changeCertificate({ issuedOn })} onBlur={flush} />
      </FieldRow>
    </div>
  );
}
