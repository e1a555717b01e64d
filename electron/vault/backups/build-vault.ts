// A vault made of what another's rows and files are: with an id, slots and a recovery key of its own, so that neither can be taken for the other.
// Built aside and renamed: it is whole, or it is not there.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { encodeKeys, hashKeysFile, type KeysContent } from '../keys/keys-file.ts';
import { replaceKeysCopies } from '../keys/keys-copies.ts';
import { olderKeysSetting } from '../keys/older-keys.ts';
import { createRecoveryKey } from '../keys/recovery-key.ts';
import type { Secret } from '../keys/secret.ts';
import { newSalt, recoverySlotKey, withSlot, wrapDataKey } from '../keys/slot.ts';
import type { Sodium } from '../keys/sodium.ts';
import { passphraseSlotKey } from '../keys/unlock.ts';
import type { VaultDependencies } from '../ports.ts';
import { passphraseSlot } from '../slot-changes.ts';
import { flushFolder, renameWithPatience } from '../store/atomic-file.ts';
import type { Connection } from '../store/connection.ts';
import { openDatabase } from '../store/database.ts';
import { writeMeta, type Meta } from '../store/meta.ts';
import { createRootedRows, type RootedRows } from '../store/rooted-rows.ts';
import type { NoRoom } from './backup-ports.ts';
import { createProgress, isFolderThere, type Progress } from './file-work.ts';
import { backupPlaceSetting, backupsSetting } from './known-backups.ts';
import { missingRoom, type BackupWork } from './open-backup.ts';
import { filesFolderName } from './place.ts';
import { readBack } from './read-back.ts';
import { copyProven } from './shelve-files.ts';

export type VaultSource = {
  readonly sodium: Sodium;
  readonly dataKey: Secret;
  /** Of the other vault: its id, and the cost of its passphrase. */
  readonly keys: KeysContent;
  readonly databaseBytes: number;
  readonly fileBytes: number;
  /** False: what was copied is not what it should be. */
  readonly copyDatabase: (to: string, progress: Progress) => Promise<boolean>;
  readonly filesFolder: string;
  /** Its rows need not be what its root says. */
  readonly mayBeAltered: boolean;
  /** In the same transaction that gives the rows their new vault. */
  readonly mend?: (connection: Connection, rows: RootedRows) => void;
};
export type BuildInput = { readonly parent: string; readonly name: string; readonly target: string; readonly aside: string; readonly passphrase: Uint8Array };
export type BuiltVault = { readonly folder: string; readonly recoveryKey: string; readonly missingFiles: number };
export type BuildFailure = NoRoom | { readonly type: 'backup-damaged' } | { readonly type: 'folder-exists' };

/** What belongs to the old vault, its backups or this computer. */
const droppedSettings = [backupsSetting, olderKeysSetting, 'slot-use', 'noticed', 'noted-alteration', 'last-place'] as const;

/** Throws what the medium says, and StoppedError. */
export async function buildVault(source: VaultSource, { target, aside, name, parent, passphrase }: BuildInput, work: BackupWork): Promise<Result<BuiltVault, BuildFailure>> {
  const { sodium, dataKey, databaseBytes, fileBytes } = source;
  const room = await missingRoom(parent, databaseBytes + fileBytes);
  if (room) return err(room);
  const total = databaseBytes * 2 + fileBytes * 3;
  const progress = createProgress(work.steps, () => total, work.isClosed);

  await mkdir(aside, { mode: 0o700 });
  for (const subfolder of [filesFolderName, 'backups']) await mkdir(join(aside, subfolder), { mode: 0o700 });
  const path = join(aside, 'cases.db');
  const isSame = await source.copyDatabase(path, progress);
  if (!isSame) return err({ type: 'backup-damaged' });

  const { keys, recoveryKey } = await makeKeys(source, passphrase, work.dependencies);
  const keysBytes = encodeKeys(sodium, dataKey, keys);
  const renamed = await becomeAnother(source, path, {
    vaultId: keys.vaultId, name, keysSequence: keys.sequence, keysHash: hashKeysFile(sodium, keysBytes), recoveryProven: false,
  });
  if (!renamed) return err({ type: 'backup-damaged' });
  const read = await readBack({ sodium, path, dataKey, vaultId: keys.vaultId, isClosed: () => false }, () => null);
  if (!read.ok || (!read.value.isWhole && !source.mayBeAltered)) return err({ type: 'backup-damaged' });

  let missingFiles = 0;
  for (const file of read.value.files) {
    const isThere = await copyProven(sodium, join(source.filesFolder, file.path), join(aside, filesFolderName, file.path), file.hash, progress);
    if (!isThere) missingFiles += 1;
  }
  replaceKeysCopies(aside, keysBytes);
  for (const subfolder of [filesFolderName, 'backups']) flushFolder(join(aside, subfolder));
  flushFolder(aside);
  if (existsSync(target)) return err({ type: 'folder-exists' });
  renameWithPatience(aside, target);
  flushFolder(parent);
  return ok({ folder: target, recoveryKey, missingFiles });
}

async function makeKeys({ sodium, dataKey, keys: old }: VaultSource, passphrase: Uint8Array, { deriveKey }: VaultDependencies): Promise<{ readonly keys: KeysContent; readonly recoveryKey: string }> {
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
async function becomeAnother({ sodium, dataKey, keys: old, mend }: VaultSource, path: string, meta: Partial<Meta> & { readonly vaultId: string }): Promise<boolean> {
  const opened = openDatabase(path, { sodium, dataKey }, old.vaultId);
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
    mend?.(connection, rows);
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
