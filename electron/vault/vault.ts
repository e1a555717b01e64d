// Making and opening a vault: keys first, then the database under its lock, then what this computer remembers (FORMAT §2).
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { assert } from '#shared/assert.ts';
import { err, ok, type Err, type Result } from '#shared/result.ts';
import { compareWithWitness, openWitness, type Sighting } from './integrity/witness.ts';
import { encodeKeys, hashKeysFile, isAllowedCost, type KeysContent } from './keys/keys-file.ts';
import { areSameCopies, dropStagedKeys, readKeysCopies, replaceKeysCopies, worstFault, type KeysCopy } from './keys/keys-copies.ts';
import { reconcileCopies, repairCopies } from './keys/reconcile-copies.ts';
import { createRecoveryKey } from './keys/recovery-key.ts';
import { Secret } from './keys/secret.ts';
import { newSalt, recoverySlotKey, slotId, wrapDataKey } from './keys/slot.ts';
import { loadSodium, type Sodium } from './keys/sodium.ts';
import { passphraseSlotKey, unlockEach, type ParsedCopy } from './keys/unlock.ts';
import { createOpenedVault } from './opened-vault.ts';
import type { CreateVault, KdfCost, LongSteps, OpenedVault, OpenFailure, OpenMode, OpenNotice, OpenVault, ReadOnlyReason, RescueFindings, VaultDependencies, VaultSecret } from './ports.ts';
import { makePrivateCopy, removePrivateCopy } from './private-copy.ts';
import { setLogAside, settleLogSetAside } from './rescue/kept-log.ts';
import { removeAside } from './renewal/copy-database.ts';
import { asideOf } from './renewal/renewal-input.ts';
import { rescueDatabase } from './rescue/rescue-database.ts';
import { flushFolder, renameWithPatience } from './store/atomic-file.ts';
import { createDatabase, openDatabase } from './store/database.ts';
import { toWriteFailure } from './store/write-failure.ts';
import { sweepUnfinished, unfinishedOf } from './unfinished-vault.ts';

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
  const aside = unfinishedOf(folder);
  try {
    mkdirSync(dirname(folder), { recursive: true });
    sweepUnfinished(dirname(folder));
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
  const opened = openUnlocked({ sodium, folder, dataKey, keys, openedBy: 'passphrase', openedSlot: firstSlotOf(keys, 'passphrase'), occasion: 'created' }, dependencies);
  assert(opened.ok, 'a vault just made opens');
  return ok({ vault: opened.value, recoveryKey: recovery.text });
};

export const openVault: OpenVault = async ({ folder, secret, mode = 'usual', keysFrom = null, steps = withoutSteps }, dependencies) => {
  const sodium = await loadSodium();
  const found = findKeys(folder, keysFrom);
  if (!found.ok) return found;
  const { copies, candidates, areForeign } = found.value;
  const tries = unlockEach({ sodium, deriveKey: dependencies.deriveKey }, candidates, secret);
  let newestRefused: number | null = null;
  for (let next = await tries.next(); ; next = await tries.next()) {
    if (next.done === true) return err({ type: newestRefused === null ? next.value : whyNoneFits(candidates, newestRefused) });
    const { dataKey, copy, slot } = next.value;
    const input = { sodium, folder, dataKey, keys: copy.file.content, openedBy: secret.type, openedSlot: slotId(slot), occasion: { copies, copy, areForeign } };
    const opened = await openInMode(input, mode, dependencies, steps);
    // After an interrupted renewal one of the copies holds the key of a database that is not there (FORMAT §9).
    if (opened.ok || opened.error.type !== 'database-damaged') {
      await tries.return('cannot-unlock');
      return opened;
    }
    newestRefused ??= copy.file.content.sequence;
  }
};

