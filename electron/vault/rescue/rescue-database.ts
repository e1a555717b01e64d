// What is left of a damaged cases.db, as a new database in its place on a private copy: every row of every page that can still be
// read, whatever became of the rest. The old root says what is missing.
import { renameSync, rmSync } from 'node:fs';
import { createCaseBody } from '#shared/domain/case.ts';
import { caseIdSchema, type CaseId, type RecordId } from '#shared/domain/ids.ts';
import { bodyByKind } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { recordToRow, toJson } from '../store/rows.ts';
import { addRow, emptySum, rootedTableNames, rootedTables, rootOf, rowSum, bytesToSum, sumToBytes, type Row, type RootedTable, type TableSum, type TableSums } from '../integrity/root.ts';
import { hashKeysFile, encodeKeys, type KeysContent } from '../keys/keys-file.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import { deriveSubKey } from '../keys/sub-keys.ts';
import type { LongSteps, RescueFindings } from '../ports.ts';
import { openConnection, type Connection } from '../store/connection.ts';
import { localDay } from '../services/local-day.ts';
import { createDatabase } from '../store/database.ts';
import { createStatements, type Statements } from '../store/statements.ts';
import { keepUnknown } from './keep-unknown.ts';
import { openPageImages, type PageImages } from './page-images.ts';
import { rowsOfPage, type SalvagedRow, type SalvagedTable } from './page-rows.ts';

export type RescueInput = { readonly sodium: Sodium; readonly dataKey: Secret; readonly keys: KeysContent };

/** Pages between two reports of how far it is. */
const pagesPerStep = 100;

/** `path` is a private copy. Throws what the medium of that copy says; null when stopped. */
export async function rescueDatabase(path: string, input: RescueInput, now: number, steps: LongSteps): Promise<RescueFindings | null> {
  const { sodium, dataKey, keys } = input;
  const aside = `${path}.rescued`;
  const pageKey = deriveSubKey(sodium, dataKey, 'pages');
  const rootKey = deriveSubKey(sodium, dataKey, 'root');
  const images = openPageImages(path, { sodium, pageKey });
  try {
    createDatabase(aside, { sodium, dataKey }, {
      vaultId: keys.vaultId, name: '', createdAt: now, keysSequence: keys.sequence, keysHash: hashKeysFile(sodium, encodeKeys(sodium, dataKey, keys)), recoveryProven: false,
    });
    const connection = openConnection(aside, pageKey, 'existing');
    try {
      connection.exec('BEGIN IMMEDIATE');
      const findings = await fill(connection, images, { sodium, rootKey, vaultId: keys.vaultId }, now, steps);
      connection.exec('COMMIT');
      return findings;
    } finally {
      connection.close();
      for (const old of [path, `${path}-wal`, `${path}-wal.kept`, `${aside}-wal`]) rmSync(old, { force: true });
      renameSync(aside, path);
    }
  } finally {
    images.close();
    pageKey.wipe();
    rootKey.wipe();
  }
}

type Rooting = { readonly sodium: Sodium; readonly rootKey: Secret; readonly vaultId: string };

async function fill(connection: Connection, images: PageImages, rooting: Rooting, now: number, { step }: LongSteps): Promise<RescueFindings | null> {
  const statement = createStatements(connection);
  const memory = createMemory();
  let unreadablePages = 0;
  const outdated: SalvagedRow[] = [];
  const readPlain = (number: number): Buffer | null => images.read(number)?.plain ?? null;
  for (let number = 1; number <= images.pages; number++) {
    if (number % pagesPerStep === 0 && !(await step(number, images.pages))) return null;
    const image = images.read(number);
    if (!image || image.age > 0) unreadablePages += 1;
    for (const found of image ? rowsOfPage(number, image.plain, readPlain).rows : []) {
      if (image?.age === 0) keepRow(statement, memory, found);
      else outdated.push(found);
    }
  }
  for (let number = 1; number <= images.pages; number++) {
    for (const plain of images.setAside(number)) outdated.push(...rowsOfPage(number, plain, readPlain).rows);
  }
  for (const found of outdated) keepOutdated(statement, memory, found);
  makeSettled(connection);
  const namelessCases = isWhole(connection, rooting, memory, 'record') ? 0 : giveCasesBack(connection, now);
  const keepRequests = isWhole(connection, rooting, memory, 'permission') ? 0 : keepUnknown(connection, now);
  return compare(connection, rooting, { pages: images.pages, unreadablePages, namelessCases, keepRequests, memory });
}

/** What the old database knew of itself. */
type Memory = { readonly sums: Map<string, TableSum>; state: { sequence: number; root: Uint8Array } | null };
const createMemory = (): Memory => ({ sums: new Map(), state: null });

function keepRow(statement: Statements, memory: Memory, { table, row }: SalvagedRow): void {
  if (table === 'root') memory.sums.set(row['name'] as string, { count: row['count'] as number, sum: bytesToSum(row['sum'] as Uint8Array) });
  else if (table === 'state') memory.state = { sequence: row['sequence'] as number, root: row['root'] as Uint8Array };
  // Present states and earlier ones look alike: all go to the history first.
  else insert(statement, table === 'record' ? 'revision' : table, row, 'REPLACE');
}

/**
 * From an image that a newer one has replaced. Only records and files: an old permission could say more than the present one, an old
 * journal what was erased. A record may have been narrowed since, so its audience is the mediator, unless it is plainly the newer one.
 */
