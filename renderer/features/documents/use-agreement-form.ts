// One draft as a form that saves itself.
import { useMemo } from 'react';
import { useAutosave, type Autosave } from '#renderer/state/autosave.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { languagesOf } from '#shared/domain/language-text.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { settlementDetailsSchema, type Obligation, type SettlementBody, type SettlementDetails } from '#shared/domain/settlement.ts';
import type { Language } from '#shared/domain/text-limits.ts';

export type AgreementForm = Autosave<SettlementDetails> & { readonly languages: readonly Language[]; readonly edit: (change: Partial<SettlementDetails>) => void };
export type SectionProps = { readonly form: AgreementForm };

export function useAgreementForm(caseId: CaseId, record: RecordOf<'settlement'>): AgreementForm {
  const value = useMemo(() => toDetails(record.body), [record.body]);
  const autosave = useAutosave<SettlementDetails>({
    key: `settlement:${record.id}`,
    revision: record.revision,
    value,
    toPending: (revision, details) => ({ channel: 'settlement:save', input: { caseId, recordId: record.id, revision, details } }),
  });
  return { ...autosave, languages: languagesOf(autosave.value.languages), edit: (change) => autosave.change({ ...autosave.value, ...change }) };
}

export function withObligation(details: SettlementDetails, obligation: Obligation): Partial<SettlementDetails> {
  return { obligations: details.obligations.map((each) => (each.id === obligation.id ? obligation : each)) };
}

function toDetails({ version: _version, replaces: _replaces, frozen: _frozen, ...details }: SettlementBody): SettlementDetails {
  return settlementDetailsSchema.parse(details);
}
