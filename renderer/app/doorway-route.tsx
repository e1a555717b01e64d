// The door of a room, from both sides: where the card meets the meeting's title and the words of the notes.
import { Button } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetingTitle } from '#renderer/features/meetings/meeting-words.ts';
import { kindLabels } from '#renderer/features/notes/kind-labels.ts';
import { SourceName } from '#renderer/features/notes/source-name.tsx';
import { DoorwayScreen } from '#renderer/features/sharing/doorway/doorway-screen.tsx';
import type { DoorwayWords } from '#renderer/features/sharing/doorway/doorway-words.ts';
import { LeavingScreen } from '#renderer/features/sharing/doorway/leaving-screen.tsx';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';

/** 'out': the room was left. 'look': the same card, asked for at the desk. */
export type DoorwaySide = 'in' | 'out' | 'look';
export const sideOfDoor = (word: string | undefined): DoorwaySide => (word === 'out' || word === 'look' ? word : 'in');

type DoorwayRouteProps = { readonly caseId: CaseId; readonly meetingId: RecordId; readonly side: DoorwaySide };

export function DoorwayRoute({ caseId, meetingId, side }: DoorwayRouteProps) {
  const { t } = useTranslation();
  const titleOf = useMeetingTitle();
  const meetings = useCaseRecords(caseId, 'meeting');
  const roster = useRosterParties(caseId);
  const sourceName = useCallback((source: Source, speaker: string) => <SourceName source={source} speaker={speaker} roster={roster ?? []} />, [roster]);
  const words = useMemo((): DoorwayWords => ({
    sourceName,
    kinds: {
      note: t(kindLabels.note), fact: t(kindLabels.fact), position: t(kindLabels.position), interest: t(kindLabels.interest), issue: t(kindLabels.issue),
      offer: t(kindLabels.offer), idea: t(kindLabels.idea), question: t(kindLabels.question), 'to-do': t(kindLabels['to-do']), verbatim: t(kindLabels.verbatim),
    },
  }), [sourceName, t]);
  if (!meetings || !roster) return null;
  const meeting = meetings.find((each) => each.id === meetingId);
  const toMeetings = `/case/${caseId}/meetings`;
  if (!meeting) return <EmptyState title={t('meetings:gone')} action={<Button onClick={() => void go(toMeetings)}>{t('meetings:toMeetings')}</Button>} />;
  const shared = { caseId, meeting, roster, words, title: titleOf(meeting.body, roster) };
  if (side === 'in') return <DoorwayScreen {...shared} />;
  return <LeavingScreen {...shared} nextPath={side === 'look' ? `/case/${caseId}/meeting/${meetingId}` : toMeetings} isAskedFor={side === 'look'} />;
}
