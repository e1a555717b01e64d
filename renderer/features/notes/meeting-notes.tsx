import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { useCaseNoteList } from './case-note-list.ts';
import { useLoadedNotes } from './load-case-notes.ts';
import { NoteWorkspace } from './note-workspace.tsx';
import { speakersOfMeeting } from './speakers.ts';

type MeetingNotesProps = { readonly caseId: CaseId; readonly meetingId: RecordId; readonly isRoom: boolean };

const nowhere = (): string => '';

/** The notes of one meeting with the line to type in. */
export function MeetingNotes({ caseId, meetingId, isRoom }: MeetingNotesProps) {
  const { t } = useTranslation();
  const isLoaded = useLoadedNotes(caseId);
  const allNotes = useCaseNoteList((state) => state.notes);
  const meetings = useCaseRecords(caseId, 'meeting');
  const roster = useRosterParties(caseId);
  const meeting = meetings?.find((each) => each.id === meetingId);
  const notes = useMemo(() => allNotes.filter((note) => note.body.meetingId === meetingId), [allNotes, meetingId]);
  const mediator = t('notes:mediator');
  const speakers = useMemo(() => (meeting && roster ? speakersOfMeeting(meeting.body, roster, mediator) : []), [meeting, roster, mediator]);
  const scope = useMemo(() => ({ caseId, meetingId }), [caseId, meetingId]);
  const belongs = useCallback((id: RecordId | null) => id === meetingId, [meetingId]);
  const empty = useMemo(() => <EmptyState title={t('notes:emptyMeeting')}>{t('notes:emptyHint')}</EmptyState>, [t]);
  if (!isLoaded || !meeting || !roster) return null;
  return (
    <NoteWorkspace
      scope={scope}
      notes={notes}
      roster={roster}
      speakers={speakers}
      roomParties={meeting.body.parties}
      isRoom={isRoom}
      whereOf={nowhere}
      belongs={belongs}
      empty={empty}
    />
  );
}
