// The new database takes the place of the old one. Without an await, so that no request comes between; each step durable before the next.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { assert } from '#shared/assert.ts';
import type { Witness } from '../integrity/witness.ts';
import { repairKeysCopy, stageKeysCopy } from '../keys/keys-copies.ts';
import { encodeKeys, type KeysContent } from '../keys/keys-file.ts';
import type { Secret } from '../keys/secret.ts';
import type { VaultDependencies } from '../ports.ts';
import { flushFolder, renameWithPatience } from '../store/atomic-file.ts';
import { openDatabase, type VaultDatabase } from '../store/database.ts';
import { readRootState } from '../store/rooted-rows.ts';
import type { NotePoint, RenewInput } from './renewal-input.ts';

export type SwapInput = Pick<RenewInput, 'sodium' | 'folder' | 'databasePath' | 'core' | 'makeCore' | 'setCore' | 'releaseFile'> & {
  /** Where the new database stands, closed but for `copy`. */
  readonly path: string;
  readonly copy: VaultDatabase;
  readonly dataKey: Secret;
  readonly keys: KeysContent;
  readonly keysBytes: Uint8Array;
  readonly witness: Witness;
};

/** Throws what the medium says; then the old database is open again, and both copies of keys.json are, or will be at the next opening, the old ones. */
export function swapDatabase(input: SwapInput, { clock }: VaultDependencies, notePoint: NotePoint): void {
  const { sodium, folder, databasePath, path, copy, dataKey, keys, keysBytes, core, witness } = input;
  const { vaultId } = keys;
  const { sequence, root } = readRootState(copy.connection);
  const present = { sequence, root, keysSequence: keys.sequence, at: clock.now() };
  // Both staged before anything is replaced: a full disk is met here.
  const second = stageKeysCopy(folder, 1, keysBytes);
  let first: ReturnType<typeof stageKeysCopy> | null = null;
  try {
    first = stageKeysCopy(folder, 0, keysBytes);
    closeWithoutLog(copy, path);
    copy.rootKey.wipe();
    witness.write(present);
    closeWithoutLog(core.database, databasePath);
    input.releaseFile();
    notePoint('old-closed');
    second.commit();
    notePoint('second-keys');
    renameWithPatience(path, databasePath);
  } catch (error) {
    first?.discard();
    second.discard();
    witness.close();
    if (!core.database.connection.open) {
      repairKeysCopy(folder, 1, encodeKeys(sodium, core.dataKey, core.slots.keys()));
      core.database.rootKey.wipe();
      input.setCore(input.makeCore({ ...core, keys: core.slots.keys(), database: openAgain(input, core.dataKey) }));
    }
    throw error;
  }
  // The new one holds from here. What still fails is mended at the next opening.
  notePoint('database');
  flushQuietly(dirname(databasePath));
  try {
    first.commit();
  } catch {
    first.discard();
  }
  notePoint('first-keys');
  input.setCore(input.makeCore({ dataKey, keys, witness, database: openAgain(input, dataKey) }));
  // What this computer remembers of the old database: that it is behind.
  core.witness.write(present);
  core.witness.close();
  core.database.rootKey.wipe();
  core.dataKey.wipe();
  core.sealBox.wipe();

  function openAgain(from: SwapInput, key: Secret): VaultDatabase {
    const opened = openDatabase(from.databasePath, { sodium: from.sodium, dataKey: key }, vaultId);
    assert(opened.ok, 'the database that was open opens again');
    return opened.value;
  }
}

/** A log beside another database would be taken for that one's. */
function closeWithoutLog({ connection }: VaultDatabase, path: string): void {
  const [outcome] = connection.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  assert(outcome?.busy === 0, 'nobody else holds the log');
  connection.close();
  assert(!existsSync(`${path}-wal`) || statSync(`${path}-wal`).size === 0, 'the log is empty');
}

function flushQuietly(folder: string): void {
  try {
    flushFolder(folder);
  } catch {
    // The rename is done; whether it is durable is no longer ours to say. Either state opens.
  }
}
