// The vault's store in memory, to the letter of ports.ts: for tests that ask the services many times a second.
import { assert } from '#shared/assert.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { NoteBody } from '#shared/domain/note.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { err, ok } from '#shared/result.ts';
import type { Clock, Draft, JournalEntry, LiveCount, RecordFilter, Store, StoreReader, StoreWriter, StoredPermission, WriteFailure } from '#electron/vault/ports.ts';
import type { StoredFile } from '#electron/vault/files/file-ports.ts';
import { foundAt, foundText } from '#electron/vault/search-text.ts';
import { foldedWords, foldText } from '#electron/vault/store/fold-text.ts';

type State = {
  records: Map<string, VaultRecord>;
  history: Map<string, VaultRecord[]>;
  drafts: Map<string, Draft>;
  permissions: Map<string, StoredPermission>;
  journal: Map<string, JournalEntry[]>;
  settings: Map<string, unknown>;
  attachments: Map<string, StoredFile>;
};

export type MemoryStore = Store & {
  /** The next transactions fail so, until null. */
  failWith(failure: WriteFailure['type'] | null): void;
};

export function createMemoryStore(clock: Clock): MemoryStore {
  let state: State = { records: new Map(), history: new Map(), drafts: new Map(), permissions: new Map(), journal: new Map(), settings: new Map(), attachments: new Map() };
  let failure: WriteFailure['type'] | null = null;
  const reader = createReader(() => state);
  const writer = createWriter(() => state, reader, clock);
  return {
    ...reader,
    emptyLog: () => true,
    failWith: (next) => {
      failure = next;
    },
    transact: (change) => {
      if (failure) return err({ type: failure });
      const before = state;
      state = copyState(before);
      try {
        return ok(change(writer));
      } catch (error) {
        state = before;
        throw error;
      }
    },
  };
}

const copyState = (state: State): State => ({
  records: new Map(state.records),
  history: new Map(state.history),
  drafts: new Map(state.drafts),
  permissions: new Map(state.permissions),
  journal: new Map(state.journal),
  settings: new Map(state.settings),
  attachments: new Map(state.attachments),
});

/** What goes in is copied and frozen once, and given out as it is: whoever tries to change it in place fails. */
const clone = <Value>(value: Value): Value => (Object.isFrozen(value) ? value : freeze(structuredClone(value)));

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

function createReader(state: () => State): StoreReader {
  const read: StoreReader = {
    countLive: (caseId) => {
      const counts = new Map<string, LiveCount>();
      for (const record of state().records.values()) {
        if (record.caseId === null || record.audience.type === 'screening' || (caseId !== undefined && record.caseId !== caseId)) continue;
        const key = `${record.caseId} ${record.kind}`;
        const before = counts.get(key);
        counts.set(key, { caseId: record.caseId, kind: record.kind, count: (before?.count ?? 0) + (record.deletedAt === null ? 1 : 0), updatedAt: Math.max(before?.updatedAt ?? 0, record.updatedAt) });
      }
      return [...counts.values()].filter(({ count }) => count > 0);
    },
    record: (id) => state().records.get(id) ?? null,
    records: (filter) => [...state().records.values()].filter((record) => matches(record, filter)).sort(byCreation),
    history: (id) => [...(state().history.get(id) ?? [])],
    draft: (id) => state().drafts.get(id) ?? null,
    drafts: (caseId: CaseId) => [...state().drafts.values()].filter((draft) => draft.caseId === caseId),
    permissions: (caseId: CaseId) => [...state().permissions.values()].filter((permission) => permission.caseId === caseId),
    journal: (chain) => [...(state().journal.get(chain) ?? [])],
    // Without hashes: what holds a chain together is tested on the real store.
    journalLines: (chain) => (state().journal.get(chain) ?? []).map(({ number, at, kind, content }) => ({ number, at, kind, content, previous: unhashed, contentHash: unhashed, salt: content === null ? null : unhashed })),
    journalHead: (chain) => {
      const count = state().journal.get(chain)?.length ?? 0;
      return { count, head: count === 0 ? '' : 'ab'.repeat(32) };
    },
    setting: (key) => state().settings.get(key) ?? null,
    attachment: (id) => state().attachments.get(id) ?? null,
    attachments: (caseId) => [...state().attachments.values()].filter((file) => caseId === undefined || file.caseId === caseId),
    lastJournalAt: (chain) => state().journal.get(chain)?.at(-1)?.at ?? 0,
    searchRecords: ({ text, caseId, kinds, noteKinds = [], before, limit }) => {
      const words = foldedWords(text);
      if (words.length === 0) return [];
      return read
        .records({ ...(caseId === undefined ? {} : { caseId }), kinds, state: 'live' })
        .filter((record) => record.audience.type !== 'screening' && mayHold(record, words) && (noteKinds.length === 0 || noteKinds.includes((record.body as NoteBody).noteKind)))
        .sort(newestFirst)
        .filter((record) => before === null || foundAt(record) < before.at || (foundAt(record) === before.at && record.id > before.id))
        .slice(0, limit);
    },
  };
  return read;
}

