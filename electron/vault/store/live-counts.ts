// How many live records of each kind a case has (FORMAT §6.7). Derived data like the search tables: kept by triggers, outside the root,
// compared with the records by the background check.
import type { CaseId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { LiveCount } from '../ports.ts';
import type { Statements } from './statements.ts';

const screening = `'{"type":"screening"}'`;
const counts = (row: 'old' | 'new'): string => `${row}.case_id IS NOT NULL AND ${row}.audience <> ${screening}`;
const add = `INSERT INTO live_count (case_id, kind, count, updated_at) VALUES (new.case_id, new.kind, new.deleted_at IS NULL, new.updated_at)
    ON CONFLICT (case_id, kind) DO UPDATE SET count = count + excluded.count, updated_at = max(updated_at, excluded.updated_at)`;
const take = 'UPDATE live_count SET count = count - (old.deleted_at IS NULL) WHERE case_id = old.case_id AND kind = old.kind';

export const liveCountTable = `
CREATE TABLE live_count (
  case_id TEXT NOT NULL, kind TEXT NOT NULL, count INTEGER NOT NULL, updated_at INTEGER NOT NULL, PRIMARY KEY (case_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER live_count_insert AFTER INSERT ON record WHEN ${counts('new')} BEGIN
  ${add};
END;
CREATE TRIGGER live_count_update_old AFTER UPDATE ON record WHEN ${counts('old')} BEGIN
  ${take};
END;
CREATE TRIGGER live_count_update_new AFTER UPDATE ON record WHEN ${counts('new')} BEGIN
  ${add};
END;
CREATE TRIGGER live_count_delete AFTER DELETE ON record WHEN ${counts('old')} BEGIN
  ${take};
END;
`;

export const fillLiveCounts = `
INSERT INTO live_count (case_id, kind, count, updated_at)
  SELECT case_id, kind, sum(deleted_at IS NULL), max(updated_at) FROM record WHERE case_id IS NOT NULL AND audience <> ${screening} GROUP BY case_id, kind;
`;

export type LiveCountCheck = { readonly see: (record: VaultRecord) => void; readonly mend: () => void };

export function createLiveCounts(statement: Statements) {
  const read = (caseId?: CaseId): LiveCount[] => {
    const sql = `SELECT case_id AS caseId, kind, count, updated_at AS updatedAt FROM live_count ${caseId === undefined ? '' : 'WHERE case_id = ?'}`;
    return (statement(sql).all(...(caseId === undefined ? [] : [caseId])) as LiveCount[]).filter(({ count }) => count > 0);
  };

  /** Sees every record once; then numbers that differ are put right. A time may be later than any record's: something was deleted then. */
  const beginCheck = (): LiveCountCheck => {
    const seen = new Map<string, LiveCount>();
    return {
      see: ({ caseId, kind, audience, deletedAt, updatedAt }) => {
        if (caseId === null || audience.type === 'screening') return;
        const before = seen.get(`${caseId} ${kind}`);
        const count = (before?.count ?? 0) + (deletedAt === null ? 1 : 0);
        seen.set(`${caseId} ${kind}`, { caseId, kind, count, updatedAt: Math.max(before?.updatedAt ?? 0, updatedAt) });
      },
      mend: () => {
        const stored = statement('SELECT case_id AS caseId, kind, count, updated_at AS updatedAt FROM live_count').all() as LiveCount[];
        for (const { caseId, kind, count } of stored) {
          if (count !== 0 && !seen.has(`${caseId} ${kind}`)) statement('DELETE FROM live_count WHERE case_id = ? AND kind = ?').run(caseId, kind);
        }
        for (const { caseId, kind, count, updatedAt } of seen.values()) {
          const known = stored.find((row) => row.caseId === caseId && row.kind === kind);
          if (known?.count === count && known.updatedAt >= updatedAt) continue;
          statement('INSERT OR REPLACE INTO live_count (case_id, kind, count, updated_at) VALUES (?, ?, ?, ?)').run(caseId, kind, count, updatedAt);
        }
      },
    };
  };

  return { read, beginCheck };
}
export type LiveCounts = ReturnType<typeof createLiveCounts>;
