// The store of an opened vault: reads, and transactions that are durable, with their root, before they are acknowledged.
import Database from 'better-sqlite3-multiple-ciphers';
import { assert } from '#shared/assert.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { Row } from '../integrity/root.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { Clock, Store, StoreReader, StoreWriter, WriteFailure } from '../ports.ts';
import { createAttachmentReader, createAttachmentWriter } from './attachment-rows.ts';
import type { Connection } from './connection.ts';
import { createDestroyer } from './destroy-rows.ts';
import { createJournal } from './journal.ts';
import { createLiveCounts, type LiveCounts } from './live-counts.ts';
import { recordCondition } from './record-condition.ts';
import type { RootedRows, RootState } from './rooted-rows.ts';
import { draftToRow, fromJson, recordToRow, rowToDraft, rowToRecord, toJson } from './rows.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { createStatements, type Statements } from './statements.ts';
import { toWriteFailure } from './write-failure.ts';

export type StoreInput = {
  readonly connection: Connection;
  readonly sodium: Sodium;
  readonly clock: Clock;
  readonly rows: RootedRows;
  /** Whether the file the database was opened from still stands in its place. */
  readonly isMediumThere: () => boolean;
  /** Called after each commit and before its acknowledgement; never throws. */
  readonly onCommitted: (state: RootState) => void;
};

/** What the vault itself needs besides what it gives to the services. */
export type InternalStore = Store & { readonly searchIndex: SearchIndex; readonly inTransaction: <Value>(work: () => Value) => Result<Value, WriteFailure> };

export function createStore(input: StoreInput): InternalStore {
  const { connection, sodium, clock, rows } = input;
  const statement = createStatements(connection);
  const journal = createJournal({ sodium, clock, rows, statement });
  // A statement of its own, so that it may run while others do.
  const allRecords = () => (connection.prepare('SELECT * FROM record').all() as Row[]).map(rowToRecord);
  const searchIndex = createSearchIndex({ statement, allRecords });
  const liveCounts = createLiveCounts(statement);
  const reader = createReader({ statement, rows, journal, searchIndex, liveCounts });
  const writer = createWriter({ statement, rows, journal, searchIndex, liveCounts, reader });

  const inTransaction = <Value>(work: () => Value): Result<Value, WriteFailure> => {
    assert(!connection.inTransaction, 'transactions do not nest');
    if (!input.isMediumThere()) return err({ type: 'medium-gone' });
    let value: Value;
    try {
      connection.exec('BEGIN IMMEDIATE');
      rows.begin();
      value = work();
      rows.seal();
      connection.exec('COMMIT');
    } catch (error) {
      // SQLite has rolled back by itself after some failures, not after others.
      if (connection.inTransaction) connection.exec('ROLLBACK');
      rows.end('rolled-back');
      const failure = error instanceof Database.SqliteError ? toWriteFailure(error) : null;
      if (!failure) throw error;
      return err(failure);
    }
    const before = rows.state().sequence;
    rows.end('committed');
    if (rows.state().sequence !== before) input.onCommitted(rows.state());
    return ok(value);
  };

  const emptyLog = (): boolean => {
    try {
      // Where pages were split or joined, SQLite can leave a copy of a row at the unused end of one: written anew, they have none.
      connection.exec('VACUUM');
      const [outcome] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      return outcome?.busy === 0;
    } catch {
      // Done again at the next destruction, and at closing.
      return false;
    }
  };

  return { ...reader, transact: (change) => inTransaction(() => change(writer)), emptyLog, inTransaction, searchIndex };
}

type Parts = {
  readonly statement: Statements;
  readonly rows: RootedRows;
  readonly journal: ReturnType<typeof createJournal>;
  readonly searchIndex: SearchIndex;
  readonly liveCounts: LiveCounts;
};

function createReader({ statement, rows, journal, searchIndex, liveCounts }: Parts): StoreReader {
  return {
    record: (id) => {
      const row = rows.get('record', [id]);
      return row && rowToRecord(row);
    },
    records: (filter) => {
      const { sql, values } = recordCondition(filter);
      return (statement(`SELECT * FROM record WHERE ${sql} ORDER BY created_at, id`).all(...values) as Row[]).map(rowToRecord);
    },
    countLive: liveCounts.read,
    history: (id) => (statement('SELECT * FROM revision WHERE id = ? ORDER BY revision DESC').all(id) as Row[]).map(rowToRecord),
    draft: (id) => {
      const row = rows.get('draft', [id]);
      return row && rowToDraft(row);
    },
    drafts: (caseId) => (statement('SELECT * FROM draft WHERE case_id = ? ORDER BY updated_at, id').all(caseId) as Row[]).map(rowToDraft),
    permissions: (caseId) => {
      const found = statement('SELECT id, body FROM permission WHERE case_id = ? ORDER BY id').all(caseId) as { id: string; body: string }[];
      return found.map(({ id, body }) => ({ id, caseId, body: fromJson(body) }));
    },
    journal: journal.entries,
    journalHead: journal.head,
    journalLines: journal.lines,
    setting: (key) => {
      const row = rows.get('setting', [key]);
      return row ? fromJson(row['value']) : null;
    },
    ...createAttachmentReader({ statement, rows }),
    lastJournalAt: journal.lastAt,
    searchRecords: searchIndex.find,
  };
}

function createWriter({ statement, rows, journal, searchIndex, reader }: Parts & { readonly reader: StoreReader }): StoreWriter {
  return {
    ...reader,
    putRecord: (record) => {
      const old = rows.get('record', [record.id]);
      assert(record.revision === ((old?.['revision'] as number | undefined) ?? 0) + 1, 'a record is saved as its next revision');
      if (old) rows.put('revision', old);
      rows.put('record', recordToRow(record));
      searchIndex.update(record);
    },
    bringRecord: (record, history) => {
      assert(rows.get('record', [record.id]) === null, 'a record that comes from elsewhere is not known yet');
      for (const version of history) rows.put('revision', recordToRow(version));
      rows.put('record', recordToRow(record));
      searchIndex.update(record);
    },
    bringJournal: journal.bring,
    bringJournalAnew: journal.bringAnew,
    setHistoryAudience: (id: RecordId, audience) => {
      const earlier = statement('SELECT * FROM revision WHERE id = ?').all(id) as Row[];
      for (const row of earlier) rows.put('revision', { ...row, audience: toJson(audience) });
    },
    putDraft: (draft) => rows.put('draft', draftToRow(draft)),
    dropDraft: (id) => rows.remove('draft', [id]),
    putPermission: ({ id, caseId, body }) => rows.put('permission', { id, case_id: caseId, body: toJson(body) }),
    addJournalEntry: journal.add,
    eraseJournalContent: journal.erase,
    putSetting: (key, value) => rows.put('setting', { key, value: toJson(value) }),
    ...createAttachmentWriter({ rows }),
    ...createDestroyer({ statement, rows, searchIndex }),
  };
}
