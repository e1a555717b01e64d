// Empty records as they begin.
import type { RecordId } from '#shared/domain/ids.ts';
import type { PartyDetails, Representative } from '#shared/domain/party.ts';
import type { Language } from '#shared/domain/text-limits.ts';

export const newRecordId = (): RecordId => crypto.randomUUID() as RecordId;

export function createPartyDetails(type: PartyDetails['type'], language: Language): PartyDetails {
  return {
    type,
    name: { surname: '', givenName: '', patronymic: '' },
    organisationName: '',
    identifier: '',
    identifierNote: '',
    identityDocument: { type: '', number: '', issuedBy: '', issuedOn: '' },
    addresses: [],
    phones: [],
    email: '',
    language,
    representatives: [],
    interpreter: { name: '', languages: '', phone: '' },
    remarks: '',
  };
}

export function createRepresentative(): Representative {
  return {
    id: newRecordId(),
    name: { surname: '', givenName: '', patronymic: '' },
    position: '',
    phone: '',
    email: '',
    authority: { ground: '', number: '', date: '', until: '' },
    powerToSettle: null,
  };
}

/** Entries of a list without one, or with one changed. */
export const without = <Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry[] => entries.filter((entry) => entry.id !== id);
export const withChanged = <Entry extends { readonly id: string }>(entries: readonly Entry[], changed: Entry): Entry[] => entries.map((entry) => (entry.id === changed.id ? changed : entry));
