import type { FoundRecord } from '#shared/ipc/contract.ts';

/** Where a hit stands at the desk: a note in its meeting or among the notes of its case. */
export function pathOfHit({ caseId, kind, recordId, meetingId }: Pick<FoundRecord, 'caseId' | 'kind' | 'recordId' | 'meetingId'>): string {
  switch (kind) {
    case 'note':
      return meetingId === null ? `/case/${caseId}/notes/note/${recordId}` : `/case/${caseId}/meeting/${meetingId}/note/${recordId}`;
    case 'meeting':
      return `/case/${caseId}/meeting/${recordId}`;
    case 'party':
      return `/case/${caseId}/parties/${recordId}`;
    case 'attachment':
      return `/case/${caseId}/files/${recordId}`;
    case 'offer':
      return `/case/${caseId}/offers/${recordId}`;
    case 'issue':
    case 'option':
    case 'frame':
    case 'accepted-term':
      return `/case/${caseId}/issues/${recordId}`;
    case 'case':
      return `/case/${caseId}/overview`;
  }
}
