import { Autocomplete, Button, Group, Radio, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import { fullName } from '#shared/domain/names.ts';
import type { Representative } from '#shared/domain/party.ts';
import { listInPlace } from './list-in-place.ts';
import { NameFields } from './name-fields.tsx';
import classes from './party-form.module.css';
import { PhoneField } from './phone-field.tsx';

type RepresentativeFieldsProps = {
  readonly number: number;
  readonly value: Representative;
  readonly onChange: (value: Representative) => void;
  readonly onRemove: () => void;
};

const powerToWord = (power: boolean | null): string => (power === null ? 'unknown' : power ? 'yes' : 'no');
const wordToPower: Readonly<Record<string, boolean | null>> = { yes: true, no: false, unknown: null };

/** Who acts for the party, on what ground, and whether the settlement may bear this signature (CPC Art. 176 part 1, 180 part 2). */
export function RepresentativeFields({ number, value, onChange, onRemove }: RepresentativeFieldsProps) {
  const { t } = useTranslation();
  const [today] = useState(() => isoDayOf(Date.now()));
  const prefix = `representative.${value.id}`;
  const { authority } = value;
  const setAuthority = (change: Partial<Representative['authority']>): void => onChange({ ...value, authority: { ...authority, ...change } });
  const grounds = [t('parties:groundPowerOfAttorney'), t('parties:groundCharter'), t('parties:groundLaw'), t('parties:groundCourt'), t('parties:groundOrder')];
  const endsBeforeStart = authority.date !== '' && authority.until !== '' && authority.until < authority.date;
  const expired = authority.until !== '' && !endsBeforeStart && authority.until < today;
  const numbered = t('parties:representativeNumbered', { number });
  return (
    <div role="group" aria-label={numbered} className={classes['representative']}>
      <div className={classes['representativeHead']}>
        <h3 className={classes['representativeName']}>{fullName(value.name) || numbered}</h3>
        <Button variant="subtle" color="gray" size="compact-sm" aria-label={t('parties:removeRepresentative', { number })} onClick={onRemove}>
          {t('parties:remove')}
        </Button>
      </div>
      <NameFields prefix={prefix} name={value.name} onChange={(name) => onChange({ ...value, name })} />
      <FieldRow min="12rem">
        <TextInput
          name={`${prefix}.position`}
          label={t('parties:position')}
          placeholder={t('parties:positionHint')}
          maxLength={200}
          autoComplete="off"
          value={value.position}
          onChange={(event) => onChange({ ...value, position: event.currentTarget.value })}
        />
        <PhoneField name={`${prefix}.phone`} label={t('parties:representativePhone')} value={value.phone} onChange={(phone) => onChange({ ...value, phone })} />
        <TextInput name={`${prefix}.email`} label={t('parties:email')} inputMode="email" maxLength={200} autoComplete="off" value={value.email} onChange={(event) => onChange({ ...value, email: event.currentTarget.value })} />
      </FieldRow>
      <FieldRow min="14rem">
        <Autocomplete
          name={`${prefix}.ground`}
          label={t('parties:authority')}
          data={grounds}
          maxLength={200}
          value={authority.ground}
          onChange={(ground) => setAuthority({ ground })}
          comboboxProps={listInPlace}
        />
        <TextInput name={`${prefix}.number`} label={t('parties:authorityNumber')} maxLength={200} autoComplete="off" value={authority.number} onChange={(event) => setAuthority({ number: event.currentTarget.value })} />
        <DateField name={`${prefix}.date`} label={t('parties:authorityDate')} value={authority.date} onChange={(date) => setAuthority({ date })} />
        <DateField
          name={`${prefix}.until`}
          label={t('parties:authorityUntil')}
          value={authority.until}
          onChange={(until) => setAuthority({ until })}
          error={endsBeforeStart ? t('parties:authorityEndsBeforeStart') : undefined}
        />
      </FieldRow>
      {expired ? <Notice tone="warn">{t('parties:authorityExpired', { date: showDay(authority.until) })}</Notice> : null}
      <Radio.Group
        name={`${prefix}.powerToSettle`}
        label={t('parties:powerToSettle')}
        description={t('parties:powerToSettleHint')}
        value={powerToWord(value.powerToSettle)}
        onChange={(word) => onChange({ ...value, powerToSettle: wordToPower[word] ?? null })}
      >
        <Group mt="xs" gap="lg">
          <Radio value="yes" label={t('parties:powerYes')} />
          <Radio value="no" label={t('parties:powerNo')} />
          <Radio value="unknown" label={t('parties:powerUnknown')} />
        </Group>
      </Radio.Group>
      {value.powerToSettle === false ? (
        <Text size="xs" c="var(--warn)">
          {t('parties:powerNoText')}
        </Text>
      ) : null}
    </div>
  );
}
