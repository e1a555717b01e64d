import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { showDay } from '#renderer/ui/typed-date.ts';
import type { SideFigures } from '#shared/domain/doorway.ts';
import { namesOf, partiesOf } from '#shared/domain/roster.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import classes from './doorway.module.css';
import { amountWords, type RosterParty } from './doorway-words.ts';

/** What is on the table, as each side sees it: nothing of it may be taken for known to the other. */
export function FigureList({ figures, roster }: { readonly figures: readonly SideFigures[]; readonly roster: readonly RosterParty[] }) {
  const { t, i18n } = useTranslation();
  if (figures.length === 0) return <p className={classes['none']}>{t('doorway:figuresNone')}</p>;
  return (
    <>
      {figures.map(({ party, known }) => (
        <section key={party} className={classes['source']}>
          <h3 className={classes['head']}>
            {partiesOf([party], roster).map(({ id, mark }) => (
              <PartyMark key={id} mark={mark} size={20} />
            ))}
            {namesOf([party], roster)}
          </h3>
          <ul className={classes['list']}>
            {known.map(({ recordId, from, offer, hasNewer }) => (
              <li key={recordId} className={classes['short']}>
                {offer.amount ? <span className={classes['figure']}>{amountWords(offer.amount, i18n.language as Language)}</span> : null}
                <span className={classes['soft']}>
                  {[from === party ? t('doorway:ownFigure') : t('doorway:figureOf', { name: namesOf([from], roster) }), showDay(offer.madeOn), hasNewer ? t('doorway:notNewest') : ''].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
