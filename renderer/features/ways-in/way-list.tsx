import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { WayIn } from '#shared/ipc/contract-ways-in.ts';
import { forgetComputer } from './api.ts';
import classes from './ways-in.module.css';

const words = { passphrase: 'waysIn:passphrase', recovery: 'waysIn:recovery' } as const;
const dayAndTime = (at: number): string => `${showDay(isoDayOf(at))}, ${timeOf(at)}`;

type WayListProps = { readonly ways: readonly WayIn[]; readonly hereSlotId: string | null; readonly onChanged: () => void };

/** What opens the vault, when it was made and when it was last used. Only a computer can be taken away: the other two are replaced. */
export function WayList({ ways, hereSlotId, onChanged }: WayListProps) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<WayIn | null>(null);
  const [busy, setBusy] = useState(false);

  const takeAway = async (way: WayIn): Promise<void> => {
    setBusy(true);
    const answer = await forgetComputer(way.slotId);
    setBusy(false);
    setLeaving(null);
    if (!answer.ok) showToast(t(errorKeys[answer.error.type], errorValues(answer.error)), { tone: 'bad' });
    onChanged();
  };
  const nameOf = (way: WayIn): string =>
    way.type === 'computer' ? t(way.slotId === hereSlotId ? 'waysIn:thisComputer' : 'waysIn:computer', { name: way.computer }) : t(words[way.type]);

  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('waysIn:way')}</th>
            <th scope="col">{t('waysIn:made')}</th>
            <th scope="col">{t('waysIn:used')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way.slotId} data-way={way.type}>
              <td>{nameOf(way)}</td>
              <td>{way.madeAt === null ? t('waysIn:notKnown') : dayAndTime(way.madeAt)}</td>
              <td>{way.usedAt === null ? t('waysIn:never') : dayAndTime(way.usedAt)}</td>
              <td>
                {way.type === 'computer' ? (
                  <Button variant="default" size="xs" onClick={() => setLeaving(way)} aria-label={`${t('waysIn:takeAway')}: ${nameOf(way)}`}>
                    {t('waysIn:takeAway')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmDialog
        opened={leaving !== null}
        title={t('waysIn:takeAwayTitle')}
        confirmLabel={t('waysIn:takeAway')}
        busy={busy}
        onConfirm={() => {
          if (leaving) void takeAway(leaving);
        }}
        onCancel={() => setLeaving(null)}
      >
        {t('waysIn:takeAwayText', { name: leaving?.computer ?? '' })}
      </ConfirmDialog>
    </>
  );
}
