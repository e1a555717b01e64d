import type { ItemRecord } from './item-records.ts';
import type { ItemSideProps } from './item-side.tsx';
import { useFixed } from './use-fixed.ts';

/** Where a line would stand one step up or down; null: it is at the end. */
export type PositionAfter = (step: -1 | 1) => number | null;

export type ItemRow = {
  readonly isFixed: boolean;
  readonly move: (step: -1 | 1) => void;
  /** For its right side, which lacks the name alone. */
  readonly side: Omit<ItemSideProps, 'name'>;
};

type RowForm = { readonly state: ItemSideProps['state']; readonly problem: string | undefined; readonly flush: () => void; readonly set: (change: { readonly position: number }, now: 'now') => void };

/** A line of an ordered list, edited in place and moved by the keys. */
export function useItemRow(record: ItemRecord, form: RowForm, positionAfter: PositionAfter): ItemRow {
  const isFixed = useFixed(record);
  const move = (step: -1 | 1): void => {
    const position = positionAfter(step);
    if (position !== null) form.set({ position }, 'now');
  };
  return { isFixed, move, side: { record, state: form.state, problem: form.problem, isFixed, onRetry: form.flush, onMove: move } };
}
