// Packages for a co-mediator: made, opened, taken in or brought back. At the desk only, all of it.
import { z } from 'zod';
import type { Audience, Source } from '#shared/domain/audience.ts';
import { caseIdSchema, recordIdSchema, type CaseId, type PartyId, type RecordId } from '#shared/domain/ids.ts';
import { packageAudiencesSchema, type KnownSender, type PackageSeal, type SenderState } from '#shared/domain/package.ts';
import type { PartyMark } from '#shared/domain/party.ts';
import type { Permission } from '#shared/domain/permission.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';
import { languageSchema } from '#shared/domain/text-limits.ts';
import { caseInput, entry, nothing, secretBytes, taskId } from './contract-entry.ts';
import { leakConfirmationsSchema } from '#shared/domain/leaks/leak-confirmation.ts';
import type { Leaks, NotFound, PackageUnreadable, WriteError } from './errors.ts';
import type { Cancelled } from './task-progress.ts';

export type OwnCard = {
  /** Read to the other mediator once. */
  readonly fingerprint: string;
  /** `age1…`: whoever has it can seal a package that only this vault opens. */
  readonly ageRecipient: string;
  readonly known: readonly (KnownSender & { readonly fingerprint: string })[];
};

/** One set of readers with what stands in it. */
export type PackageShare = { readonly audience: Audience; readonly records: number; readonly files: number; readonly fileBytes: number };

export type PackageMade = { readonly records: number; readonly files: number; readonly permissions: number; readonly sizeBytes: number; readonly lackingFiles: readonly string[] };

export type PackageParty = { readonly id: PartyId; readonly name: string; readonly mark: PartyMark };

export type PackagePreview = {
  readonly handle: string;
  readonly seal: PackageSeal;
  /** Who says to have made it; null: nobody. */
  readonly sender: { readonly state: SenderState; readonly vaultName: string; readonly mediatorName: string; readonly fingerprint: string; readonly knownAs: string | null } | null;
  /** Names of files that are not what was signed. */
  readonly changedFiles: readonly string[];
  readonly madeAt: number | null;
  readonly caseId: CaseId;
  readonly workingName: string;
  readonly audiences: readonly Audience[];
  readonly parties: readonly PackageParty[];
  readonly counts: { readonly parties: number; readonly meetings: number; readonly notes: number; readonly others: number; readonly files: number; readonly fileBytes: number; readonly permissions: number };
  /** `new`: the case is not here. `here`: what is new in it comes beside. `trash`: it has to be put back first. `gone`: it was here; it comes as another case. */
  readonly place: 'new' | 'here' | 'trash' | 'gone';
  /** The same package was taken in before. */
  readonly takenAt: number | null;
};

/** A package on the way to being opened. `key`: it is sealed to a key that is not this vault's. */
export type OpenStep = { readonly type: 'needs-secret'; readonly handle: string; readonly secret: 'passphrase' | 'key' } | { readonly type: 'opened'; readonly preview: PackagePreview };

/** One record as it can be read before anything of it is taken in. */
export type PackageLine = { readonly recordId: RecordId; readonly kind: RecordKind; readonly audience: Audience; readonly source: Source; readonly at: number; readonly title: string; readonly text: string };

export type TakeDone = {
  readonly caseId: CaseId;
  readonly as: 'new' | 'beside' | 'copy';
  readonly added: number;
  /** Ours differ: theirs stand beside. */
  readonly copied: number;
  /** Of these: sheets whose other details stand in a note. */
  readonly sheets: number;
  readonly known: number;
  /** Ours stand, theirs were left. */
  readonly left: readonly { readonly kind: RecordKind; readonly title: string }[];
  readonly files: number;
  readonly permissions: number;
  /** Permissions that stand open here and were taken back over there. */
  readonly revocations: number;
};
export type TakeError = NotFound | { readonly type: 'not-trusted' | 'case-in-trash' } | PackageUnreadable | Cancelled | WriteError;

export type FromOutside = {
  readonly taken: readonly { readonly packageId: string; readonly name: string; readonly madeAt: number; readonly at: number; readonly added: number; readonly copied: number; readonly isJournalWhole: boolean | null; readonly journalLines: number }[];
  /** Where a record came from, for its mark. */
  readonly marks: readonly { readonly recordId: RecordId; readonly name: string; readonly of: RecordId | null }[];
  /** Permissions that count for nothing until they were looked at; `over`: one that stands open here and was taken back over there. */
  readonly waiting: readonly { readonly permission: Permission; readonly name: string; readonly over: boolean }[];
};

const handle = z.uuid();
export const packagesContract = {
  /** This vault's keys for packages, made when they are first asked for, and whom it knows. */
  'package:card': entry<OwnCard, WriteError>()(nothing),
  'package:forget-sender': entry<OwnCard, NotFound | WriteError>()(z.strictObject({ signKey: z.string().min(1).max(100) })),
  /** The audiences of a case, to choose from; screening is none of them. */
  'package:shares': entry<readonly PackageShare[], NotFound>()(caseInput),
  /** Asks where, seals, writes; in the journal. null: no place was chosen. */
  'package:make': entry<{ readonly done: PackageMade | null }, NotFound | Cancelled | Leaks | { readonly type: 'bad-recipient' | 'weak-passphrase' | 'package-too-large' | 'file-inside-vault' } | WriteError>()(
    z.strictObject({
      caseId: caseIdSchema,
      audiences: packageAudiencesSchema,
      withFiles: z.boolean(),
      to: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('passphrase'), bytes: secretBytes }), z.strictObject({ type: z.literal('key'), recipient: z.string().min(1).max(200) })]),
      language: languageSchema,
      /** Hits of the leak check that the mediator has looked at: of what goes with what stays. */
      confirmed: leakConfirmationsSchema,
      taskId,
    }),
  ),
  /** Asks which file and opens it with this vault's own key where that fits. null: none was chosen. */
  'package:choose': entry<OpenStep | null, PackageUnreadable | Cancelled | WriteError>()(z.strictObject({ taskId })),
  /** A passphrase, or an `AGE-SECRET-KEY-1…`. */
  'package:unseal': entry<OpenStep, NotFound | { readonly type: 'wrong-secret' } | PackageUnreadable | Cancelled | WriteError>()(z.strictObject({ handle, secret: secretBytes, taskId })),
  /** What is in it, line by line; nothing is taken in by reading. */
  'package:look': entry<{ readonly lines: readonly PackageLine[]; readonly next: number | null }, NotFound>()(z.strictObject({ handle, from: z.int().min(0).max(500_000) })),
  /** The fingerprint was compared with the other mediator. */
  'package:trust': entry<PackagePreview, NotFound | { readonly type: 'not-trusted' } | WriteError>()(z.strictObject({ handle, fingerprint: z.string().max(40) })),
  /** Into this vault: a new case, or beside what is here. All of it or nothing. `language`: in which differing sheets are told. */
  'package:take': entry<TakeDone, TakeError>()(z.strictObject({ handle, language: languageSchema, taskId })),
  /** Forgets what was opened. */
  'package:close': entry<null>()(nothing),
  'package:outside': entry<FromOutside, NotFound>()(caseInput),
  'package:decide': entry<null, NotFound | WriteError>()(z.strictObject({ caseId: caseIdSchema, permissionId: recordIdSchema, decision: z.enum(['taken', 'refused']) })),
};
