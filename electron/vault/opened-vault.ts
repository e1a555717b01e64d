// A vault while it is unlocked: owner of the data key and of everything that must be closed and wiped with it.
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import { createOneAfterAnother } from '#shared/one-after-another.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createAttachmentFiles } from './files/attachment-files.ts';
import { withFilesChecked } from './files/check-files.ts';
import { createVaultBackups } from './backups/vault-backups.ts';
import { findAffectedRecords } from './integrity/affected-cases.ts';
import { verifyVault } from './integrity/verify.ts';
import type { Witness } from './integrity/witness.ts';
import type { KeysContent } from './keys/keys-file.ts';
import { nameOfDataKey, olderKeysSetting, readOlderKeys, unwrapOlderKey } from './keys/older-keys.ts';
import type { Secret } from './keys/secret.ts';
import { slotId } from './keys/slot.ts';
import type { Sodium } from './keys/sodium.ts';
import type { IntegrityState, OpenedVault, OpenNotice, ReadOnlyReason, RescueFindings, Store, VaultDependencies, VaultSecret, WriteFailure } from './ports.ts';
import { removePrivateCopy } from './private-copy.ts';
import { dropKeptLog } from './rescue/kept-log.ts';
import { makeVaultFromRescue } from './rescue/new-vault.ts';
import { readHeads, readHeadsOf } from './rescue/record-heads.ts';
import { renewDataKey } from './renewal/renew-data-key.ts';
import { createSealBox } from './seal-box.ts';
import type { VaultDatabase } from './store/database.ts';
import type { Meta } from './store/meta.ts';
import { closeVaultCore, createVaultCore, type VaultCore } from './vault-core.ts';

export type OpenedVaultInput = {
  readonly sodium: Sodium;
  readonly folder: string;
  /** Where `files/` stands: the vault's own folder, also when `folder` is a private copy. */
  readonly filesFrom: string;
  readonly databasePath: string;
  readonly database: VaultDatabase;
  readonly dataKey: Secret;
  readonly keys: KeysContent;
  readonly openedBy: VaultSecret['type'];
  /** The slot that opened it. */
  readonly openedSlot: string;
  readonly notices: readonly OpenNotice[];
  readonly witness: Witness;
  /** What opening itself has to tell the database; best effort, it decides nothing. */
  readonly firstChanges: Partial<Meta>;
  /** Set: `folder` is a private copy, which goes with this vault. */
  readonly readOnly: ReadOnlyReason | null;
  readonly rescue: RescueFindings | null;
};

