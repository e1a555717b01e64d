import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountInWords } from '#shared/domain/money-in-words.ts';
import { formatFigures, parseAmount } from '#shared/domain/money.ts';
import type { Language } from '#shared/domain/text-limits.ts';

type AmountFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly languages: readonly Language[];
  /** Tiyn as decimal text. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly showsWords?: boolean;
  readonly answers?: string;
};

/** A sum as a person types it, with its words below as they will stand on paper. */
export function AmountField({ name, label, languages, value, onChange, showsWords = true, answers }: AmountFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [first = 'ru'] = languages;
  const shown = typed ?? (value === null ? '' : formatFigures(BigInt(value), first));
  const isWrong = typed !== null && typed.trim() !== '' && parseAmount(typed) === null;
  const words = value === null || !showsWords ? [] : languages.map((language) => ({ language, words: amountInWords(BigInt(value), language) }));
  return (
    <div data-answers={answers}>
      <TextInput
        name={name}
        label={label}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={shown}
        error={isWrong ? t('documents:amountWrong') : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          const sum = parseAmount(next);
          if (next.trim() === '') onChange(null);
          else if (sum !== null) onChange(String(sum));
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={words.length > 0 ? words.map(({ language, words: text }) => <span key={language} lang={language} style={{ display: 'block' }}>{text}</span>) : undefined}
      />
    </div>
  );
}