/** Not a page of it could be read: the keys are of another database. */
function whyNotRescued(readOnly: ReadOnlyReason, rescue: RescueFindings | null, { occasion }: UnlockedInput): Err<OpenFailure> | null {
  if (readOnly !== 'rescue') return null;
  if (rescue === null) return err({ type: 'cancelled' });
  if (rescue.unreadablePages < rescue.pages) return null;
  return err({ type: occasion !== 'created' && occasion.areForeign ? 'keys-do-not-fit' : 'database-damaged' });
}

/** A newer copy did not open with this secret, an older one did and its key is not the database's: the secret is one of before a renewal. */
function whyNoneFits(candidates: readonly ParsedCopy[], newestRefused: number): 'cannot-unlock' | 'database-damaged' {
  return candidates.some(({ file }) => file.content.sequence > newestRefused) ? 'cannot-unlock' : 'database-damaged';
}

/** Takes the data key over. */
async function openInMode(input: UnlockedInput, mode: OpenMode, dependencies: VaultDependencies, steps: LongSteps): Promise<Result<OpenedVault, OpenFailure>> {
  if (mode !== 'usual') return openPrivately(input, mode === 'rescue' ? 'rescue' : 'chosen', dependencies, steps);
  const opened = openUnlocked(input, dependencies);
  if (!opened.ok && opened.error.type === 'read-only' && dependencies.privateFolder !== undefined) return openPrivately(input, 'medium', dependencies, steps);
  if (!opened.ok) input.dataKey.wipe();
  return opened;
}

const withoutSteps: LongSteps = { step: () => Promise.resolve(true) };

type FoundKeys = {
  readonly copies: readonly [KeysCopy, KeysCopy];
  readonly candidates: readonly ParsedCopy[];
  /** They stand in another folder: the vault's own are unusable. */
  readonly areForeign: boolean;
};

function findKeys(folder: string, keysFrom: string | null): Result<FoundKeys, OpenFailure> {
  const read = readBothCopies(folder);
  if (!read.ok) return read;
  const copies = read.value;
  const own = candidatesOf(copies);
  if (own.length > 0) return ok({ copies, candidates: own, areForeign: false });
  const hasDatabase = existsSync(join(folder, databaseName));
  if (keysFrom !== null && hasDatabase) {
    const others = readBothCopies(keysFrom);
    if (!others.ok) return others;
    const candidates = candidatesOf(others.value);
    return candidates.length > 0 ? ok({ copies: others.value, candidates, areForeign: true }) : err({ type: 'keys-damaged' });
  }
  if (copies.every(({ type }) => type === 'missing')) return err({ type: hasDatabase ? 'keys-damaged' : 'not-a-vault' });
  return err({ type: worstFault(copies) });
}

