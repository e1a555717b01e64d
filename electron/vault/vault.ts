// Making and opening a vault: keys first, then the database under its lock, then what this computer remembers (FORMAT §2).
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { assert } from '#shared/assert.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { compareWithWitness, openWitness, type Sighting } from './integrity/witness.ts';
import { encodeKeys, hashKeysFile, isAllowedCost, type KeysContent } from './keys/keys-file.ts';
import { areSameCopies, readKeysCopies, replaceKeysCopies, worstFault, type KeysCopy } from './keys/keys-copies.ts';
import { reconcileCopies, repairCopies } from './keys/reconcile-copies.ts';
import { createRecoveryKey } from './keys/recovery-key.ts';
import { Secret } from './keys/secret.ts';
import { newSalt, recoverySlotKey, wrapDataKey } from './keys/slot.ts';
import { loadSodium, type Sodium } from './keys/sodium.ts';
import { passphraseSlotKey, unlock, type ParsedCopy } from './keys/unlock.ts';
import { createOpenedVault } from './opened-vault.ts';
import type { CreateVault, KdfCost, OpenedVault, OpenFailure, OpenNotice, OpenVault, VaultDependencies, VaultSecret } from './ports.ts';
import { flushFolder, renameWithPatience } from './store/atomic-file.ts';
import { createDatabase, openDatabase } from './store/database.ts';
import { toWriteFailure } from './store/write-failure.ts';

const databaseName = 'cases.db';
const subfolders = ['files', 'backups'] as const;

