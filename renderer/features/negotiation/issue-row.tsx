import { useTranslation } from 'react-i18next';
import { issueStates, optionStates } from '#shared/domain/negotiation.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { inLanguage, lastPosition, positionAfterStep } from './item-records.ts';
import { ItemSide } from './item-side.tsx';
import { firstWords, issueStateWords, optionStateWords } from './item-words.ts';
import { LanguageFields } from './language-fields.tsx';
import classes from './negotiation.module.css';
import { usePlace } from './negotiation-place.ts';
import { NewLine } from './new-line.tsx';
import { NumberedHead, StateChoice } from './row-parts.tsx';
import { useItemForm, useMakeItem } from './use-item-form.ts';
import { useItemRow, type PositionAfter } from './use-item-row.ts';

type IssueRowProps = {
  readonly record: RecordOf<'issue'>;
  readonly number: number;
  readonly options: readonly RecordOf<'option'>[];
  readonly positionAfter: PositionAfter;
};

/** One issue: its name, the question put neutrally, and what could be done about it. */
export function IssueRow({ record, number, options, positionAfter }: IssueRowProps) {
  const { t } = useTranslation();
  const form = useItemForm(record);
  const { isFixed, move, side } = useItemRow(record, form, positionAfter);
  const { value } = form;
  const name = firstWords(value.title) || t('negotiation:issueNumber', { number });
  return (
    <li className={classes['issue']} data-record-id={record.id} data-state={value.state}>
      <NumberedHead
        number={number}
        words={
          <>
            <LanguageFields
              name={`issue.${record.id}.title`}
              label={t('negotiation:issueTitle', { number })}
              placeholder={t('negotiation:issueTitleHint')}
              value={value.title}
              limit={1_000}
              isStrong
              isFixed={isFixed}
              onChange={(title) => form.set({ title })}
              onBlur={form.flush}
              onEnter={form.flush}
              onMove={move}
            />
            <LanguageFields
              name={`issue.${record.id}.wording`}
              label={t('negotiation:issueWording', { name })}
              placeholder={t('negotiation:issueWordingHint')}
              value={value.wording}
              limit={20_000}
              isFixed={isFixed}
              onChange={(wording) => form.set({ wording })}
              onBlur={form.flush}
            />
          </>
        }
      >
        <StateChoice name={`issue.${record.id}.state`} of={name} states={issueStates} label={(state) => t(issueStateWords[state])} value={value.state} isFixed={isFixed} onChange={(state) => form.set({ state }, 'now')} />
        <ItemSide {...side} name={name} />
      </NumberedHead>
      <OptionList options={options} issue={record} name={name} />
    </li>
  );
}

/** Options of one issue, or (null) those of none. */
export function OptionList({ options, issue, name }: { readonly options: readonly RecordOf<'option'>[]; readonly issue: RecordOf<'issue'> | null; readonly name: string }) {
  const { t } = useTranslation();
  const { languages } = usePlace();
  const make = useMakeItem();
  const [language = 'ru'] = languages;
  return (
    <div className={classes['options']}>
      {options.length > 0 ? (
        <ul className={classes['lines']} aria-label={t('negotiation:optionsOf', { name })}>
          {options.map((option, index) => (
            <OptionRow key={option.id} record={option} number={index + 1} positionAfter={(step) => positionAfterStep(options, index, step)} />
          ))}
        </ul>
      ) : null}
      <NewLine
        name={`option.new.${issue?.id ?? 'none'}`}
        label={t('negotiation:newOption')}
        limit={20_000}
        onMake={async (words) => make({ kind: 'option', text: inLanguage(language, words), issueId: issue?.id ?? null, state: 'open', position: lastPosition(options) })}
      />
    </div>
  );
}

function OptionRow({ record, number, positionAfter }: { readonly record: RecordOf<'option'>; readonly number: number; readonly positionAfter: PositionAfter }) {
  const { t } = useTranslation();
  const form = useItemForm(record);
  const { isFixed, move, side } = useItemRow(record, form, positionAfter);
  const { value } = form;
  const name = firstWords(value.text);
  return (
    <li className={classes['line']} data-record-id={record.id} data-state={value.state}>
      <LanguageFields
        name={`option.${record.id}`}
        label={t('negotiation:optionText', { number })}
        value={value.text}
        limit={20_000}
        isFixed={isFixed}
        onChange={(text) => form.set({ text })}
        onBlur={form.flush}
        onEnter={form.flush}
        onMove={move}
      />
      <StateChoice name={`option.${record.id}.state`} of={name} states={optionStates} label={(state) => t(optionStateWords[state])} value={value.state} isFixed={isFixed} onChange={(state) => form.set({ state }, 'now')} />
      <ItemSide {...side} name={name} />
    </li>
  );
}