function keepOutdated(statement: Statements, _memory: Memory, { table, row }: SalvagedRow): void {
  if (table === 'attachment') insert(statement, table, row, 'IGNORE');
  if (table !== 'record') return;
  const known = statement('SELECT max(revision) AS newest FROM revision WHERE id = ?').get(row['id']) as { newest: number | null };
  const isNewer = known.newest !== null && (row['revision'] as number) > known.newest;
  insert(statement, 'revision', isNewer ? row : { ...row, audience: toJson({ type: 'mediator' }) }, 'IGNORE');
}

function insert(statement: Statements, table: SalvagedTable | 'revision', row: Row, onConflict: 'REPLACE' | 'IGNORE'): void {
  const columns = Object.keys(row);
  statement(`INSERT OR ${onConflict} INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(...columns.map((column) => row[column]));
}

/** The highest revision of each record is its present state. Search is filled by the check that follows every opening. */
function makeSettled(connection: Connection): void {
  const columns = rootedTables.record.columns.join(', ');
  connection.exec(`
    INSERT INTO record (${columns}) SELECT ${columns} FROM revision WHERE (id, revision) IN (SELECT id, max(revision) FROM revision GROUP BY id);
    DELETE FROM revision WHERE (id, revision) IN (SELECT id, revision FROM record);
  `);
}

const isWhole = (connection: Connection, { sodium, rootKey }: Rooting, { sums }: Memory, table: RootedTable): boolean => {
  const { count, sum } = sumOf(connection, sodium, rootKey, table);
  return sums.get(table)?.count === count && sums.get(table)?.sum === sum;
};

/** Whose own record is lost would be shown by no screen, with all that is left of it: it gets one anew, under a part of its id. */
function giveCasesBack(connection: Connection, now: number): number {
  const sql = `SELECT case_id AS id, sum(kind = 'party') AS parties, min(created_at) AS createdAt FROM record
    WHERE case_id IS NOT NULL AND case_id NOT IN (SELECT id FROM record WHERE kind = 'case') GROUP BY case_id`;
  const lost = connection.prepare(sql).all() as { readonly id: string; readonly parties: number; readonly createdAt: number }[];
  for (const { id, parties, createdAt } of lost) {
    if (!caseIdSchema.safeParse(id).success) continue;
    const body = { ...createCaseBody({ workingName: `? ${id.slice(0, 8)}`, matter: '', openedOn: localDay(createdAt) }), nextPartyLetter: Math.min(parties, 50) };
    const record: VaultRecord = {
      id: id as RecordId, caseId: id as CaseId, kind: 'case', audience: { type: 'mediator' }, source: { type: 'mediator' }, origins: [],
      version: bodyByKind.case.version, revision: 1, createdAt, updatedAt: now, deletedAt: null, body,
    };
    insert(createStatements(connection), 'record', recordToRow(record), 'IGNORE');
  }
  return lost.length;
}

type Found = { readonly pages: number; readonly unreadablePages: number; readonly namelessCases: number; readonly keepRequests: number; readonly memory: Memory };

function compare(connection: Connection, { sodium, rootKey, vaultId }: Rooting, { pages, unreadablePages, namelessCases, keepRequests, memory }: Found): RescueFindings {
  const sums = Object.fromEntries(rootedTableNames.map((name) => [name, sumOf(connection, sodium, rootKey, name)])) as TableSums;
  const { sums: expected, state } = memory;
  const sequence = state?.sequence ?? 0;
  const root = rootOf(sodium, rootKey, vaultId, sequence, sums);
  for (const name of rootedTableNames) connection.prepare('UPDATE root SET count = ?, sum = ? WHERE name = ?').run(sums[name].count, sumToBytes(sums[name].sum), name);
  connection.prepare('UPDATE state SET sequence = ?, root = ? WHERE id = 1').run(sequence, Buffer.from(root));
  const added: Partial<Record<RootedTable, number>> = { record: namelessCases, permission: keepRequests };
  const tables = rootedTableNames
    .filter((name) => expected.get(name)?.count !== sums[name].count || expected.get(name)?.sum !== sums[name].sum)
    .map((name) => ({ name: name as string, expected: expected.get(name)?.count ?? null, found: sums[name].count - (added[name] ?? 0) }));
  const journal = journalLoss(connection);
  const isComplete = journal === null && state !== null && sodium.memcmp(Uint8Array.from(state.root), root);
  return { pages, unreadablePages, namelessCases, tables: journal ? [...tables, journal] : tables, isComplete };
}

/** Entries stand outside the root, bound by the heads of their chains. */
function journalLoss(connection: Connection): RescueFindings['tables'][number] | null {
  const count = (sql: string): number => connection.prepare(sql).pluck().get() as number;
  const expected = count('SELECT coalesce(sum(count), 0) FROM journal_head');
  const found = count('SELECT count(*) FROM journal');
  const unheaded = count('SELECT count(*) FROM journal WHERE chain NOT IN (SELECT chain FROM journal_head)');
  if (unheaded > 0) return { name: 'journal', expected: null, found };
  return found === expected ? null : { name: 'journal', expected, found };
}

function sumOf(connection: Connection, sodium: Sodium, rootKey: Secret, table: RootedTable): TableSum {
  let total = emptySum;
  for (const row of connection.prepare(`SELECT ${rootedTables[table].columns.join(', ')} FROM ${table}`).iterate() as IterableIterator<Row>) {
    total = addRow(total, rowSum(sodium, rootKey, table, row));
  }
  return total;
}
