// Who a record is for (audience), who gave it (source), and who is looking (viewer).
// Law on mediation, Art. 8 (wording of 20.12.2021): information is disclosed only with the permission of the party that gave it.
import { z } from 'zod';
import { caseIdSchema, partyIdSchema, recordIdSchema, type PartyId } from './ids.ts';

const shortText = z.string().max(500);

/** A set of parties, fixed when the record is made: sorted, without repetition, never empty. */
export const partySetSchema = z.array(partyIdSchema).min(1).max(50).refine(isPartySet, 'sorted set');

export const audienceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('mediator') }),
  z.strictObject({ type: z.literal('screening') }),
  z.strictObject({ type: z.literal('body') }),
  z.strictObject({ type: z.literal('parties'), parties: partySetSchema }),
]);
export type Audience = z.output<typeof audienceSchema>;

export const sourceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('mediator') }),
  z.strictObject({ type: z.literal('party'), party: partyIdSchema }),
  z.strictObject({ type: z.literal('third-person'), name: shortText }),
  z.strictObject({ type: z.literal('body'), name: shortText }),
]);
export type Source = z.output<typeof sourceSchema>;

/** One per window, known to main and sent with each request; never chosen by a page. */
export const viewerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('desk') }),
  z.strictObject({ type: z.literal('room'), caseId: caseIdSchema, parties: partySetSchema, meetingId: recordIdSchema }),
  z.strictObject({ type: z.literal('screen'), caseId: caseIdSchema, parties: partySetSchema }),
]);
export type Viewer = z.output<typeof viewerSchema>;

export function toPartySet(parties: readonly PartyId[]): PartyId[] {
  return [...new Set(parties)].sort();
}

function isPartySet(parties: readonly string[]): boolean {
  return parties.every((party, index) => index === 0 || (parties[index - 1] as string) < party);
}
