// Carrying a message from the desk: what may be told to whom and why not, telling it in the exact words, and what was told. At the desk only.
import { z } from 'zod';
import type { Source } from '#shared/domain/audience.ts';
import type { CarriedWay, TellVerdict } from '#shared/domain/carry.ts';
import { caseIdSchema, type PartyId, type RecordId } from '#shared/domain/ids.ts';
import { leakConfirmationsSchema } from '#shared/domain/leaks/leak-confirmation.ts';
import type { NoteKind } from '#shared/domain/note.ts';
import type { Ask } from '#shared/domain/permission-needs.ts';
import { recipientSchema, type Recipient } from '#shared/domain/permission.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';
import { caseInput, entry } from './contract-entry.ts';
import { messageArtefactSchema } from './contract-papers.ts';
import type { Leaks, NotFound, NotPermitted, WriteError } from './errors.ts';

/** What was told of a record, to whom, when, how and in which words. */
export type Told = { readonly disclosureId: RecordId; readonly to: Recipient; readonly at: number; readonly way: CarriedWay; readonly words: string };

export type CarryItem = {
  readonly recordId: RecordId;
  readonly kind: RecordKind;
  readonly noteKind: NoteKind | null;
  readonly source: Source;
  readonly speaker: string;
  /** As it was said; the desk reads it whole, whatever may be told of it. */
  readonly text: string;
  readonly at: number;
  readonly meetingId: RecordId | null;
  readonly verdict: TellVerdict;
  /** Of what is locked: who could open it, by allowing what. */
  readonly asks: readonly Ask[];
  /** To this recipient, newest first. */
  readonly told: readonly Told[];
};

/** What a note's row says: what of it was told, and to which parties it may be told and was not yet. */
export type CarryMark = { readonly recordId: RecordId; readonly told: readonly Told[]; readonly notYet: readonly PartyId[] };

const tellInput = z.strictObject({ message: messageArtefactSchema, confirmed: leakConfirmationsSchema });
type TellError = NotFound | NotPermitted | Leaks | WriteError;

export const carryContract = {
  /** Bodies and third persons that some permission names. */
  'carry:outsiders': entry<readonly Extract<Recipient, { readonly type: 'outside' }>[], NotFound>()(caseInput),
  /** Newest first: what the recipient does not know by itself. What is for the mediator's own eyes is not among it: it is never told. */
  'carry:list': entry<{ readonly items: readonly CarryItem[] }, NotFound>()(z.strictObject({ caseId: caseIdSchema, to: recipientSchema })),
  /** Told by mouth, in exactly these words: in the journal. */
  'carry:tell': entry<{ readonly disclosureId: RecordId }, TellError>()(tellInput),
  /** The same words on the clipboard, which is emptied after `clearsAfterMs`. */
  'carry:copy': entry<{ readonly clearsAfterMs: number }, TellError>()(tellInput),
  'carry:marks': entry<readonly CarryMark[], NotFound>()(caseInput),
  /** Text selected in a page: its own copy and cut commands end here, so that no history of the system keeps it. */
  'clipboard:write': entry<{ readonly clearsAfterMs: number }>()(z.strictObject({ text: z.string().max(1_000_000) })),
};
