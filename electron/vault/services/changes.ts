// What one action changed, noted while its transaction runs.
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { confirmationJournalKind } from '#shared/domain/permission.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { StoreWriter } from '../ports.ts';

/** `wallMoved`: cases whose parties, rule, permissions or confirmations changed, so that other records may open or close. */
export type Changes = {
  readonly records: readonly { readonly before: VaultRecord | null; readonly after: VaultRecord }[];
  readonly wallMoved: ReadonlySet<CaseId>;
};

/** Kinds whose records the wall itself is made of. */
const wallKinds: ReadonlySet<VaultRecord['kind']> = new Set(['case', 'party']);

export function createTracker() {
  const byId = new Map<RecordId, { before: VaultRecord | null; after: VaultRecord }>();
  const wallMoved = new Set<CaseId>();
  return {
    watch: (writer: StoreWriter): StoreWriter => ({
      ...writer,
      putRecord: (record) => {
        const before = byId.has(record.id) ? (byId.get(record.id)?.before ?? null) : writer.record(record.id);
        writer.putRecord(record);
        byId.set(record.id, { before, after: record });
        if (record.caseId && wallKinds.has(record.kind)) wallMoved.add(record.caseId);
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
    changes: (): Changes => ({ records: [...byId.values()], wallMoved }),
  };
}
