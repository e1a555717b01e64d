// Cases and parties from a table: first what would become of it, line by line, then all of it as one change.
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { createCaseBody } from '#shared/domain/case.ts';
import { toPartySet } from '#shared/domain/audience.ts';
import { mostParties, partyMarkAt } from '#shared/domain/party-mark.ts';
import type { PartyDetails } from '#shared/domain/party.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { guessColumns, type TableColumn } from '#shared/domain/table-columns.ts';
import { caseKey, readTableLines, tableLimits, type TableLine, type TableReading } from '#shared/domain/table-import.ts';
import type { NotFound, TableUnreadable } from '#shared/ipc/errors.ts';
import type { TableInput } from '#shared/ipc/contract-exchange.ts';
import { ok, type Result } from '#shared/result.ts';
import { guessSeparator, readTable, type Separator } from '../exchange/read-table.ts';
import type { StoreWriter } from '../ports.ts';
import { caseRecordId } from './cases.ts';
import { localDay } from './local-day.ts';
import { mediator, newRecord, nextRevision, notFound, ownEyes, readAll } from './records.ts';
import { remakeRoster } from './rosters.ts';
import type { Service, VaultSession } from './session.ts';

const sampleLines = 5;
const sampleChars = 200;

type Read = { readonly separator: Separator; readonly header: readonly string[]; readonly lines: readonly TableLine[]; readonly columns: readonly TableColumn[]; readonly reading: TableReading };

export const previewTable: Service<'table:preview'> = ({ session }, input) => {
  const read = readInput(session, input);
  if (!read.ok) return read;
  const { separator, header, lines, columns, reading } = read.value;
  return ok({
    separator,
    header: header.map((cell) => cell.slice(0, sampleChars)),
    sample: lines.slice(0, sampleLines).map(({ cells }) => cells.map((cell) => cell.slice(0, sampleChars))),
    columns,
    lines: lines.length,
    cases: input.caseId === null ? reading.cases.length : 0,
    parties: reading.cases.reduce((count, { parties }) => count + parties.length, 0),
    linesWithErrors: reading.linesWithErrors,
    problems: reading.problems.slice(0, tableLimits.shownProblems),
    problemCount: reading.problems.length,
  });
};

export const importTable: Service<'table:import'> = ({ session }, input) => {
  const read = readInput(session, input);
  if (!read.ok) return read;
  const { cases } = read.value.reading;
  const now = session.now(input.caseId);
  const saved = session.change((writer) => {
    for (const { details, parties } of cases) {
      if (input.caseId !== null) addParties(session, writer, input.caseId, parties, now);
      else {
        const caseId = session.newId() as string as CaseId;
        const body = { ...createCaseBody(details), ...details };
        writer.putRecord(newRecord({ id: caseRecordId(caseId), caseId, kind: 'case', audience: ownEyes, source: mediator, now, body }));
        writer.addJournalEntry(caseId, 'case-made', { rule: body.rule, from: 'table' });
        addParties(session, writer, caseId, parties, now);
      }
    }
  });
  return saved.ok ? ok({ cases: input.caseId === null ? cases.length : 0, parties: cases.reduce((count, { parties }) => count + parties.length, 0) }) : saved;
};

function readInput(session: VaultSession, input: TableInput): Result<Read, NotFound | TableUnreadable> {
  const into = input.caseId === null ? null : intoCase(session, input.caseId);
  if (input.caseId !== null && !into) return notFound;
  const separator = input.separator ?? guessSeparator(input.text);
  const table = readTable(input.text, separator);
  if (!table.ok) return table;
  const width = table.value.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const [first, ...rest] = table.value;
  const heading = input.hasHeader ? (first?.cells ?? []) : [];
  const header = Array.from({ length: input.hasHeader ? heading.length : width }, (_unused, index) => heading[index] ?? '');
  const lines = input.hasHeader ? rest : table.value;
  const guessed = input.columns ?? guessColumns(header);
  const columns = header.map((_cell, index) => guessed[index] ?? 'ignore');
  const knownCases = new Set(into ? [] : readCases(session).map(({ body }) => caseKey(body.workingName, body.court.caseNumber)));
  const reading = readTableLines(lines, { columns, today: localDay(session.now(null)), keepWrongIdentifiers: input.keepWrongIdentifiers, newId: session.newId, knownCases, intoCase: into });
  return ok({ separator, header, lines, columns, reading });
}

const readCases = (session: VaultSession): RecordOf<'case'>[] => session.store.records({ kinds: ['case'], state: 'live' }).flatMap((record) => session.bodies.readAs(record, 'case') ?? []);

function intoCase(session: VaultSession, caseId: CaseId): { readonly identifiers: ReadonlySet<string>; readonly room: number } | null {
  const found = findCase(session, caseId);
  if (!found) return null;
  const identifiers = readAll(session, caseId, 'party').map(({ body }) => body.identifier).filter(Boolean);
  return { identifiers: new Set(identifiers), room: mostParties - found.body.nextPartyLetter };
}

function findCase({ store, bodies }: Pick<VaultSession, 'store' | 'bodies'>, caseId: CaseId): RecordOf<'case'> | null {
  const stored = store.record(caseRecordId(caseId));
  return stored && stored.deletedAt === null ? bodies.readAs(stored, 'case') : null;
}

/** Each as if it had been typed in: its mark, its own compartment, its line in the journal; and one roster in the end. */
function addParties(session: VaultSession, writer: StoreWriter, caseId: CaseId, parties: readonly PartyDetails[], now: number): void {
  const stored = writer.record(caseRecordId(caseId));
  const caseRecord = stored && session.bodies.readAs(stored, 'case');
  if (!caseRecord || parties.length === 0) return;
  const first = caseRecord.body.nextPartyLetter;
  for (const [index, details] of parties.entries()) {
    const id = session.newId();
    const party = id as string as PartyId;
    const body = { ...details, mark: partyMarkAt(first + index), joinedAt: now, leftAt: null };
    writer.putRecord(newRecord({ id, caseId, kind: 'party', audience: { type: 'parties', parties: toPartySet([party]) }, source: { type: 'party', party }, now, body }));
    writer.addJournalEntry(caseId, 'party-joined', { party, from: 'table' });
  }
  writer.putRecord(nextRevision(caseRecord, { body: { ...caseRecord.body, nextPartyLetter: first + parties.length } }, now));
  remakeRoster(session, writer, caseId, now);
}
