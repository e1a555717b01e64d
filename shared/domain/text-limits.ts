// Sizes that every schema uses, so that no field is without a limit.
import { z } from 'zod';

export const nameText = z.string().max(200);
export const lineText = z.string().max(1_000);
export const longText = z.string().max(20_000);
/** A calendar day as YYYY-MM-DD, or empty while unknown. */
export const dayText = z.union([z.literal(''), z.iso.date()]);
export const languageSchema = z.enum(['kk', 'ru', 'en']);
export type Language = z.output<typeof languageSchema>;
