// Ids are random UUIDs (version 4), lower case. Whoever makes a record makes its id, so a draft has one from its first key.
import { z } from 'zod';
import type { Brand } from '#shared/brand.ts';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export type CaseId = Brand<string, 'CaseId'>;
export type PartyId = Brand<string, 'PartyId'>;
export type RecordId = Brand<string, 'RecordId'>;
export type VaultId = Brand<string, 'VaultId'>;

const uuid = z.string().regex(uuidPattern);
export const caseIdSchema = uuid.transform((value) => value as CaseId);
export const partyIdSchema = uuid.transform((value) => value as PartyId);
export const recordIdSchema = uuid.transform((value) => value as RecordId);
export const vaultIdSchema = uuid.transform((value) => value as VaultId);

export const isUuid = (value: string): boolean => uuidPattern.test(value);
