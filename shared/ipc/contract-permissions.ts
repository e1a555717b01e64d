// What a source allows to be told, to whom, in which form: given, changed, revoked. At the desk only, all of it.
import { z } from 'zod';
import { sourceSchema, type Source } from '#shared/domain/audience.ts';
import type { CaseBody } from '#shared/domain/case.ts';
import type { Because } from '#shared/domain/confidentiality.ts';
import { recordIdSchema, type PartyId, type RecordId } from '#shared/domain/ids.ts';
import { permissionAnswerSchema, permissionTermsSchema, type PermissionState } from '#shared/domain/permission-state.ts';
import { recipientSchema, type KeepRequest, type Permission } from '#shared/domain/permission.ts';
import { lineText } from '#shared/domain/text-limits.ts';
import { caseInput, entry } from './contract-entry.ts';
import type { NotFound, NotShareable, WriteError } from './errors.ts';

/** Whose permission a record still lacks: its own source's, or that of something it was made from. */
export type MissingPermission = { readonly source: Source; readonly recordId: RecordId; readonly because: Because };

/** How one record stands towards one party that is not in its audience; only where something was answered, or is open by rule or by its origins. */
export type Standing = {
  readonly recordId: RecordId;
  readonly party: PartyId;
  readonly allowed: 'as-said' | 'wording' | 'no';
  /** The words that may be told. */
  readonly wording: string | null;
  readonly because: Because;
  /** Empty where it may be told. */
  readonly missing: readonly MissingPermission[];
};

/** Everything about permissions of one case. Each change answers it anew. */
export type PermissionOverview = {
  readonly rule: CaseBody['rule'];
  /** Newest first. */
  readonly permissions: readonly { readonly permission: Permission; readonly state: PermissionState }[];
  readonly keepRequests: readonly KeepRequest[];
  readonly standings: readonly Standing[];
};

const coverage = z.discriminatedUnion('type', [
  /** Of any sources: each source's own records make a permission of their own. */
  z.strictObject({ type: z.literal('records'), records: z.array(recordIdSchema).min(1).max(1_000) }),
  /** Everything that this source says in the case, now and later. */
  z.strictObject({ type: z.literal('all-of-source'), by: sourceSchema }),
]);
const permissionInput = caseInput.extend({ permissionId: recordIdSchema });

export const permissionContract = {
  'permission:list': entry<PermissionOverview, NotFound>()(caseInput),
  /** One action, one journal entry. What was answered before for the same records and recipient no longer holds. */
  'permission:give': entry<PermissionOverview, NotFound | NotShareable | WriteError>()(
    caseInput
      .extend({ covers: coverage, to: recipientSchema, answer: permissionAnswerSchema, terms: permissionTermsSchema })
      .refine(({ covers, answer }) => covers.type === 'records' || answer.type !== 'only-words', 'words stand for named records'),
  ),
  'permission:revoke': entry<PermissionOverview, NotFound | WriteError>()(permissionInput.extend({ reason: lineText })),
  /** Of "ask me": the source was asked. 'no' closes it. */
  'permission:asked': entry<PermissionOverview, NotFound | WriteError>()(permissionInput.extend({ said: z.enum(['yes', 'no']) })),
  /** Of "yes, after ...": what was waited for took place. */
  'permission:event-happened': entry<PermissionOverview, NotFound | WriteError>()(permissionInput),
  /** The paper is signed; `fileId`: its scan among the case's files. */
  'permission:attach-scan': entry<PermissionOverview, NotFound | WriteError>()(permissionInput.extend({ signedOn: z.iso.date(), fileId: recordIdSchema.nullable() })),
  /** The source asks that this be kept to the mediator, whatever else was allowed for all. */
  'permission:keep': entry<PermissionOverview, NotFound | NotShareable | WriteError>()(caseInput.extend({ covers: coverage })),
  'permission:withdraw-keep': entry<PermissionOverview, NotFound | WriteError>()(caseInput.extend({ requestId: recordIdSchema })),
};
