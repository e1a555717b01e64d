// A new vault out of a backup (FORMAT §12.4): with an id, slots and a recovery key of its own, so that neither can be taken for the other.
// Built aside and renamed: it is whole, or it is not there.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert } from '#shared/assert.ts';
import { isPassphraseLongEnough } from '#shared/domain/passphrase-floor.ts';
import { isVaultName } from '#shared/domain/vault-name.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { encodeKeys, hashKeysFile, type KeysContent } from '../keys/keys-file.ts';
import { replaceKeysCopies } from '../keys/keys-copies.ts';
import { olderKeysSetting } from '../keys/older-keys.ts';
import { createRecoveryKey } from '../keys/recovery-key.ts';
import { newSalt, recoverySlotKey, withSlot, wrapDataKey } from '../keys/slot.ts';
import { passphraseSlotKey } from '../keys/unlock.ts';
import type { VaultDependencies, VaultSecret } from '../ports.ts';
import { passphraseSlot } from '../slot-changes.ts';
import { flushFolder, renameWithPatience } from '../store/atomic-file.ts';
import { openDatabase } from '../store/database.ts';
import { writeMeta, type Meta } from '../store/meta.ts';
import { createRootedRows } from '../store/rooted-rows.ts';
import { sweepUnfinished, unfinishedOf } from '../unfinished-vault.ts';
import { createProgress, isFolderThere } from './file-work.ts';
import { backupPlaceSetting, backupsSetting } from './known-backups.ts';
import { copyDatabase, guarded, missingRoom, openBackup, type BackupWork, type LookFailure, type OpenedBackup } from './open-backup.ts';
import { filesFolderName } from './place.ts';
import { readBack } from './read-back.ts';
import { copyProven } from './shelve-files.ts';

export type RestoreInput = {
  readonly folder: string;
  readonly secret: VaultSecret;
  /** For a recovery key, which no passphrase slot can be made of; null: the one typed. */
  readonly newPassphrase: Uint8Array | null;
  readonly parent: string;
  readonly name: string;
};
export type RestoreFailure = LookFailure | { readonly type: 'folder-exists' | 'bad-name' | 'weak-passphrase' };
/** `passphrase`: what opens it; the caller's to wipe. */
export type RestoredVault = { readonly folder: string; readonly passphrase: Uint8Array; readonly recoveryKey: string; readonly missingFiles: number; readonly oldVaultId: string; readonly madeAt: number };

/** What belongs to the old vault, its backups or this computer. */
const droppedSettings = [backupsSetting, olderKeysSetting, 'slot-use', 'noticed', 'noted-alteration', 'last-place'] as const;

export async function restoreBackup(input: RestoreInput, work: BackupWork): Promise<Result<RestoredVault, RestoreFailure>> {
  const { folder, secret, parent, name } = input;
  if (!isVaultName(name)) return err({ type: 'bad-name' });
  const passphrase = input.newPassphrase ?? (secret.type === 'passphrase' ? secret.bytes : null);
  if (passphrase === null || (input.newPassphrase && !isLongEnough(input.newPassphrase))) return err({ type: 'weak-passphrase' });
  const target = join(parent, `${name}.bitim`);
  if (existsSync(target)) return err({ type: 'folder-exists' });
  return guarded(async (): Promise<Result<RestoredVault, RestoreFailure>> => {
    const opened = await openBackup(folder, secret, work.dependencies);
    if (!opened.ok) return opened;
    sweepUnfinished(parent);
    const aside = unfinishedOf(target);
    try {
      return await build(opened.value, { ...input, target, aside, passphrase: Uint8Array.from(passphrase) }, work);
    } finally {
      opened.value.dataKey.wipe();
      await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    }
  });
}

type BuildInput = RestoreInput & { readonly target: string; readonly aside: string; readonly passphrase: Uint8Array };

