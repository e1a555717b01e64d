import { useEffect, useRef, type ReactNode } from 'react';
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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A new step is read from its title on, unless one of its fields has taken the focus.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={classes['page']} data-scroll-place>
      <main className={classes['column']} data-wide={wide || undefined}>
        <p className={classes['name']}>Bitim</p>
        <div className={classes['sheet']}>
          {above ? <p className={classes['above']}>{above}</p> : null}
          <h1 ref={heading} tabIndex={-1} className={classes['title']}>{title}</h1>
          {children}
        </div>
        {below ? <div className={classes['below']}>{below}</div> : null}
      </main>
    </div>
  );
}
