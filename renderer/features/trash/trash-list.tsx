import { Button, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues, type AnyFailure } from '#renderer/ipc/error-text.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import { emptyTrash, listTrash, restoreRecord } from './trash-api.ts';
import { toTrashItem, type TrashItem } from './trash-item.ts';
import classes from './trash-list.module.css';
import { TrashRow } from './trash-row.tsx';
import { useTrashName } from './use-trash-name.ts';

type TrashListProps = { readonly caseId: CaseId | null; readonly intro: string; readonly emptyText: string; /** Nothing of a case under hold goes by itself. */ readonly isCaseHeld: boolean };

const rowHeightPx = 68;

export function TrashList({ caseId, intro, emptyText, isCaseHeld }: TrashListProps) {
  const { t } = useTranslation();
  const nameOf = useTrashName();
  const [items, setItems] = useState<readonly TrashItem[] | null>(null);
  const [error, setError] = useState<AnyFailure | null>(null);
  /** What goes for good once it is confirmed; null: nothing was asked. */
  const [going, setGoing] = useState<readonly TrashItem[] | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const load = useCallback(async () => {
    const records = await listTrash(caseId);
    setError(records.ok ? null : records.error);
    if (records.ok) setItems(records.value.map(toTrashItem).filter((item) => item !== null));
  }, [caseId]);
  useEffect(() => void load(), [load]);

  const virtualizer = useVirtualizer({ count: items?.length ?? 0, getScrollElement: () => scroller.current, estimateSize: () => rowHeightPx, overscan: 6 });

  const restore = async (item: TrashItem): Promise<void> => {
    const restored = await restoreRecord(item.record);
    if (restored && !restored.ok) {
      showToast(t(errorKeys[restored.error.type], errorValues(restored.error)), { tone: 'bad' });
      return;
    }
    showToast(t('cases:restored', { name: nameOf(item) }));
    await load();
    // The button that had the focus is gone; the next one takes it.
    list.current?.querySelector<HTMLElement>('button')?.focus();
  };

  const empty = async (chosen: readonly TrashItem[]): Promise<void> => {
    setGoing(null);
    // Everything is asked for as such: it may be more than what is shown.
    const emptied = await emptyTrash(caseId, chosen.length === items?.length ? null : chosen.map(({ record }) => record));
    if (!emptied.ok) {
      showToast(t(errorKeys[emptied.error.type], errorValues(emptied.error)), { tone: 'bad' });
      return;
    }
    const { count, held } = emptied.value;
    if (count > 0) showToast(t('closing:trashEmptied', { count }));
    if (held > 0) showToast(t('closing:trashHeld', { count: held }));
    await load();
    list.current?.querySelector<HTMLElement>('button')?.focus();
  };

  if (error) {
    return (
      <Notice tone="bad" urgent action={<Button variant="default" onClick={() => void load()}>{t('cases:tryAgain')}</Button>}>
        {t(errorKeys[error.type], errorValues(error))}
      </Notice>
    );
  }
  if (items === null) return null;
  if (items.length === 0) return <EmptyState title={t('cases:trashEmpty')}>{emptyText}</EmptyState>;
  return (
    <div className={classes['trash']} ref={list}>
      <div className={classes['top']}>
        <Text c="var(--ink-soft)">{intro}</Text>
        <Button variant="default" onClick={() => setGoing(items)}>
          {t('closing:emptyTrash')}
        </Button>
      </div>
      <div ref={scroller} className={classes['scroller']}>
        <ul className={classes['list']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((place) => {
            const item = items[place.index];
            return item ? <TrashRow key={item.record.id} item={item} name={nameOf(item)} top={place.start} position={place.index + 1} count={items.length} isCaseHeld={isCaseHeld} onRestore={(chosen) => void restore(chosen)} onDestroy={(chosen) => setGoing([chosen])} /> : null;
          })}
        </ul>
      </div>
      <ConfirmDialog opened={going !== null} title={going?.length === 1 ? t('closing:deleteForGoodNamed', { name: nameOf(going[0] as TrashItem) }) : t('closing:emptyTrashTitle')} confirmLabel={t('closing:deleteForGood')} danger onConfirm={() => going && void empty(going)} onCancel={() => setGoing(null)}>
        {t('closing:emptyTrashText', { count: going?.length ?? 0 })}
      </ConfirmDialog>
    </div>
  );
}
