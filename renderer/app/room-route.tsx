// The window while it is a meeting's room: nothing of the desk is here, and the way out is a new page.
import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RoomScreen } from '#renderer/features/meetings/room-screen.tsx';
import { CallNoteDialog } from '#renderer/features/notes/call-note-dialog.tsx';
import { MeetingNotes } from '#renderer/features/notes/meeting-notes.tsx';
import { ReadOnlyBand } from '#renderer/features/wholeness/read-only-band.tsx';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { request } from '#renderer/ipc/client.ts';
import { useCaseLoading } from '#renderer/state/case-loading.ts';
import { openSearch } from '#renderer/state/search-panel.ts';
import { setCallNote, useView } from '#renderer/state/view.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { keysText } from '#renderer/ui/kbd-hint.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { Viewer } from '#shared/domain/audience.ts';
import { MeetingFiles } from './case-files.tsx';
import classes from './room-route.module.css';

function FindButton() {
  const { t } = useTranslation();
  return (
    <Button size="compact-sm" variant="default" leftSection={<IconSearch size={16} aria-hidden />} onClick={openSearch} title={keysText('Mod+F')}>
      {t('search:open')}
    </Button>
  );
}

export function RoomRoute({ viewer }: { readonly viewer: Extract<Viewer, { readonly type: 'room' }> }) {
  const { t } = useTranslation();
  const loading = useCaseLoading(viewer.caseId);
  const callNoteOpened = useView((state) => state.callNote);
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
  return (
    <div className={classes['room']}>
      <ReadOnlyBand />
      <RoomScreen caseId={viewer.caseId} meetingId={viewer.meetingId} parties={viewer.parties} tools={<FindButton />} files={<MeetingFiles caseId={viewer.caseId} meetingId={viewer.meetingId} roomParties={viewer.parties} />}>
        <MeetingNotes caseId={viewer.caseId} meetingId={viewer.meetingId} isRoom />
      </RoomScreen>
      <CallNoteDialog caseId={viewer.caseId} opened={callNoteOpened} onClose={() => setCallNote(false)} />
    </div>
  );
}
