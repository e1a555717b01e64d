// Full text of the records (FORMAT §6.6). Derived data: outside the root, compared with the records by the background check,
// and rebuilt from them when it differs. What is kept for screening is never in it (confidentiality: in no search).
// A text's number is its date, so that the tables give the newest first by themselves, and only as many as are asked for.
import type { RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { Row } from '../integrity/root.ts';
import type { TextSearch } from '../ports.ts';
import { foundAt, foundText } from '../search-text.ts';
import { foldedWords, foldText } from './fold-text.ts';
import { rowToRecord } from './rows.ts';
import type { Statements } from './statements.ts';
import { errorCode } from './write-failure.ts';

export type SearchIndex = {
  readonly update: (record: VaultRecord) => void;
  readonly forget: (id: RecordId) => void;
  /** Text that belongs to no record leaves the index; an index that disagrees with its text is built anew. */
  readonly repairTables: () => void;
  readonly find: (search: TextSearch) => VaultRecord[];
};

const tables = ['search_words', 'search_trigrams'] as const;

/** The check of an index is one step that nothing can interrupt: about a third of a second for so many texts. */
const checkedTextsMax = 5_000;
/** The texts of a case up to this size are looked through one by one, which is quicker than what the index finds in all cases. */
const smallCaseRecordsMax = 3_000;
/** Three letters are the least that stand in the index of inner parts; so many of a long word tell it from most others. */
const trigramLetters = 3;
const trigramsOfWordMax = 6;
const wordsMax = 20;

export type SearchIndexInput = { readonly statement: Statements; readonly allRecords: () => Iterable<VaultRecord> };
type Entry = { readonly number: number; readonly at: number; readonly folded: string };
type Wanted = { readonly at: number; readonly folded: string };

export function createSearchIndex({ statement, allRecords }: SearchIndexInput): SearchIndex {
  const indexed = (id: RecordId): Entry | null =>
    (statement('SELECT number, at, folded FROM search_text WHERE id = ?').get(id) as Entry | undefined) ?? null;

  const replace = (id: RecordId, old: Entry | null, wanted: Wanted | null): void => {
    if (old) {
      for (const table of tables) {
        statement(`INSERT INTO ${table} (${table}, rowid, folded) VALUES ('delete', ?, ?)`).run(old.number, old.folded);
      }
      statement('DELETE FROM search_text WHERE number = ?').run(old.number);
    }
    if (!wanted) return;
    const number = old?.at === wanted.at ? old.number : freeNumber(statement, wanted.at);
    statement('INSERT INTO search_text (number, id, at, folded) VALUES (?, ?, ?, ?)').run(number, id, wanted.at, wanted.folded);
    for (const table of tables) statement(`INSERT INTO ${table} (rowid, folded) VALUES (?, ?)`).run(number, wanted.folded);
  };

  const bringUpToDate = (record: VaultRecord): void => {
    const old = indexed(record.id);
    const wanted = wantedEntry(record);
    if (old?.folded !== wanted?.folded || old?.at !== wanted?.at) replace(record.id, old, wanted);
  };

  const rebuild = (): void => {
    for (const table of tables) statement(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`).run();
    statement('DELETE FROM search_text').run();
    for (const record of allRecords()) bringUpToDate(record);
  };

  /** An index at odds with its text must never stand in the way of a save. */
  const orRebuild = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!errorCode(error).startsWith('SQLITE_CORRUPT_VTAB')) throw error;
      rebuild();
    }
  };

  const dropOrphans = (): void => {
    const orphans = statement('SELECT number, id, at, folded FROM search_text WHERE id NOT IN (SELECT id FROM record)').all();
    for (const orphan of orphans as (Entry & { id: RecordId })[]) replace(orphan.id, orphan, null);
  };

  const checkTables = (): void => {
    const { count } = statement('SELECT count(*) AS count FROM search_text').get() as { count: number };
    if (count > checkedTextsMax) return;
    for (const table of tables) statement(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`).run();
  };

  const isSmallCase = (caseId: TextSearch['caseId']): boolean => {
    if (caseId === undefined) return false;
    const sql = 'SELECT count(*) AS count FROM (SELECT 1 FROM record WHERE case_id = ? LIMIT ?)';
    return (statement(sql).get(caseId, smallCaseRecordsMax + 1) as { count: number }).count <= smallCaseRecordsMax;
  };

  /** The number to stay below. A record that is gone, or was given another date since, still has the place it had. */
  const numberBefore = ({ before }: TextSearch): number => {
    if (!before) return Number.MAX_SAFE_INTEGER;
    const known = indexed(before.id);
    return known?.at === before.at ? known.number : before.at;
  };

  const find = (search: TextSearch): VaultRecord[] => {
    const words = [...new Set(foldedWords(search.text))].slice(0, wordsMax);
    if (words.length === 0 || search.kinds.length === 0) return [];
    const { sql, values } = searchConditions(search, words);
    const before = numberBefore(search);
    const from = isSmallCase(search.caseId) ? null : indexQuery(words);
    const query = from
      ? `SELECT record.* FROM ${from.table} AS hit CROSS JOIN search_text AS entry ON entry.number = hit.rowid CROSS JOIN record ON record.id = entry.id
         WHERE ${from.table} MATCH ? AND hit.rowid < CAST(? AS INTEGER) AND ${sql} ORDER BY hit.rowid DESC LIMIT ?`
      : `SELECT record.* FROM record CROSS JOIN search_text AS entry ON entry.id = record.id WHERE entry.number < ? AND ${sql} ORDER BY entry.number DESC LIMIT ?`;
    const rows = statement(query).all(...(from ? [from.match] : []), before, ...values, search.limit) as Row[];
    return rows.map(rowToRecord);
  };

  return {
    update: (record) => orRebuild(() => bringUpToDate(record)),
    forget: (id) => {
      const old = indexed(id);
      if (old) orRebuild(() => replace(id, old, null));
    },
    repairTables: () => orRebuild(() => {
        dropOrphans();
        checkTables();
      }),
    find,
  };
}

function wantedEntry(record: VaultRecord): Wanted | null {
  const found = record.audience.type === 'screening' ? null : foundText(record);
  return found && { at: foundAt(record), folded: foldText(`${found.title}\n${found.text}`) };
}

/** The date itself, or one near behind it where several records have the same. */
function freeNumber(statement: Statements, at: number): number {
  const isFree = (number: number): boolean => statement('SELECT 1 FROM search_text WHERE number = ?').get(number) === undefined;
  for (let distance = 0; distance < 16; distance++) if (isFree(at + distance)) return at + distance;
  // Thousands of one moment come from outside: they are spread, the further the more there are.
  for (let reach = 64; ; reach *= 2) {
    const number = at + Math.floor(Math.random() * reach);
    if (isFree(number)) return number;
  }
}

function searchConditions({ caseId, kinds, noteKinds = [] }: TextSearch, words: readonly string[]): { sql: string; values: unknown[] } {
  const conditions = ['record.deleted_at IS NULL', `record.kind IN (${marks(kinds)})`, ...words.map(() => 'instr(entry.folded, ?) > 0')];
  const values: unknown[] = [...kinds, ...words];
  if (noteKinds.length > 0) {
    conditions.push(`record.body ->> '$.noteKind' IN (${marks(noteKinds)})`);
    values.push(...noteKinds);
  }
  if (caseId !== undefined) {
    // First, because it is what an index of the table knows.
    conditions.unshift('record.case_id = ?');
    values.unshift(caseId);
  }
  return { sql: conditions.join(' AND '), values };
}

const marks = (list: readonly unknown[]): string => list.map(() => '?').join(', ');

/** By inner parts where a word is long enough for it, else by beginnings. The other words are looked for in what this finds. */
function indexQuery(words: readonly string[]): { readonly table: (typeof tables)[number]; readonly match: string } {
  const trigrams = words.flatMap(trigramsOf);
  return trigrams.length > 0
    ? { table: 'search_trigrams', match: [...new Set(trigrams)].map((trigram) => `"${trigram}"`).join(' AND ') }
    : { table: 'search_words', match: words.map((word) => `"${word}"*`).join(' AND ') };
}

/** Some of them, spread over the word, its beginning and its end among them. */
function trigramsOf(word: string): string[] {
  const letters = Array.from(word);
  const last = letters.length - trigramLetters;
  if (last < 0) return [];
  const count = Math.min(last + 1, trigramsOfWordMax);
  return Array.from({ length: count }, (_unused, index) => {
    const from = count === 1 ? 0 : Math.round((index * last) / (count - 1));
    return letters.slice(from, from + trigramLetters).join('');
  });
}
