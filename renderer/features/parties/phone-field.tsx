import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { toShownPhone, toStoredPhone } from './phone-format.ts';

type PhoneFieldProps = {
  readonly name: string;
  readonly label: string;
  /** As it is kept: E.164 where it could be read so. */
  readonly value: string;
  readonly onChange: (stored: string) => void;
};

/** A telephone number: typed in any way, kept in one, shown in groups once the field is left. */
export function PhoneField({ name, label, value, onChange }: PhoneFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      name={name}
      label={label}
      type="tel"
      autoComplete="off"
      maxLength={60}
      value={typed ?? toShownPhone(value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(toStoredPhone(event.currentTarget.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
