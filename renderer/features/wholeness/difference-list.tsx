import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { CaseDifference, VaultDifferences } from '#shared/ipc/contract-wholeness.ts';
import { wordOfKind } from './words.ts';
import classes from './wholeness.module.css';

export function DifferenceList({ backup, cases }: VaultDifferences) {
  const { t } = useTranslation();
  return (
    <section className={classes['differences']} aria-label={t('wholeness:comparedWith', whenOf(backup.at))}>
      <h2 className={classes['subtitle']}>{t('wholeness:comparedWith', whenOf(backup.at))}</h2>
      <p className={classes['place']}>{backup.place}</p>
      {cases.length === 0 ? <p>{t('wholeness:noDifference')}</p> : cases.map((difference) => <CaseLines key={difference.caseId ?? ''} {...difference} />)}
    </section>
  );
}

const whenOf = (at: number): { readonly day: string; readonly time: string } => ({ day: showDay(isoDayOf(at)), time: timeOf(at) });

const counts = [
  ['onlyThere', 'wholeness:onlyThere'],
  ['newerThere', 'wholeness:newerThere'],
  ['onlyHere', 'wholeness:onlyHere'],
  ['newerHere', 'wholeness:newerHere'],
  ['altered', 'wholeness:alteredHere'],
] as const;

function CaseLines({ caseId, name, kinds }: CaseDifference) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={classes['case']}>{caseId === null ? t('wholeness:ofTheVault') : name || t('wholeness:unnamedCase')}</h3>
      <dl className={classes['facts']}>
        {kinds.map((difference) => (
          <div key={difference.kind}>
            <dt>{t(wordOfKind(difference.kind))}</dt>
            <dd>{counts.filter(([field]) => difference[field] > 0).map(([field, word]) => t(word, { count: difference[field] })).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
