// The backups of an opened vault, as the rest of the vault process knows them.
import type { BackupCheck, BackupContents, BackupEntry, BackupState } from '#shared/ipc/contract-backups.ts';
import type { WriteError } from '#shared/ipc/errors.ts';
import type { Result } from '#shared/result.ts';

/** How long work goes on: false means stop and undo. */
type Steps = { readonly step: (done: number, total: number) => Promise<boolean> };

export type NoRoom = { readonly type: 'no-room'; readonly neededBytes: number; readonly freeBytes: number };
export type MakeFailure = { readonly type: 'place-absent' | 'backup-damaged' | 'cancelled' } | NoRoom | WriteError;

/** Where a test may stand in the way: each is reached once, in this order. */
export const backupPoints = ['room', 'folder', 'copied', 'read-back', 'files', 'written', 'renamed'] as const;
export type BackupPoint = (typeof backupPoints)[number];

export type DrillFailure =
  | { readonly type: 'cannot-unlock' }
  | { readonly type: 'not-a-backup' | 'backup-damaged' | 'too-new' | 'limit-exceeded' | 'cancelled' }
  | NoRoom
  | WriteError;
type Secret =
  | { readonly type: 'passphrase'; readonly bytes: Uint8Array }
  | { readonly type: 'recovery'; readonly typed: string }
  | { readonly type: 'computer'; readonly keys: readonly Uint8Array[] };

/** `id` names it in all that follows. */
export type BackupMention = { readonly id: string; readonly place: string; readonly folder: string; readonly madeAt: number };
export type SlotsReplaced = { readonly replaced: number; /** Still open with what opened them before. */ readonly left: readonly BackupMention[] };
export type CheckFailure = { readonly type: 'not-found' | 'cancelled' } | WriteError;

/** As its row has it; `hash` is of the stored bytes. */
export type LostFile = { readonly path: string; readonly size: number; readonly hash: Uint8Array };
/** By its size alone; its bytes are compared when it is brought back. `madeAt`: of the newest backup that names it. */
export type ShelvedFile = { readonly shelf: string; readonly madeAt: number };
export type BroughtBack = { readonly paths: readonly string[]; /** Found by their size, and not what they should be. */ readonly wrong: readonly string[] };
export type BringBackFailure = WriteError | { readonly type: 'cancelled' };

export type VaultBackups = {
  state(): Promise<BackupState>;
  list(): Promise<readonly BackupEntry[]>;
  /** As remembered, newest first; whether their places are there is not asked. */
  known(): readonly BackupMention[];
  /** Those that an earlier passphrase or recovery key still opens, as far as is known. */
  outdated(): readonly BackupMention[];
  makeBackup(steps: Steps, notePoint?: (point: BackupPoint) => void): Promise<Result<BackupMention, MakeFailure>>;
  check(id: string, steps: Steps): Promise<Result<BackupCheck, CheckFailure>>;
  removeBackup(id: string): Promise<Result<'removed' | 'forgotten', { readonly type: 'not-found' } | WriteError>>;
  /** Gives the vault's present slots to every backup that can be reached. */
  replaceSlots(): Promise<SlotsReplaced>;
  setPlace(folder: string | null): Promise<Result<null, { readonly type: 'place-absent' } | WriteError>>;
  /** Whether one could be made now. */
  hasPlace(): boolean;
  /** By itself, while nobody is at work. */
  isDue(): boolean;
  /** Something would be lost with the vault that no backup holds. */
  isChanged(): boolean;
  /** Opens the newest one that is there with this secret, reads all of it, and throws the copy away. */
  drill(secret: Secret, steps: Steps): Promise<Result<BackupContents, { readonly type: 'not-found' } | DrillFailure>>;
  putOffDrill(): Result<null, WriteError>;
  /** Where a file that the vault has lost can still be found, by its path; the newest backup first. */
  findShelved(files: readonly LostFile[]): Promise<ReadonlyMap<string, readonly ShelvedFile[]>>;
  /** Puts those that can be found back into the vault, each proven. */
  bringBackFiles(files: readonly LostFile[], steps: Steps): Promise<Result<BroughtBack, BringBackFailure>>;
  readonly close: () => void;
};

