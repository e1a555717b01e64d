import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import { readWaysIn, type WaysIn } from './api.ts';
import { KeychainCard } from './keychain-card.tsx';
import { RenewKey, type NewKey } from './renew-key.tsx';
import { WayList } from './way-list.tsx';
import classes from './ways-in.module.css';

/** Everything that opens the vault, what an old secret still opens, and how to shut it out. */
export function WaysInSettings({ recovery }: { readonly recovery: (made: NewKey) => ReactNode }) {
  const { t } = useTranslation();
  const [waysIn, setWaysIn] = useState<WaysIn | null>(null);
  const read = useCallback(() => void readWaysIn().then(setWaysIn), []);
  useEffect(read, [read]);
  const hereSlotId = waysIn?.here?.slotId ?? null;
  const isAllowed = waysIn?.ways.some(({ slotId }) => slotId === hereSlotId) ?? false;
  return (
    <>
      <Card title={t('waysIn:title')}>
        <div className={stack['stack']}>
          <p>{t('waysIn:text')}</p>
          {waysIn ? <WayList ways={waysIn.ways} hereSlotId={hereSlotId} onChanged={read} /> : null}
          {waysIn && waysIn.outdatedBackups.length > 0 ? (
            <Notice tone="warn" title={t('waysIn:outdatedTitle')}>
              {t('waysIn:outdatedText')}
              <ul className={classes['list']}>
                {waysIn.outdatedBackups.map(({ place, at }) => (
                  <li key={`${place} ${at}`}>{t('waysIn:outdatedBackup', { place, day: showDay(isoDayOf(at)), time: timeOf(at) })}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
        </div>
      </Card>
      {waysIn ? <KeychainCard keychain={waysIn.here?.keychain ?? 'none'} isAllowed={isAllowed} onChanged={read} /> : null}
      <RenewKey recovery={recovery} onChanged={read} />
    </>
  );
}
