import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseTypedTime } from './typed-date.ts';
import { useUiText } from './ui-text.ts';

type TimeFieldProps = {
  readonly label: string;
  /** HH:MM */
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly name?: string;
};

/** A time of day, typed: 9, 930 and 9:30 all do. */
export function TimeField({ label, value, onChange, name }: TimeFieldProps) {
  const text = useUiText();
  const [typed, setTyped] = useState<string | null>(null);
  const time = typed === null ? value : parseTypedTime(typed);
  return (
    <TextInput
      label={label}
      name={name}
      inputMode="numeric"
      autoComplete="off"
      placeholder="00:00"
      value={typed ?? value}
      error={time === null ? text.timeWrong : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (time === null) return;
        setTyped(null);
        if (time !== value) onChange(time);
      }}
    />
  );
}
