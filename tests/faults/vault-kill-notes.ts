// What the killed writer writes, computed from a number, so that the one who looks afterwards knows every byte of it.
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { Draft } from '#electron/vault/ports.ts';

export const caseIdOfRounds = 'c0000000-0000-4000-8000-000000000000' as CaseId;
const draftId = 'd0000000-0000-4000-8000-000000000000' as RecordId;

const shared = { caseId: caseIdOfRounds, kind: 'note', audience: { type: 'mediator' }, source: { type: 'mediator' }, origins: [] } as const;
const textOf = (number: number): string => `number ${number} `.repeat(1 + ((number * 37) % 400));

export const passphraseOf = (number: number): Uint8Array => new TextEncoder().encode(`passphrase number ${number}`);

export function noteOf(number: number): VaultRecord {
  const id = `a0000000-0000-4000-8000-${String(number).padStart(12, '0')}` as RecordId;
  return { ...shared, origins: [], id, version: 1, revision: 1, createdAt: number, updatedAt: number, deletedAt: null, body: { text: textOf(number) } };
}

export function draftOf(number: number): Draft {
  return { ...shared, recordId: draftId, baseRevision: 0, updatedAt: number, body: { text: textOf(number) } };
}
