// Lines of a table become cases and parties, or problems that name their line. What cannot be right is left out, never guessed.
import { z } from 'zod';
import type { NewCase } from './case.ts';
import type { RecordId } from './ids.ts';
import { checkIdentifier, type IdentifierCheck } from './iin-bin.ts';
import { mostParties } from './party-mark.ts';
import type { PartyDetails } from './party.ts';
import { languageOf, partyTypeOf, tableColumns, type TableColumn } from './table-columns.ts';

export type { TableColumn } from './table-columns.ts';
export const tableColumnSchema = z.enum(tableColumns);
export const tableLimits = { chars: 3_000_000, lines: 5_000, columns: 100, shownProblems: 1_000 } as const;

const errorTypes = [
  'case-name-missing', 'bad-date', 'party-nameless', 'unknown-type', 'unknown-language', 'too-long', 'too-many-parties', 'case-here', 'party-here', 'repeated',
  'identifier-length', 'identifier-control', 'identifier-date', 'identifier-is-bin', 'empty-line',
] as const;
const warningTypes = ['date-missing', 'case-differs', 'identifier-doubt', 'identifier-is-iin', 'identifier-kept', 'more-cells'] as const;
export type TableProblem = {
  /** As an editor counts the lines of the file, from 1. */
  readonly line: number;
  readonly column: TableColumn | null;
} & ({ readonly isError: true; readonly because: (typeof errorTypes)[number] } | { readonly isError: false; readonly because: (typeof warningTypes)[number] });
export type TableProblemType = TableProblem['because'];

export type TableLine = { readonly line: number; readonly cells: readonly string[] };
export type TableContext = {
  readonly columns: readonly TableColumn[];
  /** YYYY-MM-DD: for a case without a date. */
  readonly today: string;
  readonly keepWrongIdentifiers: boolean;
  readonly newId: () => RecordId;
  /** caseKey() of the cases that are there. */
  readonly knownCases: ReadonlySet<string>;
  /** Parties go into this case: identifiers that it has, and how many parties it can still take. null: lines tell their cases. */
  readonly intoCase: { readonly identifiers: ReadonlySet<string>; readonly room: number } | null;
};

export type CaseFromTable = { readonly details: NewCase & { readonly subject: string; readonly court: { name: string; caseNumber: string; official: string }; readonly referral: string }; readonly parties: PartyDetails[] };
export type TableReading = { readonly cases: readonly CaseFromTable[]; readonly problems: readonly TableProblem[]; readonly linesWithErrors: number };

type Cells = Readonly<Partial<Record<TableColumn, string>>>;
type Building = { readonly made: CaseFromTable; readonly first: Cells; readonly identifiers: Set<string>; room: number };

/** Cases with the same name and court number are one. */
export const caseKey = (workingName: string, courtCaseNumber: string): string => `${fold(workingName)}\n${fold(courtCaseNumber)}`;
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

export function readTableLines(lines: readonly TableLine[], context: TableContext): TableReading {
  const problems: TableProblem[] = [];
  const building = new Map<string, Building>();
  let linesWithErrors = 0;
  for (const { line, cells } of lines) {
    const found: TableProblem[] = [];
    const note: Note = (because, column = null) => void found.push({ line, column, because, isError: (errorTypes as readonly string[]).includes(because) } as TableProblem);
    if (cells.slice(context.columns.length).some((cell) => cell.trim() !== '')) note('more-cells');
    const values = toCells(cells, context.columns, note);
    readLine(values, note, context, building, () => found.some(({ isError }) => isError));
    if (found.some(({ isError }) => isError)) linesWithErrors += 1;
    problems.push(...found);
  }
  return { cases: [...building.values()].map(({ made }) => made), problems, linesWithErrors };
}

type Note = (because: TableProblemType, column?: TableColumn | null) => void;

