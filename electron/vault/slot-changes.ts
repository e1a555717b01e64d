// Replacing a key slot of an opened vault: files first, both durable, then the database learns of it. One change at a time: opened-vault.ts sees to that.
import { assert } from '#shared/assert.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { encodeKeys, hashKeysFile, keysLimits, type KeysContent } from './keys/keys-file.ts';
import { replaceKeysCopies } from './keys/keys-copies.ts';
import { changeOlderSlots, nameOfDataKey, type OlderKey } from './keys/older-keys.ts';
import { createRecoveryKey, parseRecoveryKey } from './keys/recovery-key.ts';
import type { Secret } from './keys/secret.ts';
import { newSalt, recoverySlotKey, slotId, unwrapDataKey, withSlot, wrapDataKey, type Slot, type SlotMaterial } from './keys/slot.ts';
import type { Sodium } from './keys/sodium.ts';
import { passphraseSlotKey } from './keys/unlock.ts';
import type { CannotUnlock, KdfCost, SlotSet, VaultDependencies, WriteFailure } from './ports.ts';
import type { Meta } from './store/meta.ts';
import { toWriteFailure } from './store/write-failure.ts';

export type SlotChangesInput = {
  readonly sodium: Sodium;
  readonly deriveKey: VaultDependencies['deriveKey'];
  readonly folder: string;
  readonly dataKey: Secret;
  readonly keys: KeysContent;
  readonly readMeta: () => Meta;
  readonly readOlderKeys: () => readonly OlderKey[];
  /** In one transaction. */
  readonly write: (meta: Partial<Meta>, olderKeys: readonly OlderKey[] | null) => Result<void, WriteFailure>;
  /** Opened so that nothing may change. */
  readonly isRefused: () => boolean;
};

export type SlotChanges = {
  readonly keys: () => KeysContent;
  /** The keys.json of backups, for each data key that is known. */
  readonly slotSets: () => readonly SlotSet[];
  /** The present slots under a sequence that the database knows. */
  readonly acceptKeys: () => Result<null, WriteFailure>;
  readonly isPassphrase: (passphrase: Uint8Array) => Promise<boolean>;
  readonly replacePassphrase: (next: Uint8Array) => Promise<Result<null, WriteFailure>>;
  readonly changePassphrase: (current: Uint8Array, next: Uint8Array) => Promise<Result<null, CannotUnlock | WriteFailure>>;
  readonly replaceRecoveryKey: (passphrase: Uint8Array) => Promise<Result<string, CannotUnlock | WriteFailure>>;
  readonly proveRecoveryKey: (typed: string) => Result<boolean, WriteFailure>;
  /** Answers the new slot's id. */
  readonly addComputer: (passphrase: Uint8Array, slotKey: Uint8Array) => Promise<Result<string, CannotUnlock | { readonly type: 'too-many-slots' } | WriteFailure>>;
  /** Nothing happens where there is none of this id. */
  readonly removeComputer: (id: string) => Result<null, WriteFailure>;
};

type Material = Omit<SlotMaterial, 'vaultId'>;

