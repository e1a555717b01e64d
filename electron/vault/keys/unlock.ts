// From a secret and the copies of keys.json to the data key. A wrong secret and a damaged slot give the same answer, after the same work.
import { err, ok, type Result } from '#shared/result.ts';
import type { KdfCost, VaultDependencies, VaultSecret } from '../ports.ts';
import { isMacValid, type KeysFile } from './keys-file.ts';
import type { KeysCopy } from './keys-copies.ts';
import { normalisePassphrase } from './passphrase.ts';
import { parseRecoveryKey } from './recovery-key.ts';
import { recoverySlotKey, slotId, unwrapDataKey, type Slot } from './slot.ts';
import { Secret } from './secret.ts';
import type { Sodium } from './sodium.ts';
import { deriveSubKey } from './sub-keys.ts';

export type ParsedCopy = Extract<KeysCopy, { type: 'parsed' }>;
export type Unlocked = { readonly dataKey: Secret; readonly copy: ParsedCopy; readonly slot: Slot };
export type UnlockFailure = 'cannot-unlock' | 'keys-damaged';

export type UnlockDependencies = { readonly sodium: Sodium; readonly deriveKey: VaultDependencies['deriveKey'] };

/** The first that opens. */
export async function unlock(dependencies: UnlockDependencies, candidates: readonly ParsedCopy[], secret: VaultSecret): Promise<Result<Unlocked, UnlockFailure>> {
  const tries = unlockEach(dependencies, candidates, secret);
  const first = await tries.next();
  await tries.return('cannot-unlock');
  return first.done === true ? err(first.value) : ok(first.value);
}

/**
 * Candidates in order of preference; copies that share a salt share one derivation. Goes on behind one that opened when asked for the next: after an
 * interrupted renewal each copy may hold a data key of its own, and only the database knows which is its own. A data key is given once.
 */
export async function* unlockEach(
  { sodium, deriveKey }: UnlockDependencies,
  candidates: readonly ParsedCopy[],
  secret: VaultSecret,
): AsyncGenerator<Unlocked, UnlockFailure, void> {
  const slotKeys = createSlotKeys(sodium, deriveKey, secret);
  const given: Secret[] = [];
  let failure: UnlockFailure = 'cannot-unlock';
  try {
    for (const copy of candidates) {
      const { vaultId, slots } = copy.file.content;
      for (const slot of slots.filter(({ type }) => type === secret.type)) {
        const dataKey = firstOf(await slotKeys.derive(slot), (slotKey) => unwrapDataKey(sodium, vaultId, slot, slotKey));
        if (!dataKey) continue;
        const isGiven = given.some((before) => sodium.memcmp(before.reveal(), dataKey.reveal()));
        const isWhole = isFileWhole(sodium, copy.file, dataKey);
        if (!isWhole) failure = 'keys-damaged';
        if (isGiven || !isWhole) {
          dataKey.wipe();
          continue;
        }
        // A copy: whoever takes the key wipes it as soon as it does not fit.
        given.push(new Secret(Uint8Array.from(dataKey.reveal())));
        yield { dataKey, copy, slot };
      }
    }
    return failure;
  } finally {
    slotKeys.wipe();
    given.forEach((dataKey) => dataKey.wipe());
  }
}

function firstOf<Item, Value>(items: readonly Item[], find: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

export function isFileWhole(sodium: Sodium, file: KeysFile, dataKey: Secret): boolean {
  const macKey = deriveSubKey(sodium, dataKey, 'keysFile');
  const whole = isMacValid(sodium, file, macKey);
  macKey.wipe();
  return whole;
}

export async function passphraseSlotKey(
  deriveKey: VaultDependencies['deriveKey'],
  passphrase: Uint8Array,
  { salt, cost }: { readonly salt: Uint8Array; readonly cost: KdfCost },
): Promise<Uint8Array> {
  const normalised = normalisePassphrase(passphrase);
  try {
    return await deriveKey(normalised, salt, cost);
  } finally {
    normalised.fill(0);
  }
}

/** Keys that may belong to a slot: one made from what was typed, or those that the keychain keeps. */
function createSlotKeys(sodium: Sodium, deriveKey: VaultDependencies['deriveKey'], secret: VaultSecret) {
  const known = new Map<string, readonly Uint8Array[]>();

  const make = async (slot: Slot): Promise<readonly Uint8Array[]> => {
    if (secret.type === 'computer') return secret.keys.filter(({ length }) => length === 32).map((key) => Uint8Array.from(key));
    if (secret.type === 'passphrase') return slot.cost ? [await passphraseSlotKey(deriveKey, secret.bytes, { salt: slot.salt, cost: slot.cost })] : [];
    const symbols = parseRecoveryKey(secret.typed);
    const slotKey = symbols && recoverySlotKey(sodium, symbols, slot.salt);
    symbols?.fill(0);
    return slotKey ? [slotKey] : [];
  };

  const derive = async (slot: Slot): Promise<readonly Uint8Array[]> => {
    const name = `${slotId(slot)} ${JSON.stringify(slot.cost)}`;
    const before = known.get(name);
    if (before) return before;
    const slotKeys = await make(slot);
    known.set(name, slotKeys);
    return slotKeys;
  };

  const wipe = (): void => known.forEach((slotKeys) => slotKeys.forEach((slotKey) => slotKey.fill(0)));
  return { derive, wipe };
}
