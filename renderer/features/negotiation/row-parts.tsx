// What rows of several kinds are made of.
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './negotiation.module.css';

/** The number in the margin, what is said, and what stands at the right of it. */
export function NumberedHead({ number, words, children }: { readonly number: number; readonly words: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes['head']}>
      <span className={classes['number']} aria-hidden>
        {number}
      </span>
      <div className={classes['words']}>{words}</div>
      {children}
    </div>
  );
}

type StateChoiceProps<State extends string> = {
  readonly name: string;
  /** What it is the state of. */
  readonly of: string;
  readonly states: readonly State[];
  readonly label: (state: State) => string;
  readonly value: State;
  readonly isFixed: boolean;
  readonly onChange: (state: State) => void;
};

export function StateChoice<State extends string>({ name, of, states, label, value, isFixed, onChange }: StateChoiceProps<State>) {
  const { t } = useTranslation();
  return (
    <Select
      className={classes['state'] ?? ''}
      size="xs"
      aria-label={t('negotiation:stateOf', { name: of })}
      name={name}
      disabled={isFixed}
      value={value}
      allowDeselect={false}
      data={states.map((state) => ({ value: state as string, label: label(state) }))}
      onChange={(chosen) => onChange(states.find((state) => state === chosen) ?? value)}
    />
  );
}
