import { Menu, Modal } from '@mantine/core';
import { IconDoorExit, IconDots, IconFiles, IconHelpCircle, IconListCheck, IconMessageShare, IconNotes, IconUsersPlus } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { registerKeptForm, takeKeptField } from '#renderer/state/place.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { BandButton } from '#renderer/ui/band-button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { RoomBand } from '#renderer/ui/room-band.tsx';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { partiesOf } from '#shared/domain/roster.ts';
import { leaveRoom } from './api.ts';
import { kindOfMeeting, type RosterParty } from './meeting-words.ts';
import { PlanPanel } from './plan-panel.tsx';
import { ParticipantList } from './participant-list.tsx';
import classes from './room-screen.module.css';
import { TimerButton } from './timer-button.tsx';
import { TurnButton } from './turn-button.tsx';
import { useMeetingForm } from './use-meeting-form.ts';

type RoomScreenProps = {
  readonly caseId: CaseId;
  readonly meetingId: RecordId;
  readonly parties: readonly PartyId[];
  /** Further buttons of the band. */
  readonly tools?: ReactNode;
  /** What may be looked at here, in the place of the notes. */
  readonly files: ReactNode;
  /** The same: what others let go to this room, and how much of it there is. */
  readonly released: ReactNode;
  readonly releasedCount: number;
  /** The same: what is negotiated, as these parties may see it. */
  readonly issues: ReactNode;
  /** The meeting's notes. */
  readonly children: ReactNode;
};

const partField = 'room.part';
const roomParts = ['notes', 'issues', 'released', 'files'] as const;
type RoomPart = (typeof roomParts)[number];

const partIcons = { notes: <IconNotes size={16} aria-hidden />, files: <IconFiles size={16} aria-hidden />, issues: <IconHelpCircle size={16} aria-hidden />, released: <IconMessageShare size={16} aria-hidden /> } as const satisfies { readonly [Part in RoomPart]: ReactNode };

/** The whole window while a meeting is on: whose room it is along the top, what is said below, nothing else. */
export function RoomScreen({ caseId, meetingId, parties, tools, files, released, releasedCount, issues, children }: RoomScreenProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const meetings = useCaseRecords(caseId, 'meeting');
  const roster = useRosterParties(caseId);
  const [participantsOpened, setParticipantsOpened] = useState(false);
  const [planOpened, setPlanOpened] = useState(false);
  const [part, setPart] = useState<RoomPart>(() => {
    const kept = takeKeptField(partField);
    return roomParts.find((each) => each === kept) ?? 'notes';
  });
  useEffect(() => registerKeptForm('room', () => ({ [partField]: part === 'notes' ? '' : part })), [part]);
  if (!meetings || !roster) return null;
  const meeting = meetings.find((each) => each.id === meetingId);
  const kind = kindOfMeeting(parties, roster);
  const leave = async (): Promise<void> => {
    const answer = await leaveRoom();
    if (!answer.ok) showToast(errorWords(answer.error), { tone: 'bad' });
  };
  const partWords = { notes: t('meetings:notes'), files: t('files:files'), issues: t('negotiation:issuesAndOptions'), released: releasedCount > 0 ? t('doorway:mayBeToldCount', { number: releasedCount }) : t('doorway:mayBeToldHere') };
  const title = { joint: t('meetings:joint'), individual: t('meetings:individual'), some: t('meetings:roomOfSome') }[kind];
  return (
    <div className={classes['room']}>
      <RoomBand title={title} parties={partiesOf(parties, roster).map((party) => ({ id: party.id, name: party.displayName, mark: party.mark }))}>
        {meeting ? (
          <>
            <TimerButton caseId={caseId} meeting={meeting} isInBand />
            {roomParts.filter((each) => each !== part).map((each) => (
              <BandButton key={each} icon={partIcons[each]} label={partWords[each]} word={each === 'issues' ? t('negotiation:section') : partWords[each]} isMinor={each === 'files'} onClick={() => setPart(each)} />
            ))}
            <TurnButton meeting={{ caseId, meetingId, parties }} parties={partiesOf(parties, roster)} isInBand />
          </>
        ) : null}
        {tools}
        {meeting ? (
          <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: 'main' }}>
            <Menu.Target>
              <BandButton icon={<IconDots size={16} aria-hidden />} label={t('general:more')} word={null} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => setPlanOpened(true)}>
                {t('joint:agendaAndRules')}
              </Menu.Item>
              <Menu.Item leftSection={<IconUsersPlus size={16} aria-hidden />} onClick={() => setParticipantsOpened(true)}>
                {t('meetings:participants')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
        <BandButton icon={<IconDoorExit size={16} aria-hidden />} label={t('meetings:leaveRoom')} word={t('meetings:leaveShort')} onClick={() => void leave()} />
      </RoomBand>
      <main className={classes['main']}>
        <h1 className={classes['heading']}>{meeting?.body.title || title}</h1>
        {meeting ? part === 'notes' ? children : <div className={classes['files']} data-scroll-place>{{ files, issues, released }[part]}</div> : <EmptyState title={t('meetings:gone')} />}
      </main>
      {meeting ? (
        <Modal opened={participantsOpened} onClose={() => setParticipantsOpened(false)} title={t('meetings:participants')} size="xl" closeButtonProps={{ 'aria-label': text.close }}>
          <RoomParticipants key={meeting.id} caseId={caseId} meeting={meeting} roster={roster} />
        </Modal>
      ) : null}
      <Modal opened={planOpened} onClose={() => setPlanOpened(false)} title={t('joint:agendaAndRules')} size="65rem" closeButtonProps={{ 'aria-label': text.close }}>
        <PlanPanel place={{ caseId, meetingId, parties }} />
      </Modal>
    </div>
  );
}

function RoomParticipants({ caseId, meeting, roster }: { readonly caseId: CaseId; readonly meeting: RecordOf<'meeting'>; readonly roster: readonly RosterParty[] }) {
  const form = useMeetingForm(caseId, meeting);
  return (
    <div data-record-id={meeting.id}>
      <ParticipantList form={form} roster={roster} />
      <div className={classes['saved']}>
        <SavedMark state={form.state} problem={form.problem} onRetry={form.flush} />
      </div>
    </div>
  );
}
