import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askPermission } from '#renderer/state/permissions.ts';
import type { CarryItem } from '#shared/ipc/contract-carry.ts';
import classes from './carry.module.css';
import { reasonWords, sourceName, type Roster } from './carry-words.ts';
import { ItemHead } from './item-head.tsx';

const shownAtFirst = 50;

type LockedListProps = { readonly items: readonly CarryItem[]; readonly roster: Roster; readonly onForm: (item: CarryItem) => void };

/** Each with its reason, and one step to its source's permission. */
export function LockedList({ items, roster, onForm }: LockedListProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <>
      <ul className={classes['list']}>
        {shown.map((item) => (
          <li key={item.recordId} className={classes['item']} data-record-id={item.recordId}>
            <IconLock size={18} className={classes['lock']} aria-hidden />
            <div className={classes['content']}>
              <ItemHead item={item} roster={roster} />
              <p className={classes['clamped']}>{item.text}</p>
              <p className={classes['reason']}>{reasonWords(t, roster, item)}</p>
            </div>
            {mayBeAsked(item) ? (
              <div className={classes['acts']}>
                <Button variant="default" size="compact-sm" aria-label={t('carry:formOf', { name: sourceName(t, roster, item.source) })} onClick={() => onForm(item)}>
                  {t('carry:form')}
                </Button>
                <Button variant="subtle" size="compact-sm" aria-label={t('carry:answerOf', { name: sourceName(t, roster, item.source) })} onClick={() => askPermission({ type: 'records', records: [item.recordId] })}>
                  {t('carry:answer')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {shown.length < items.length ? <Button variant="subtle" onClick={() => setAll(true)}>{t('carry:showAll', { number: items.length })}</Button> : null}
    </>
  );
}

/** A permission of its own source would open it; where something it was made from is locked, that is asked for there. */
const mayBeAsked = ({ source, verdict }: CarryItem): boolean => (source.type === 'party' || source.type === 'third-person') && verdict.because.type !== 'origin-refused';