export const createVault: CreateVault = async ({ folder, name, passphrase, cost }, dependencies) => {
  assert(isAllowedCost(cost), 'cost of a new vault is within the limits');
  if (existsSync(folder)) return err({ type: 'folder-exists' });
  const sodium = await loadSodium();
  const dataKey = new Secret(randomBytes(32));
  const recovery = createRecoveryKey();
  const keys = await firstKeys(sodium, dependencies, { dataKey, passphrase, cost, recoverySymbols: recovery.symbols });
  recovery.symbols.fill(0);

  // Built aside and renamed, so that a vault is either whole or not there.
  const aside = `${folder}.new-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(aside, { mode: 0o700 });
    for (const subfolder of subfolders) mkdirSync(join(aside, subfolder), { mode: 0o700 });
    const bytes = encodeKeys(sodium, dataKey, keys);
    createDatabase(join(aside, databaseName), { sodium, dataKey }, {
      vaultId: keys.vaultId,
      name,
      createdAt: dependencies.clock.now(),
      keysSequence: keys.sequence,
      keysHash: hashKeysFile(sodium, bytes),
      recoveryProven: false,
    });
    replaceKeysCopies(aside, bytes);
    if (existsSync(folder)) {
      rmSync(aside, { recursive: true, force: true });
      return err({ type: 'folder-exists' });
    }
    renameWithPatience(aside, folder);
    flushFolder(dirname(folder));
  } catch (error) {
    dataKey.wipe();
    removeQuietly(aside);
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
  const opened = openUnlocked({ sodium, folder, dataKey, keys, openedBy: 'passphrase', occasion: 'created' }, dependencies);
  assert(opened.ok, 'a vault just made opens');
  return ok({ vault: opened.value, recoveryKey: recovery.text });
};

export const openVault: OpenVault = async ({ folder, secret }, dependencies) => {
  const sodium = await loadSodium();
  const read = readBothCopies(folder);
  if (!read.ok) return read;
  const copies = read.value;
  if (copies.every(({ type }) => type === 'missing')) {
    return err({ type: existsSync(join(folder, databaseName)) ? 'keys-damaged' : 'not-a-vault' });
  }
  const candidates = candidatesOf(copies);
  if (candidates.length === 0) return err({ type: worstFault(copies) });
  const unlocked = await unlock({ sodium, deriveKey: dependencies.deriveKey }, candidates, secret);
  if (!unlocked.ok) return err({ type: unlocked.error });
  const { dataKey, copy } = unlocked.value;
  return openUnlocked({ sodium, folder, dataKey, keys: copy.file.content, openedBy: secret.type, occasion: { copies, copy } }, dependencies);
};

type FirstKeysInput = { readonly dataKey: Secret; readonly passphrase: Uint8Array; readonly cost: KdfCost; readonly recoverySymbols: Uint8Array };

async function firstKeys(sodium: Sodium, { deriveKey }: VaultDependencies, input: FirstKeysInput): Promise<KeysContent> {
  const { dataKey, passphrase, cost, recoverySymbols } = input;
  const vaultId = randomUUID();
  const passphraseSalt = newSalt();
  const passphraseKey = await passphraseSlotKey(deriveKey, passphrase, { salt: passphraseSalt, cost });
  const recoverySalt = newSalt();
  const recoveryKey = recoverySlotKey(sodium, recoverySymbols, recoverySalt);
  const slots = [
    wrapDataKey(sodium, { vaultId, type: 'passphrase', salt: passphraseSalt, cost, slotKey: passphraseKey }, dataKey),
    wrapDataKey(sodium, { vaultId, type: 'recovery', salt: recoverySalt, cost: null, slotKey: recoveryKey }, dataKey),
  ];
  passphraseKey.fill(0);
  recoveryKey.fill(0);
  return { vaultId, sequence: 1, slots };
}

/** A medium that cannot be read is said in words; the vault is not touched. */
function readBothCopies(folder: string): Result<readonly [KeysCopy, KeysCopy], OpenFailure> {
  try {
    return ok(readKeysCopies(folder));
  } catch (error) {
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

/** The newer copy first: an interrupted change of passphrase leaves one newer than the other. */
function candidatesOf(copies: readonly KeysCopy[]): ParsedCopy[] {
  const parsed = copies.filter((copy): copy is ParsedCopy => copy.type === 'parsed');
  return parsed.sort((left, right) => right.file.content.sequence - left.file.content.sequence);
}

type UnlockedInput = {
  readonly sodium: Sodium;
  readonly folder: string;
  readonly dataKey: Secret;
  readonly keys: KeysContent;
  readonly openedBy: VaultSecret['type'];
  readonly occasion: 'created' | { readonly copies: readonly [KeysCopy, KeysCopy]; readonly copy: ParsedCopy };
};

function openUnlocked(input: UnlockedInput, dependencies: VaultDependencies): Result<OpenedVault, OpenFailure> {
  const { sodium, folder, dataKey, occasion } = input;
  const databasePath = join(folder, databaseName);
  const opened = openDatabase(databasePath, { sodium, dataKey }, input.keys.vaultId);
  if (!opened.ok) {
    dataKey.wipe();
    return opened;
  }
  const database = opened.value;
  // Under the lock now. If another process changed the keys while this one derived, what was read before it is stale.
  if (occasion !== 'created' && !areSameCopies(occasion.copies, readKeysCopies(folder))) {
    database.connection.close();
    database.rootKey.wipe();
    dataKey.wipe();
    return err({ type: 'already-open' });
  }
  const truth = occasion === 'created' ? null : reconcileCopies({ sodium, dataKey, meta: database.meta, ...occasion });
  const keys = truth?.copy.file.content ?? input.keys;
  const witness = openWitness(sodium, { folder: dependencies.witnessFolder, vaultId: keys.vaultId, dataKey });
  const sighting = witness.read();
  const present: Sighting = { ...database.rows.state(), keysSequence: keys.sequence, at: dependencies.clock.now() };
  const notices = occasion === 'created' ? [] : unique([...(truth?.notices ?? []), ...compareWithWitness(sighting, present)]);
  if (!sighting) witness.write(present);
  if (truth && occasion !== 'created') repairCopies(folder, occasion.copies, truth.copy);

  const isNewerThanKnown = truth !== null && keys.sequence > database.meta.keysSequence;
  const firstChanges = {
    ...(isNewerThanKnown ? { keysSequence: keys.sequence, keysHash: hashKeysFile(sodium, truth.copy.bytes) } : {}),
    ...(input.openedBy === 'recovery' ? { recoveryProven: true } : {}),
  };
  const { openedBy } = input;
  return ok(createOpenedVault({ sodium, folder, databasePath, database, dataKey, keys, openedBy, notices, witness, firstChanges }, dependencies));
}

const unique = (notices: readonly OpenNotice[]): OpenNotice[] =>
  notices.filter((notice, index) => notices.findIndex(({ type }) => type === notice.type) === index);

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The medium is gone or refuses; the folder has a name that no vault has.
  }
}
