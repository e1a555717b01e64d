import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AffectedCase } from '#shared/ipc/contract-wholeness.ts';
import { readAffectedCases } from './api.ts';
import { wordOfKind } from './words.ts';
import classes from './wholeness.module.css';

const counts = [
  ['older', 'wholeness:affectedOlder'],
  ['gone', 'wholeness:affectedGone'],
  ['unreadable', 'wholeness:affectedUnreadable'],
] as const;

/** The cases that an alteration is known to touch. */
export function AffectedCases() {
  const { t } = useTranslation();
  const [cases, setCases] = useState<readonly AffectedCase[]>([]);
  useEffect(() => {
    let isLookedAt = true;
    void readAffectedCases().then((found) => {
      if (isLookedAt) setCases(found);
    });
    return () => {
      isLookedAt = false;
    };
  }, []);
  if (cases.length === 0) return null;
  return (
    <section className={classes['differences']} aria-label={t('wholeness:affectedTitle')}>
      <h2 className={classes['subtitle']}>{t('wholeness:affectedTitle')}</h2>
      {cases.map(({ caseId, name, hasJournal, kinds }) => (
        <div key={caseId ?? ''}>
          <h3 className={classes['case']}>{caseId === null ? t('wholeness:ofTheVault') : name || t('wholeness:unnamedCase')}</h3>
          <dl className={classes['facts']}>
            {kinds.map((found) => (
              <div key={found.kind}>
                <dt>{t(wordOfKind(found.kind))}</dt>
                <dd>{counts.filter(([field]) => found[field] > 0).map(([field, word]) => t(word, { count: found[field] })).join(', ')}</dd>
              </div>
            ))}
            {hasJournal ? (
              <div>
                <dt>{t('wholeness:affectedJournal')}</dt>
                <dd>{t('wholeness:affectedChain')}</dd>
              </div>
            ) : null}
          </dl>
        </div>
      ))}
    </section>
  );
}
