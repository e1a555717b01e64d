import { describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { mayTellOutside, type Outsider } from '#shared/domain/outside-recipients.ts';
import type { KeepRequest, Permission, PermissionEntry } from '#shared/domain/permission.ts';
import { createWorld, type World, type WorldRecord } from '#shared/domain/world.ts';
import { caseOne, fromParty, partyA, partyB } from '#tests/support/case-builder.ts';
import { toRecordId } from '#tests/support/service-harness.ts';

const court: Outsider = { type: 'outside', role: 'body', name: 'District court' };
const now = 1_000;
const [first, second, made] = [1, 2, 3].map(toRecordId) as [RecordId, RecordId, RecordId];
const record = (id: RecordId, change: Partial<WorldRecord> = {}): WorldRecord => ({
  id, caseId: caseOne, kind: 'note', audience: { type: 'parties', parties: [partyA, partyB] }, source: fromParty(partyA), origins: [], revision: 1, createdAt: 10, updatedAt: 10, deletedAt: null, ...change,
});
const permission = (change: Partial<Permission> = {}): Permission => ({
  type: 'permission', id: toRecordId(0x70), caseId: caseOne, by: fromParty(partyA), covers: { type: 'records', records: [first] }, to: court, form: { type: 'as-said' }, from: { type: 'now' },
  given: { type: 'signed-paper', signedOn: '2026-11-20' }, givenAt: 20, validUntil: null, revokedAt: null, endedBy: null, purpose: '', way: 'copy', scanId: null, ...change,
});
const worldOf = (permissions: readonly PermissionEntry[], records: readonly WorldRecord[] = [record(first)]): World =>
  createWorld({ caseId: caseOne, rule: 'open-unless-asked', parties: [], records, permissions, confirmations: [], screeningOpenUntil: null, newestJournalAt: 0 });
const verdict = (permissions: readonly PermissionEntry[], to: Outsider = court, of: WorldRecord = record(first), records?: readonly WorldRecord[]) => mayTellOutside(of, to, worldOf(permissions, records), now);

describe('what may be told to those who are no party', () => {
  it('is nothing by itself: neither what all parties know, nor by the open rule', () => {
    expect(verdict([])).toEqual({ allowed: 'no', because: { type: 'outside-no-permission' } });
  });

  it('is what a permission of the very source for this very recipient covers', () => {
    expect(verdict([permission()])).toMatchObject({ allowed: 'as-said', because: { type: 'permitted' } });
    expect(verdict([permission()], { ...court, name: ' district COURT ' }).allowed).toBe('as-said');
    expect(verdict([permission()], { ...court, role: 'third-person' }).allowed).toBe('no');
    expect(verdict([permission()], { ...court, name: 'Another court' }).allowed).toBe('no');
    expect(verdict([permission({ by: fromParty(partyB) })]).allowed).toBe('no');
    expect(verdict([permission({ to: { type: 'parties', parties: [partyB] } })]).allowed).toBe('no');
  });

  it.each([
    ['outside-revoked', { revokedAt: 30 }],
    ['outside-expired', { validUntil: 999 }],
    ['outside-not-yet-given', { givenAt: 1_001 }],
    ['outside-ask-first', { from: { type: 'ask-first', askedAt: null } }],
    ['outside-awaiting-event', { from: { type: 'after-event', event: 'the payment', occurredAt: null } }],
  ] as const)('is locked with its reason: %s', (type, change) => {
    expect(verdict([permission(change)])).toMatchObject({ allowed: 'no', because: { type } });
  });

  it('is the released words and no others', () => {
    expect(verdict([permission({ form: { type: 'wording', text: 'An offer was made.' } })])).toMatchObject({ allowed: 'wording', wording: 'An offer was made.' });
  });

  it('needs every origin, and leaves out what was asked by name to be kept', () => {
    const summary = record(made, { source: { type: 'mediator' }, origins: [first, second] });
    const ofSummary = permission({ id: toRecordId(0x71), by: { type: 'mediator' }, covers: { type: 'records', records: [made] } });
    const records = [record(first), record(second, { source: fromParty(partyB) }), summary];
    expect(verdict([ofSummary, permission()], court, summary, records)).toMatchObject({ allowed: 'no', because: { type: 'origin-refused', origin: second } });
    const keep: KeepRequest = { type: 'keep-request', id: toRecordId(0x72), caseId: caseOne, by: fromParty(partyA), covers: { type: 'records', records: [first] }, askedAt: 30, withdrawnAt: null };
    const all = permission({ covers: { type: 'all-of-source' } });
    expect(verdict([all]).allowed).toBe('as-said');
    expect(verdict([all, keep]).allowed).toBe('no');
  });

  it('is never what is for own eyes, for screening, or was given by a body', () => {
    for (const type of ['mediator', 'screening', 'body'] as const) expect(verdict([permission()], court, record(first, { audience: { type } })).allowed).toBe('no');
  });
});
