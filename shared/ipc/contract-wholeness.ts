// Whether a vault is whole, and what can be done where it is not; several vaults on one computer.
import { z } from 'zod';
import type { RecordId } from '#shared/domain/ids.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';
import { entry, nothing, secretBytes, taskId, vaultFolder } from './contract-entry.ts';
import type { MoveVaultError, NotFound, RebuildError, WriteError } from './errors.ts';
import type { Cancelled } from './task-progress.ts';

/** 'read-only' and 'rescue' work on a private copy and leave the folder as it is. */
export const openModeSchema = z.enum(['usual', 'read-only', 'rescue']);
export type OpenMode = z.output<typeof openModeSchema>;

/** `seenAt`: when this computer last saw the vault as it should be. */
export type VaultNotice =
  | { readonly type: 'new-here' | 'witness-missing' | 'keys-file-older' | 'keys-copy-repaired' }
  | { readonly type: 'older-than-witness'; readonly missingChanges: number; readonly seenAt: number };

/** What of a damaged vault could be read. */
export type RescueReport = {
  readonly pages: number;
  readonly unreadablePages: number;
  readonly tables: readonly { readonly name: string; readonly expected: number | null; readonly found: number }[];
  readonly namelessCases: number;
  readonly isComplete: boolean;
};

export type WholenessStatus = {
  readonly readOnly: 'chosen' | 'medium' | 'rescue' | null;
  /** Something was noticed that the mediator has not answered yet: nothing else is shown before. */
  readonly awaitsAnswer: boolean;
  /** The medium did not answer at the last change: it was pulled, or its folder moved. */
  readonly isMediumGone: boolean;
  /** When the present alteration was noted in the journal; null: not yet, or there is none. */
  readonly alterationNotedAt: number | null;
  readonly rescue: RescueReport | null;
};

/** Of one case (or, null, of the vault itself): how many records only one side has, how many are newer on one side, and how many say something else under
 * the same version: these were altered outside Bitim. */
export type CaseDifference = {
  readonly caseId: string | null;
  readonly name: string;
  readonly kinds: readonly { readonly kind: RecordKind; readonly onlyThere: number; readonly newerThere: number; readonly onlyHere: number; readonly newerHere: number; readonly altered: number }[];
};
/** `there`: the newest backup that could be opened. */
export type VaultDifferences = { readonly backup: { readonly place: string; readonly at: number }; readonly cases: readonly CaseDifference[] };

/** A case (or, null, the vault itself) that an alteration touches, as far as its own rows tell: records older than their history, gone though they have one, or unreadable. */
export type AffectedCase = {
  readonly caseId: string | null;
  readonly name: string;
  readonly hasJournal: boolean;
  readonly kinds: readonly { readonly kind: RecordKind; readonly older: number; readonly gone: number; readonly unreadable: number }[];
};

/** A file whose contents are not what was put there. `heldSince`: when the newest backup within reach that holds it was made; null: none does. */
export type DamagedFile = { readonly recordId: RecordId; readonly fileName: string; readonly caseName: string; readonly damage: 'missing' | 'cut' | 'changed' | 'unreadable'; readonly heldSince: number | null };

export const wholenessContract = {
  /** The mediator has seen what was noticed and goes on: into the journal, and it is not asked again. */
  'vault:go-on': entry<null, WriteError>()(nothing),
  /** Until the next lock every change is refused. */
  'vault:turn-read-only': entry<null>()(nothing),
  /** Compares the vault with its newest backup that can be reached. */
  'vault:differences': entry<VaultDifferences, NotFound | Cancelled | WriteError>()(z.strictObject({ taskId })),

  /** Of the last check. */
  'vault:affected-cases': entry<readonly AffectedCase[]>()(nothing),
  /** Of the last check, with their names. */
  'vault:damaged-files': entry<readonly DamagedFile[]>()(nothing),
  /** Brings back from backups what they hold of these, proven byte by byte; the journal has it, and the vault is checked anew. */
  'vault:bring-back-files': entry<{ readonly brought: number; readonly left: number }, Cancelled | WriteError>()(z.strictObject({ taskId })),

  /**
   * Of what a rescue could read: a new vault `<parent>/<name>.bitim`, with an id, a passphrase and a recovery key of its own, which is open afterwards.
   * The damaged one stays as it is. `missingFiles`: so many files could not be read.
   */
  'vault:new-from-rescue': entry<{ readonly recoveryKey: string; readonly folder: string; readonly missingFiles: number }, RebuildError | Cancelled>()(
    z.strictObject({ taskId, passphrase: secretBytes, parent: vaultFolder, name: z.string().min(1).max(60) }),
  ),

  /** Locks, and offers this vault first. */
  'vault:switch': entry<null, WriteError>()(z.strictObject({ folder: vaultFolder })),
  /**
   * To another folder, which the mediator chooses; null when cancelled there. Copied, compared byte by byte, and only then removed from
   * its old place; `oldRemains`: that could not be done. Only while no vault is open.
   */
  'vault:move': entry<{ readonly folder: string; readonly oldRemains: boolean } | null, MoveVaultError | Cancelled>()(z.strictObject({ folder: vaultFolder, taskId })),
  /** Folders under this one with keys of a backup, newest first: for a vault whose own keys are damaged. */
  'vault:find-keys': entry<readonly { readonly folder: string; readonly at: number }[]>()(z.strictObject({ folder: vaultFolder })),
};
