import { TextInput, type TextInputProps } from '@mantine/core';
import type { Ref } from 'react';

type RecoveryKeyFieldProps = Pick<TextInputProps, 'label' | 'description' | 'name' | 'disabled' | 'error' | 'autoFocus' | 'classNames'> & {
  readonly ref?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (typed: string) => void;
};

/** Typed from the sheet: nothing proposes, corrects or keeps what is written here. */
export function RecoveryKeyField({ onChange, ...props }: RecoveryKeyFieldProps) {
  return <TextInput {...props} data-autofocus={props.autoFocus || undefined} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={200} onChange={(event) => onChange(event.currentTarget.value)} />;
}
