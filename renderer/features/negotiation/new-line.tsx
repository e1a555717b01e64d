import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { keptField, registerKeptForm } from '#renderer/state/place.ts';
import classes from './negotiation.module.css';

type NewLineProps = {
  readonly name: string;
  readonly label: string;
  readonly limit?: number;
  /** true when it was made. */
  readonly onMake: (text: string) => Promise<boolean>;
};

/** An empty line at the foot of a list: Enter makes the next one, and the line is ready again. */
export function NewLine({ name, label, limit = 1_000, onMake }: NewLineProps) {
  const [text, setText] = useState(() => keptField(name) ?? '');
  useEffect(() => registerKeptForm(name, () => ({ [name]: text })), [name, text]);
  const make = async (): Promise<void> => {
    const words = text.trim();
    if (words === '') return;
    setText('');
    if (!(await onMake(words))) setText((typed) => (typed === '' ? words : typed));
  };
  return (
    <TextInput
      className={classes['new'] ?? ''}
      aria-label={label}
      placeholder={label}
      name={name}
      maxLength={limit}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void make()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void make();
      }}
    />
  );
}
