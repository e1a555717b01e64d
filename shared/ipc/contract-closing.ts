// The end of a case: closing, keeping, hold, destruction for good with its certificate, the conflict register, and what goes from
// the trash and from a note's history. At the desk only, all of it.
import { z } from 'zod';
import { closingSchema, destroyScopes, keepPeriodsSchema, keepUntilSchema, type CaseResult, type KeepClass, type KeepPeriods } from '#shared/domain/case-lifecycle.ts';
import { conflictEntrySchema, conflictRoles, type ConflictRole, type NameInRole, type NameLikeness } from '#shared/domain/conflict-entry.ts';
import type { BackupMention, DestroyedCounts, DestructionCertificate } from '#shared/domain/destruction.ts';
import { caseIdSchema, partyIdSchema, recordIdSchema, type CaseId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { lineText, nameText } from '#shared/domain/text-limits.ts';
import { caseInput, entry, nothing, recordInput, revision, secretBytes, taskId } from './contract-entry.ts';
import type { Conflict, NotFound, OnHold, RenewError, WriteError } from './errors.ts';

type SavedCase = { readonly record: RecordOf<'case'> };

/** What the list of cases says of a case's end. */
export type CaseEnd = {
  readonly closedOn: string;
  readonly result: CaseResult | null;
  readonly archivedOn: string;
  readonly isHeld: boolean;
  /** What has been kept long enough. */
  readonly due: readonly KeepClass[];
};

/** Someone of that name is known: from the register, or from another case that is still here. */
export type ConflictHit = {
  readonly checked: NameInRole;
  readonly name: string;
  readonly role: ConflictRole;
  readonly likeness: NameLikeness;
  readonly from: string;
  readonly until: string;
  readonly remark: string;
  /** null: from the register. */
  readonly known: { readonly caseId: CaseId; readonly caseName: string } | null;
};

export type KnownBackup = BackupMention & { readonly isReachable: boolean };

export type DestructionPreview = {
  /** So that nobody destroys another case than the one that is meant. */
  readonly workingName: string;
  readonly counts: DestroyedCounts;
  /** What stays: papers, parties, meetings and the like; all 0 for a whole case. */
  readonly kept: { readonly papers: number; readonly parties: number; readonly meetings: number; readonly permissions: number };
  readonly hold: { readonly since: string; readonly reason: string } | null;
  readonly isClosed: boolean;
  /** Meant to be kept longer, by the dates set. */
  readonly keptLonger: readonly KeepClass[];
  /** Everyone whom the sheets name, to be kept in the conflict register. */
  readonly names: readonly NameInRole[];
  /** These go too, and with them older states of all other cases. */
  readonly backups: readonly KnownBackup[];
  /** Whether one backup can be made afterwards. */
  readonly hasBackupPlace: boolean;
  readonly openedOn: string;
  readonly closedOn: string;
};

/** The rows are gone, the rest is not done: the key, the new backup, the old backups. It can be finished at any time. */
export type DestructionUnfinished = {
  readonly type: 'unfinished';
  /** The type of the error that stopped it. */
  readonly because: string;
  /** Where the key was renewed before that: shown once. Else empty. */
  readonly recoveryKey: string;
};

export type DestructionDone = {
  readonly certificate: DestructionCertificate;
  /** The new recovery key of the renewed vault: shown once. Empty where it was shown before an interruption. */
  readonly recoveryKey: string;
};

const conflictInput = z.strictObject({ recordId: recordIdSchema });

export const closingContract = {
  /** Closes an open case, or corrects how it was closed. */
  'case:close': entry<SavedCase, NotFound | WriteError>()(z.strictObject({ caseId: caseIdSchema, closing: closingSchema, keepUntil: keepUntilSchema })),
  'case:reopen': entry<SavedCase, NotFound | WriteError>()(caseInput),
  /** Out of the list of present work and back; only a closed case. */
  'case:archive': entry<SavedCase, NotFound | WriteError>()(z.strictObject({ caseId: caseIdSchema, isArchived: z.boolean() })),
  'case:keep-until': entry<SavedCase, NotFound | WriteError>()(z.strictObject({ caseId: caseIdSchema, keepUntil: keepUntilSchema })),
  /** reason null: lifts the hold. Both stand in the journal. */
  'case:hold': entry<SavedCase, NotFound | WriteError>()(z.strictObject({ caseId: caseIdSchema, reason: lineText.min(1).nullable() })),
  'keep-periods:read': entry<KeepPeriods>()(nothing),
  'keep-periods:save': entry<null, WriteError>()(z.strictObject({ periods: keepPeriodsSchema })),

  'conflict:list': entry<readonly RecordOf<'conflict-entry'>[]>()(nothing),
  /** revision 0 makes a new entry. */
  'conflict:save': entry<{ readonly record: RecordOf<'conflict-entry'> }, NotFound | Conflict | WriteError>()(
    z.strictObject({ recordId: recordIdSchema, revision, entry: conflictEntrySchema }),
  ),
  /** For good: the register has no trash. */
  'conflict:remove': entry<null, NotFound | WriteError>()(conflictInput),
  /** Names of a party's sheet against the register and the other cases. */
  'conflict:check': entry<readonly ConflictHit[], NotFound>()(z.strictObject({ caseId: caseIdSchema, partyId: partyIdSchema })),

  'destroy:preview': entry<DestructionPreview, NotFound>()(z.strictObject({ caseId: caseIdSchema, scope: z.enum(destroyScopes) })),
  /**
   * Destroys for good: rows first, in one transaction; then a new data key, one new backup, and the older backups away. Cancelled or refused
   * before the rows go: nothing has happened. After that it can only be unfinished.
   */
  'destroy:run': entry<DestructionDone, NotFound | OnHold | RenewError | DestructionUnfinished>()(
    z.strictObject({
      taskId,
      caseId: caseIdSchema,
      scope: z.enum(destroyScopes),
      reference: nameText,
      /** Kept in the conflict register. */
      names: z.array(z.strictObject({ name: nameText.min(1), role: z.enum(conflictRoles) })).max(1_000),
      passphrase: secretBytes,
    }),
  ),
  /** Certificates, newest first; at most one of them is unfinished. */
  'destroy:list': entry<readonly DestructionCertificate[]>()(nothing),
  'destroy:finish': entry<DestructionDone, NotFound | RenewError | DestructionUnfinished>()(z.strictObject({ taskId, passphrase: secretBytes })),

  /** The earlier versions of a note, for good. */
  'note:erase-history': entry<{ readonly versions: number }, NotFound | OnHold | WriteError>()(recordInput),
  /** For good, what lies in the trash: of a case, or (caseId null) cases with all that is in them. recordIds null: everything; what is under hold stays. */
  'trash:empty': entry<{ readonly count: number; readonly held: number }, NotFound | WriteError>()(
    z.strictObject({ caseId: caseIdSchema.nullable(), recordIds: z.array(recordIdSchema).min(1).max(1_000).nullable() }),
  ),
};
