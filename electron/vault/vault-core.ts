// What of an opened vault hangs on its data key. A renewal makes another one and puts it in the place of this: whoever works with a vault
// asks for its core at each use, and keeps nothing of it over an await.
import { statSync } from 'node:fs';
import { assert } from '#shared/assert.ts';
import { err, type Result } from '#shared/result.ts';
import type { Witness } from './integrity/witness.ts';
import type { KeysContent } from './keys/keys-file.ts';
import { olderKeysSetting, readOlderKeys } from './keys/older-keys.ts';
import type { Secret } from './keys/secret.ts';
import type { Sodium } from './keys/sodium.ts';
import type { Store, VaultDependencies, WriteFailure } from './ports.ts';
import { createSealBox, type SealBox } from './seal-box.ts';
import { createSlotChanges, type SlotChanges } from './slot-changes.ts';
import type { VaultDatabase } from './store/database.ts';
import { readMeta, writeMeta, type Meta } from './store/meta.ts';
import { toJson } from './store/rows.ts';
import { createStore, type InternalStore } from './store/store.ts';

export type VaultCore = {
  readonly database: VaultDatabase;
  readonly dataKey: Secret;
  readonly witness: Witness;
  readonly store: InternalStore;
  /** What the services get of it. */
  readonly publicStore: Store;
  readonly slots: SlotChanges;
  readonly sealBox: SealBox;
  readonly meta: () => Meta;
  readonly writeMeta: (changes: Partial<Meta>) => Result<void, WriteFailure>;
};

export type VaultCoreInput = {
  readonly sodium: Sodium;
  readonly folder: string;
  readonly databasePath: string;
  readonly database: VaultDatabase;
  readonly dataKey: Secret;
  readonly keys: KeysContent;
  readonly witness: Witness;
  /** Opened so that nothing may change. */
  readonly isRefused: () => boolean;
};

export function createVaultCore(input: VaultCoreInput, { clock, deriveKey }: VaultDependencies): VaultCore {
  const { sodium, database, dataKey, databasePath, witness } = input;
  const { connection, rows } = database;
  const placeOfFile = fileIdentity(databasePath);

  const store = createStore({
    connection,
    sodium,
    clock,
    rows,
    isMediumThere: () => fileIdentity(databasePath) === placeOfFile,
    onCommitted: ({ sequence, root }) => witness.write({ sequence, root, keysSequence: slots.keys().sequence, at: clock.now() }),
  });
  const meta = (): Meta => {
    const present = readMeta(rows);
    assert(present, 'an opened vault has its meta rows');
    return present;
  };
  const change = (work: () => void): Result<void, WriteFailure> => (input.isRefused() ? err({ type: 'read-only' }) : store.inTransaction(work));
  const slots: SlotChanges = createSlotChanges({
    sodium,
    deriveKey,
    folder: input.folder,
    dataKey,
    keys: input.keys,
    readMeta: meta,
    readOlderKeys: () => readOlderKeys(store.setting(olderKeysSetting)),
    write: (changes, olderKeys) =>
      change(() => {
        writeMeta(rows, changes);
        if (olderKeys) rows.put('setting', { key: olderKeysSetting, value: toJson(olderKeys) });
      }),
    isRefused: input.isRefused,
  });
  const { inTransaction: _inTransaction, searchIndex: _searchIndex, ...publicStore } = store;
  return { database, dataKey, witness, store, publicStore, slots, sealBox: createSealBox(sodium, dataKey), meta, writeMeta: (changes) => change(() => writeMeta(rows, changes)) };
}

/** Checkpoints, closes, wipes. */
export function closeVaultCore({ database, dataKey, witness, sealBox }: VaultCore): void {
  try {
    database.connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The medium refuses: the log stays beside the database and is read at the next opening.
  }
  try {
    database.connection.close();
  } finally {
    witness.close();
    database.rootKey.wipe();
    dataKey.wipe();
    sealBox.wipe();
  }
}

/** Which file stands at the path: a folder that was moved away or a stick that was pulled shows as another or none. */
function fileIdentity(path: string): string | null {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats ? `${stats.dev} ${stats.ino}` : null;
  } catch {
    return null;
  }
}
