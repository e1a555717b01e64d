import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '#shared/ipc/contract.ts';
import { CaseRow } from './case-row.tsx';
import { setActive, setOrder, useCaseList } from './case-list-store.ts';
import { pressColumn, type CaseColumn } from './case-order.ts';
import classes from './case-table.module.css';

type CaseTableProps = {
  readonly rows: readonly CaseSummary[];
  readonly label: string;
  readonly onOpen: (summary: CaseSummary) => void;
  readonly onDelete: (summary: CaseSummary) => void;
  readonly onNew: () => void;
  /** Brings back what was deleted last. */
  readonly onUndo: () => void;
  /** Takes the focus when it appears. */
  readonly focusOnShow: boolean;
};

const rowHeightPx = 60;
const headHeightPx = 44;
const columnText = { name: 'cases:columnName', matter: 'cases:columnMatter', opened: 'cases:columnOpened', changed: 'cases:columnChanged' } as const;

/** The case list as one grid with one tab stop: arrows move, Enter opens. Only the rows in sight are in the page. */
export function CaseTable({ rows, label, onOpen, onDelete, onNew, onUndo, focusOnShow }: CaseTableProps) {
  const { t } = useTranslation();
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const activeId = useCaseList((state) => state.activeId);
  const found = rows.findIndex((row) => row.caseId === activeId);
  const active = found === -1 ? 0 : found;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeightPx,
    overscan: 8,
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
    // The active row stays in the page wherever one scrolls: the grid names it to screen readers.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].filter((index) => index < rows.length).sort((a, b) => a - b),
  });

  useEffect(() => {
    // Back from a case or a lock, the row chosen then is in sight.
    if (active > 0) virtualizer.scrollToIndex(active, { align: 'center' });
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the list appears
  }, []);
  useEffect(() => {
    if (focusOnShow) grid.current?.focus({ preventScroll: true });
  }, [focusOnShow]);

  const moveTo = (index: number): void => {
    const target = Math.max(0, Math.min(rows.length - 1, index));
    setActive(rows[target]?.caseId ?? null);
    virtualizer.scrollToIndex(target, { align: 'auto' });
  };
  const pageRows = (): number => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - headHeightPx) / rowHeightPx) - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.code === 'KeyZ' && !event.shiftKey) onUndo();
      return;
    }
    const current = rows[active];
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(active + 1),
      ArrowUp: () => moveTo(active - 1),
      PageDown: () => moveTo(active + pageRows()),
      PageUp: () => moveTo(active - pageRows()),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      Enter: () => current && onOpen(current),
      NumpadEnter: () => current && onOpen(current),
      Delete: () => {
        if (!current) return;
        const next = rows[active + 1] ?? rows[active - 1];
        onDelete(current);
        setActive(next?.caseId ?? null);
      },
      KeyN: onNew,
    };
    const action = actions[event.code];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={classes['grid']}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={rows.length > 0 ? `${id}-${rows[active]?.caseId}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={classes['headGroup']}>
        <div role="row" aria-rowindex={1} className={classes['head']}>
          <SortHead column="name" />
          <SortHead column="matter" />
          <div role="columnheader" className={classes['plainHead']}>
            {t('cases:columnParties')}
          </div>
          <SortHead column="opened" />
          <SortHead column="changed" />
          <div role="gridcell" />
        </div>
      </div>
      <div role="rowgroup" className={classes['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const summary = rows[item.index];
          if (!summary) return null;
          return (
            <CaseRow
              key={summary.caseId}
              summary={summary}
              rowId={`${id}-${summary.caseId}`}
              rowIndex={item.index + 2}
              active={item.index === active}
              top={item.start - headHeightPx}
              onOpen={onOpen}
              onDelete={onDelete}
            />
          );
        })}
      </div>
    </div>
  );
}

function SortHead({ column }: { readonly column: CaseColumn }) {
  const { t } = useTranslation();
  const order = useCaseList((state) => state.order);
  const sorted = order.column === column;
  const Arrow = order.descending ? IconArrowDown : IconArrowUp;
  const name = t(columnText[column]);
  return (
    <div role="columnheader" className={classes['headCell']} aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton className={classes['sort']} data-sorted={sorted || undefined} title={t('cases:sortBy', { column: name })} onClick={() => setOrder(pressColumn(order, column))}>
        {name}
        {sorted ? <Arrow size={15} aria-hidden /> : null}
      </UnstyledButton>
    </div>
  );
}