const mostChars: Readonly<Partial<Record<TableColumn, number>>> = { matter: 1_000, referral: 1_000, subject: 20_000, remarks: 20_000, identifier: 20, addresses: 10_000, phones: 2_000, partyName: 600 };

function toCells(cells: readonly string[], columns: readonly TableColumn[], note: Note): Cells {
  const values: Partial<Record<TableColumn, string>> = {};
  for (const [index, column] of columns.entries()) {
    const value = (cells[index] ?? '').trim();
    if (column === 'ignore' || value === '') continue;
    if (value.length > (mostChars[column] ?? 200)) note('too-long', column);
    else values[column] = value;
  }
  return values;
}

function readLine(values: Cells, note: Note, context: TableContext, building: Map<string, Building>, hasError: () => boolean): void {
  if (Object.keys(values).length === 0) return note('empty-line');
  const party = readParty(values, note, context);
  const target = context.intoCase ? intoCase(context.intoCase, building) : caseOfLine(values, note, context, building);
  if (!target) return;
  if (party?.identifier) {
    if (target.identifiers.has(party.identifier)) note(context.intoCase?.identifiers.has(party.identifier) ? 'party-here' : 'repeated', 'identifier');
  }
  if (party && target.room <= 0) note('too-many-parties');
  if (context.intoCase && !party && !hasError()) note('party-nameless');
  if (hasError()) return;
  building.set(target.key, target.building);
  if (!party) return;
  target.building.made.parties.push(party);
  target.building.room -= 1;
  if (party.identifier) target.identifiers.add(party.identifier);
}

type Target = { readonly key: string; readonly building: Building; readonly identifiers: Set<string>; readonly room: number };
const asTarget = (key: string, building: Building): Target => ({ key, building, identifiers: building.identifiers, room: building.room });

function intoCase({ identifiers, room }: NonNullable<TableContext['intoCase']>, building: Map<string, Building>): Target {
  const made = { details: { workingName: '', matter: '', openedOn: '', subject: '', court: { name: '', caseNumber: '', official: '' }, referral: '' }, parties: [] };
  return asTarget('', building.get('') ?? { made, first: {}, identifiers: new Set(identifiers), room });
}

const caseColumns = ['matter', 'openedOn', 'subject', 'courtName', 'courtOfficial', 'referral'] as const;

function caseOfLine(values: Cells, note: Note, { today, knownCases }: TableContext, building: Map<string, Building>): Target | null {
  const workingName = values.caseName ?? '';
  if (workingName === '') {
    note('case-name-missing', 'caseName');
    return null;
  }
  const key = caseKey(workingName, values.courtCaseNumber ?? '');
  const begun = building.get(key);
  if (begun) {
    for (const column of caseColumns) if (values[column] !== undefined && values[column] !== begun.first[column]) note('case-differs', column);
    return asTarget(key, begun);
  }
  if (knownCases.has(key)) note('case-here', 'caseName');
  const openedOn = values.openedOn === undefined ? today : readDay(values.openedOn);
  if (values.openedOn === undefined) note('date-missing', 'openedOn');
  if (openedOn === null) note('bad-date', 'openedOn');
  const details = {
    workingName,
    matter: values.matter ?? '',
    openedOn: openedOn ?? today,
    subject: values.subject ?? '',
    court: { name: values.courtName ?? '', caseNumber: values.courtCaseNumber ?? '', official: values.courtOfficial ?? '' },
    referral: values.referral ?? '',
  };
  return asTarget(key, { made: { details, parties: [] }, first: values, identifiers: new Set(), room: mostParties });
}

const partyColumns = ['partyType', 'partyName', 'surname', 'givenName', 'patronymic', 'organisationName', 'identifier', 'phones', 'email', 'addresses', 'language', 'remarks'] as const;

