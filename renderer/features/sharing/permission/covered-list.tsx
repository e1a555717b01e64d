import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { CoveredRecord } from './covered-records.ts';
import type { RosterParty } from './permission-words.ts';
import classes from './permission.module.css';

const shownAtFirst = 4;

type CoveredListProps = { readonly records: readonly CoveredRecord[]; readonly roster: readonly RosterParty[] };

/** What a permission speaks of: whose words, and how they begin. */
export function CoveredList({ records, roster }: CoveredListProps) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? records : records.slice(0, shownAtFirst);
  return (
    <div>
      <ul className={classes['covered']}>
        {shown.map(({ id, source, text }) => {
          const party = source.type === 'party' ? roster.find((each) => each.id === source.party) : undefined;
          return (
            <li key={id}>
              {party ? <PartyMark mark={party.mark} name={party.displayName} size={18} /> : null}
              <span className={classes['coveredText']}>{text.trim() === '' ? t('permissions:withoutText') : text}</span>
            </li>
          );
        })}
      </ul>
      {records.length > shownAtFirst ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsWhole(!isWhole)}>{isWhole ? t('permissions:showFewer') : t('permissions:showAll', { count: records.length })}</Button>
      ) : null}
    </div>
  );
}
