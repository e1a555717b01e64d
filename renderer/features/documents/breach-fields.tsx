import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { emptyText } from '#shared/domain/language-text.ts';
import { enforcementPaths, penaltySchema, type SettlementDetails } from '#shared/domain/settlement.ts';
import classes from './agreement-form.module.css';
import { pathWords, penaltyWords } from './agreement-words.ts';
import { AmountField } from './amount-field.tsx';
import { LanguageFields } from './language-fields.tsx';
import type { SectionProps } from './use-agreement-form.ts';

type Penalty = SettlementDetails['breach']['penalty'];
const emptyPenalty: { readonly [Type in Penalty['type']]: Extract<Penalty, { type: Type }> } = {
  none: { type: 'none' },
  'percent-per-day': { type: 'percent-per-day', percent: '0,1', cap: '10' },
  fixed: { type: 'fixed', amount: null },
  'in-words': { type: 'in-words', text: emptyText() },
};

/** What follows when somebody does not perform. */
export function BreachFields({ form }: SectionProps) {
  const { t } = useTranslation();
  const { value, languages } = form;
  const { breach } = value;
  const change = (part: Partial<SettlementDetails['breach']>): void => form.edit({ breach: { ...breach, ...part } });
  const { penalty } = breach;
  return (
    <Card title={t('documents:sectionBreach')}>
      <div className={classes['fields']} data-place="breach">
        <div data-answers="consequencesMissing consequencesGeneral">
          <NativeSelect
            name="penalty.type"
            label={t('documents:penalty')}
            value={penalty.type}
            onChange={(event) => change({ penalty: emptyPenalty[event.currentTarget.value as Penalty['type']] })}
            data={(['none', 'percent-per-day', 'fixed', 'in-words'] as const).map((each) => ({ value: each, label: t(penaltyWords[each]) }))}
          />
        </div>
        {penalty.type === 'percent-per-day' ? (
          <FieldRow>
            <PercentField name="penalty.percent" label={t('documents:percentPerDay')} value={penalty.percent} onChange={(percent) => change({ penalty: { ...penalty, percent } })} />
            <PercentField name="penalty.cap" label={t('documents:penaltyCap')} value={penalty.cap} onChange={(cap) => change({ penalty: { ...penalty, cap } })} mayBeEmpty />
          </FieldRow>
        ) : null}
        {penalty.type === 'fixed' ? <AmountField name="penalty.amount" label={t('documents:penaltyAmount')} languages={languages} value={penalty.amount} onChange={(amount) => change({ penalty: { ...penalty, amount } })} answers="penaltyIncomplete" /> : null}
        {penalty.type === 'in-words' ? <LanguageFields name="penalty.text" label={t('documents:penaltyText')} isLong maxLength={20_000} languages={languages} value={penalty.text} onChange={(text) => change({ penalty: { ...penalty, text } })} answers="penaltyIncomplete" /> : null}
        <TextInput
          name="accelerationDays"
          label={t('documents:accelerationDays')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={breach.accelerationDays === null ? '' : String(breach.accelerationDays)}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            if (typed === '') change({ accelerationDays: null });
            else if (/^\d{1,4}$/.test(typed) && Number(typed) <= 3_650) change({ accelerationDays: Number(typed) });
          }}
        />
        <Checkbox.Group label={t('documents:paths')} value={[...breach.paths]} onChange={(paths) => change({ paths: enforcementPaths.filter((each) => paths.includes(each)) })} data-answers="writWithoutCourt">
          <Group gap="md" mt={4}>
            {enforcementPaths.map((each) => (
              <Checkbox key={each} name={`paths.${each}`} value={each} label={t(pathWords[each])} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox name="isPreTrial" label={t('documents:preTrial')} checked={breach.isPreTrial} onChange={(event) => change({ isPreTrial: event.currentTarget.checked })} />
      </div>
    </Card>
  );
}

type PercentProps = { readonly name: string; readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly mayBeEmpty?: boolean };

/** Kept as typed; what is no percentage stays on screen with a word about it, and changes nothing. */
function PercentField({ name, label, value, onChange, mayBeEmpty = false }: PercentProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const isPercent = (text: string): boolean => (mayBeEmpty && text === '') || (text !== '' && penaltySchema.safeParse({ type: 'percent-per-day', percent: text, cap: '' }).success);
  return (
    <TextInput
      name={name}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={8}
      value={typed ?? value}
      error={typed !== null && !isPercent(typed.trim()) ? t('documents:percentWrong') : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (isPercent(next.trim())) onChange(next.trim());
      }}
      onBlur={() => {
        if (typed !== null && isPercent(typed.trim())) setTyped(null);
      }}
    />
  );
}
