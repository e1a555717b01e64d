import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '#renderer/ipc/client.ts';
import classes from './back-sheet.module.css';

/** The way back: a few digits, or the lock page. The passphrase has no place in front of the parties. */
export function BackSheet({ asksCode, onStay }: { readonly asksCode: boolean; readonly onStay: () => void }) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDialogElement>(null);
  const [code, setCode] = useState('');
  const [triesLeft, setTriesLeft] = useState<number | null>(null);
  const isWhole = /^\d{4,8}$/.test(code);
  useEffect(() => sheet.current?.showModal(), []);
  const goBack = async (): Promise<void> => {
    if (asksCode && !isWhole) return;
    const answer = await request('joint:back', { code: asksCode ? code : null });
    setCode('');
    if (!answer.ok && answer.error.type === 'wrong-code') setTriesLeft(answer.error.triesLeft);
  };
  return (
    <dialog ref={sheet} className={classes['sheet']} aria-label={t('joint:back')} onCancel={onStay} onClose={onStay}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void goBack();
        }}
      >
        {asksCode ? (
          <label className={classes['field']}>
            {t('joint:quickCode')}
            <input
              name="quick-code"
              type="password"
              inputMode="numeric"
              autoComplete="off"
              maxLength={8}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value.replaceAll(/\D/g, ''))}
            />
          </label>
        ) : (
          <p>{t('joint:backLocks')}</p>
        )}
        <p role="alert" className={classes['wrong']}>
          {triesLeft === null ? '' : `${t('joint:wrongCode')} ${t('joint:triesLeft', { count: triesLeft })}`}
        </p>
        <div className={classes['acts']}>
          <button type="button" onClick={onStay}>
            {t('joint:stay')}
          </button>
          <button type="submit" className={classes['main']} disabled={asksCode && !isWhole}>
            {asksCode ? t('joint:back') : t('joint:toLockPage')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
