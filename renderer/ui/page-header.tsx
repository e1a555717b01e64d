import type { ReactNode } from 'react';
import classes from './page-header.module.css';

type PageHeaderProps = {
  readonly title: ReactNode;
  /** Small line above the title: where this stands. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** At the right: saved mark, actions. */
  readonly children?: ReactNode;
};

/** The one h1 of a screen with what belongs beside it. */
export function PageHeader({ title, above, below, children }: PageHeaderProps) {
  return (
    <header className={classes['header']}>
      <div className={classes['titles']}>
        {above ? <div className={classes['above']}>{above}</div> : null}
        <h1 className={classes['title']}>{title}</h1>
        {below ? <div className={classes['below']}>{below}</div> : null}
      </div>
      {children ? <div className={classes['side']}>{children}</div> : null}
    </header>
  );
}
