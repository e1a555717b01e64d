// The mediator's part of a case as a form that saves itself.
import { useMemo } from 'react';
import { useAutosave, type Autosave } from '#renderer/state/autosave.ts';
import { caseDetailsSchema, type CaseBody, type CaseDetails } from '#shared/domain/case.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';

export type CaseForm = Autosave<CaseDetails> & { readonly edit: (change: Partial<CaseDetails>) => void };

export function useCaseForm(caseId: CaseId, record: RecordOf<'case'>): CaseForm {
  const value = useMemo(() => toDetails(record.body), [record.body]);
  const autosave = useAutosave<CaseDetails>({
    key: `case:${caseId}`,
    revision: record.revision,
    value,
    toPending: (revision, details) => (details.workingName.trim() === '' ? null : { channel: 'case:save', input: { caseId, revision, details } }),
  });
  return { ...autosave, edit: (change) => autosave.change({ ...autosave.value, ...change }) };
}

function toDetails(body: CaseBody): CaseDetails {
  const { nextPartyLetter: _kept, lifecycle: _own, ...details } = body;
  return caseDetailsSchema.parse(details);
}
