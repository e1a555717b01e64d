// The working set of the open case: Dexie over an in-page IndexedDB, so that it lives in this page's memory only and dies with it.
// Filled by case:open, kept current by records:changed. Screens read it with useLiveQuery; writes go to the vault first.
import Dexie, { type Table } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { DraftView, OpenCase } from '#shared/ipc/contract.ts';

class OpenCaseDatabase extends Dexie {
  records!: Table<VaultRecord, string>;
  drafts!: Table<DraftView, string>;

  constructor() {
    super('open-case', { indexedDB, IDBKeyRange });
    this.version(1).stores({ records: 'id, kind, [kind+updatedAt]', drafts: 'recordId' });
  }
}

export const openCaseDatabase = new OpenCaseDatabase();

export async function fillOpenCase(open: OpenCase): Promise<void> {
  await openCaseDatabase.transaction('rw', openCaseDatabase.records, openCaseDatabase.drafts, async () => {
    await emptyOpenCase();
    await openCaseDatabase.records.bulkPut([...open.records]);
    await openCaseDatabase.drafts.bulkPut([...open.drafts]);
  });
}

export async function applyRecordChanges(records: readonly VaultRecord[], gone: readonly RecordId[]): Promise<void> {
  await openCaseDatabase.transaction('rw', openCaseDatabase.records, async () => {
    await openCaseDatabase.records.bulkPut([...records]);
    await openCaseDatabase.records.bulkDelete([...gone]);
  });
}

export async function emptyOpenCase(): Promise<void> {
  await Promise.all([openCaseDatabase.records.clear(), openCaseDatabase.drafts.clear()]);
}

export const belongsTo = (record: VaultRecord, caseId: CaseId): boolean => record.caseId === caseId;
