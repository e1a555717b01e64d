// Where the features of one case meet: none of them knows another.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CaseScreen } from '#renderer/features/cases/case-screen.tsx';
import { toCaseSection } from '#renderer/features/cases/case-sections.ts';
import { ClosingSection } from '#renderer/features/closing/closing-section.tsx';
import { AgreementScreen } from '#renderer/features/documents/agreement-screen.tsx';
import { DocumentSection } from '#renderer/features/documents/document-section.tsx';
import { ExportCard } from '#renderer/features/exchange/export-card.tsx';
import { JournalSection } from '#renderer/features/journal/journal-section.tsx';
import { MeetingList } from '#renderer/features/meetings/meeting-list.tsx';
import { MeetingScreen } from '#renderer/features/meetings/meeting-screen.tsx';
import { CallNoteDialog } from '#renderer/features/notes/call-note-dialog.tsx';
import { CaseNotes } from '#renderer/features/notes/case-notes.tsx';
import { MeetingNotes } from '#renderer/features/notes/meeting-notes.tsx';
import { PartySection } from '#renderer/features/parties/party-section.tsx';
import { PackageMarks } from '#renderer/features/sharing/package/package-signs.tsx';
import { SealedScreen } from '#renderer/features/sharing/sealed/sealed-screen.tsx';
import { TrashScreen } from '#renderer/features/trash/trash-screen.tsx';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { useCaseLoading } from '#renderer/state/case-loading.ts';
import { go, matchPath } from '#renderer/state/navigation.ts';
import { setCallNote, useView } from '#renderer/state/view.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { CaseIssues, CaseOffers } from './case-negotiation.tsx';
import { CaseSharing } from './case-sharing.tsx';
import { CarryMarks, CarryRoute, CaseLeaks } from './carry-route.tsx';
import { CaseFiles, MeetingFiles } from './case-files.tsx';
import { CasePermissions } from './case-permissions.tsx';
import { DoorwayRoute, sideOfDoor } from './doorway-route.tsx';

export function CaseRoute({ caseId, path }: { readonly caseId: CaseId; readonly path: string }) {
  const { t } = useTranslation();
  const loading = useCaseLoading(caseId);
  const callNoteOpened = useView((state) => state.callNote);
  useShortcut({ code: 'KeyC', mod: true, shift: true }, () => setCallNote(true), loading.type === 'ready');
  if (loading.type === 'loading') return <p role="status">{t('general:opening')}</p>;
  if (loading.type === 'failed') {
    return (
      <EmptyState title={t(errorKeys[loading.error.type], errorValues(loading.error))} action={<Button onClick={() => void go('/cases')}>{t('general:backToCases')}</Button>} />
    );
  }
  const meetingId = matchPath('/case/:caseId/meeting/:meetingId/*', path)?.['meetingId'] as RecordId | undefined;
  const doorway = matchPath('/case/:caseId/doorway/:meetingId/:side', path) ?? matchPath('/case/:caseId/doorway/:meetingId', path);
  const carry = matchPath('/case/:caseId/carry/*', path);
  const agreementId = matchPath('/case/:caseId/document/:recordId', path)?.['recordId'] as RecordId | undefined;
  const section = toCaseSection(matchPath('/case/:caseId/:section/*', path)?.['section']);
  return (
    <CarryMarks caseId={caseId}>
      {doorway ? (
        <DoorwayRoute key={path} caseId={caseId} meetingId={doorway['meetingId'] as RecordId} side={sideOfDoor(doorway['side'])} />
      ) : carry ? (
        <CarryRoute key={path} caseId={caseId} wanted={(matchPath('/case/:caseId/carry/:recordId', path)?.['recordId'] as RecordId | undefined) ?? null} />
      ) : matchPath('/case/:caseId/sealed', path) ? (
        <SealedScreen caseId={caseId} />
      ) : agreementId ? (
        <AgreementScreen key={agreementId} caseId={caseId} recordId={agreementId} />
      ) : meetingId ? (
        <MeetingScreen key={meetingId} caseId={caseId} meetingId={meetingId} files={<MeetingFiles caseId={caseId} meetingId={meetingId} roomParties={null} />}>
          <MeetingNotes caseId={caseId} meetingId={meetingId} isRoom={false} />
        </MeetingScreen>
      ) : (
        <CaseScreen caseId={caseId} section={section} whole={<ExportCard caseId={caseId} />}>
          {section === 'parties' ? <PartySection caseId={caseId} /> : null}
          {section === 'meetings' ? <MeetingList caseId={caseId} /> : null}
          {section === 'notes' ? <CaseNotes caseId={caseId} /> : null}
          {section === 'issues' ? <CaseIssues caseId={caseId} /> : null}
          {section === 'offers' ? <CaseOffers caseId={caseId} /> : null}
          {section === 'sharing' ? <CaseSharing caseId={caseId} /> : null}
          {section === 'documents' ? <DocumentSection caseId={caseId} /> : null}
          {section === 'files' ? <CaseFiles caseId={caseId} /> : null}
          {section === 'journal' ? <JournalSection caseId={caseId} /> : null}
          {section === 'trash' ? <TrashScreen caseId={caseId} /> : null}
          {section === 'closing' ? <ClosingSection caseId={caseId} /> : null}
        </CaseScreen>
      )}
      <CallNoteDialog caseId={caseId} opened={callNoteOpened} onClose={() => setCallNote(false)} />
      <CasePermissions caseId={caseId} />
      <CaseLeaks caseId={caseId} />
      <PackageMarks caseId={caseId} />
    </CarryMarks>
  );
}
