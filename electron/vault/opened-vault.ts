// A vault while it is unlocked: owner of the data key and of everything that must be closed and wiped with it.
import { statSync } from 'node:fs';
import { assert } from '#shared/assert.ts';
import { verifyVault } from './integrity/verify.ts';
import type { Witness } from './integrity/witness.ts';
import type { KeysContent } from './keys/keys-file.ts';
import type { Secret } from './keys/secret.ts';
import type { Sodium } from './keys/sodium.ts';
import { deriveSubKey } from './keys/sub-keys.ts';
import type { OpenedVault, OpenNotice, VaultDependencies, VaultSecret } from './ports.ts';
import { createSlotChanges, type SlotChanges } from './slot-changes.ts';
import type { VaultDatabase } from './store/database.ts';
import { readMeta, writeMeta, type Meta } from './store/meta.ts';
import { createStore } from './store/store.ts';

export type OpenedVaultInput = {
  readonly sodium: Sodium;
  readonly folder: string;
  readonly databasePath: string;
  readonly database: VaultDatabase;
  readonly dataKey: Secret;
  readonly keys: KeysContent;
  readonly openedBy: VaultSecret['type'];
  readonly notices: readonly OpenNotice[];
  readonly witness: Witness;
  /** What opening itself has to tell the database; best effort, it decides nothing. */
  readonly firstChanges: Partial<Meta>;
};

export function createOpenedVault(input: OpenedVaultInput, dependencies: VaultDependencies): OpenedVault {
  const { sodium, database, dataKey, databasePath, witness } = input;
  const { connection, rows, rootKey } = database;
  const { clock, deriveKey } = dependencies;
  const placeOfFile = fileIdentity(databasePath);
  let isClosed = false;

  const store = createStore({
    connection,
    sodium,
    clock,
    rows,
    isMediumThere: () => fileIdentity(databasePath) === placeOfFile,
    onCommitted: ({ sequence, root }) => witness.write({ sequence, root, keysSequence: slots.keys().sequence, at: clock.now() }),
  });
  const presentMeta = (): Meta => {
    const meta = readMeta(rows);
    assert(meta, 'an opened vault has its meta rows');
    return meta;
  };
  const slots: SlotChanges = createSlotChanges({
    sodium,
    deriveKey,
    folder: input.folder,
    dataKey,
    keys: input.keys,
    readMeta: presentMeta,
    writeMeta: (changes) => store.inTransaction(() => writeMeta(rows, changes)),
  });
  const sealBox = createSealBox(sodium, dataKey);
  if (hasNews(database.meta, input.firstChanges)) store.inTransaction(() => writeMeta(rows, input.firstChanges));

  const { inTransaction, searchIndex, ...publicStore } = store;
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    try {
      connection.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // The medium refuses: the log stays beside the database and is read at the next opening.
    }
    try {
      connection.close();
    } finally {
      witness.close();
      rootKey.wipe();
      dataKey.wipe();
      sealBox.wipe();
    }
  };

  return {
    vaultId: input.keys.vaultId,
    name: database.meta.name,
    store: publicStore,
    notices: input.notices,
    openedBy: input.openedBy,
    sealPublicKey: sealBox.publicKey,
    openSealed: sealBox.open,
    verify: () =>
      verifyVault({
        connection, sodium, rootKey, vaultId: input.keys.vaultId, rows, searchIndex,
        now: clock.now,
        inTransaction: (work) => void inTransaction(work),
        isClosed: () => isClosed,
      }),
    changePassphrase: slots.changePassphrase,
    setPassphrase: (next) => {
      assert(input.openedBy === 'recovery', 'without the old passphrase only the recovery key allows a new one');
      return slots.replacePassphrase(next);
    },
    newRecoveryKey: slots.replaceRecoveryKey,
    proveRecoveryKey: async (typed) => slots.proveRecoveryKey(typed),
    recoveryProven: () => presentMeta().recoveryProven,
    close,
  };
}

const hasNews = (meta: Meta, changes: Partial<Meta>): boolean =>
  Object.entries(changes).some(([field, value]) => meta[field as keyof Meta] !== value);

function createSealBox(sodium: Sodium, dataKey: Secret) {
  const seed = deriveSubKey(sodium, dataKey, 'sealBox');
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed.reveal());
  seed.wipe();
  return {
    publicKey,
    open: (sealed: Uint8Array): Uint8Array | null => {
      try {
        return sodium.crypto_box_seal_open(sealed, publicKey, privateKey);
      } catch {
        return null;
      }
    },
    wipe: () => void privateKey.fill(0),
  };
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
