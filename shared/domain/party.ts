// A party to mediation (Law on mediation, Art. 2, 11; details after Art. 21 p.2 items 2 and 9, wording of 20.12.2021).
import { z } from 'zod';
import { partyIdSchema, recordIdSchema } from './ids.ts';
import { dayText, languageSchema, lineText, longText, nameText } from './text-limits.ts';
import { timestampSchema } from './vault-record.ts';

export const partyColours = ['teal', 'orange', 'violet', 'cyan', 'pink', 'lime', 'blue', 'red'] as const;
export const partyShapes = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'hexagon', 'star', 'cross'] as const;
/** One colour, one letter and one shape per party, the same everywhere. */
export const partyMarkSchema = z.strictObject({
  letter: z.string().min(1).max(2),
  colour: z.enum(partyColours),
  shape: z.enum(partyShapes),
});
export type PartyMark = z.output<typeof partyMarkSchema>;

export const personNameSchema = z.strictObject({ surname: nameText, givenName: nameText, patronymic: nameText });
export type PersonName = z.output<typeof personNameSchema>;

const representativeSchema = z.strictObject({
  id: recordIdSchema,
  name: personNameSchema,
  position: nameText,
  phone: nameText,
  email: nameText,
  /** Power of attorney, law, charter ... with number and date. */
  authority: z.strictObject({ ground: nameText, number: nameText, date: dayText, until: dayText }),
  /** May sign the settlement (Civil Procedure Code, Art. 176 part 1, 180 part 2): null while not known. */
  powerToSettle: z.boolean().nullable(),
});
export type Representative = z.output<typeof representativeSchema>;

export const partyDetailsSchema = z.strictObject({
  type: z.enum(['person', 'sole-entrepreneur', 'organisation']),
  name: personNameSchema,
  /** Full name of the organisation, or the trade name of a sole entrepreneur. */
  organisationName: nameText,
  /** IIN for persons and sole entrepreneurs, BIN for organisations; empty while unknown. */
  identifier: z.string().max(20),
  /** Reason for keeping an IIN whose control digit is wrong. */
  identifierNote: lineText,
  identityDocument: z.strictObject({ type: nameText, number: nameText, issuedBy: nameText, issuedOn: dayText }),
  addresses: z.array(z.strictObject({ id: recordIdSchema, label: nameText, text: lineText })).max(20),
  phones: z.array(z.strictObject({ id: recordIdSchema, label: nameText, number: nameText })).max(20),
  email: nameText,
  language: languageSchema,
  representatives: z.array(representativeSchema).max(20),
  interpreter: z.strictObject({ name: nameText, languages: nameText, phone: nameText }),
  remarks: longText,
});
export type PartyDetails = z.output<typeof partyDetailsSchema>;

/** Party record: its id is the party's id; its audience is the party itself (given in confidence). */
export const partyBodySchema = partyDetailsSchema.extend({
  mark: partyMarkSchema,
  joinedAt: timestampSchema,
  /** Set when the party has left the mediation. */
  leftAt: timestampSchema.nullable(),
});
export type PartyBody = z.output<typeof partyBodySchema>;

/**
 * Who takes part, as all parties of one moment know it: made anew with each joining, leaving or renaming,
 * so that its audience stays the set of that moment. The newest one a viewer may see gives it names and marks.
 */
export const rosterBodySchema = z.strictObject({
  parties: z.array(z.strictObject({ id: partyIdSchema, displayName: nameText, mark: partyMarkSchema, present: z.boolean() })).max(50),
});
export type RosterBody = z.output<typeof rosterBodySchema>;
