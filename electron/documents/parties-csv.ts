// The parties of a case as a table that spreadsheets open.
import { fullName } from '#shared/domain/names.ts';
import type { PartyBody } from '#shared/domain/party.ts';
import { cellForCsv } from '#shared/domain/csv-cell.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { languageWords, partyTypeWords, partyWords } from './case-words.ts';

const columns = ['mark', 'type', 'surname', 'givenName', 'patronymic', 'organisationName', 'identifier', 'phones', 'email', 'addresses', 'language', 'representatives', 'interpreter', 'remarks'] as const;

/** UTF-8 with a mark in front, and the separator that spreadsheets of that language expect. */
export function partiesCsv(parties: readonly PartyBody[], language: Language): string {
  const separator = language === 'en' ? ',' : ';';
  const rows = [columns.map((column) => partyWords[column][language]), ...parties.map((party) => cellsOf(party, language))];
  return `\uFEFF${rows.map((row) => row.map((cell) => cellForCsv(cell, separator)).join(separator)).join('\r\n')}\r\n`;
}

function cellsOf(party: PartyBody, language: Language): string[] {
  const { mark, name, representatives, interpreter } = party;
  const cells: Record<(typeof columns)[number], string> = {
    mark: mark.letter,
    type: partyTypeWords[party.type][language],
    surname: name.surname,
    givenName: name.givenName,
    patronymic: name.patronymic,
    organisationName: party.organisationName,
    identifier: party.identifier,
    phones: party.phones.map(({ number }) => number).join('; '),
    email: party.email,
    addresses: party.addresses.map(({ text }) => text).join('; '),
    language: languageWords[party.language][language],
    representatives: representatives.map((one) => [fullName(one.name), one.position, one.phone, one.email].filter(Boolean).join(', ')).join('; '),
    interpreter: [interpreter.name, interpreter.languages, interpreter.phone].filter(Boolean).join(', '),
    remarks: party.remarks,
  };
  return columns.map((column) => cells[column]);
}
