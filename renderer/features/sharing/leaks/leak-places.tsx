import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { LeakReason } from '#shared/domain/leaks/leak-hit.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import type { LeakPlace, LeakReport } from '#shared/ipc/leak-report.ts';
import classes from './leak-dialog.module.css';
import type { LeakGroup } from './leak-groups.ts';

const reasonKeys = {
  words: 'leaks:words',
  name: 'leaks:name',
  identifier: 'leaks:identifier',
  amount: 'leaks:amount',
  date: 'leaks:date',
  'rare-word': 'leaks:rareWord',
} as const satisfies { readonly [Reason in LeakReason]: string };

/** Both places side by side, and the reason. */
export function LeakPlaces({ group, roster }: { readonly group: LeakGroup; readonly roster: RosterBody['parties'] }) {
  const { t } = useTranslation();
  const { first, otherPlaces, otherRecords, known } = group;
  return (
    <div>
      <p className={classes['why']}>
        <span className={classes['kind']}>{t(reasonKeys[first.reason])}</span>
        <strong className={classes['found']}>{first.outgoing.found}</strong>
      </p>
      <dl className={classes['pair']}>
        <div>
          <dt>{t('leaks:outgoing')}{otherPlaces > 0 ? ` ${t('leaks:morePlaces', { count: otherPlaces })}` : ''}</dt>
          <dd><Quoted place={first.outgoing} /></dd>
        </div>
        <div>
          <dt>
            <SecretName secret={first.secret} roster={roster} />
            {otherRecords > 0 ? ` ${t('leaks:moreRecords', { count: otherRecords })}` : ''}
          </dt>
          <dd>{first.secret.place.found === '' ? t('leaks:screened') : <Quoted place={first.secret.place} />}</dd>
        </div>
        {known ? (
          <div data-known>
            <dt>{t('leaks:known')}</dt>
            <dd>{known.text}</dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}

function Quoted({ place: { before, found, after } }: { readonly place: LeakPlace }) {
  return (
    <span className={classes['quote']}>
      {before}
      <mark className={classes['mark']}>{found}</mark>
      {after}
    </span>
  );
}

function SecretName({ secret, roster }: { readonly secret: LeakReport['secret']; readonly roster: RosterBody['parties'] }) {
  const { t } = useTranslation();
  const { source, isInTrash, version } = secret;
  const party = source.type === 'party' ? roster.find(({ id }) => id === source.party) : undefined;
  const name = source.type === 'mediator' ? t('leaks:fromMediator') : source.type === 'party' ? (party?.displayName ?? t('leaks:fromParty')) : source.name;
  return (
    <span className={classes['secret']}>
      {party ? <PartyMark mark={party.mark} size={18} /> : null}
      {t('leaks:secret', { name, day: showDay(isoDayOf(secret.at)) })}
      {version ? ` ${version.type === 'typed' ? t('leaks:typedVersion') : t('leaks:earlierVersion', { day: showDay(isoDayOf(version.at)), time: timeOf(version.at) })}` : ''}
      {isInTrash ? ` ${t('leaks:inTrash')}` : ''}
    </span>
  );
}
