// Full text of the live records (FORMAT §6.6). Derived data: outside the root, compared with the records by the background check,
// and rebuilt from them when it differs. What is kept for screening is never in it (confidentiality: in no search).
import type { RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { RecordFilter } from '../ports.ts';
import { foldedWords, foldText } from './fold-text.ts';
import { recordCondition } from './record-condition.ts';
import type { Statements } from './statements.ts';

export type SearchText = (record: VaultRecord) => string;

export type SearchIndex = {
  readonly update: (record: VaultRecord) => void;
  /** Whether what is indexed for the record is what it says; a difference is put right. */
  readonly repair: (record: VaultRecord) => boolean;
  readonly find: (text: string, filter: RecordFilter) => RecordId[];
};

export function createSearchIndex(statement: Statements, searchText: SearchText): SearchIndex {
  const indexed = (id: RecordId): { number: number; folded: string } | null =>
    (statement('SELECT number, folded FROM search_text WHERE id = ?').get(id) as { number: number; folded: string } | undefined) ?? null;

  const wantedText = (record: VaultRecord): string | null =>
    record.audience.type === 'screening' ? null : foldText(searchText(record));

  const replace = (id: RecordId, old: { number: number; folded: string } | null, folded: string | null): void => {
    if (old) {
      for (const table of ['search_words', 'search_trigrams']) {
        statement(`INSERT INTO ${table} (${table}, rowid, folded) VALUES ('delete', ?, ?)`).run(old.number, old.folded);
      }
      statement('DELETE FROM search_text WHERE number = ?').run(old.number);
    }
    if (folded === null) return;
    const { lastInsertRowid: number } = statement('INSERT INTO search_text (id, folded) VALUES (?, ?)').run(id, folded);
    for (const table of ['search_words', 'search_trigrams']) statement(`INSERT INTO ${table} (rowid, folded) VALUES (?, ?)`).run(number, folded);
  };

  const bringUpToDate = (record: VaultRecord): boolean => {
    const old = indexed(record.id);
    const folded = wantedText(record);
    if ((old?.folded ?? null) === folded) return false;
    replace(record.id, old, folded);
    return true;
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

  return { update: (record) => void bringUpToDate(record), repair: (record) => !bringUpToDate(record), find };
}

const searchSql = (table: string): string => `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`;
