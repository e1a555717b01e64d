import { Button, UnstyledButton } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { isTimerRunning, timerTotalMs } from '#shared/domain/meeting-time.ts';
import { partiesOf } from '#shared/domain/roster.ts';
import { goToDoor, saveNewMeeting } from './api.ts';
import { MeetingCounts } from './meeting-counts.tsx';
import classes from './meeting-list.module.css';
import { formLabels, useMeetingTitle } from './meeting-words.ts';
import { newMeetingDetails } from './new-meeting.ts';
import { NewMeetingBar } from './new-meeting-bar.tsx';
import { wholeMinutes } from '#renderer/ui/show-elapsed.ts';
import { useNow } from './use-now.ts';

/** All meetings of a case, newest first, and the ways to begin one. */
export function MeetingList({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const titleOf = useMeetingTitle();
  const meetings = useCaseRecords(caseId, 'meeting');
  const parties = useCaseRecords(caseId, 'party');
  const roster = useRosterParties(caseId);
  const newestFirst = useMemo(() => [...(meetings ?? [])].sort((one, other) => other.body.startsAt - one.body.startsAt || other.createdAt - one.createdAt), [meetings]);
  const now = useNow(newestFirst.some((meeting) => isTimerRunning(meeting.body.timer)));
  if (!meetings || !parties || !roster) return null;

  const begin = async (set: readonly PartyId[]): Promise<void> => {
    const meetingId = crypto.randomUUID() as RecordId;
    const chosen = roster.filter((party) => set.includes(party.id)).flatMap((party) => {
      const body = parties.find((record) => (record.id as string) === party.id)?.body;
      return body ? [{ id: party.id, body }] : [];
    });
    const answer = await saveNewMeeting({ caseId, meetingId, details: newMeetingDetails(chosen, Date.now()) });
    if (answer.ok) await go(`/case/${caseId}/meeting/${meetingId}`);
    else showToast(errorWords(answer.error), { tone: 'bad' });
  };

  const present = roster.filter((party) => party.present);
  if (present.length === 0) {
    return (
      <EmptyState title={t('meetings:noParties')} action={<Button onClick={() => void go(`/case/${caseId}/parties`)}>{t('meetings:toParties')}</Button>}>
        {t('meetings:noPartiesHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <NewMeetingBar present={present} onNew={(set) => void begin(set)} />
      {meetings.length === 0 ? <EmptyState title={t('meetings:none')}>{t('meetings:noneHint')}</EmptyState> : <MeetingCounts meetings={meetings} roster={roster} now={now} />}
      <ul className={classes['list']}>
        {newestFirst.map((meeting) => {
          const { body } = meeting;
          const minutes = wholeMinutes(timerTotalMs(body.timer, now));
          return (
            <li key={meeting.id} className={classes['item']}>
              <UnstyledButton className={classes['open']} onClick={() => void go(`/case/${caseId}/meeting/${meeting.id}`)}>
                <span className={classes['when']}>
                  {showDay(isoDayOf(body.startsAt))}
                  <span className={classes['time']}>{timeOf(body.startsAt)}</span>
                </span>
                <span className={classes['marks']}>
                  {partiesOf(body.parties, roster).map((party) => (
                    <PartyMark key={party.id} mark={party.mark} size={22} />
                  ))}
                </span>
                <span className={classes['what']}>
                  <span className={classes['title']}>{titleOf(body, roster)}</span>
                  <span className={classes['soft']}>
                    {[t(formLabels[body.form]), body.place, isTimerRunning(body.timer) ? t('meetings:runningNow') : minutes > 0 ? t('meetings:minutes', { count: minutes }) : ''].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </UnstyledButton>
              <Button variant="subtle" leftSection={<IconDoorEnter size={18} aria-hidden />} aria-label={t('meetings:enterRoomOf', { title: titleOf(body, roster), day: showDay(isoDayOf(body.startsAt)) })} onClick={() => void goToDoor({ caseId, meetingId: meeting.id })}>
                {t('meetings:enterRoom')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
