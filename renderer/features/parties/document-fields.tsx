import { Autocomplete, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { PartyDetails } from '#shared/domain/party.ts';
import { listInPlace } from './list-in-place.ts';

type IdentityDocument = PartyDetails['identityDocument'];

/** Kind, number, issued by and on: as the party's block of a paper wants it. */
export function DocumentFields({ value, onChange }: { readonly value: IdentityDocument; readonly onChange: (value: IdentityDocument) => void }) {
  const { t } = useTranslation();
  const kinds = [t('parties:documentIdentityCard'), t('parties:documentPassport'), t('parties:documentResidencePermit'), t('parties:documentForeignPassport'), t('parties:documentBirthCertificate')];
  return (
    <FieldRow min="14rem">
      <Autocomplete
        name="document.type"
        label={t('parties:documentType')}
        data={kinds}
        maxLength={200}
        value={value.type}
        onChange={(type) => onChange({ ...value, type })}
        comboboxProps={listInPlace}
      />
      <TextInput name="document.number" label={t('parties:documentNumber')} maxLength={200} autoComplete="off" value={value.number} onChange={(event) => onChange({ ...value, number: event.currentTarget.value })} />
      <TextInput
        name="document.issuedBy"
        label={t('parties:documentIssuedBy')}
        maxLength={200}
        autoComplete="off"
        value={value.issuedBy}
        onChange={(event) => onChange({ ...value, issuedBy: event.currentTarget.value })}
      />
      <DateField name="document.issuedOn" label={t('parties:documentIssuedOn')} value={value.issuedOn} onChange={(issuedOn) => onChange({ ...value, issuedOn })} />
    </FieldRow>
  );
}
