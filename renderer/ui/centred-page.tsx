import type { ReactNode } from 'react';
import classes from './centred-page.module.css';

type CentredPageProps = {
  readonly title: string;
  /** Small line above the title: which step this is. */
  readonly above?: ReactNode;
  /** Under the sheet: other ways to go on. */
  readonly below?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** One sheet in the middle of the window: everything around the vault stands on it. */
export function CentredPage({ title, above, below, wide = false, children }: CentredPageProps) {
  return (
    <div className={classes['page']} data-scroll-place>
      <main className={classes['column']} data-wide={wide || undefined}>
        <p className={classes['name']}>Bitim</p>
        <div className={classes['sheet']}>
          {above ? <p className={classes['above']}>{above}</p> : null}
          <h1 className={classes['title']}>{title}</h1>
          {children}
        </div>
        {below ? <div className={classes['below']}>{below}</div> : null}
      </main>
    </div>
  );
}
