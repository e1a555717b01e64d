// The whole-vault check (FORMAT §7.4): every row against the root, every chain against its head, every table against its indexes,
// the search text against the records. In steps, with the event loop served between them.
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { IntegrityState } from '../ports.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { Connection } from '../store/connection.ts';
import { firstPrevious, hashContent, hashLink, type JournalLink } from '../store/journal.ts';
import { readRootState, type RootedRows } from '../store/rooted-rows.ts';
import { rowToRecord } from '../store/rows.ts';
import { createStatements } from '../store/statements.ts';
import { createLiveCounts } from '../store/live-counts.ts';
import type { SearchIndex } from '../store/search-index.ts';
import { addRow, emptySum, rootedTableNames, rootedTables, rootOf, rowSum, type Row, type TableSum } from './root.ts';

export type VerifyInput = {
  readonly connection: Connection;
  readonly sodium: Sodium;
  readonly rootKey: Secret;
  readonly vaultId: string;
  readonly rows: RootedRows;
  readonly searchIndex: SearchIndex;
  readonly now: () => number;
  /** Runs work that may write the (unrooted) search tables. */
  readonly inTransaction: (work: () => void) => void;
  readonly isClosed: () => boolean;
};

type Step = () => 'more' | 'done';

/** Work done between two turns of the event loop. */
const sliceMs = 8;
const rowsPerStep = 100;
/** A change in mid-scan starts it again; after so many it runs through in one go, so that it ends even while someone types. */
const interruptedScansMax = 3;

export async function verifyVault(input: VerifyInput): Promise<IntegrityState> {
  for (let attempt = 0; ; attempt++) {
    const what = await scanOnce(input, attempt >= interruptedScansMax);
    if (what === 'closed') return { type: 'checking' };
    if (what === 'interrupted') continue;
    return what.size === 0 ? { type: 'whole', checkedAt: input.now() } : { type: 'altered', what: [...what].sort() };
  }
}

async function scanOnce(input: VerifyInput, inOneGo: boolean): Promise<ReadonlySet<string> | 'interrupted' | 'closed'> {
  const startedAt = input.rows.state().sequence;
  const what = new Set<string>();
  for (const { name, start } of scanSteps(input, (found) => what.add(found))) {
    const step = startLate(start);
    for (let outcome: 'more' | 'done' = 'more'; outcome === 'more'; ) {
      const sliceEnd = inOneGo ? Infinity : performance.now() + sliceMs;
      while (outcome === 'more' && performance.now() < sliceEnd) outcome = runStep(step, () => what.add(name));
      if (inOneGo) continue;
      await yieldToEventLoop();
      if (input.isClosed()) return 'closed';
      if (input.rows.state().sequence !== startedAt) return 'interrupted';
    }
  }
  return what;
}

/** Begun in its first turn, where a failure is caught as in any other. */
function startLate(start: () => Step): Step {
  let step: Step | null = null;
  return () => (step ??= start())();
}

/** A page that fails its tag, or a row that cannot be read, ends the step and names its table. */
function runStep(step: Step, report: () => void): 'more' | 'done' {
  try {
    return step();
  } catch {
    report();
    return 'done';
  }
}

function* scanSteps(input: VerifyInput, report: (what: string) => void): Generator<{ name: string; start: () => Step }> {
  yield { name: 'root', start: () => rootStep(input, report) };
  for (const name of rootedTableNames) yield { name, start: () => tableStep(input, name, report) };
  yield { name: 'journal', start: () => journalStep(input, report) };
  for (const name of [...rootedTableNames, 'journal', 'root', 'state']) yield { name, start: () => indexStep(input.connection, name, report) };
  yield { name: 'search', start: () => derivedStep(input) };
}

function rootStep({ connection, sodium, rootKey, vaultId, rows }: VerifyInput, report: (what: string) => void): Step {
  return () => {
    const stored = readRootState(connection);
    const expected = rootOf(sodium, rootKey, vaultId, stored.sequence, stored.sums);
    const inMemory = rows.state();
    if (!sodium.memcmp(expected, stored.root) || stored.sequence !== inMemory.sequence || !sodium.memcmp(stored.root, inMemory.root)) report('root');
    return 'done';
  };
}

