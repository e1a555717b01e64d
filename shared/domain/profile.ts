// The mediator, as every paper names them (Law on mediation, Art. 9, 14, 16; wording of 20.12.2021).
import { z } from 'zod';
import { personNameSchema } from './party.ts';
import { dayText, languageSchema, lineText, nameText } from './text-limits.ts';

export const mediatorStatuses = ['professional', 'public', 'retired-judge'] as const;

export const profileBodySchema = z.strictObject({
  name: personNameSchema,
  status: z.enum(mediatorStatuses),
  organisation: nameText,
  certificate: z.strictObject({ number: nameText, issuedOn: dayText, issuedBy: nameText }),
  register: z.strictObject({ name: nameText, number: nameText, date: dayText }),
  languages: z.array(languageSchema).max(3),
  otherLanguages: lineText,
  identifier: z.string().max(20),
  phone: nameText,
  email: nameText,
  address: lineText,
});
export type ProfileBody = z.output<typeof profileBodySchema>;
