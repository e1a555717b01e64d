import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '#shared/domain/ids.ts';
import type { CarryItem } from '#shared/ipc/contract-carry.ts';
import classes from './carry.module.css';
import { ItemHead } from './item-head.tsx';
import { toldWords, type Roster } from './carry-words.ts';
import type { Chosen } from './use-carry.ts';

type TellListProps = {
  readonly items: readonly CarryItem[];
  readonly roster: Roster;
  readonly chosen: Chosen;
  readonly onToggle: (item: CarryItem) => void;
  readonly onWords: (recordId: RecordId, words: string) => void;
};

/** What may be told. The mediator's words may differ from the note, the source's own may not. */
export function TellList({ items, roster, chosen, onToggle, onWords }: TellListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes['list']}>
      {items.map((item) => {
        const { recordId, verdict, told } = item;
        const words = chosen.get(recordId);
        const fixed = verdict.allowed === 'wording' ? verdict.wording : null;
        const byRule = verdict.because.type === 'open-rule';
        return (
          <li key={recordId} className={classes['item']} data-record-id={recordId} data-chosen={words !== undefined || undefined}>
            <Checkbox
              className={classes['check']}
              checked={words !== undefined}
              name={`carry.choose.${recordId}`}
              aria-label={t('carry:choose', { text: (fixed ?? item.text).slice(0, 80) })}
              onChange={() => onToggle(item)}
            />
            <div className={classes['content']}>
              <ItemHead item={item} roster={roster}>
                <span className={classes['soft']} data-form={verdict.allowed}>
                  {[fixed === null ? t('carry:asSaid') : t('carry:onlyWords'), byRule ? t('carry:byRule') : '', told.length === 0 ? t('carry:notTold') : ''].filter(Boolean).join(' · ')}
                </span>
              </ItemHead>
              {fixed === null && words !== undefined && words.trim() !== item.text.trim() ? <q className={classes['said']}>{item.text}</q> : null}
              {fixed === null && words !== undefined ? (
                <Textarea
                  label={t('carry:words')}
                  description={t('carry:wordsHint')}
                  name={`carry.words.${recordId}`}
                  value={words}
                  maxLength={20_000}
                  autosize
                  minRows={1}
                  maxRows={10}
                  required
                  onChange={(event) => onWords(recordId, event.currentTarget.value)}
                />
              ) : (
                <q className={classes['words']}>{fixed ?? item.text}</q>
              )}
              {told.map((each) => (
                <p key={each.disclosureId} className={classes['told']}>{toldWords(t, roster, each)}</p>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
