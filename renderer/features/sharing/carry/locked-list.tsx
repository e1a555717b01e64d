import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '#shared/domain/ids.ts';
import type { CarryItem } from '#shared/ipc/contract-carry.ts';
import classes from './carry.module.css';
import { reasonWords, sourceName, type Roster } from './carry-words.ts';
import { ItemHead } from './item-head.tsx';

const shownAtFirst = 50;

type LockedListProps = { readonly items: readonly CarryItem[]; readonly roster: Roster; readonly onPermission: (recordId: RecordId) => void };

/** Each with its reason, and one step to its source's permission. */
export function LockedList({ items, roster, onPermission }: LockedListProps) {
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
            {item.source.type === 'mediator' || item.source.type === 'body' ? null : (
              <Button variant="default" size="compact-sm" aria-label={t('carry:toPermission', { name: sourceName(t, roster, item.source) })} onClick={() => onPermission(item.recordId)}>
                {t('carry:permissionForm')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < items.length ? <Button variant="subtle" onClick={() => setAll(true)}>{t('carry:showAll', { number: items.length })}</Button> : null}
    </>
  );
}
