import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askPermission } from '#renderer/state/permissions.ts';
import type { Ask } from '#shared/domain/permission-needs.ts';
import { sourceKey } from '#shared/domain/permission.ts';
import type { CarryItem } from '#shared/ipc/contract-carry.ts';
import classes from './carry.module.css';
import { reasonWords, sourceName, type Roster } from './carry-words.ts';
import { ItemHead } from './item-head.tsx';

const shownAtFirst = 50;

type LockedListProps = { readonly items: readonly CarryItem[]; readonly roster: Roster; readonly onForm: (ask: Ask) => void };

/** Each with its reason, and one step to the permission of each source that has to give one: for it and for what it was made from together. */
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
            {item.asks.map((ask) => {
              const name = sourceName(t, roster, ask.by);
              const isOneOfMany = item.asks.length > 1;
              return (
                <div key={sourceKey(ask.by)} className={classes['acts']}>
                  <Button variant="default" size="compact-sm" aria-label={t('carry:formOf', { name })} onClick={() => onForm(ask)}>
                    {isOneOfMany ? t('carry:formOf', { name }) : t('carry:form')}
                  </Button>
                  <Button variant="subtle" size="compact-sm" aria-label={t('carry:answerOf', { name })} onClick={() => askPermission({ type: 'records', records: ask.records })}>
                    {isOneOfMany ? t('carry:answerOf', { name }) : t('carry:answer')}
                  </Button>
                </div>
              );
            })}
          </li>
        ))}
      </ul>
      {shown.length < items.length ? <Button variant="subtle" onClick={() => setAll(true)}>{t('carry:showAll', { number: items.length })}</Button> : null}
    </>
  );
}
