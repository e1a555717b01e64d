import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { ItemSide } from './item-side.tsx';
import { firstWords } from './item-words.ts';
import { LanguageFields } from './language-fields.tsx';
import classes from './negotiation.module.css';
import { usePlace } from './negotiation-place.ts';
import { useItemForm } from './use-item-form.ts';
import { useItemRow, type PositionAfter } from './use-item-row.ts';

type FrameRowProps = { readonly record: RecordOf<'frame'>; readonly number: number; readonly positionAfter: PositionAfter };

/** What was said, for the mediator alone, and beside it the same as all may read it. */
export function FrameRow({ record, number, positionAfter }: FrameRowProps) {
  const { t } = useTranslation();
  const { roomParties } = usePlace();
  const form = useItemForm(record);
  const { isFixed, move, side } = useItemRow(record, form, positionAfter);
  const { value } = form;
  const name = firstWords(value.neutral) || t('negotiation:frameNumber', { number });
  return (
    <li className={classes['frame']} data-record-id={record.id} data-desk={roomParties === null || undefined}>
      {roomParties === null ? (
        <Textarea
          name={`frame.${record.id}.said`}
          aria-label={t('negotiation:frameSaid', { number })}
          placeholder={t('negotiation:frameSaidHint')}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={20_000}
          readOnly={isFixed}
          value={value.said}
          classNames={{ input: classes['said'] ?? '' }}
          onChange={(event) => form.set({ said: event.currentTarget.value })}
          onBlur={form.flush}
        />
      ) : null}
      <LanguageFields
        name={`frame.${record.id}.neutral`}
        label={t('negotiation:frameNeutral', { number })}
        placeholder={t('negotiation:frameNeutralHint')}
        value={value.neutral}
        limit={20_000}
        isFixed={isFixed}
        onChange={(neutral) => form.set({ neutral })}
        onBlur={form.flush}
        onMove={move}
      />
      <ItemSide {...side} name={name} />
    </li>
  );
}

type IssueChoiceProps = { readonly name: string; readonly value: RecordId | null; readonly issues: readonly RecordOf<'issue'>[]; readonly isFixed: boolean; readonly onChange: (id: RecordId | null) => void };

/** Which issue something belongs to. */
export function IssueChoice({ name, value, issues, isFixed, onChange }: IssueChoiceProps) {
  const { t } = useTranslation();
  if (issues.length === 0) return null;
  return (
    <Select
      size="sm"
      name={name}
      label={t('negotiation:issue')}
      disabled={isFixed}
      value={value !== null && issues.some(({ id }) => id === value) ? value : 'none'}
      allowDeselect={false}
      data={[{ value: 'none', label: t('negotiation:noIssue') }, ...issues.map((issue, index) => ({ value: issue.id as string, label: `${index + 1}. ${firstWords(issue.body.title) || t('negotiation:issueNumber', { number: index + 1 })}` }))]}
      onChange={(id) => onChange(issues.find((issue) => issue.id === id)?.id ?? null)}
    />
  );
}
