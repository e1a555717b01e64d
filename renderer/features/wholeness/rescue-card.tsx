import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loadBackupList, useBackups } from '#renderer/state/backups.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { RescueReport } from '#shared/ipc/contract-wholeness.ts';
import { wordOfTable } from './words.ts';
import classes from './wholeness.module.css';

type RescueCardProps = { readonly rescue: RescueReport; readonly onExport: () => void; readonly onLook: () => void; readonly onNewVault: () => void };

/** The vault's own entries and settings are made anew by every change: they tell a mediator nothing. */
const tablesShown = new Set(['record', 'revision', 'draft', 'journal', 'journal_content', 'permission', 'attachment']);

export function RescueCard({ rescue, onExport, onLook, onNewVault }: RescueCardProps) {
  const { t } = useTranslation();
  const tables = rescue.tables.filter(({ name }) => tablesShown.has(name));
  return (
    <Card title={t('wholeness:rescueTitle')}>
      <div className={classes['stack']}>
        <p>{t('wholeness:rescueText')}</p>
        {rescue.isComplete ? (
          <Notice tone="good" title={t('wholeness:rescueComplete')}>
            {t('wholeness:rescuePages', { unreadable: rescue.unreadablePages, pages: rescue.pages })}
          </Notice>
        ) : (
          <Notice tone="warn" title={t('wholeness:rescuePages', { unreadable: rescue.unreadablePages, pages: rescue.pages })}>
            <ul className={classes['list']}>
              {tables.map((table) => (
                <li key={table.name}>{rescueLine(t, table)}</li>
              ))}
            </ul>
            {tables.length > 0 ? <p>{t('wholeness:rescueOldEyes')}</p> : null}
            {tables.some(({ name }) => name === 'permission') ? <p>{t('wholeness:rescueKept')}</p> : null}
            {rescue.namelessCases > 0 ? <p>{t('wholeness:rescueNameless', { count: rescue.namelessCases })}</p> : null}
          </Notice>
        )}
        <LastGoodBackup />
        <div className={classes['choices']}>
          <Button onClick={onLook}>{t('wholeness:rescueLook')}</Button>
          <Button variant="default" onClick={onNewVault}>
            {t('wholeness:newFromRescueOpen')}
          </Button>
          <Button variant="default" onClick={onExport}>
            {t('wholeness:rescueExport')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function rescueLine(t: ReturnType<typeof useTranslation>['t'], { name, expected, found }: RescueReport['tables'][number]): string {
  const what = t(wordOfTable(name));
  if (expected === null) return t('wholeness:rescueTableUnknown', { what, found });
  return expected === found ? t('wholeness:rescueRowsDiffer', { what, found }) : t('wholeness:rescueTable', { what, found, expected });
}

/** The newest that can be reached and was not made of an altered vault. */
function LastGoodBackup() {
  const { t } = useTranslation();
  const list = useBackups((backups) => backups.list);
  useEffect(() => void loadBackupList(), []);
  if (list === null) return null;
  const last = list.find(({ state, isAltered }) => state === 'there' && !isAltered);
  if (!last) return <p>{t('wholeness:noBackup')}</p>;
  return (
    <div>
      <p>{t('wholeness:lastGoodBackup', { day: showDay(isoDayOf(last.madeAt)), time: timeOf(last.madeAt) })}</p>
      <p className={classes['place']}>{last.place}</p>
    </div>
  );
}
