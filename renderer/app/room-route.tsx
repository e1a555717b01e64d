// The window while it is a meeting's room: nothing of the desk is here, and the way out is a new page.
import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RoomScreen } from '#renderer/features/meetings/room-screen.tsx';
import { CallNoteDialog } from '#renderer/features/notes/call-note-dialog.tsx';
import { MeetingNotes } from '#renderer/features/notes/meeting-notes.tsx';
import { ReleasedList } from '#renderer/features/notes/released-notes.tsx';
import { ReadOnlyBand } from '#renderer/features/wholeness/read-only-band.tsx';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { request } from '#renderer/ipc/client.ts';
import { useCaseLoading } from '#renderer/state/case-loading.ts';
import { openSearch } from '#renderer/state/search-panel.ts';
import { setCallNote, useView } from '#renderer/state/view.ts';
import { BandButton } from '#renderer/ui/band-button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { keysText } from '#renderer/ui/kbd-hint.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { Viewer } from '#shared/domain/audience.ts';
import { RoomIssues } from './case-negotiation.tsx';
import { MeetingFiles } from './case-files.tsx';
import { HideNamesButton, NamesHiddenBand } from './hide-names.tsx';
import { useReleasedLines } from './room-released.ts';
import classes from './room-route.module.css';

function FindButton() {
  const { t } = useTranslation();
  return <BandButton icon={<IconSearch size={16} aria-hidden />} label={t('search:open')} word={null} keys={keysText('Mod+F')} onClick={openSearch} />;
}

type RoomViewer = Extract<Viewer, { readonly type: 'room' }>;

export function RoomRoute({ viewer }: { readonly viewer: RoomViewer }) {
  const { t } = useTranslation();
  const loading = useCaseLoading(viewer.caseId);
  useShortcut({ code: 'KeyC', mod: true, shift: true }, () => setCallNote(true), loading.type === 'ready');
  if (loading.type === 'loading') return <p role="status">{t('general:opening')}</p>;
  if (loading.type === 'failed') {
    return (
      <main>
        <EmptyState
          title={t(errorKeys[loading.error.type], errorValues(loading.error))}
          action={<Button onClick={() => void request('meeting:leave', {})}>{t('general:leaveRoom')}</Button>}
        />
      </main>
    );
  }
  return <OpenRoom viewer={viewer} />;
}

/** Once its case is there. */
function OpenRoom({ viewer: { caseId, meetingId, parties } }: { readonly viewer: RoomViewer }) {
  const callNoteOpened = useView((state) => state.callNote);
  const released = useReleasedLines({ caseId, parties });
  return (
    <div className={classes['room']}>
      <ReadOnlyBand />
      <NamesHiddenBand />
      <RoomScreen caseId={caseId} meetingId={meetingId} parties={parties} tools={<><FindButton /><HideNamesButton /></>} issues={<RoomIssues caseId={caseId} meetingId={meetingId} parties={parties} />} files={<MeetingFiles caseId={caseId} meetingId={meetingId} roomParties={parties} />} released={<ReleasedList caseId={caseId} lines={released} />} releasedCount={released.length}>
        <MeetingNotes caseId={caseId} meetingId={meetingId} isRoom />
      </RoomScreen>
      <CallNoteDialog caseId={caseId} opened={callNoteOpened} onClose={() => setCallNote(false)} />
    </div>
  );
}
