import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues, type AnyFailure } from '#renderer/ipc/error-text.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { OwnCard } from '#shared/ipc/contract-packages.ts';
import { forgetSender, readCard } from './api.ts';
import classes from './package.module.css';

/** By what other mediators know this vault, and whom it knows. */
export function OwnKeysCard() {
  const { t } = useTranslation();
  const [card, setCard] = useState<OwnCard | null>(null);
  const [error, setError] = useState<AnyFailure | null>(null);
  const [forgetting, setForgetting] = useState<OwnCard['known'][number] | null>(null);
  useEffect(() => {
    void readCard().then((answer) => (answer.ok ? setCard(answer.value) : setError(answer.error)));
  }, []);
  const forget = async (signKey: string): Promise<void> => {
    setForgetting(null);
    const answer = await forgetSender(signKey);
    if (answer.ok) setCard(answer.value);
    else setError(answer.error);
  };
  return (
    <Card title={t('packages:ownTitle')}>
      <div className={stack['stack']}>
        {error ? <Notice tone="bad">{t(errorKeys[error.type], errorValues(error))}</Notice> : null}
        {card ? (
          <>
            <p>{t('packages:ownLead')}</p>
            <dl className={classes['facts']}>
              <dt>{t('packages:fingerprint')}</dt>
              <dd className={classes['fingerprint']} data-testid="own-fingerprint">
                {card.fingerprint}
              </dd>
              <dt>{t('packages:ownKey')}</dt>
              <dd className={classes['key']} data-testid="own-key">
                {card.ageRecipient}
              </dd>
            </dl>
            {card.known.length > 0 ? (
              <ul className={classes['list']} aria-label={t('packages:known')}>
                {card.known.map((one) => (
                  <li key={one.signKey}>
                    {one.name}
                    <p className={classes['line']}>
                      <span>{one.fingerprint}</span>
                      <span>{t('packages:comparedOn', { day: showDay(isoDayOf(one.comparedAt)) })}</span>
                      <Button size="xs" variant="subtle" onClick={() => setForgetting(one)}>
                        {t('packages:forget')}
                      </Button>
                    </p>
                  </li>
                ))}
              </ul>
            ) : (
              <p className={classes['quiet']}>{t('packages:nobodyKnown')}</p>
            )}
          </>
        ) : null}
      </div>
      <ConfirmDialog opened={forgetting !== null} title={t('packages:forgetTitle', { name: forgetting?.name ?? '' })} confirmLabel={t('packages:forget')} onConfirm={() => void forget(forgetting?.signKey ?? '')} onCancel={() => setForgetting(null)}>
        {t('packages:forgetText')}
      </ConfirmDialog>
    </Card>
  );
}