export function createOpenedVault(input: OpenedVaultInput, dependencies: VaultDependencies): OpenedVault {
  const { sodium, folder, databasePath } = input;
  const { vaultId } = input.keys;
  let isClosed = false;
  let { readOnly } = input;
  const isRefused = (): boolean => readOnly !== null;
  const refused: Result<never, WriteFailure> = err({ type: 'read-only' });
  const makeCore = (parts: Pick<OpenedVaultInput, 'database' | 'dataKey' | 'keys' | 'witness'>): VaultCore =>
    createVaultCore({ sodium, folder, databasePath, isRefused, ...parts }, dependencies);

  // A renewal puts another one in its place: asked for at each use, kept over no await.
  let core = makeCore(input);
  if (!isRefused() && hasNews(input.database.meta, input.firstChanges)) core.writeMeta(input.firstChanges);

  const store: Store = { ...late(() => core.publicStore), transact: (change) => (isRefused() ? refused : core.publicStore.transact(change)) };
  const files = createAttachmentFiles({ sodium, folder: join(input.filesFrom, 'files'), isRefused });
  /** Jobs over the whole vault: backup, renewal. */
  const alone = createOneAfterAnother();
  /** Two changes of slots at once would lose one of them. */
  const slotTurn = createOneAfterAnother();

  const backups = createVaultBackups({
    sodium, vaultId, databasePath, store, alone, isRefused, dependencies,
    name: input.database.meta.name,
    vaultFolder: input.filesFrom,
    core: () => core,
    slotSets: () => core.slots.slotSets(),
    keyName: () => nameOfDataKey(sodium, core.dataKey, vaultId),
    isClosed: () => isClosed,
  });

  const openSealed = (sealed: Uint8Array): Uint8Array | null => {
    const opened = core.sealBox.open(sealed);
    if (opened) return opened;
    // Sealed before a renewal.
    for (const older of readOlderKeys(store.setting(olderKeysSetting))) {
      const key = unwrapOlderKey({ sodium, vaultId, dataKey: core.dataKey }, older);
      const box = key && createSealBox(sodium, key);
      key?.wipe();
      const found = box?.open(sealed) ?? null;
      box?.wipe();
      if (found) return found;
    }
    return null;
  };

  const verify = async (): Promise<IntegrityState> => {
    for (;;) {
      const checked = core;
      const { connection, rows, rootKey } = checked.database;
      const { searchIndex, inTransaction } = checked.store;
      const found = await verifyVault({
        connection, sodium, rootKey, vaultId, rows, searchIndex,
        now: dependencies.clock.now,
        inTransaction: (work) => void inTransaction(work),
        isClosed: () => isClosed || core !== checked,
      });
      // What was checked is no longer the vault.
      if (core === checked || isClosed) return withFilesChecked(found, { files, store, isClosed: () => isClosed });
    }
  };

  return {
    vaultId,
    vaultFolder: input.filesFrom,
    name: input.database.meta.name,
    store,
    files,
    backups,
    notices: input.notices,
    readOnly: () => readOnly,
    refuseChanges: () => {
      readOnly ??= 'chosen';
    },
    acceptKeys: () => core.slots.acceptKeys(),
    dropKeptLog: () => dropKeptLog(databasePath),
    compareWith: (databaseFolder) => {
      const { privateFolder } = dependencies;
      if (privateFolder === undefined) return refused;
      const there = readHeadsOf({ databaseFolder, privateFolder, vaultId, sodium, dataKey: core.dataKey });
      return there.ok ? ok({ here: readHeads(core.database.connection, sodium), there: there.value }) : there;
    },
    findAffected: () => findAffectedRecords(core.database.connection),
    rescue: input.rescue,
    rebuild: (wanted, steps) => {
      assert(input.rescue !== null, 'a vault is made anew of a rescue');
      const source = { sodium, databasePath, dependencies, core: () => core, isClosed: () => isClosed, filesFolder: join(input.filesFrom, 'files') };
      return alone(() => makeVaultFromRescue(source, wanted, steps));
    },
    openedBy: input.openedBy,
    openedSlot: input.openedSlot,
    get sealPublicKey() {
      return core.sealBox.publicKey;
    },
    openSealed,
    verify,
    alone,
    slots: () => core.slots.keys().slots.map((slot) => ({ id: slotId(slot), type: slot.type })),
    slotSets: () => core.slots.slotSets(),
    keyName: () => nameOfDataKey(sodium, core.dataKey, vaultId),
    changePassphrase: (current, next) => slotTurn(() => core.slots.changePassphrase(current, next)),
    setPassphrase: (next) => {
      assert(input.openedBy === 'recovery', 'without the old passphrase only the recovery key allows a new one');
      return slotTurn(() => core.slots.replacePassphrase(next));
    },
    isPassphrase: (passphrase) => core.slots.isPassphrase(passphrase),
    newRecoveryKey: (passphrase) => slotTurn(() => core.slots.replaceRecoveryKey(passphrase)),
    proveRecoveryKey: async (typed) => core.slots.proveRecoveryKey(typed),
    recoveryProven: () => core.meta().recoveryProven,
    addComputerSlot: (passphrase, slotKey) => slotTurn(() => core.slots.addComputer(passphrase, slotKey)),
    removeComputerSlot: (id) => slotTurn(async () => core.slots.removeComputer(id)),
    renewDataKey: (secrets, steps, notePoint) =>
      alone(() =>
        slotTurn(async () => {
          if (isRefused()) return refused;
          const setCore = (next: VaultCore): void => {
            core = next;
          };
          return renewDataKey({ sodium, folder, databasePath, core, makeCore, setCore, releaseFile: backups.close, isClosed: () => isClosed, ...secrets }, steps, dependencies, notePoint);
        }),
      ),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      try {
        closeVaultCore(core);
        backups.close();
      } finally {
        if (input.readOnly !== null) removePrivateCopy(folder);
      }
    },
  };
}

const hasNews = (meta: Meta, changes: Partial<Meta>): boolean =>
  Object.entries(changes).some(([field, value]) => meta[field as keyof Meta] !== value);

/** The same functions, each asked of whatever stands there when it is called. */
function late<Functions extends object>(current: () => Functions): Functions {
  const names = Object.keys(current()) as (keyof Functions)[];
  const calls = names.map((name) => [name, (...given: unknown[]) => (current()[name] as (...values: unknown[]) => unknown)(...given)]);
  return Object.fromEntries(calls) as Functions;
}
