import { Group, Select } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { useShownNote } from '#renderer/state/shown-note.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { noteKinds } from '#shared/domain/note.ts';
import { useCaseNoteList } from './case-note-list.ts';
import { kindLabels } from './kind-labels.ts';
import { useLoadedNotes } from './load-case-notes.ts';
import { filterNotes, thirdPersonsOf } from './note-filter.ts';
import { NoteWorkspace } from './note-workspace.tsx';
import type { NoteRecord } from './note-order.ts';
import { speakersAtDesk } from './speakers.ts';

/** All notes of the case in the order of time, and the desk's own line. */
export function CaseNotes({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const isLoaded = useLoadedNotes(caseId);
  const allNotes = useCaseNoteList((state) => state.notes);
  const meetings = useCaseRecords(caseId, 'meeting');
  const roster = useRosterParties(caseId);
  const [kind, setKind] = useState('all');
  const [from, setFrom] = useState('all');
  const { noteId, arrivals } = useShownNote();
  const arrival = `${arrivals} ${noteId}`;
  const [seenArrival, setSeenArrival] = useState(arrival);
  if (arrival !== seenArrival) {
    setSeenArrival(arrival);
    // A note that a way led to is shown, whatever was chosen before.
    if (noteId !== null) {
      setKind('all');
      setFrom('all');
    }
  }
  const notes = useMemo(() => filterNotes(allNotes, { kind, from }), [allNotes, kind, from]);
  const thirdPersons = useMemo(() => thirdPersonsOf(allNotes), [allNotes]);
  const speakers = useMemo(() => speakersAtDesk(roster ?? [], thirdPersons), [roster, thirdPersons]);
  const scope = useMemo(() => ({ caseId, meetingId: null }), [caseId]);
  const belongs = useCallback((id: RecordId | null) => id === null, []);
  const whereOf = useCallback((note: NoteRecord) => {
    const meeting = meetings?.find((each) => each.id === note.body.meetingId);
    return meeting ? meeting.body.title || t('notes:meetingOn', { day: showDay(isoDayOf(meeting.body.startsAt)) }) : '';
  }, [meetings, t]);
  const isFiltered = kind !== 'all' || from !== 'all';
  const empty = useMemo(
    () => (isFiltered ? <EmptyState title={t('notes:noneFound')}>{t('notes:noneFoundHint')}</EmptyState> : <EmptyState title={t('notes:emptyCase')}>{t('notes:emptyHint')}</EmptyState>),
    [isFiltered, t],
  );
  if (!isLoaded || !roster || !meetings) return null;
  return (
    <>
      <Group gap="sm" mb={8}>
        <Select
          aria-label={t('notes:filterKind')}
          name="filter-kind"
          size="sm"
          value={kind}
          onChange={(value) => setKind(value ?? 'all')}
          data={[{ value: 'all', label: t('notes:allKinds') }, ...noteKinds.map((each) => ({ value: each as string, label: t(kindLabels[each]) }))]}
        />
        <Select
          aria-label={t('notes:filterFrom')}
          name="filter-from"
          size="sm"
          value={from}
          onChange={(value) => setFrom(value ?? 'all')}
          data={[
            { value: 'all', label: t('notes:fromAll') },
            ...roster.map((party) => ({ value: party.id as string, label: party.displayName })),
            { value: 'mediator', label: t('notes:mediator') },
            { value: 'others', label: t('notes:fromOthers') },
          ]}
        />
      </Group>
      <NoteWorkspace scope={scope} notes={notes} roster={roster} speakers={speakers} roomParties={null} isRoom={false} whereOf={whereOf} belongs={belongs} empty={empty} />
    </>
  );
}
