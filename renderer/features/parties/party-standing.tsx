import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { PartyBody } from '#shared/domain/party.ts';
import classes from './party-form.module.css';

type PartyStandingProps = {
  readonly body: PartyBody;
  readonly left: boolean;
  readonly onLeft: (left: boolean) => void;
  readonly onDelete: () => void;
};

/** Since when the party takes part; it may leave at any moment (Law on mediation, Art. 11 p.1) and stays in the history of the case. */
export function PartyStanding({ body, left, onLeft, onDelete }: PartyStandingProps) {
  const { t } = useTranslation();
  const since = t('parties:stays', { when: showDay(isoDayOf(body.joinedAt)) });
  const leftOn = body.leftAt === null ? t('parties:hasLeft') : t('parties:leftOn', { when: showDay(isoDayOf(body.leftAt)) });
  return (
    <>
      <div className={classes['standing']}>
        <div className={classes['standingText']}>
          <div role="status">{left ? leftOn : since}</div>
          <p className={classes['under']}>{t('parties:leaveHint')}</p>
        </div>
        <Button variant="default" onClick={() => onLeft(!left)}>
          {left ? t('parties:comeBack') : t('parties:leave')}
        </Button>
      </div>
      <div className={classes['standing']}>
        <div className={classes['standingText']}>
          <p className={classes['under']}>{t('parties:deleteHint')}</p>
        </div>
        <Button variant="default" onClick={onDelete}>
          {t('parties:delete')}
        </Button>
      </div>
    </>
  );
}
