// What the parts of the contract are made of: one entry per channel (input schema, answer, errors), and inputs that many share.
import { z } from 'zod';
import { caseIdSchema, recordIdSchema } from '#shared/domain/ids.ts';

export type Entry<Input extends z.ZodType, Answer, Failure> = { readonly input: Input; readonly answer?: Answer; readonly failure?: Failure };
export const entry = <Answer, Failure = never>() => <Input extends z.ZodType>(input: Input): Entry<Input, Answer, Failure> => ({ input });

export const nothing = z.strictObject({});
export const secretBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length >= 1 && bytes.length <= 1_024, 'length');
export const vaultFolder = z.string().min(1).max(4_096);
export const typedRecoveryKey = z.string().min(1).max(200);
export const revision = z.int().min(0);
export const caseInput = z.strictObject({ caseId: caseIdSchema });
export const recordInput = z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema });
/** Made by the page that begins a long task; with it the page hears how far it is, and can stop it. */
export const taskId = z.uuid();
