// What stands in a database, record by record, without what it says: to tell how a vault and a backup of it differ.
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { RecordHead, WriteFailure } from '../ports.ts';
import { makePrivateCopy, removePrivateCopy } from '../private-copy.ts';
import type { Connection } from '../store/connection.ts';
import { openDatabase } from '../store/database.ts';
import { toWriteFailure } from '../store/write-failure.ts';

export function readHeads(connection: Connection): RecordHead[] {
  const sql = `SELECT id, case_id AS caseId, kind, revision, updated_at AS updatedAt,
    CASE kind WHEN 'case' THEN json_extract(body, '$.workingName') END AS name FROM record`;
  return connection.prepare(sql).all() as RecordHead[];
}

export type OtherDatabase = { readonly databaseFolder: string; readonly privateFolder: string; readonly vaultId: string; readonly sodium: Sodium; readonly dataKey: Secret };

/** On a private copy: the other stays as it is, also where it could not be written to. */
export function readHeadsOf({ databaseFolder, privateFolder, vaultId, ...keys }: OtherDatabase): Result<RecordHead[], { readonly type: 'keys-do-not-fit' } | WriteFailure> {
  let copyFolder: string | null = null;
  try {
    copyFolder = makePrivateCopy(databaseFolder, privateFolder).folder;
    const opened = openDatabase(join(copyFolder, 'cases.db'), keys, vaultId);
    if (!opened.ok) return err({ type: 'keys-do-not-fit' });
    const { connection, rootKey } = opened.value;
    try {
      return ok(readHeads(connection));
    } finally {
      connection.close();
      rootKey.wipe();
    }
  } catch (error) {
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  } finally {
    if (copyFolder !== null) removePrivateCopy(copyFolder);
  }
}
