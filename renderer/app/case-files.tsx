// Files with the marks that notes have, and the names that meetings have: no feature knows another.
import { useMemo } from 'react';
import { FileSection } from '#renderer/features/files/file-section.tsx';
import type { FileMarks } from '#renderer/features/files/file-marks.ts';
import { useMeetingTitle } from '#renderer/features/meetings/meeting-words.ts';
import { AudienceMark } from '#renderer/features/notes/audience-mark.tsx';
import { SourceName } from '#renderer/features/notes/source-name.tsx';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { go, matchPath, useNavigation } from '#renderer/state/navigation.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';

function useFileMarks(): FileMarks {
  const meetingTitle = useMeetingTitle();
  return useMemo(
    () => ({
      audience: (audience, roster, compact) => <AudienceMark audience={audience} roster={roster} compact={compact} />,
      source: (source, roster) => <SourceName source={source} speaker="" roster={roster} />,
      meetingTitle,
    }),
    [meetingTitle],
  );
}

export function CaseFiles({ caseId }: { readonly caseId: CaseId }) {
  const marks = useFileMarks();
  const scope = useMemo(() => ({ caseId, meetingId: null, isRoom: false }), [caseId]);
  const wantedId = useNavigation(({ path }) => matchPath('/case/:caseId/files/:fileId', path)?.['fileId'] ?? null);
  const putAway = (): void => {
    if (wantedId !== null) void go(`/case/${caseId}/files`);
  };
  return <FileSection scope={scope} meetingParties={null} marks={marks} wantedId={wantedId} onPutAway={putAway} />;
}

type MeetingFilesProps = { readonly caseId: CaseId; readonly meetingId: RecordId; /** Set of the room this page is; null at the desk. */ readonly roomParties: readonly PartyId[] | null };

export function MeetingFiles({ caseId, meetingId, roomParties }: MeetingFilesProps) {
  const marks = useFileMarks();
  const isRoom = roomParties !== null;
  const meeting = useCaseRecords(caseId, 'meeting')?.find(({ id }) => id === meetingId);
  const scope = useMemo(() => ({ caseId, meetingId, isRoom }), [caseId, meetingId, isRoom]);
  const parties = roomParties ?? meeting?.body.parties;
  return parties ? <FileSection scope={scope} meetingParties={parties} marks={marks} /> : null;
}
