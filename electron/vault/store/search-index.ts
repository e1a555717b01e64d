// Full text of the live records (FORMAT §6.6). Derived data: outside the root, compared with the records by the background check,
// and rebuilt from them when it differs. What is kept for screening is never in it (confidentiality: in no search).
import type { RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { RecordFilter } from '../ports.ts';
import { foldedWords, foldText } from './fold-text.ts';
import { recordCondition } from './record-condition.ts';
import type { Statements } from './statements.ts';
import { errorCode } from './write-failure.ts';

export type SearchText = (record: VaultRecord) => string;

export type SearchIndex = {
  readonly update: (record: VaultRecord) => void;
  /** Text that belongs to no record leaves the index; an index that disagrees with its text is built anew. */
  readonly repairTables: () => void;
  readonly find: (text: string, filter: RecordFilter) => RecordId[];
};

const tables = ['search_words', 'search_trigrams'] as const;

/** The check of an index is one step that nothing can interrupt: about a third of a second for so many texts. */
const checkedTextsMax = 5_000;

export type SearchIndexInput = { readonly statement: Statements; readonly searchText: SearchText; readonly allRecords: () => Iterable<VaultRecord> };

export function createSearchIndex({ statement, searchText, allRecords }: SearchIndexInput): SearchIndex {
  const indexed = (id: RecordId): { number: number; folded: string } | null =>
    (statement('SELECT number, folded FROM search_text WHERE id = ?').get(id) as { number: number; folded: string } | undefined) ?? null;

  const wantedText = (record: VaultRecord): string | null =>
    record.audience.type === 'screening' ? null : foldText(searchText(record));

  const replace = (id: RecordId, old: { number: number; folded: string } | null, folded: string | null): void => {
    if (old) {
      for (const table of tables) {
        statement(`INSERT INTO ${table} (${table}, rowid, folded) VALUES ('delete', ?, ?)`).run(old.number, old.folded);
      }
      statement('DELETE FROM search_text WHERE number = ?').run(old.number);
    }
    if (folded === null) return;
    const { lastInsertRowid: number } = statement('INSERT INTO search_text (id, folded) VALUES (?, ?)').run(id, folded);
    for (const table of tables) statement(`INSERT INTO ${table} (rowid, folded) VALUES (?, ?)`).run(number, folded);
  };

  const bringUpToDate = (record: VaultRecord): void => {
    const old = indexed(record.id);
    const folded = wantedText(record);
    if ((old?.folded ?? null) !== folded) replace(record.id, old, folded);
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
    const orphans = statement('SELECT number, id, folded FROM search_text WHERE id NOT IN (SELECT id FROM record)').all();
    for (const orphan of orphans as { number: number; id: RecordId; folded: string }[]) replace(orphan.id, orphan, null);
  };

  const checkTables = (): void => {
    const { count } = statement('SELECT count(*) AS count FROM search_text').get() as { count: number };
    if (count > checkedTextsMax) return;
    for (const table of tables) statement(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`).run();
  };

  const find = (text: string, filter: RecordFilter): RecordId[] => {
    const words = foldedWords(text).slice(0, 20);
    if (words.length === 0) return [];
    const matches = [searchSql('search_words')];
    const parameters: unknown[] = [words.map((word) => `"${word}"*`).join(' AND ')];
    // Three letters are the least a trigram can find inside a word.
    if (words.every((word) => word.length >= 3)) {
      matches.push(searchSql('search_trigrams'));
      parameters.push(words.map((word) => `"${word}"`).join(' AND '));
    }
    const { sql, values } = recordCondition(filter);
    const query = `SELECT id FROM record WHERE ${sql} AND id IN (SELECT id FROM search_text WHERE number IN (${matches.join(' UNION ')}))
      ORDER BY updated_at DESC, id`;
    return (statement(query).all(...values, ...parameters) as { id: RecordId }[]).map(({ id }) => id);
  };

  return {
    update: (record) => orRebuild(() => bringUpToDate(record)),
    repairTables: () => orRebuild(() => {
        dropOrphans();
        checkTables();
      }),
    find,
  };
}

const searchSql = (table: string): string => `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`;
