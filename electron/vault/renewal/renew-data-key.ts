// A new data key, so that whoever holds an old copy of the vault and an old secret is shut out (FORMAT §9). No file ever holds both keys: the new
// database stands aside, then the second copy of keys.json is the new one, then the database takes its place, then the first copy follows.
// Whatever interrupts this, one of the two copies opens the database that is there.
import { statfsSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import { openWitness } from '../integrity/witness.ts';
import { encodeKeys, hashKeysFile, type KeysContent } from '../keys/keys-file.ts';
import { keysText, nameOfDataKey, olderKeysSetting, readOlderKeys, unwrapOlderKey, withOlderKey, wrapOlderKey, type OlderKey } from '../keys/older-keys.ts';
import { createRecoveryKey } from '../keys/recovery-key.ts';
import { Secret } from '../keys/secret.ts';
import { newSalt, recoverySlotKey, withSlot, wrapDataKey, type Slot, type SlotMaterial } from '../keys/slot.ts';
import type { Sodium } from '../keys/sodium.ts';
import { passphraseSlotKey } from '../keys/unlock.ts';
import type { LongSteps, RenewFailure, VaultDependencies } from '../ports.ts';
import { passphraseSlot } from '../slot-changes.ts';
import { toJson } from '../store/rows.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { AlteredError, copyDatabase, finishCopy, noteChangedRows, proveCopy, removeAside, StoppedError, type ProvenCopy } from './copy-database.ts';
import { asideOf, type NotePoint, type RenewInput } from './renewal-input.ts';
import { swapDatabase } from './swap-database.ts';

/** Room that a file system wants beside the file itself. */
const spareBytes = 4 * 1024 * 1024;

export async function renewDataKey(
  input: RenewInput,
  steps: LongSteps,
  dependencies: VaultDependencies,
  notePoint: NotePoint = () => undefined,
): Promise<Result<{ readonly recoveryKey: string }, RenewFailure>> {
  const { core, databasePath, isClosed } = input;
  if (!(await core.slots.isPassphrase(input.passphrase))) return err({ type: 'cannot-unlock' });
  if (isClosed()) return err({ type: 'cancelled' });
  const room = missingRoom(databasePath);
  if (room) return err(room);

  const path = asideOf(databasePath);
  removeAside(path);
  const dataKey = new Secret(randomBytes(32));
  const slots = await makeSlots(input, dependencies);
  const changed = noteChangedRows(core.database.rows);
  let copy: ProvenCopy | null = null;
  try {
    const copyInput = {
      sodium: input.sodium, vaultId: core.slots.keys().vaultId, from: core.database, path, dataKey,
      pause: async (done: number, total: number): Promise<void> => {
        notePoint('copying');
        const goOn = await steps.step(done, total);
        if (!goOn || isClosed()) throw new StoppedError('stopped');
      },
    };
    await copyDatabase(copyInput);
    copy = await proveCopy(copyInput);
    // From here to the end no other request is served.
    const next = describeNext(input, { dataKey, slots });
    finishCopy({ ...copyInput, copy, changed, meta: next.meta, settings: { [olderKeysSetting]: toJson(next.olderKeys) } });
    notePoint('proven');
    changed.stop();
    swapDatabase({ ...input, path, copy: copy.database, dataKey, keys: next.keys, keysBytes: next.keysBytes, witness: openWitness(input.sodium, { folder: dependencies.witnessFolder, vaultId: copyInput.vaultId, dataKey }) }, dependencies, notePoint);
    copy = null;
    return ok({ recoveryKey: slots.recoveryKey });
  } catch (error) {
    changed.stop();
    copy?.database.connection.close();
    copy?.database.rootKey.wipe();
    removeAside(path);
    dataKey.wipe();
    const failure = toRenewFailure(error);
    if (!failure) throw error;
    return err(failure);
  } finally {
    slots.wipe();
  }
}

function toRenewFailure(error: unknown): RenewFailure | null {
  if (error instanceof StoppedError) return { type: 'cancelled' };
  if (error instanceof AlteredError) return { type: 'vault-altered' };
  return toWriteFailure(error);
}

/** Asked before anything is written; null where there is enough, or where the system does not say. */
function missingRoom(databasePath: string): Extract<RenewFailure, { type: 'no-room' }> | null {
  const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const neededBytes = Math.ceil((sizeOf(databasePath) + sizeOf(`${databasePath}-wal`)) * 1.05) + spareBytes;
  try {
    const { bavail, bsize } = statfsSync(dirname(databasePath));
    const freeBytes = bavail * bsize;
    return freeBytes < neededBytes ? { type: 'no-room', neededBytes, freeBytes } : null;
  } catch {
    return null;
  }
}

type NewSlots = { readonly recoveryKey: string; readonly makeFor: (vaultId: string, dataKey: Secret) => readonly Slot[]; readonly wipe: () => void };

/** The same passphrase under a new salt, and a new recovery key: the old one must not open what comes. */
async function makeSlots({ sodium, core, passphrase, computerKey }: RenewInput, { deriveKey }: VaultDependencies): Promise<NewSlots> {
  const { cost } = passphraseSlot(core.slots.keys());
  const passphraseSalt = newSalt();
  const recovery = createRecoveryKey();
  const recoverySalt = newSalt();
  const materials: Omit<SlotMaterial, 'vaultId'>[] = [
    { type: 'passphrase', salt: passphraseSalt, cost, slotKey: await passphraseSlotKey(deriveKey, passphrase, { salt: passphraseSalt, cost }) },
    { type: 'recovery', salt: recoverySalt, cost: null, slotKey: recoverySlotKey(sodium, recovery.symbols, recoverySalt) },
  ];
  recovery.symbols.fill(0);
  if (computerKey) materials.push({ type: 'computer', salt: newSalt(), cost: null, slotKey: Uint8Array.from(computerKey) });
  return {
    recoveryKey: recovery.text,
    makeFor: (vaultId, dataKey) => materials.reduce<readonly Slot[]>((slots, material) => withSlot(slots, wrapDataKey(sodium, { vaultId, ...material }, dataKey)), []),
    wipe: () => materials.forEach(({ slotKey }) => slotKey.fill(0)),
  };
}

/** keys.json under the new key, and what the new database is to know: its hash, and the keys that older backups lie under. */
function describeNext({ sodium, core, older }: RenewInput, { dataKey, slots }: { readonly dataKey: Secret; readonly slots: NewSlots }) {
  const before = core.slots.keys();
  const { vaultId } = before;
  const keys: KeysContent = { vaultId, sequence: Math.max(before.sequence, core.meta().keysSequence) + 1, slots: slots.makeFor(vaultId, dataKey) };
  const keysBytes = encodeKeys(sodium, dataKey, keys);
  // What a backup under an older key is to hold: the new passphrase slot and the new recovery key, no computer.
  const keysFileFor = (key: Secret): string => keysText(sodium, key, { ...keys, slots: slots.makeFor(vaultId, key).filter(({ type }) => type !== 'computer') });
  const describe = (name: string, key: Secret): OlderKey => ({ name, wrapped: wrapOlderKey({ sodium, vaultId, dataKey }, key), keysFile: keysFileFor(key) });
  const present = describe(nameOfDataKey(sodium, core.dataKey, vaultId), core.dataKey);
  if (older === 'forget') return { keys, keysBytes, olderKeys: [], meta: metaOf(sodium, keys, keysBytes) };
  let olderKeys: readonly OlderKey[] = [];
  for (const known of readOlderKeys(core.store.setting(olderKeysSetting)).toReversed()) {
    const key = unwrapOlderKey({ sodium, vaultId, dataKey: core.dataKey }, known);
    if (key) olderKeys = withOlderKey(olderKeys, describe(known.name, key));
    key?.wipe();
  }
  return { keys, keysBytes, olderKeys: withOlderKey(olderKeys, present), meta: metaOf(sodium, keys, keysBytes) };
}

const metaOf = (sodium: Sodium, keys: KeysContent, keysBytes: Uint8Array) => ({ keysSequence: keys.sequence, keysHash: hashKeysFile(sodium, keysBytes), recoveryProven: false });
