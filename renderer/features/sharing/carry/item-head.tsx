import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { CarryItem } from '#shared/ipc/contract-carry.ts';
import classes from './carry.module.css';
import { kindWord, sourceName, type Roster } from './carry-words.ts';

/** Whose words, of what kind, when. */
export function ItemHead({ item, roster, children }: { readonly item: CarryItem; readonly roster: Roster; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const { source } = item;
  const party = source.type === 'party' ? roster.find(({ id }) => id === source.party) : undefined;
  const kind = kindWord(t, item);
  return (
    <p className={classes['head']}>
      {party ? <PartyMark mark={party.mark} size={18} /> : null}
      <span>{item.speaker || sourceName(t, roster, source)}</span>
      {kind ? <span className={classes['kind']}>{kind}</span> : null}
      <span className={classes['soft']}>{showDay(isoDayOf(item.at))}</span>
      {children}
    </p>
  );
}
