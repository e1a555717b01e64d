// Which cases an alteration touches, as far as the vault's own rows tell. A sum over a table says that it differs, not where; but a record that is no newer than
// its history, or has one and is gone, was put back or taken away, and each journal is one case's own.
import type { RecordKind } from '#shared/domain/vault-record.ts';
import type { Connection } from '../store/connection.ts';

export type AffectedRecords = { readonly caseId: string | null; readonly kind: RecordKind; readonly older: number; readonly gone: number };

/** Pages that cannot be read tell nothing. */
export function findAffectedRecords(connection: Connection): AffectedRecords[] {
  const sql = `SELECT history.case_id AS caseId, history.kind AS kind, sum(record.id IS NOT NULL) AS older, sum(record.id IS NULL) AS gone
    FROM (SELECT id, case_id, kind, max(revision) AS newest FROM revision GROUP BY id) AS history LEFT JOIN record ON record.id = history.id
    WHERE record.id IS NULL OR record.revision <= history.newest GROUP BY history.case_id, history.kind ORDER BY 1, 2`;
  try {
    return connection.prepare(sql).all() as AffectedRecords[];
  } catch {
    return [];
  }
}
