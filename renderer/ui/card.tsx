import type { ReactNode } from 'react';
import classes from './card.module.css';

type CardProps = {
  readonly title?: ReactNode;
  /** Beside the title. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
};

/** A sheet of paper on the page: one group of fields or facts. */
export function Card({ title, side, children }: CardProps) {
  return (
    <section className={classes['card']}>
      {title || side ? (
        <div className={classes['head']}>
          {title ? <h2 className={classes['title']}>{title}</h2> : <span />}
          {side}
        </div>
      ) : null}
      {children}
    </section>
  );
}
