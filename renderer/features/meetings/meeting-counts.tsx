import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { countMeetings } from './count-meetings.ts';
import classes from './meeting-list.module.css';
import type { RosterParty } from './meeting-words.ts';

/** How often and how long with each side alone: nobody should feel less heard. */
export function MeetingCounts({ meetings, roster, now }: { readonly meetings: readonly RecordOf<'meeting'>[]; readonly roster: readonly RosterParty[]; readonly now: number }) {
  const { t } = useTranslation();
  const { together, alone } = countMeetings(meetings.map((meeting) => meeting.body), now);
  const words = ({ meetings: count, minutes }: { readonly meetings: number; readonly minutes: number }): string =>
    [t('meetings:count', { count }), minutes > 0 ? t('meetings:minutes', { count: minutes }) : ''].filter(Boolean).join(', ');
  return (
    <ul className={classes['counts']} aria-label={t('meetings:counts')}>
      {together.meetings > 0 ? (
        <li className={classes['count']}>
          <IconUsers size={18} aria-hidden /> {t('meetings:together')}: {words(together)}
        </li>
      ) : null}
      {roster.filter((party) => party.present || alone.has(party.id)).map((party) => (
        <li key={party.id} className={classes['count']}>
          <PartyMark mark={party.mark} size={18} name={party.displayName} /> {t('meetings:alone')}: {words(alone.get(party.id) ?? { meetings: 0, minutes: 0 })}
        </li>
      ))}
    </ul>
  );
}
