// What stands in a database, record by record, of what it says no more than a hash: to tell how a vault and a backup of it differ.
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import { hashFields } from '../integrity/row-hash.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { RecordHead, WriteFailure } from '../ports.ts';
import { makePrivateCopy, removePrivateCopy } from '../private-copy.ts';
import type { Connection } from '../store/connection.ts';
import { openDatabase } from '../store/database.ts';
import { toWriteFailure } from '../store/write-failure.ts';

type HeadRow = Omit<RecordHead, 'digest'> & { readonly audience: string; readonly source: string; readonly origins: string; readonly deletedAt: number | null; readonly body: string };

export function readHeads(connection: Connection, sodium: Sodium): RecordHead[] {
  const sql = `SELECT id, case_id AS caseId, kind, revision, updated_at AS updatedAt, audience, source, origins, deleted_at AS deletedAt, body,
    CASE WHEN kind = 'case' AND json_valid(body) THEN json_extract(body, '$.workingName') END AS name FROM record`;
  const heads: RecordHead[] = [];
  for (const { audience, source, origins, deletedAt, body, ...head } of connection.prepare(sql).iterate() as IterableIterator<HeadRow>) {
    heads.push({ ...head, digest: Buffer.from(hashFields(sodium, [audience, source, origins, deletedAt, body], null)).toString('hex') });
  }
  return heads;
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
      return ok(readHeads(connection, keys.sodium));
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
