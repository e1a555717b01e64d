// Issues, options, offers, frames and accepted terms: made at the desk or in a room, edited in place, and put before parties at the desk.
import { z } from 'zod';
import { partySetSchema, sourceSchema } from '#shared/domain/audience.ts';
import { caseIdSchema, partyIdSchema, recordIdSchema, type PartyId, type RecordId } from '#shared/domain/ids.ts';
import { itemSchema, type ItemKind } from '#shared/domain/negotiation.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { caseInput, entry, recordInput, revision } from './contract-entry.ts';
import type { Conflict, ItemAudienceError, NotFound, WriteError } from './errors.ts';

/** Where one comes from. It is read only when the record is made; nothing a page says later moves it. */
const itemBirthSchema = z.strictObject({
  /** Notes and items it is made from: it goes no further than all of them. */
  origins: z.array(recordIdSchema).max(50),
  /** The meeting it was said in; null: none. In a room always the room's. */
  meetingId: recordIdSchema.nullable(),
  /** Whose information it is; null: the mediator's own, or as the room says. Not read with origins. */
  source: sourceSchema.nullable(),
  /** The mediator's own words, written for these parties. Read only without origins, without a meeting and without another source. */
  parties: partySetSchema.nullable(),
  /** At the desk only: a room makes nothing that it may not see. */
  ownEyes: z.boolean(),
});

/** revision 0 makes a new record. */
export const itemSaveSchema = z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, revision, born: itemBirthSchema, item: itemSchema });

export type ItemSight = { readonly recordId: RecordId; readonly parties: readonly PartyId[] };

type SavedItem = { readonly record: RecordOf<ItemKind> };

export const itemsContract = {
  'item:save': entry<SavedItem, NotFound | Conflict | WriteError>()(itemSaveSchema),
  'item:delete': entry<null, NotFound | WriteError>()(recordInput),
  'item:restore': entry<null, NotFound | WriteError>()(recordInput),
  /** Of each that is meant for parties: which of them see it now, by the wall's own rule. At the desk. */
  'item:sight': entry<readonly ItemSight[], NotFound>()(caseInput),
  /**
   * Sets who may see it, at the desk. Narrower is always free; no parties: own eyes. Wider only as the mediator's own words: `confirmed` says that nothing
   * confidential of its origins or source is in it, good for this revision, in the journal. Never for an offer: that needs its source's permission.
   */
  'item:show-to': entry<SavedItem, NotFound | Conflict | ItemAudienceError | WriteError>()(
    z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, revision, parties: z.array(partyIdSchema).max(50), confirmed: z.boolean() }),
  ),
};
