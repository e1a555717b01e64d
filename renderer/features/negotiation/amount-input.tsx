import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFigures, parseAmount } from '#shared/domain/money.ts';
import { currencies, type Amount, type Currency } from '#shared/domain/negotiation.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import classes from './negotiation.module.css';

type AmountInputProps = {
  readonly name: string;
  readonly value: Amount | null;
  readonly isFixed: boolean;
  readonly onChange: (value: Amount | null) => void;
  readonly onBlur?: () => void;
};

/** A sum as a person types it, and its currency. What is no sum stays on screen with a word about it. */
export function AmountInput({ name, value, isFixed, onChange, onBlur }: AmountInputProps) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [currency, setCurrency] = useState<Currency>(value?.currency ?? 'KZT');
  const shown = typed ?? (value === null ? '' : formatFigures(BigInt(value.minor), i18n.language as Language).replace(/[.,]00$/, ''));
  const isWrong = typed !== null && typed.trim() !== '' && parseAmount(typed) === null;
  return (
    <div className={classes['amount']}>
      <TextInput
        name={name}
        label={t('negotiation:amount')}
        size="sm"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        readOnly={isFixed}
        value={shown}
        error={isWrong ? t('negotiation:amountWrong') : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          const sum = parseAmount(next);
          if (next.trim() === '') onChange(null);
          else if (sum !== null) onChange({ minor: String(sum), currency });
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
          onBlur?.();
        }}
      />
      <Select
        size="sm"
        name={`${name}.currency`}
        aria-label={t('negotiation:currency')}
        disabled={isFixed}
        value={value?.currency ?? currency}
        allowDeselect={false}
        data={[...currencies]}
        onChange={(next) => {
          const chosen = currencies.find((each) => each === next) ?? 'KZT';
          setCurrency(chosen);
          if (value) onChange({ ...value, currency: chosen });
        }}
      />
    </div>
  );
}
