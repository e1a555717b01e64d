// A database that lies in a backup, opened and read through: every row against its root, every chain, every page (FORMAT §7.4).
import { err, ok, type Result } from '#shared/result.ts';
import { verifyVault } from '../integrity/verify.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { OpenFailure } from '../ports.ts';
import type { Connection } from '../store/connection.ts';
import { openDatabase } from '../store/database.ts';
import type { RootState } from '../store/rooted-rows.ts';
import { createSearchIndex } from '../store/search-index.ts';
import { createStatements } from '../store/statements.ts';
import type { StoredFile } from './shelve-files.ts';

export type ReadBack<Seen = null> = { readonly state: RootState; readonly isWhole: boolean; readonly files: readonly StoredFile[]; readonly seen: Seen };
export type ReadBackInput = { readonly sodium: Sodium; readonly path: string; readonly dataKey: Secret; readonly vaultId: string; readonly isClosed: () => boolean };

/** Changes nothing in it; leaves a closed file without a log. */
export async function readBack<Seen>({ sodium, path, dataKey, vaultId, isClosed }: ReadBackInput, look: (connection: Connection) => Seen): Promise<Result<ReadBack<Seen>, OpenFailure>> {
  const opened = openDatabase(path, { sodium, dataKey }, vaultId);
  if (!opened.ok) return opened;
  const { connection, rows, rootKey } = opened.value;
  try {
    const found = await verifyVault({
      connection, sodium, rootKey, vaultId, rows, isClosed,
      searchIndex: createSearchIndex({ statement: createStatements(connection), allRecords: () => [] }),
      now: () => 0,
      // The search is made anew by whoever restores it.
      inTransaction: () => undefined,
    });
    const files = (connection.prepare('SELECT path, hash FROM attachment ORDER BY path').all() as { path: string; hash: Buffer }[]).map(({ path: file, hash }) => ({ path: file, hash: hash.toString('hex') }));
    return ok({ state: rows.state(), isWhole: found.type === 'whole', files, seen: look(connection) });
  } catch {
    return err({ type: 'database-damaged' });
  } finally {
    connection.close();
    rootKey.wipe();
  }
}