function tableStep({ connection, sodium, rootKey, rows }: VerifyInput, table: keyof typeof rootedTables, report: (what: string) => void): Step {
  const scan = rowScan(connection, table, rootedTables[table].columns);
  let total: TableSum = emptySum;
  return () => {
    const batch = scan();
    for (const row of batch) total = addRow(total, rowSum(sodium, rootKey, table, row));
    if (batch.length > 0) return 'more';
    const expected = rows.state().sums[table];
    if (total.count !== expected.count || total.sum !== expected.sum) report(table);
    return 'done';
  };
}

function journalStep({ connection, sodium }: VerifyInput, report: (what: string) => void): Step {
  const chains = connection.prepare('SELECT chain FROM journal_head UNION SELECT DISTINCT chain FROM journal').pluck().all() as string[];
  return () => {
    const chain = chains.pop();
    if (chain === undefined) return 'done';
    if (!isChainWhole(connection, sodium, chain)) report(`journal ${chain}`);
    return 'more';
  };
}

export function isChainWhole(connection: Connection, sodium: Sodium, chain: string): boolean {
  const sql = `SELECT journal.*, salt, content FROM journal LEFT JOIN journal_content USING (chain, number) WHERE chain = ? ORDER BY number`;
  const head = connection.prepare('SELECT count, head, last_at FROM journal_head WHERE chain = ?').get(chain) as
    { count: number; head: Buffer; last_at: number } | undefined;
  let previous: Uint8Array = firstPrevious;
  let number = 0;
  let lastAt = 0;
  for (const row of connection.prepare(sql).iterate(chain) as IterableIterator<JournalRow>) {
    const link: JournalLink = { ...row, contentHash: row.content_hash };
    if (row.number !== ++number || !sodium.memcmp(row.previous, previous) || row.at < lastAt) return false;
    if (row.content !== null && row.salt && !sodium.memcmp(hashContent(sodium, row.salt, row.content), row.content_hash)) return false;
    previous = hashLink(sodium, link);
    lastAt = row.at;
  }
  return head !== undefined && head.count === number && head.last_at === lastAt && sodium.memcmp(head.head, previous);
}

type JournalRow = {
  chain: string; number: number; at: number; kind: string; previous: Buffer; content_hash: Buffer; salt: Buffer | null; content: string | null;
};

/** Finds an index page that is out of step with its table: rows that are there and cannot be found. */
function indexStep(connection: Connection, table: string, report: (what: string) => void): Step {
  return () => {
    if (connection.pragma(`integrity_check('${table}')`, { simple: true }) !== 'ok') report(table);
    return 'done';
  };
}

/** The search tables and the counts hold nothing that the records do not: a difference is put right, not reported. */
function derivedStep({ connection, searchIndex, inTransaction }: VerifyInput): Step {
  const scan = rowScan(connection, 'record', rootedTables.record.columns);
  const counts = createLiveCounts(createStatements(connection)).beginCheck();
  return () => {
    const batch = scan().map(rowToRecord);
    inTransaction(() => {
      for (const record of batch) {
        searchIndex.update(record);
        counts.see(record);
      }
      if (batch.length > 0) return;
      searchIndex.repairTables();
      counts.mend();
    });
    return batch.length > 0 ? 'more' : 'done';
  };
}

/** Rows in the order they lie in the table, so that no index is trusted. */
export function rowScan(connection: Connection, table: string, columns: readonly string[]): () => Row[] {
  const sql = `SELECT rowid AS scan_position, ${columns.join(', ')} FROM ${table} NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT ${rowsPerStep}`;
  const statement = connection.prepare(sql);
  let position = Number.MIN_SAFE_INTEGER;
  return () => {
    const batch = statement.all(position) as (Row & { scan_position: number })[];
    position = batch.at(-1)?.scan_position ?? position;
    return batch;
  };
}
