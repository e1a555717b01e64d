// Issues and offers with the marks of audiences, and what they add to a note.
import { useMemo, type ReactNode } from 'react';
import { IssuesSection } from '#renderer/features/negotiation/issues-section.tsx';
import { OffersSection } from '#renderer/features/negotiation/offers-section.tsx';
import { useOneIssue } from '#renderer/features/meetings/joint-arrangement.tsx';
import { AudienceMark } from '#renderer/features/notes/audience-mark.tsx';
import type { Audience } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { RosterBody } from '#shared/domain/party.ts';

const audienceMark = (audience: Audience, roster: readonly RosterBody['parties'][number][]): ReactNode => <AudienceMark audience={audience} roster={roster} compact />;

export function CaseIssues({ caseId }: { readonly caseId: CaseId }) {
  return <IssuesSection caseId={caseId} room={null} oneIssue={useOneIssue()} audienceMark={audienceMark} />;
}

export const CaseOffers = ({ caseId }: { readonly caseId: CaseId }) => <OffersSection caseId={caseId} audienceMark={audienceMark} />;

/** In a room: what its parties may see, and what is written before them. */
export function RoomIssues({ caseId, meetingId, parties }: { readonly caseId: CaseId; readonly meetingId: RecordId; readonly parties: readonly PartyId[] }) {
  const room = useMemo(() => ({ meetingId, parties }), [meetingId, parties]);
  return <IssuesSection caseId={caseId} room={room} oneIssue={null} audienceMark={audienceMark} />;
}
