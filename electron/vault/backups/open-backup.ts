// Into a backup with a secret, without touching it: its keys.json, its manifest, and a private copy of its database.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupContents } from '#shared/ipc/contract-backups.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { KeysContent } from '../keys/keys-file.ts';
import { readKeysCopies, worstFault } from '../keys/keys-copies.ts';
import type { Secret } from '../keys/secret.ts';
import { loadSodium, type Sodium } from '../keys/sodium.ts';
import { unlock, type ParsedCopy } from '../keys/unlock.ts';
import type { LongSteps, VaultDependencies, VaultSecret } from '../ports.ts';
import type { Connection } from '../store/connection.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import type { DrillFailure, NoRoom } from './backup-ports.ts';
import { countDamaged } from './check-backup.ts';
import { copyFlushed, createProgress, freeBytesAt, sizeOf, StoppedError, type Progress } from './file-work.ts';
import { isManifestWhole, type ManifestContent } from './manifest.ts';
import { filesFolderName, readManifest } from './place.ts';
import { readBack } from './read-back.ts';

export type OpenedBackup = { readonly sodium: Sodium; readonly folder: string; readonly dataKey: Secret; readonly keys: KeysContent; readonly manifest: ManifestContent };
export type LookFailure = DrillFailure;

export type BackupWork = { readonly dependencies: VaultDependencies; readonly steps: LongSteps; readonly isClosed?: () => boolean };

/** The data key is the caller's to wipe. */
export async function openBackup(folder: string, secret: VaultSecret, { deriveKey }: VaultDependencies): Promise<Result<OpenedBackup, LookFailure>> {
  const sodium = await loadSodium();
  const manifest = await readManifest(folder);
  if (!manifest.ok) return err({ type: manifest.error });
  const copies = readKeysCopies(folder);
  const candidates = copies
    .filter((copy): copy is ParsedCopy => copy.type === 'parsed')
    .toSorted((left, right) => right.file.content.sequence - left.file.content.sequence);
  if (candidates.length === 0) {
    const fault = worstFault(copies);
    return err({ type: fault === 'keys-damaged' ? 'backup-damaged' : fault });
  }
  const unlocked = await unlock({ sodium, deriveKey }, candidates, secret);
  if (!unlocked.ok) return err({ type: unlocked.error === 'keys-damaged' ? 'backup-damaged' : unlocked.error });
  const { dataKey, copy } = unlocked.value;
  const { content } = manifest.value;
  if (!isManifestWhole(sodium, dataKey, manifest.value) || content.vaultId !== copy.file.content.vaultId) {
    dataKey.wipe();
    return err({ type: 'backup-damaged' });
  }
  return ok({ sodium, folder, dataKey, keys: copy.file.content, manifest: content });
}

/** What is in it. `files`: 'sizes' looks whether each is there, 'bytes' reads them all. */
export async function lookInto(folder: string, secret: VaultSecret, files: 'sizes' | 'bytes', work: BackupWork): Promise<Result<BackupContents, LookFailure>> {
  return guarded(async () => {
    const opened = await openBackup(folder, secret, work.dependencies);
    if (!opened.ok) return opened;
    const { sodium, dataKey, manifest } = opened.value;
    let copyFolder: string | null = null;
    try {
      const bytes = manifest.database.bytes * 2 + (files === 'bytes' ? manifest.files.reduce((total, file) => total + file.bytes, 0) : 0);
      const progress = createProgress(work.steps, () => bytes, work.isClosed);
      const { privateFolder } = work.dependencies;
      if (privateFolder === undefined) return err({ type: 'read-only' });
      await mkdir(privateFolder, { recursive: true, mode: 0o700 });
      const room = await missingRoom(privateFolder, manifest.database.bytes);
      if (room) return err(room);
      copyFolder = await mkdtemp(join(privateFolder, 'backup-'));
      const path = join(copyFolder, 'cases.db');
      const isSame = await copyDatabase(opened.value, path, progress);
      const read = await readBack({ sodium, path, dataKey, vaultId: manifest.vaultId, isClosed: work.isClosed ?? neverClosed }, contentsOf);
      if (!read.ok) return err({ type: read.error.type === 'too-new' ? 'too-new' : 'backup-damaged' });
      const shelf = dirname(folder);
      const damaged = files === 'bytes' ? await countDamaged(sodium, shelf, manifest.files, progress) : await countAbsent(shelf, manifest);
      const { cases, notes } = read.value.seen;
      const missingFiles = damaged + manifest.missing.length;
      return ok({ vaultName: manifest.vaultName, madeAt: manifest.madeAt, cases, notes, files: manifest.files.length + manifest.missing.length, missingFiles, isWhole: isSame && read.value.isWhole });
    } finally {
      dataKey.wipe();
      if (copyFolder !== null) await rm(copyFolder, { recursive: true, force: true }).catch(() => undefined);
    }
  });
}

/** Whether it is, byte for byte, what was put there. */
export async function copyDatabase({ sodium, folder, manifest }: OpenedBackup, to: string, progress: Progress): Promise<boolean> {
  return (await copyFlushed(sodium, join(folder, 'cases.db'), to, progress)).hash === manifest.database.hash;
}

const spareBytes = 4 * 1024 * 1024;

export async function missingRoom(folder: string, bytes: number): Promise<NoRoom | null> {
  const freeBytes = await freeBytesAt(folder);
  const neededBytes = bytes + spareBytes;
  return freeBytes !== null && freeBytes < neededBytes ? { type: 'no-room', neededBytes, freeBytes } : null;
}

/** What the medium says, and a wish to stop, as failures. */
export async function guarded<Value, Failure>(work: () => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure | LookFailure>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoppedError) return err({ type: 'cancelled' });
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

const neverClosed = (): boolean => false;

async function countAbsent(shelf: string, { files }: ManifestContent): Promise<number> {
  let absent = 0;
  for (const { path, bytes } of files) if ((await sizeOf(join(shelf, filesFolderName, path))) !== bytes) absent += 1;
  return absent;
}

/** Live records that are not for screening. */
function contentsOf(connection: Connection): Pick<BackupContents, 'cases' | 'notes'> {
  const live = `deleted_at IS NULL AND audience <> '{"type":"screening"}'`;
  const cases = connection
    .prepare(
      `SELECT json_extract(body, '$.workingName') AS workingName, coalesce(inside.notes, 0) AS notes, max(updated_at, coalesce(inside.latest, 0)) AS updatedAt
        FROM record LEFT JOIN (SELECT case_id, sum(kind = 'note') AS notes, max(updated_at) AS latest FROM record WHERE ${live} GROUP BY case_id) AS inside ON inside.case_id = record.case_id
        WHERE kind = 'case' AND ${live} ORDER BY updatedAt DESC`,
    )
    .all() as { workingName: string; notes: number; updatedAt: number }[];
  const { notes } = connection.prepare(`SELECT count(*) AS notes FROM record WHERE kind = 'note' AND ${live}`).get() as { notes: number };
  return { cases, notes };
}
