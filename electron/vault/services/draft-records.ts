// Drafts as they lie in the vault: the page's whole input, bound to its record, with the audience it was typed for.
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { draftInputSchema, type DraftView } from '#shared/ipc/contract.ts';
import type { Draft } from '../ports.ts';
import type { VaultSession } from './session.ts';
import type { Wall } from './wall.ts';

export function draftMeetingId({ body }: Draft): RecordId | null {
  const meetingId = typeof body === 'object' && body !== null && 'meetingId' in body ? body.meetingId : null;
  return typeof meetingId === 'string' ? (meetingId as RecordId) : null;
}

/** Drafts of notes that are in the trash, or of a meeting that is, wait there until these come back. */
export function readDrafts(session: VaultSession, wall: Wall, caseId: CaseId): DraftView[] {
  const isGone = (id: RecordId | null): boolean => id !== null && (session.store.record(id)?.deletedAt ?? null) !== null;
  return session.store
    .drafts(caseId)
    .filter((draft) => !isGone(draft.recordId) && !isGone(draftMeetingId(draft)))
    .flatMap((draft) => {
      if (!draftInputSchema.safeParse(draft.body).success) session.bodies.report(`draft ${draft.recordId}`);
      return wall.showDraft(draft) ?? [];
    });
}
