import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { PersonName } from '#shared/domain/party.ts';

type NameFieldsProps = {
  /** Put before the fields' own names, so that each field of a form is known: 'party', 'representative.<id>'. */
  readonly prefix: string;
  readonly name: PersonName;
  readonly onChange: (name: PersonName) => void;
};

/** Surname, name, patronymic: three fields, the last one optional. */
export function NameFields({ prefix, name, onChange }: NameFieldsProps) {
  const { t } = useTranslation();
  const field = (key: keyof PersonName) =>
    ({
      name: `${prefix}.${key}`,
      maxLength: 200,
      autoComplete: 'off',
      value: name[key],
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...name, [key]: event.currentTarget.value }),
    }) as const;
  return (
    <FieldRow min="8rem">
      <TextInput label={t('parties:surname')} {...field('surname')} />
      <TextInput label={t('parties:givenName')} {...field('givenName')} />
      <TextInput label={t('parties:patronymic')} placeholder={t('parties:patronymicHint')} {...field('patronymic')} />
    </FieldRow>
  );
}
