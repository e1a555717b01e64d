// One party as a form that saves itself.
import { useMemo } from 'react';
import { useAutosave, type Autosave } from '#renderer/state/autosave.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { partyDetailsSchema, type PartyBody, type PartyDetails } from '#shared/domain/party.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';

export type PartyFormValue = { readonly details: PartyDetails; readonly left: boolean };
export type PartyForm = Autosave<PartyFormValue> & { readonly edit: (change: Partial<PartyDetails>) => void; readonly setLeft: (left: boolean) => void };

export function usePartyForm(caseId: CaseId, record: RecordOf<'party'>): PartyForm {
  const value = useMemo(() => ({ details: toDetails(record.body), left: record.body.leftAt !== null }), [record.body]);
  const autosave = useAutosave<PartyFormValue>({
    key: `party:${record.id}`,
    revision: record.revision,
    value,
    toPending: (revision, form) => ({ channel: 'party:save', input: { caseId, partyId: record.id as string as PartyId, revision, details: form.details, left: form.left } }),
  });
  const { value: form, change } = autosave;
  return {
    ...autosave,
    edit: (part) => change({ ...form, details: { ...form.details, ...part } }),
    setLeft: (left) => change({ ...form, left }),
  };
}

function toDetails(body: PartyBody): PartyDetails {
  const { mark: _mark, joinedAt: _joinedAt, leftAt: _leftAt, ...details } = body;
  return partyDetailsSchema.parse(details);
}