function readParty(values: Cells, note: Note, { keepWrongIdentifiers, newId }: TableContext): PartyDetails | null {
  if (partyColumns.every((column) => values[column] === undefined)) return null;
  const identifier = (values.identifier ?? '').replaceAll(/[\s\u00a0-]/g, '');
  const told = values.partyType === undefined ? null : partyTypeOf(values.partyType);
  if (values.partyType !== undefined && told === null) note('unknown-type', 'partyType');
  const type = told ?? guessType(values, identifier);
  const language = values.language === undefined ? 'ru' : languageOf(values.language);
  if (language === null) note('unknown-language', 'language');
  const isPerson = type === 'person';
  const whole = values.partyName ?? '';
  const [surname = '', givenName = '', ...rest] = isPerson && values.surname === undefined ? whole.split(/\s+/) : [];
  const name = { surname: values.surname ?? surname, givenName: values.givenName ?? givenName, patronymic: values.patronymic ?? rest.join(' ') };
  const organisationName = values.organisationName ?? (isPerson ? '' : whole);
  if ([name.surname, name.givenName, organisationName].every((text) => text === '')) note('party-nameless', 'partyName');
  if ([...Object.values(name), organisationName].some((text) => text.length > 200)) note('too-long', 'partyName');
  noteIdentifier(checkIdentifier(type, identifier), note, keepWrongIdentifiers);
  const phones = split(values.phones ?? '');
  const addresses = split(values.addresses ?? '');
  if (phones.length > 20 || phones.some((text) => text.length > 200)) note('too-long', 'phones');
  if (addresses.length > 20 || addresses.some((text) => text.length > 1_000)) note('too-long', 'addresses');
  return {
    type, name, organisationName, identifier, identifierNote: '',
    identityDocument: { type: '', number: '', issuedBy: '', issuedOn: '' },
    addresses: addresses.map((text) => ({ id: newId(), label: '', text })),
    phones: phones.map((number) => ({ id: newId(), label: '', number })),
    email: values.email ?? '',
    language: language ?? 'ru',
    representatives: [],
    interpreter: { name: '', languages: '', phone: '' },
    remarks: values.remarks ?? '',
  };
}

/** Without a word for it: an organisation by its own column or by its BIN, whose fifth digit no IIN has. */
function guessType(values: Cells, identifier: string): PartyDetails['type'] {
  if (values.surname !== undefined || values.givenName !== undefined) return 'person';
  if (values.organisationName !== undefined) return 'organisation';
  return /^\d{4}[4-6]\d{7}$/.test(identifier) || /^(ТОО|АО|ЖШС|АҚ|ГУ|КГУ|РГУ|ЧУ|ОО|LLP|LLC|JSC)\s|[«"]/iu.test(values.partyName ?? '') ? 'organisation' : 'person';
}

const identifierErrors = { 'not-12-digits': 'identifier-length', 'control-digit': 'identifier-control', 'impossible-date': 'identifier-date', 'looks-like-bin': 'identifier-is-bin' } as const;

function noteIdentifier(check: IdentifierCheck, note: Note, isKept: boolean): void {
  if (check.type === 'error') note(isKept ? 'identifier-kept' : identifierErrors[check.because], 'identifier');
  if (check.type === 'warning') note(check.because === 'looks-like-iin' ? 'identifier-is-iin' : 'identifier-doubt', 'identifier');
}

const split = (text: string): string[] => text.split(/[;\r\n]+/).map((part) => part.trim()).filter(Boolean);

/** 2026-11-05, 05.11.2026, 5/11/2026: day first, as everyone here writes. */
export function readDay(text: string): string | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text) ?? [];
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s*г\.?|\s*ж\.?)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text) ?? [];
  const [wantedYear, wantedMonth, wantedDay] = [isoYear ?? year, isoMonth ?? month, isoDay ?? day].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(wantedYear, wantedMonth - 1, wantedDay));
  if (Number.isNaN(date.getTime()) || wantedYear < 1900 || wantedYear > 2200) return null;
  const isReal = date.getUTCFullYear() === wantedYear && date.getUTCMonth() === wantedMonth - 1 && date.getUTCDate() === wantedDay;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
