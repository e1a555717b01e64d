// Carrying, and what stands between the mediator and what is to leave: where the features meet that show them.
import { useMemo, type ReactNode } from 'react';
import { CarryScreen } from '#renderer/features/sharing/carry/carry-screen.tsx';
import { CarryMarksProvider, CarryMenuItem, CarrySigns, useCarryMarks } from '#renderer/features/sharing/carry/carry-signs.tsx';
import { LeakDialog } from '#renderer/features/sharing/leaks/leak-dialog.tsx';
import { useRosterParties } from '#renderer/state/case-records.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';

export function CarryRoute({ caseId, wanted }: { readonly caseId: CaseId; readonly wanted: RecordId | null }) {
  const roster = useRosterParties(caseId);
  if (!roster) return null;
  return <CarryScreen caseId={caseId} roster={roster} wanted={wanted} />;
}

/** One for all that leaves this case: papers, messages, packages. */
export function CaseLeaks({ caseId }: { readonly caseId: CaseId }) {
  return <LeakDialog caseId={caseId} roster={useRosterParties(caseId) ?? []} />;
}

export const carryExtra = { name: 'carry', Signs: CarrySigns, MenuItems: CarryMenuItem } as const;

/** What was told of each note, for the rows of a desk's lists. */
export function CarryMarks({ caseId, children }: { readonly caseId: CaseId; readonly children: ReactNode }) {
  const roster = useRosterParties(caseId);
  const byRecord = useCarryMarks(caseId);
  const marks = useMemo(() => ({ byRecord, roster: roster ?? [] }), [byRecord, roster]);
  return <CarryMarksProvider value={marks}>{children}</CarryMarksProvider>;
}