export function createSlotChanges(input: SlotChangesInput): SlotChanges {
  const { sodium, deriveKey, dataKey } = input;
  let { keys } = input;
  const { vaultId } = keys;

  const opensVault = (slot: Slot, slotKey: Uint8Array): boolean => {
    const unwrapped = unwrapDataKey(sodium, vaultId, slot, slotKey);
    slotKey.fill(0);
    const opens = unwrapped !== null && sodium.memcmp(unwrapped.reveal(), dataKey.reveal());
    unwrapped?.wipe();
    return opens;
  };

  const isPassphrase = async (passphrase: Uint8Array): Promise<boolean> => {
    const slot = passphraseSlot(keys);
    return opensVault(slot, await passphraseSlotKey(deriveKey, passphrase, slot));
  };

  const isRecoveryKey = (typed: string): boolean => {
    const symbols = parseRecoveryKey(typed);
    const slot = keys.slots.find(({ type }) => type === 'recovery');
    if (!symbols || !slot) return false;
    const slotKey = recoverySlotKey(sodium, symbols, slot.salt);
    symbols.fill(0);
    return opensVault(slot, slotKey);
  };

  const nextSequence = (): number => Math.max(keys.sequence, input.readMeta().keysSequence) + 1;

  /** `olderKeys`: those that change with it; null: they stay as they are. */
  const writeSlots = (next: KeysContent, olderKeys: readonly OlderKey[] | null = null): Result<null, WriteFailure> => {
    if (input.isRefused()) return err({ type: 'read-only' });
    const bytes = encodeKeys(sodium, dataKey, next);
    let written: 'both' | 'first-only';
    try {
      written = replaceKeysCopies(input.folder, bytes);
    } catch (error) {
      const failure = toWriteFailure(error);
      if (!failure) throw error;
      return err(failure);
    }
    keys = next;
    // The file is durable and so is the change. The database learns of it now, or at the next opening: a newer keys.json is believed.
    const known = written === 'both' ? { keysSequence: next.sequence, keysHash: hashKeysFile(sodium, bytes) } : {};
    input.write(known, olderKeys);
    return ok(null);
  };

  /** In this vault, and in what its backups under older data keys are to hold. */
  const replaceSlot = (material: Material): Result<null, WriteFailure> => {
    const sequence = nextSequence();
    const change = (content: KeysContent, key: Secret): KeysContent =>
      ({ ...content, sequence, slots: withSlot(content.slots, wrapDataKey(sodium, { vaultId, ...material }, key)) });
    const older = input.readOlderKeys();
    const olderChanged = older.length > 0 ? changeOlderSlots({ sodium, vaultId, dataKey }, older, change) : null;
    const replaced = writeSlots(change(keys, dataKey), olderChanged);
    material.slotKey.fill(0);
    return replaced;
  };

  const replacePassphrase = async (next: Uint8Array): Promise<Result<null, WriteFailure>> => {
    const { cost } = passphraseSlot(keys);
    const salt = newSalt();
    return replaceSlot({ type: 'passphrase', salt, cost, slotKey: await passphraseSlotKey(deriveKey, next, { salt, cost }) });
  };

  const replaceRecoveryKey = (): Result<string, WriteFailure> => {
    const { recoveryProven } = input.readMeta();
    // First, so that no interruption leaves a key marked as proven that nobody has typed.
    const unproven = input.write({ recoveryProven: false }, null);
    if (!unproven.ok) return unproven;
    const { symbols, text } = createRecoveryKey();
    const salt = newSalt();
    const slotKey = recoverySlotKey(sodium, symbols, salt);
    symbols.fill(0);
    const replaced = replaceSlot({ type: 'recovery', salt, cost: null, slotKey });
    if (!replaced.ok) input.write({ recoveryProven }, null);
    return replaced.ok ? ok(text) : replaced;
  };

  return {
    keys: () => keys,
    slotSets: () => [
      { keyName: nameOfDataKey(sodium, dataKey, vaultId), sequence: keys.sequence, keysFile: encodeKeys(sodium, dataKey, keys) },
      ...input.readOlderKeys().map(({ name, keysFile }) => ({ keyName: name, sequence: sequenceOf(keysFile), keysFile: new TextEncoder().encode(keysFile) })),
    ],
    acceptKeys: () => writeSlots({ ...keys, sequence: nextSequence() }),
    isPassphrase,
    replacePassphrase,
    changePassphrase: async (current, next) => ((await isPassphrase(current)) ? replacePassphrase(next) : err({ type: 'cannot-unlock' })),
    replaceRecoveryKey: async (passphrase) => ((await isPassphrase(passphrase)) ? replaceRecoveryKey() : err({ type: 'cannot-unlock' })),
    proveRecoveryKey: (typed) => {
      if (!isRecoveryKey(typed)) return ok(false);
      if (input.readMeta().recoveryProven) return ok(true);
      const saved = input.write({ recoveryProven: true }, null);
      return saved.ok ? ok(true) : saved;
    },
    addComputer: async (passphrase, slotKey) => {
      if (!(await isPassphrase(passphrase))) return err({ type: 'cannot-unlock' });
      if (keys.slots.length >= keysLimits.slots) return err({ type: 'too-many-slots' });
      const slot = wrapDataKey(sodium, { vaultId, type: 'computer', salt: newSalt(), cost: null, slotKey }, dataKey);
      // Backups under older data keys keep to the passphrase and the recovery key.
      const written = writeSlots({ vaultId, sequence: nextSequence(), slots: withSlot(keys.slots, slot) });
      return written.ok ? ok(slotId(slot)) : written;
    },
    removeComputer: (id) => {
      const slots = keys.slots.filter((slot) => slot.type !== 'computer' || slotId(slot) !== id);
      return slots.length === keys.slots.length ? ok(null) : writeSlots({ vaultId, sequence: nextSequence(), slots });
    },
  };
}

export function passphraseSlot(keys: KeysContent): Slot & { readonly cost: KdfCost } {
  const slot = keys.slots.find(({ type }) => type === 'passphrase');
  assert(slot?.cost, 'a vault has a passphrase slot');
  return { ...slot, cost: slot.cost };
}

const sequenceOf = (keysFile: string): number => (JSON.parse(keysFile) as { readonly sequence: number }).sequence;