function createWriter(state: () => State, reader: StoreReader, clock: Clock): StoreWriter {
  return {
    ...reader,
    putRecord: (record) => {
      const old = state().records.get(record.id);
      assert(record.revision === (old?.revision ?? 0) + 1, 'a record is saved as its next revision');
      if (old) state().history.set(old.id, [old, ...(state().history.get(old.id) ?? [])]);
      state().records.set(record.id, clone(record));
    },
    bringRecord: (record, history) => {
      assert(!state().records.has(record.id), 'a record that comes from elsewhere is not known yet');
      state().records.set(record.id, clone(record));
      state().history.set(record.id, [...history].sort((one, other) => other.revision - one.revision).map(clone));
    },
    bringJournal: (chain, lines) => {
      state().journal.set(chain, lines.map(({ number, at, kind, content }) => clone({ chain, number, at, kind, content })));
      return true;
    },
    bringJournalAnew: (chain, lines) => void state().journal.set(chain, lines.map(({ at, kind, content }, index) => clone({ chain, number: index + 1, at, kind, content }))),
    setHistoryAudience: (id: RecordId, audience) => {
      state().history.set(id, (state().history.get(id) ?? []).map((revision) => clone({ ...revision, audience })));
    },
    putDraft: (draft) => void state().drafts.set(draft.recordId, clone(draft)),
    dropDraft: (id) => void state().drafts.delete(id),
    putPermission: (permission) => void state().permissions.set(permission.id, clone(permission)),
    addJournalEntry: (chain, kind, content) => {
      const entries = state().journal.get(chain) ?? [];
      const last = entries.at(-1);
      const entry: JournalEntry = { chain, number: (last?.number ?? 0) + 1, at: Math.max(clock.now(), last?.at ?? 0), kind, content: clone(content) };
      state().journal.set(chain, [...entries, entry]);
      return entry;
    },
    eraseJournalContent: (chain, number) => {
      const entries = state().journal.get(chain) ?? [];
      state().journal.set(chain, entries.map((entry) => (entry.number === number ? { ...entry, content: null } : entry)));
    },
    putSetting: (key, value) => void state().settings.set(key, clone(value)),
    putAttachment: (file) => void state().attachments.set(file.id, { ...file }),
    removeAttachment: (id) => void state().attachments.delete(id),
    destroyRecord: (id) => {
      for (const kept of [state().records, state().history, state().drafts]) kept.delete(id);
    },
    destroyHistory: (id) => {
      const count = state().history.get(id)?.length ?? 0;
      state().history.delete(id);
      return count;
    },
    destroyPermission: (id) => void state().permissions.delete(id),
  };
}

function matches(record: VaultRecord, filter: RecordFilter): boolean {
  if (filter.caseId !== undefined && record.caseId !== filter.caseId) return false;
  if (filter.kinds && !filter.kinds.includes(record.kind)) return false;
  return filter.state === 'all' || (filter.state === 'trash') === (record.deletedAt !== null);
}

function mayHold(record: VaultRecord, words: readonly string[]): boolean {
  const found = foundText(record);
  const folded = found && foldText(`${found.title}\n${found.text}`);
  return folded !== null && words.every((word) => folded.includes(word));
}

const unhashed = new Uint8Array(32);
const newestFirst = (one: VaultRecord, other: VaultRecord): number => foundAt(other) - foundAt(one) || (one.id < other.id ? -1 : 1);
const byCreation = (one: VaultRecord, other: VaultRecord): number => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