/** On a private copy: nothing in the vault's folder is touched. Takes the data key over. */
async function openPrivately(input: UnlockedInput, readOnly: ReadOnlyReason, dependencies: VaultDependencies, steps: LongSteps): Promise<Result<OpenedVault, OpenFailure>> {
  const { privateFolder } = dependencies;
  if (privateFolder === undefined) {
    input.dataKey.wipe();
    return err({ type: 'read-only' });
  }
  let copyFolder: string | null = null;
  try {
    const { folder } = makePrivateCopy(input.folder, privateFolder);
    copyFolder = folder;
    const rescue = readOnly === 'rescue' ? await rescueDatabase(join(folder, databaseName), input, dependencies.clock.now(), steps) : null;
    const opened = whyNotRescued(readOnly, rescue, input) ?? openUnlocked({ ...input, folder, filesFrom: input.folder, readOnly, rescue }, dependencies);
    if (opened.ok) return opened;
    removePrivateCopy(folder);
    input.dataKey.wipe();
    return opened;
  } catch (error) {
    if (copyFolder !== null) removePrivateCopy(copyFolder);
    input.dataKey.wipe();
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

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
  readonly openedSlot: string;
  readonly occasion: 'created' | { readonly copies: readonly [KeysCopy, KeysCopy]; readonly copy: ParsedCopy; readonly areForeign: boolean };
  /** `folder` is a private copy; the attachments stand where the vault itself does. */
  readonly filesFrom?: string;
  readonly readOnly?: ReadOnlyReason;
  readonly rescue?: RescueFindings | null;
};

/** On failure the data key is the caller's to wipe. */
function openUnlocked(input: UnlockedInput, dependencies: VaultDependencies): Result<OpenedVault, OpenFailure> {
  const { sodium, folder, dataKey, occasion, readOnly = null } = input;
  const areForeign = occasion !== 'created' && occasion.areForeign;
  const databasePath = join(folder, databaseName);
  if (readOnly === null) setLogAside(databasePath);
  const opened = openDatabase(databasePath, { sodium, dataKey }, input.keys.vaultId);
  if (!opened.ok) return areForeign && opened.error.type === 'database-damaged' ? err({ type: 'keys-do-not-fit' }) : opened;
  const database = opened.value;
  // Under the lock now. If another process changed the keys while this one derived, what was read before it is stale.
  if (occasion !== 'created' && !areForeign && !areSameCopies(occasion.copies, readKeysCopies(folder))) {
    database.connection.close();
    database.rootKey.wipe();
    return err({ type: 'already-open' });
  }
  const truth = occasion === 'created' ? null : reconcileCopies({ sodium, dataKey, meta: database.meta, ...occasion });
  const keys = truth?.copy.file.content ?? input.keys;
  const witness = openWitness(sodium, { folder: dependencies.witnessFolder, vaultId: keys.vaultId, dataKey });
  const sighting = witness.read();
  const present: Sighting = { ...database.rows.state(), keysSequence: keys.sequence, at: dependencies.clock.now() };
  const notices = occasion === 'created' ? [] : unique([...(truth?.notices ?? []), ...compareWithWitness(input.rescue ? asRescued(sighting, present) : sighting, present)]);
  if (!sighting && readOnly === null) witness.write(present);
  if (readOnly === null) settleLogSetAside(databasePath, notices.some(({ type }) => type === 'older-than-witness'));
  if (readOnly === null) {
    removeAside(asideOf(databasePath));
    dropStagedKeys(folder);
    sweepUnfinished(dirname(folder));
  }
  if (truth && occasion !== 'created') repairCopies(folder, areForeign ? missingCopies : occasion.copies, truth.copy);

  const isNewerThanKnown = truth !== null && keys.sequence > database.meta.keysSequence;
  const firstChanges = {
    ...(isNewerThanKnown ? { keysSequence: keys.sequence, keysHash: hashKeysFile(sodium, truth.copy.bytes) } : {}),
    ...(input.openedBy === 'recovery' ? { recoveryProven: true } : {}),
  };
  const { openedBy, openedSlot, filesFrom = folder, rescue = null } = input;
  return ok(createOpenedVault({ sodium, folder, filesFrom, databasePath, database, dataKey, keys, openedBy, openedSlot, notices, witness, firstChanges, readOnly, rescue }, dependencies));
}

/** What a rescue lost changes the root, and may have held the number of changes: neither says that the vault is an older one. */
const asRescued = (seen: Sighting | null, present: Sighting): Sighting | null =>
  seen && (present.sequence === seen.sequence || present.sequence === 0) ? { ...seen, sequence: present.sequence, root: present.root } : seen;

const firstSlotOf = (keys: KeysContent, wanted: VaultSecret['type']): string => keys.slots.filter(({ type }) => type === wanted).map(slotId)[0] ?? '';

const missingCopies: readonly KeysCopy[] = [{ type: 'missing' }, { type: 'missing' }];

const unique = (notices: readonly OpenNotice[]): OpenNotice[] =>
  notices.filter((notice, index) => notices.findIndex(({ type }) => type === notice.type) === index);

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The medium is gone or refuses; the folder has a name that no vault has.
  }
}
