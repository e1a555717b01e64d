import { randomUUID } from 'node:crypto';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { CaseSummary } from '#shared/ipc/contract.ts';

type Given = Partial<Omit<CaseSummary, 'parties'>> & { readonly parties?: readonly string[] };

export function buildSummary(given: Given): CaseSummary {
  return {
    caseId: randomUUID() as CaseId, workingName: 'Case', matter: '', openedOn: '2026-01-01', courtCaseNumber: '', updatedAt: 0, meetings: 0, notes: 0,
    end: { closedOn: '', result: null, archivedOn: '', isHeld: false, due: [] },
    ...given,
    parties: (given.parties ?? []).map((displayName) => ({ partyId: randomUUID() as PartyId, displayName, mark: { letter: 'A', colour: 'teal', shape: 'circle' } })),
  };
}
