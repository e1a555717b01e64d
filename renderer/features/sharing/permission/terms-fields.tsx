import { SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { isoDayOf, momentOf } from '#renderer/ui/typed-date.ts';
import type { PermissionTerms } from '#shared/domain/permission-state.ts';
import { disclosureWays } from '#shared/domain/permission.ts';
import { wayKeys } from './permission-words.ts';

type TermsFieldsProps = { readonly value: PermissionTerms; readonly onChange: (value: PermissionTerms) => void };

/** To the last minute of the day that is named. */
const endOfDay = (isoDay: string): number => momentOf(isoDay, '23:59') + 59_999;

/** How it was given, until when, to what end and how it is told: what the paper says, too. */
export function TermsFields({ value, onChange }: TermsFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <FieldRow>
        <DateField label={t('permissions:signedOn')} description={t('permissions:signedOnHint')} name="permission.signed-on" value={value.signedOn ?? ''} onChange={(day) => onChange({ ...value, signedOn: day || null })} />
        <DateField
          label={t('permissions:validUntil')}
          description={t('permissions:validUntilHint')}
          name="permission.until"
          value={value.validUntil === null ? '' : isoDayOf(value.validUntil)}
          onChange={(day) => onChange({ ...value, validUntil: day === '' ? null : endOfDay(day) })}
        />
      </FieldRow>
      <TextInput name="permission.purpose" label={t('permissions:purpose')} maxLength={1_000} value={value.purpose} onChange={(event) => onChange({ ...value, purpose: event.currentTarget.value })} />
      <div>
        <span id="permission-way">{t('permissions:way')}</span>
        <SegmentedControl
          aria-labelledby="permission-way"
          fullWidth
          value={value.way}
          onChange={(way) => onChange({ ...value, way: disclosureWays.find((each) => each === way) ?? 'spoken' })}
          data={disclosureWays.map((way) => ({ value: way as string, label: t(wayKeys[way]) }))}
        />
      </div>
    </Stack>
  );
}
