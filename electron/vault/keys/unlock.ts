// From a secret and the copies of keys.json to the data key. A wrong secret and a damaged slot give the same answer, after the same work.
import { err, ok, type Result } from '#shared/result.ts';
import type { KdfCost, VaultDependencies, VaultSecret } from '../ports.ts';
import { isMacValid, type KeysFile } from './keys-file.ts';
import type { KeysCopy } from './keys-copies.ts';
import { normalisePassphrase } from './passphrase.ts';
import { parseRecoveryKey } from './recovery-key.ts';
import { recoverySlotKey, unwrapDataKey, type Slot } from './slot.ts';
import type { Secret } from './secret.ts';
import type { Sodium } from './sodium.ts';
import { deriveSubKey } from './sub-keys.ts';

export type ParsedCopy = Extract<KeysCopy, { type: 'parsed' }>;
export type Unlocked = { readonly dataKey: Secret; readonly copy: ParsedCopy };
export type UnlockFailure = 'cannot-unlock' | 'keys-damaged';

export type UnlockDependencies = { readonly sodium: Sodium; readonly deriveKey: VaultDependencies['deriveKey'] };

/** Candidates in order of preference; copies that share a salt share one derivation. */
export async function unlock(
  { sodium, deriveKey }: UnlockDependencies,
  candidates: readonly ParsedCopy[],
  secret: VaultSecret,
): Promise<Result<Unlocked, UnlockFailure>> {
  const slotKeyOf = createSlotKeys(sodium, deriveKey, secret);
  let failure: UnlockFailure = 'cannot-unlock';
  try {
    for (const copy of candidates) {
      const { vaultId, slots } = copy.file.content;
      for (const slot of slots.filter(({ type }) => type === secret.type)) {
        const slotKey = await slotKeyOf.derive(slot);
        const dataKey = slotKey && unwrapDataKey(sodium, vaultId, slot, slotKey);
        if (!dataKey) continue;
        if (isFileWhole(sodium, copy.file, dataKey)) return ok({ dataKey, copy });
        dataKey.wipe();
        failure = 'keys-damaged';
      }
    }
    return err(failure);
  } finally {
    slotKeyOf.wipe();
  }
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

function createSlotKeys(sodium: Sodium, deriveKey: VaultDependencies['deriveKey'], secret: VaultSecret) {
  const known = new Map<string, Uint8Array>();

  const make = async (slot: Slot): Promise<Uint8Array | null> => {
    if (secret.type === 'passphrase') return slot.cost && passphraseSlotKey(deriveKey, secret.bytes, { salt: slot.salt, cost: slot.cost });
    const symbols = parseRecoveryKey(secret.typed);
    const slotKey = symbols && recoverySlotKey(sodium, symbols, slot.salt);
    symbols?.fill(0);
    return slotKey;
  };

  const derive = async (slot: Slot): Promise<Uint8Array | null> => {
    const name = `${Buffer.from(slot.salt).toString('hex')} ${JSON.stringify(slot.cost)}`;
    const before = known.get(name);
    if (before) return before;
    const slotKey = await make(slot);
    if (slotKey) known.set(name, slotKey);
    return slotKey;
  };

  const wipe = (): void => known.forEach((slotKey) => slotKey.fill(0));
  return { derive, wipe };
}
