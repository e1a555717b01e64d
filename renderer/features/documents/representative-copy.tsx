import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { SettlementRepresentative } from '#shared/domain/settlement.ts';
import classes from './agreement-form.module.css';
import { LanguageFields } from './language-fields.tsx';
import type { SectionProps } from './use-agreement-form.ts';

type RepresentativeCopyProps = Pick<SectionProps, 'form'> & { readonly value: SettlementRepresentative; readonly onChange: (value: SettlementRepresentative) => void };

/** A representative as the paper will name them: who, on what ground, and what they may do. */
export function RepresentativeCopy({ form, value, onChange }: RepresentativeCopyProps) {
  const { t } = useTranslation();
  const { languages, flush } = form;
  const { authority } = value;
  const named = (field: string): string => `representative.${value.id}.${field}`;
  const changeAuthority = (part: Partial<typeof authority>): void => onChange({ ...value, authority: { ...authority, ...part } });
  return (
    <div className={classes['fields']} data-place={value.id} data-answers="organisationWithoutSigner">
      <LanguageFields name={named('name')} label={t('documents:representative')} maxLength={200} languages={languages} value={value.name} onChange={(name) => onChange({ ...value, name })} />
      <LanguageFields name={named('position')} label={t('documents:position')} maxLength={200} languages={languages} value={value.position} onChange={(position) => onChange({ ...value, position })} />
      <LanguageFields name={named('ground')} label={t('documents:ground')} maxLength={200} languages={languages} value={authority.ground} onChange={(ground) => changeAuthority({ ground })} answers="representativeGroundMissing" />
      <FieldRow>
        <TextInput name={named('number')} label={t('documents:groundNumber')} maxLength={200} autoComplete="off" value={authority.number} onChange={(event) => changeAuthority({ number: event.currentTarget.value })} />
        <DateField name={named('date')} label={t('documents:groundDate')} value={authority.date} onChange={(date) => changeAuthority({ date })} onBlur={flush} />
        <div data-answers="representativeTermEnded">
          <DateField name={named('until')} label={t('documents:groundUntil')} value={authority.until} onChange={(until) => changeAuthority({ until })} onBlur={flush} />
        </div>
      </FieldRow>
      <Checkbox name={named('signs')} label={t('documents:signsForParty')} checked={value.signs} onChange={(event) => onChange({ ...value, signs: event.currentTarget.checked })} />
      <Checkbox
        name={named('power')}
        label={t('documents:powerToSettle')}
        checked={value.powerToSettle === true}
        data-answers="powerToSettleMissing powerToSettleUnknown"
        onChange={(event) => onChange({ ...value, powerToSettle: event.currentTarget.checked })}
      />
    </div>
  );
}
