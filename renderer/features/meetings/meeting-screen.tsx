import { ActionIcon, Button, Menu, Tabs, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconDoorEnter, IconDots, IconMessageQuestion, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go, matchPath, useNavigation } from '#renderer/state/navigation.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { partiesOf } from '#shared/domain/roster.ts';
import { deleteMeeting, goToDoor, restoreMeeting } from './api.ts';
import { MeetingDetails } from './meeting-details.tsx';
import classes from './meeting-screen.module.css';
import { formLabels, useMeetingTitle, type RosterParty } from './meeting-words.ts';
import { PlanPanel } from './plan-panel.tsx';
import { PrintNotesDialog, PrintNotesItems, type NotesWay } from './print-notes.tsx';
import { TimerButton } from './timer-button.tsx';
import { TurnButton } from './turn-button.tsx';
import { useMeetingForm } from './use-meeting-form.ts';

type MeetingScreenProps = {
  readonly caseId: CaseId;
  readonly meetingId: RecordId;
  readonly files: ReactNode;
  /** The meeting's notes. */
  readonly children: ReactNode;
};

/** One meeting as the desk sees it. */
export function MeetingScreen({ caseId, meetingId, files, children }: MeetingScreenProps) {
  const { t } = useTranslation();
  const meetings = useCaseRecords(caseId, 'meeting');
  const roster = useRosterParties(caseId);
  const meeting = meetings?.find((each) => each.id === meetingId);
  if (!meetings || !roster) return null;
  if (!meeting) {
    return <EmptyState title={t('meetings:gone')} action={<Button onClick={() => void go(`/case/${caseId}/meetings`)}>{t('meetings:toMeetings')}</Button>} />;
  }
  return (
    <MeetingBody key={meetingId} caseId={caseId} meeting={meeting} roster={roster} files={files}>
      {children}
    </MeetingBody>
  );
}

type MeetingBodyProps = { readonly caseId: CaseId; readonly meeting: RecordOf<'meeting'>; readonly roster: readonly RosterParty[]; readonly files: ReactNode; readonly children: ReactNode };

function MeetingBody({ caseId, meeting, roster, files, children }: MeetingBodyProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const titleOf = useMeetingTitle();
  const form = useMeetingForm(caseId, meeting);
  const tab = useMeetingTab();
  const [notesWay, setNotesWay] = useState<NotesWay | null>(null);
  const { value } = form;
  const key = { caseId, meetingId: meeting.id };
  const place = { ...key, parties: meeting.body.parties };

  const remove = async (): Promise<void> => {
    const answer = await deleteMeeting(key);
    if (!answer.ok) return showToast(errorWords(answer.error), { tone: 'bad' });
    showToast(t('meetings:movedToTrash'), {
      undo: () => {
        void restoreMeeting(key).then((restored) => {
          if (!restored.ok) showToast(errorWords(restored.error), { tone: 'bad' });
        });
      },
    });
    await go(`/case/${caseId}/meetings`);
  };

  return (
    <>
      <PageHeader
        above={
          <UnstyledButton className={classes['back']} onClick={() => void go(`/case/${caseId}/meetings`)}>
            <IconArrowLeft size={16} aria-hidden />
            {t('meetings:toMeetings')}
          </UnstyledButton>
        }
        title={titleOf(value, roster)}
        below={
          <span className={classes['below']}>
            {partiesOf(value.parties, roster).map((party) => (
              <PartyMark key={party.id} mark={party.mark} size={20} name={party.displayName} />
            ))}
            {[`${showDay(isoDayOf(value.startsAt))}, ${timeOf(value.startsAt)}`, t(formLabels[value.form]), value.place].filter(Boolean).join(' · ')}
          </span>
        }
      >
        {tab === 'details' ? <SavedMark state={form.state} problem={form.problem} onRetry={form.flush} /> : null}
        <TimerButton caseId={caseId} meeting={meeting} />
        <TurnButton meeting={place} parties={partiesOf(meeting.body.parties, roster).filter((party) => party.present)} />
        <Button leftSection={<IconDoorEnter size={18} aria-hidden />} onClick={() => void goToDoor(key)}>
          {t('meetings:enterRoom')}
        </Button>
        <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: 'main' }}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('meetings:more')}>
              <IconDots size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconMessageQuestion size={16} aria-hidden />} onClick={() => void go(`/case/${caseId}/doorway/${meeting.id}/look`)}>
              {t('doorway:lookThrough')}
            </Menu.Item>
            <PrintNotesItems onAsk={setNotesWay} />
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove()}>
              {t('meetings:delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </PageHeader>
      <Tabs value={tab} onChange={(next) => void go(`/case/${caseId}/meeting/${meeting.id}${next === 'notes' ? '' : `/${next}`}`)} keepMounted={false}>
        <Tabs.List aria-label={t('meetings:parts')} mb={8}>
          <Tabs.Tab value="notes">{t('meetings:notes')}</Tabs.Tab>
          <Tabs.Tab value="plan">{t('joint:agendaAndRules')}</Tabs.Tab>
          <Tabs.Tab value="files">{t('files:files')}</Tabs.Tab>
          <Tabs.Tab value="details">{t('meetings:detailsAndParticipants')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="notes" tabIndex={-1}>{children}</Tabs.Panel>
        <Tabs.Panel value="plan" tabIndex={-1}>
          <PlanPanel place={place} />
        </Tabs.Panel>
        <Tabs.Panel value="files" tabIndex={-1}>{files}</Tabs.Panel>
        <Tabs.Panel value="details" tabIndex={-1}>
          <MeetingDetails meetingId={meeting.id} form={form} roster={roster} />
        </Tabs.Panel>
      </Tabs>
      <PrintNotesDialog caseId={caseId} meetingId={meeting.id} way={notesWay} onClose={() => setNotesWay(null)} />
    </>
  );
}

const meetingTabs = ['notes', 'plan', 'files', 'details'] as const;

/** In the path, so that a way back leads to the same part. */
function useMeetingTab(): (typeof meetingTabs)[number] {
  const part = useNavigation(({ path }) => matchPath('/case/:caseId/meeting/:meetingId/:part', path)?.['part']);
  return meetingTabs.find((tab) => tab === part) ?? 'notes';
}
