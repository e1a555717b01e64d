import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import classes from './idle-warning.module.css';

/** A band, not a dialog: any key or click keeps the vault open, and nothing waits for an answer. */
export function IdleWarning() {
  const { t } = useTranslation();
  const secondsLeft = useSession((state) => state.lockInSeconds);
  const warned = secondsLeft !== null;
  useEffect(() => {
    if (!warned) return;
    const stay = (): void => {
      useSession.setState({ lockInSeconds: null });
      void request('lock:stay', {});
    };
    window.addEventListener('keydown', stay, { capture: true });
    window.addEventListener('pointerdown', stay, { capture: true });
    return () => {
      window.removeEventListener('keydown', stay, { capture: true });
      window.removeEventListener('pointerdown', stay, { capture: true });
    };
  }, [warned]);
  if (!warned) return null;
  return (
    <div className={classes['band']}>
      <span role="alert">{t('general:locksSoon')}</span>
      <strong aria-hidden>{t('general:seconds', { count: secondsLeft })}</strong>
      <Button size="compact-sm" variant="default">
        {t('general:stay')}
      </Button>
    </div>
  );
}