async function build(backup: OpenedBackup, { folder, target, aside, name, parent, passphrase }: BuildInput, work: BackupWork): Promise<Result<RestoredVault, RestoreFailure>> {
  const { sodium, dataKey, manifest } = backup;
  const fileBytes = manifest.files.reduce((total, { bytes }) => total + bytes, 0);
  const room = await missingRoom(parent, manifest.database.bytes + fileBytes);
  if (room) return err(room);
  const total = manifest.database.bytes * 2 + fileBytes * 3;
  const progress = createProgress(work.steps, () => total, work.isClosed);

  await mkdir(aside, { mode: 0o700 });
  for (const subfolder of [filesFolderName, 'backups']) await mkdir(join(aside, subfolder), { mode: 0o700 });
  const path = join(aside, 'cases.db');
  const isSame = await copyDatabase(backup, path, progress);
  if (!isSame) return err({ type: 'backup-damaged' });

  const { keys, recoveryKey } = await makeKeys(backup, passphrase, work.dependencies);
  const keysBytes = encodeKeys(sodium, dataKey, keys);
  const renamed = await becomeAnother(backup, path, {
    vaultId: keys.vaultId, name, keysSequence: keys.sequence, keysHash: hashKeysFile(sodium, keysBytes), recoveryProven: false,
  });
  if (!renamed) return err({ type: 'backup-damaged' });
  const read = await readBack({ sodium, path, dataKey, vaultId: keys.vaultId, isClosed: () => false }, () => null);
  // What was wrong in the vault when it was copied is still wrong; what came to it since is damage.
  if (!read.ok || (!read.value.isWhole && !manifest.isAltered)) return err({ type: 'backup-damaged' });

  let missingFiles = 0;
  for (const file of read.value.files) {
    const isThere = await copyProven(sodium, join(dirname(folder), filesFolderName, file.path), join(aside, filesFolderName, file.path), file.hash, progress);
    if (!isThere) missingFiles += 1;
  }
  replaceKeysCopies(aside, keysBytes);
  for (const subfolder of [filesFolderName, 'backups']) flushFolder(join(aside, subfolder));
  flushFolder(aside);
  if (existsSync(target)) return err({ type: 'folder-exists' });
  renameWithPatience(aside, target);
  flushFolder(parent);
  return ok({ folder: target, passphrase, recoveryKey, missingFiles, oldVaultId: manifest.vaultId, madeAt: manifest.madeAt });
}

async function makeKeys({ sodium, dataKey, keys: old }: OpenedBackup, passphrase: Uint8Array, { deriveKey }: VaultDependencies): Promise<{ readonly keys: KeysContent; readonly recoveryKey: string }> {
  const vaultId = randomUUID();
  const { cost } = passphraseSlot(old);
  const passphraseSalt = newSalt();
  const passphraseKey = await passphraseSlotKey(deriveKey, passphrase, { salt: passphraseSalt, cost });
  const recovery = createRecoveryKey();
  const recoverySalt = newSalt();
  const recoveryKey = recoverySlotKey(sodium, recovery.symbols, recoverySalt);
  recovery.symbols.fill(0);
  const slots = withSlot(
    [wrapDataKey(sodium, { vaultId, type: 'passphrase', salt: passphraseSalt, cost, slotKey: passphraseKey }, dataKey)],
    wrapDataKey(sodium, { vaultId, type: 'recovery', salt: recoverySalt, cost: null, slotKey: recoveryKey }, dataKey),
  );
  passphraseKey.fill(0);
  recoveryKey.fill(0);
  return { keys: { vaultId, sequence: 1, slots }, recoveryKey: recovery.text };
}

/** The same rows under another id. False: it does not open. */
async function becomeAnother({ sodium, dataKey, manifest }: OpenedBackup, path: string, meta: Partial<Meta> & { readonly vaultId: string }): Promise<boolean> {
  const opened = openDatabase(path, { sodium, dataKey }, manifest.vaultId);
  if (!opened.ok) return false;
  const { connection, rootKey, rows: oldRows } = opened.value;
  try {
    const place = oldRows.get('setting', [backupPlaceSetting])?.['value'];
    const isPlaceHere = typeof place === 'string' && place !== 'null' && (await isFolderThere(String(JSON.parse(place))));
    const rows = createRootedRows({ connection, sodium, rootKey, vaultId: meta.vaultId });
    connection.exec('BEGIN IMMEDIATE');
    rows.begin();
    writeMeta(rows, meta);
    for (const setting of droppedSettings) rows.remove('setting', [setting]);
    if (!isPlaceHere) rows.remove('setting', [backupPlaceSetting]);
    rows.seal();
    connection.exec('COMMIT');
    const [outcome] = connection.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
    assert(outcome?.busy === 0, 'nobody else has the copy open');
    return true;
  } finally {
    connection.close();
    rootKey.wipe();
  }
}

function isLongEnough(passphrase: Uint8Array): boolean {
  try {
    return isPassphraseLongEnough(new TextDecoder('utf-8', { fatal: true }).decode(passphrase));
  } catch {
    return false;
  }
}
