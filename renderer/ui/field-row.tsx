import type { ReactNode } from 'react';
import classes from './field-row.module.css';

/** Fields side by side while there is room, below one another at high zoom. `min` is the narrowest width of one field. */
export function FieldRow({ children, min = '13rem' }: { readonly children: ReactNode; readonly min?: string }) {
  return (
    <div className={classes['row']} style={{ '--field-min': min } as React.CSSProperties}>
      {children}
    </div>
  );
}
