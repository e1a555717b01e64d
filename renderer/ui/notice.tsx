import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

type NoticeProps = {
  readonly tone: 'plain' | 'good' | 'warn' | 'bad';
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read aloud at once: for something that just went wrong. */
  readonly urgent?: boolean;
};

const icons = { plain: IconInfoCircle, good: IconCircleCheck, warn: IconAlertTriangle, bad: IconAlertTriangle };

export function Notice({ tone, title, children, action, urgent = false }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={classes['notice']} data-tone={tone} role={urgent ? 'alert' : undefined}>
      <Icon size={20} className={classes['icon']} aria-hidden />
      <div className={classes['body']}>
        {title ? <p className={classes['title']}>{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {action ? <div className={classes['action']}>{action}</div> : null}
    </div>
  );
}
