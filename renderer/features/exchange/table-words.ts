// Words for what a column can be, and for what can be wrong with a line.
import type { TableColumn, TableProblemType } from '#shared/domain/table-import.ts';

export const columnWords = {
  ignore: 'exchange:ignore',
  caseName: 'cases:workingName',
  matter: 'cases:matter',
  openedOn: 'cases:openedOn',
  subject: 'cases:subject',
  courtName: 'cases:courtName',
  courtCaseNumber: 'cases:courtCaseNumber',
  courtOfficial: 'cases:courtOfficial',
  referral: 'cases:referral',
  partyType: 'parties:type',
  partyName: 'exchange:partyName',
  surname: 'parties:surname',
  givenName: 'parties:givenName',
  patronymic: 'parties:patronymic',
  organisationName: 'parties:organisationName',
  identifier: 'exchange:identifier',
  phones: 'parties:phone',
  email: 'parties:email',
  addresses: 'parties:address',
  language: 'parties:language',
  remarks: 'parties:remarks',
} as const satisfies Readonly<Record<TableColumn, string>>;

export const problemWords = {
  'case-name-missing': 'exchange:problemCaseNameMissing',
  'bad-date': 'exchange:problemBadDate',
  'party-nameless': 'exchange:problemPartyNameless',
  'unknown-type': 'exchange:problemUnknownType',
  'unknown-language': 'exchange:problemUnknownLanguage',
  'too-long': 'exchange:problemTooLong',
  'too-many-parties': 'exchange:problemTooManyParties',
  'case-here': 'exchange:problemCaseHere',
  'party-here': 'exchange:problemPartyHere',
  repeated: 'exchange:problemRepeated',
  'identifier-length': 'exchange:problemIdentifierLength',
  'identifier-control': 'exchange:problemIdentifierControl',
  'identifier-date': 'exchange:problemIdentifierDate',
  'identifier-is-bin': 'exchange:problemIdentifierIsBin',
  'empty-line': 'exchange:problemEmptyLine',
  'date-missing': 'exchange:problemDateMissing',
  'case-differs': 'exchange:problemCaseDiffers',
  'identifier-doubt': 'exchange:problemIdentifierDoubt',
  'identifier-is-iin': 'exchange:problemIdentifierIsIin',
  'identifier-kept': 'exchange:problemIdentifierKept',
  'more-cells': 'exchange:problemMoreCells',
} as const satisfies Readonly<Record<TableProblemType, string>>;

export const separatorWords = { semicolon: 'exchange:separatorSemicolon', comma: 'exchange:separatorComma', tab: 'exchange:separatorTab', bar: 'exchange:separatorBar' } as const;
/** The same in every language. */
export const encodingNames = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16 BE', 'windows-1251': 'Windows-1251', 'kz-1048': 'KZ-1048' } as const;
