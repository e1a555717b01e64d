import type { CaseId } from '#shared/domain/ids.ts';
import type { LeakReport } from '#shared/ipc/leak-report.ts';

/** Where the desk can ask for a permission, or read on. */
export function pathOfSecret(caseId: CaseId, { kind, recordId, isInTrash }: Pick<LeakReport['secret'], 'kind' | 'recordId' | 'isInTrash'>): string {
  if (isInTrash) return `/case/${caseId}/trash`;
  switch (kind) {
    case 'note':
      return `/case/${caseId}/notes/note/${recordId}`;
    case 'party':
      return `/case/${caseId}/parties/${recordId}`;
    case 'meeting':
      return `/case/${caseId}/meeting/${recordId}`;
    case 'attachment':
      return `/case/${caseId}/files/${recordId}`;
    case 'settlement':
      return `/case/${caseId}/document/${recordId}`;
    case 'offer':
      return `/case/${caseId}/offers`;
    case 'issue':
    case 'option':
    case 'frame':
    case 'accepted-term':
      return `/case/${caseId}/issues`;
    default:
      return `/case/${caseId}/overview`;
  }
}
