import { ActionIcon, Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { PartyDetails } from '#shared/domain/party.ts';
import { listInPlace } from './list-in-place.ts';
import { newRecordId, withChanged, without } from './new-party.ts';
import classes from './party-form.module.css';
import { PhoneField } from './phone-field.tsx';
import { byName, useFocusWanted } from './use-focus-wanted.ts';

type ContactFieldsProps = { readonly details: PartyDetails; readonly onChange: (change: Partial<PartyDetails>) => void };

const mostEntries = 20;

/** Phones (Art. 21 p.2 item 9 wants them in the contract), addresses, e-mail and language. */
export function ContactFields({ details, onChange }: ContactFieldsProps) {
  const { t } = useTranslation();
  const focusOn = useFocusWanted();
  const { phones, addresses } = details;
  const addressKinds =
    details.type === 'organisation'
      ? [t('parties:addressSeat'), t('parties:addressPost'), t('parties:addressWork')]
      : [t('parties:addressResidence'), t('parties:addressRegistered'), t('parties:addressPost'), t('parties:addressWork')];
  const looksLikeEmail = details.email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(details.email.trim());
  return (
    <>
      {phones.map((phone, index) => (
        <div key={phone.id} className={classes['entry']} role="group" aria-label={t('parties:phoneNumbered', { number: index + 1 })}>
          <PhoneField
            name={`phone.${phone.id}.number`}
            label={phones.length > 1 ? t('parties:phoneNumbered', { number: index + 1 }) : t('parties:phone')}
            value={phone.number}
            onChange={(number) => onChange({ phones: withChanged(phones, { ...phone, number }) })}
          />
          <TextInput
            name={`phone.${phone.id}.label`}
            label={t('parties:phoneLabel')}
            maxLength={200}
            autoComplete="off"
            value={phone.label}
            onChange={(event) => onChange({ phones: withChanged(phones, { ...phone, label: event.currentTarget.value }) })}
          />
          <RemoveButton label={t('parties:removePhone', { number: index + 1 })} onClick={() => {
            focusOn(byName('add-phone'));
            onChange({ phones: without(phones, phone.id) });
          }} />
        </div>
      ))}
      {addresses.map((address, index) => (
        <div key={address.id} className={classes['entry']} data-kind="address" role="group" aria-label={t('parties:addressNumbered', { number: index + 1 })}>
          <TextInput
            name={`address.${address.id}.text`}
            label={addresses.length > 1 ? t('parties:addressNumbered', { number: index + 1 }) : t('parties:address')}
            placeholder={t('parties:addressPlaceholder')}
            maxLength={1_000}
            autoComplete="off"
            value={address.text}
            onChange={(event) => onChange({ addresses: withChanged(addresses, { ...address, text: event.currentTarget.value }) })}
          />
          <Autocomplete
            name={`address.${address.id}.label`}
            label={t('parties:addressLabel')}
            data={addressKinds}
            maxLength={200}
            value={address.label}
            onChange={(label) => onChange({ addresses: withChanged(addresses, { ...address, label }) })}
            comboboxProps={listInPlace}
          />
          <RemoveButton label={t('parties:removeAddress', { number: index + 1 })} onClick={() => {
            focusOn(byName('add-address'));
            onChange({ addresses: without(addresses, address.id) });
          }} />
        </div>
      ))}
      <div className={classes['adders']}>
        <Button
          name="add-phone"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={phones.length >= mostEntries}
          onClick={() => {
            const id = newRecordId();
            focusOn(byName(`phone.${id}.number`));
            onChange({ phones: [...phones, { id, label: '', number: '' }] });
          }}
        >
          {t('parties:addPhone')}
        </Button>
        <Button
          name="add-address"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={addresses.length >= mostEntries}
          onClick={() => {
            const id = newRecordId();
            focusOn(byName(`address.${id}.text`));
            onChange({ addresses: [...addresses, { id, label: addresses.length === 0 ? (addressKinds[0] ?? '') : '', text: '' }] });
          }}
        >
          {t('parties:addAddress')}
        </Button>
      </div>
      <FieldRow min="14rem">
        <TextInput
          name="email"
          label={t('parties:email')}
          inputMode="email"
          maxLength={200}
          autoComplete="off"
          error={looksLikeEmail ? undefined : t('parties:emailDoubt')}
          value={details.email}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
        <Select
          name="language"
          label={t('parties:language')}
          comboboxProps={listInPlace}
          description={t('parties:languageHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[
            { value: 'kk', label: t('parties:languageKazakh') },
            { value: 'ru', label: t('parties:languageRussian') },
            { value: 'en', label: t('parties:languageEnglish') },
          ]}
          value={details.language}
          onChange={(language) => onChange({ language: language ?? details.language })}
        />
      </FieldRow>
    </>
  );
}

function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <ActionIcon className={classes['remove']} variant="subtle" color="gray" size="lg" aria-label={label} title={label} onClick={onClick}>
      <IconX size={18} aria-hidden />
    </ActionIcon>
  );
}
