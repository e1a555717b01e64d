import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import classes from './recovery-sheet.module.css';

type RecoverySheetProps = { readonly recoveryKey: string; readonly vaultName: string };

/** The sheet as it is printed; on screen it looks the same. Printing prints this alone. */
export function RecoverySheet({ recoveryKey, vaultName }: RecoverySheetProps) {
  const { t } = useTranslation();
  const [today] = useState(() => showDay(isoDayOf(Date.now())));
  const groups = recoveryKey.split('-');
  return (
    <article className={classes['sheet']} data-print-sheet aria-label={t('start:sheetTitle')}>
      <h2 className={classes['title']}>{t('start:sheetTitle')}</h2>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('start:vault')}</dt>
          <dd>{vaultName}</dd>
        </div>
        <div>
          <dt>{t('start:sheetDate')}</dt>
          <dd>{today}</dd>
        </div>
      </dl>
      <ol className={classes['key']} aria-label={t('start:recoveryKey')}>
        {groups.map((group, index) => (
          <li key={`${index}-${group}`}>
            <span className={classes['number']} aria-hidden>
              {index + 1}
            </span>
            <span className={classes['group']}>{group}</span>
          </li>
        ))}
      </ol>
      <p className={classes['small']}>{t('start:sheetCheck')}</p>
      <h3>{t('start:sheetHowTitle')}</h3>
      <ol className={classes['steps']}>
        <li>{t('start:sheetHow1')}</li>
        <li>{t('start:sheetHow2')}</li>
        <li>{t('start:sheetHow3')}</li>
      </ol>
      <h3>{t('start:sheetWhereTitle')}</h3>
      <p>{t('start:sheetWhere')}</p>
      <p>{t('start:sheetLost')}</p>
    </article>
  );
}
