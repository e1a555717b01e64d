import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { AmountInput } from './amount-input.tsx';
import { IssueChoice } from './frame-row.tsx';
import { ItemSide } from './item-side.tsx';
import { firstWords } from './item-words.ts';
import { LanguageFields } from './language-fields.tsx';
import classes from './negotiation.module.css';
import { NumberedHead } from './row-parts.tsx';
import { useItemForm } from './use-item-form.ts';
import { useItemRow, type PositionAfter } from './use-item-row.ts';

type TermRowProps = { readonly record: RecordOf<'accepted-term'>; readonly number: number; readonly issues: readonly RecordOf<'issue'>[]; readonly positionAfter: PositionAfter };

/** One thing that was agreed: what, how much, until when. */
export function TermRow({ record, number, issues, positionAfter }: TermRowProps) {
  const { t } = useTranslation();
  const form = useItemForm(record);
  const { isFixed, move, side } = useItemRow(record, form, positionAfter);
  const { value } = form;
  const name = firstWords(value.text) || t('negotiation:termNumber', { number });
  return (
    <li className={classes['term']} data-record-id={record.id}>
      <NumberedHead
        number={number}
        words={
          <LanguageFields
            name={`term.${record.id}.text`}
            label={t('negotiation:termText', { number })}
            value={value.text}
            limit={20_000}
            isFixed={isFixed}
            onChange={(text) => form.set({ text })}
            onBlur={form.flush}
            onMove={move}
          />
        }
      >
        <ItemSide {...side} name={name} />
      </NumberedHead>
      <div className={classes['facts']}>
        <AmountInput name={`term.${record.id}.amount`} value={value.amount} isFixed={isFixed} onChange={(amount) => form.set({ amount })} onBlur={form.flush} />
        <DateField name={`term.${record.id}.dueOn`} label={t('negotiation:dueOn')} value={value.dueOn} readOnly={isFixed} onChange={(dueOn) => form.set({ dueOn })} onBlur={form.flush} />
        <IssueChoice name={`term.${record.id}.issue`} value={value.issueId} issues={issues} isFixed={isFixed} onChange={(issueId) => form.set({ issueId }, 'now')} />
      </div>
    </li>
  );
}
