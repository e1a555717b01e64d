import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '#renderer/ipc/client.ts';
import classes from './back-sheet.module.css';
import { useJoint } from './joint-store.ts';

const answer = (given: 'quit' | 'stay'): void => void request('backup:answer-quit', { answer: given });

/** Stands over whatever the parties look at while Bitim makes a last backup before it ends. It says that, and nothing of the vault. */
export function QuitSheet() {
  const isShown = useJoint((joint) => joint.quitting?.stage === 'backup');
  return isShown ? <OpenSheet /> : null;
}

function OpenSheet() {
  const { t } = useTranslation();
  const quitting = useJoint((joint) => joint.quitting);
  const percent = quitting?.percent ?? null;
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} className={classes['sheet']} aria-labelledby="quit-title" onCancel={() => answer('stay')}>
      <h2 id="quit-title" className={classes['title']}>
        {t('joint:quitting')}
      </h2>
      {quitting?.failure ? (
        <p role="alert">{t('joint:quitFailed')}</p>
      ) : (
        <>
          <p>{t('joint:quitText')}</p>
          <progress className={classes['progress']} aria-labelledby="quit-title" {...(percent === null ? {} : { value: percent, max: 100 })} />
        </>
      )}
      <div className={classes['acts']}>
        <button type="button" onClick={() => answer('stay')}>
          {t('joint:quitStay')}
        </button>
        <button type="button" onClick={() => answer('quit')}>
          {t('joint:quitNow')}
        </button>
      </div>
    </dialog>
  );
}
