// What one action changed, noted while its transaction runs.
import { assert } from '#shared/assert.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { confirmationJournalKind } from '#shared/domain/permission.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { StoreWriter } from '../ports.ts';

/** `wallMoved`: cases whose parties, rule, permissions or confirmations changed, so that other records may open or close. */
export type Changes = {
  readonly records: readonly { readonly before: VaultRecord | null; readonly after: VaultRecord }[];
  readonly wallMoved: ReadonlySet<CaseId>;
  /** What went for good, as it was. */
  readonly destroyed: readonly VaultRecord[];
};

/** Kinds whose records the wall itself is made of. */
const wallKinds: ReadonlySet<VaultRecord['kind']> = new Set(['case', 'party']);

export function createTracker() {
  const byId = new Map<RecordId, { before: VaultRecord | null; after: VaultRecord }>();
  const wallMoved = new Set<CaseId>();
  const destroyed: VaultRecord[] = [];
  return {
    watch: (writer: StoreWriter): StoreWriter => ({
      ...writer,
      putRecord: (record) => {
        const before = byId.has(record.id) ? (byId.get(record.id)?.before ?? null) : writer.record(record.id);
        writer.putRecord(record);
        byId.set(record.id, { before, after: record });
        if (record.caseId && wallKinds.has(record.kind)) wallMoved.add(record.caseId);
      },
      setHistoryAudience: (id, audience) => {
        // Whoever remembers something of a history knows by the revision that it is another.
        assert(byId.has(id), 'a history moves with its record');
        writer.setHistoryAudience(id, audience);
      },
      bringRecord: (record, history) => {
        writer.bringRecord(record, history);
        byId.set(record.id, { before: null, after: record });
        if (record.caseId) wallMoved.add(record.caseId);
      },
      bringJournal: (chain, lines) => {
        wallMoved.add(chain as CaseId);
        return writer.bringJournal(chain, lines);
      },
      bringJournalAnew: (chain, lines) => {
        wallMoved.add(chain as CaseId);
        writer.bringJournalAnew(chain, lines);
      },
      destroyRecord: (id) => {
        const before = writer.record(id);
        writer.destroyRecord(id);
        byId.delete(id);
        if (!before) return;
        destroyed.push(before);
        // What was made from it has no origin any more.
        if (before.caseId) wallMoved.add(before.caseId);
      },
      destroyPermission: (id) => {
        writer.destroyPermission(id);
        for (const { caseId } of destroyed) if (caseId) wallMoved.add(caseId);
      },
      putPermission: (permission) => {
        writer.putPermission(permission);
        wallMoved.add(permission.caseId);
      },
      eraseJournalContent: (chain, number) => {
        wallMoved.add(chain as CaseId);
        writer.eraseJournalContent(chain, number);
      },
      addJournalEntry: (chain, kind, content) => {
        if (kind === confirmationJournalKind) wallMoved.add(chain as CaseId);
        return writer.addJournalEntry(chain, kind, content);
      },
    }),
    changes: (): Changes => ({ records: [...byId.values()], wallMoved, destroyed }),
  };
}
