// Replacing a key slot of an opened vault: files first, both durable, then the database learns of it.
import { assert } from '#shared/assert.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { encodeKeys, hashKeysFile, type KeysContent } from './keys/keys-file.ts';
import { replaceKeysCopies } from './keys/keys-copies.ts';
import { createRecoveryKey, parseRecoveryKey } from './keys/recovery-key.ts';
import type { Secret } from './keys/secret.ts';
import { newSalt, recoverySlotKey, unwrapDataKey, wrapDataKey, type Slot } from './keys/slot.ts';
import type { Sodium } from './keys/sodium.ts';
import { passphraseSlotKey } from './keys/unlock.ts';
import type { KdfCost, VaultDependencies, WriteFailure } from './ports.ts';
import type { Meta } from './store/meta.ts';
import { toWriteFailure } from './store/write-failure.ts';

export type SlotChangesInput = {
  readonly sodium: Sodium;
  readonly deriveKey: VaultDependencies['deriveKey'];
  readonly folder: string;
  readonly dataKey: Secret;
  readonly keys: KeysContent;
  readonly readMeta: () => Meta;
  readonly writeMeta: (changes: Partial<Meta>) => Result<void, WriteFailure>;
};

type CannotUnlock = { readonly type: 'cannot-unlock' };

export type SlotChanges = {
  readonly keys: () => KeysContent;
  readonly replacePassphrase: (next: Uint8Array) => Promise<Result<null, WriteFailure>>;
  readonly changePassphrase: (current: Uint8Array, next: Uint8Array) => Promise<Result<null, CannotUnlock | WriteFailure>>;
  readonly replaceRecoveryKey: (passphrase: Uint8Array) => Promise<Result<string, CannotUnlock | WriteFailure>>;
  readonly proveRecoveryKey: (typed: string) => Result<boolean, WriteFailure>;
};

export function createSlotChanges(input: SlotChangesInput): SlotChanges {
  const { sodium, deriveKey, dataKey } = input;
  let { keys } = input;
  let lastWork: Promise<unknown> = Promise.resolve();

  /** Two changes at once would lose one of them. */
  const oneAfterAnother = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = lastWork.then(work);
    lastWork = next.catch(() => undefined);
    return next;
  };

  const opensVault = (slot: Slot, slotKey: Uint8Array): boolean => {
    const unwrapped = unwrapDataKey(sodium, keys.vaultId, slot, slotKey);
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

  const replaceSlot = (slot: Slot): Result<null, WriteFailure> => {
    const sequence = Math.max(keys.sequence, input.readMeta().keysSequence) + 1;
    const slots = [...keys.slots.filter(({ type }) => type !== slot.type), slot].sort((left, right) => (left.type < right.type ? -1 : 1));
    const next: KeysContent = { vaultId: keys.vaultId, sequence, slots };
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
    if (written === 'both') input.writeMeta({ keysSequence: sequence, keysHash: hashKeysFile(sodium, bytes) });
    return ok(null);
  };

  const replacePassphrase = async (next: Uint8Array): Promise<Result<null, WriteFailure>> => {
    const { cost } = passphraseSlot(keys);
    const salt = newSalt();
    const slotKey = await passphraseSlotKey(deriveKey, next, { salt, cost });
    const slot = wrapDataKey(sodium, { vaultId: keys.vaultId, type: 'passphrase', salt, cost, slotKey }, dataKey);
    slotKey.fill(0);
    return replaceSlot(slot);
  };

  const replaceRecoveryKey = (): Result<string, WriteFailure> => {
    const { recoveryProven } = input.readMeta();
    // First, so that no interruption leaves a key marked as proven that nobody has typed.
    const unproven = input.writeMeta({ recoveryProven: false });
    if (!unproven.ok) return unproven;
    const { symbols, text } = createRecoveryKey();
    const salt = newSalt();
    const slotKey = recoverySlotKey(sodium, symbols, salt);
    symbols.fill(0);
    const slot = wrapDataKey(sodium, { vaultId: keys.vaultId, type: 'recovery', salt, cost: null, slotKey }, dataKey);
    slotKey.fill(0);
    const replaced = replaceSlot(slot);
    if (!replaced.ok) input.writeMeta({ recoveryProven });
    return replaced.ok ? ok(text) : replaced;
  };

  return {
    keys: () => keys,
    replacePassphrase: (next) => oneAfterAnother(() => replacePassphrase(next)),
    changePassphrase: (current, next) =>
      oneAfterAnother(async () => ((await isPassphrase(current)) ? replacePassphrase(next) : err({ type: 'cannot-unlock' }))),
    replaceRecoveryKey: (passphrase) =>
      oneAfterAnother(async () => ((await isPassphrase(passphrase)) ? replaceRecoveryKey() : err({ type: 'cannot-unlock' }))),
    proveRecoveryKey: (typed) => {
      if (!isRecoveryKey(typed)) return ok(false);
      if (input.readMeta().recoveryProven) return ok(true);
      const saved = input.writeMeta({ recoveryProven: true });
      return saved.ok ? ok(true) : saved;
    },
  };
}

function passphraseSlot(keys: KeysContent): Slot & { readonly cost: KdfCost } {
  const slot = keys.slots.find(({ type }) => type === 'passphrase');
  assert(slot?.cost, 'a vault has a passphrase slot');
  return { ...slot, cost: slot.cost };
}
