// Backups: made, checked and tried out while the vault is open; found, looked into and restored while none is.
import { z } from 'zod';
import type { SyncService } from '#shared/domain/synchronised-folder.ts';
import { entry, nothing, secretBytes, taskId, typedRecoveryKey, vaultFolder } from './contract-entry.ts';
import type { NotFound, WriteError } from './errors.ts';
import type { Cancelled } from './task-progress.ts';

/** Why none was made; all earlier ones stand as they were. `place-absent`: the chosen folder cannot be reached. `backup-damaged`: what was read back is not what was written. */
export type BackupError = { readonly type: 'place-absent' | 'backup-damaged' } | { readonly type: 'no-room'; readonly neededBytes: number; readonly freeBytes: number } | WriteError;

/** Why a backup could not be looked into. */
export type PreviewError =
  | { readonly type: 'cannot-unlock'; readonly waitMs: number }
  | { readonly type: 'wait'; readonly waitMs: number }
  | { readonly type: 'not-a-backup' | 'backup-damaged' | 'too-new' | 'limit-exceeded' }
  | { readonly type: 'no-room'; readonly neededBytes: number; readonly freeBytes: number }
  | WriteError;
export type RestoreError = PreviewError | { readonly type: 'folder-exists' | 'bad-name' | 'weak-passphrase' };

export type BackupEntry = {
  readonly id: string;
  readonly place: string;
  readonly folder: string;
  readonly madeAt: number;
  /** Database and files together. */
  readonly sizeBytes: number;
  readonly files: number;
  /** Files of cases that the vault itself could not give when it was made. */
  readonly missingFiles: number;
  /** When all of it was last read back and found right. */
  readonly verifiedAt: number;
  /** Made of a vault that was already altered: whatever was wrong in it is wrong here. */
  readonly isAltered: boolean;
  /** `absent`: its place cannot be reached now. `gone`: the place is there, the backup is not. */
  readonly state: 'there' | 'absent' | 'gone' | 'damaged';
  /** `earlier`: a passphrase and a recovery key of before still open it. */
  readonly opensWith: 'present' | 'earlier';
};

export type BackupState = {
  readonly place: string;
  /** Inside the vault's own folder, as long as no other place was chosen. */
  readonly isOwnFolder: boolean;
  readonly isPlaceThere: boolean;
  /** The place lies on the same disk as the vault: what takes the one takes the other. */
  readonly isSameDisk: boolean;
  readonly placeService: SyncService | null;
  readonly vaultService: SyncService | null;
  /** The last verified one, wherever it lies. */
  readonly last: { readonly madeAt: number; readonly place: string } | null;
  /** The last try, if it failed. */
  readonly failure: { readonly at: number; readonly type: BackupError['type'] } | null;
  /** The vault holds something that the last one does not. */
  readonly isChanged: boolean;
  readonly isRunning: boolean;
  readonly damaged: number;
  /** How many still open with a passphrase or recovery key of before. */
  readonly opensWithEarlier: number;
  readonly drill: { readonly drilledAt: number | null; readonly isOffered: boolean };
};

export type BackupCheck = { readonly isWhole: boolean; readonly damagedFiles: number };

export type BackupContents = {
  readonly vaultName: string;
  readonly madeAt: number;
  readonly cases: readonly { readonly workingName: string; readonly notes: number; readonly updatedAt: number }[];
  readonly notes: number;
  readonly files: number;
  readonly missingFiles: number;
  /** Every row was read and is what the root says. */
  readonly isWhole: boolean;
};

export type FoundBackup = { readonly folder: string; readonly vaultName: string; readonly madeAt: number; readonly sizeBytes: number };

const secret = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('passphrase'), bytes: secretBytes }),
  z.strictObject({ type: z.literal('recovery'), typed: typedRecoveryKey }),
]);
const backupId = z.uuid();

export const backupContract = {
  'backup:state': entry<BackupState>()(nothing),
  /** Newest first, those that cannot be reached now included. */
  'backup:list': entry<readonly BackupEntry[]>()(nothing),
  'backup:make': entry<BackupEntry, BackupError | Cancelled>()(z.strictObject({ taskId })),
  /** Reads every byte of one and compares. */
  'backup:check': entry<BackupCheck, NotFound | Cancelled | WriteError>()(z.strictObject({ taskId, id: backupId })),
  /** Deletes it where it can be reached; where it cannot, only forgets it. */
  'backup:remove': entry<null, NotFound | WriteError>()(z.strictObject({ id: backupId })),
  /** null: the vault's own folder. What lies in the old place stays there and stays known. */
  'backup:set-place': entry<BackupState, { readonly type: 'place-absent' } | WriteError>()(z.strictObject({ folder: vaultFolder.nullable() })),
  /** Opens the newest one with what was typed, reads all of it, and throws the copy away. */
  'backup:drill': entry<BackupContents, NotFound | PreviewError | Cancelled>()(z.strictObject({ taskId, secret })),
  'backup:put-off-drill': entry<BackupState, WriteError>()(nothing),

  /** System dialog; null when cancelled. */
  'backup:choose-folder': entry<{ readonly folder: string } | null>()(z.strictObject({ for: z.enum(['place', 'backup']) })),
  /** Which service carries this folder to other computers, if any. */
  'backup:sync-service': entry<SyncService | null>()(z.strictObject({ folder: vaultFolder })),
  /** Under this folder, newest first. No vault is open. */
  'backup:find': entry<readonly FoundBackup[], WriteError>()(z.strictObject({ folder: vaultFolder })),
  /** Opens a copy of it, says what is in it, and throws the copy away. */
  'backup:preview': entry<BackupContents, PreviewError | Cancelled>()(z.strictObject({ taskId, folder: vaultFolder, secret })),
  /**
   * Makes a new vault `<parent>/<name>.bitim` of it, with an id and a recovery key of its own, and opens it. Its passphrase is the one typed, or
   * `newPassphrase`, which a recovery key needs beside it.
   */
  'backup:restore': entry<{ readonly recoveryKey: string; readonly folder: string; readonly missingFiles: number }, RestoreError | Cancelled>()(
    z.strictObject({ taskId, folder: vaultFolder, secret, newPassphrase: secretBytes.nullable(), parent: vaultFolder, name: z.string().min(1).max(60) }),
  ),

  /** While Bitim makes a backup before it ends, from the page in front: end without it, or do not end; `kept`: all that this page had is in the vault; `busy`: it still brings something in. */
  'backup:answer-quit': entry<null>()(z.strictObject({ answer: z.enum(['quit', 'stay', 'kept', 'busy']) })),
};

/**
 * Told to the page in front while Bitim is asked to quit. `keeping`: the page saves what it has; `backup`: one is being made, percent of it.
 * `failure`: it could not be made, and whoever sits there decides; in a room and before the parties only that (`not-made`).
 */
export type QuitBackup = { readonly stage: 'keeping' | 'backup'; readonly percent: number | null; readonly failure: BackupError['type'] | 'not-made' | null } | null;
