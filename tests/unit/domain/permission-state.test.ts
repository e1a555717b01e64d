// Each of the five answers, and what a later answer does to the earlier one.
import { describe, expect, it } from 'vitest';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { endPermission } from '#shared/domain/permission-changes.ts';
import { answerOf, nearestClosed, permissionStateOf, plainTerms, toPermission, type PermissionAnswer } from '#shared/domain/permission-state.ts';
import { permissionSchema, type Coverage, type Permission, type Recipient } from '#shared/domain/permission.ts';
import { caseOne, fromParty, partyA, partyB, partyC } from '#tests/support/case-builder.ts';
import { toRecordId } from '#tests/support/service-harness.ts';

const [one, two, three] = [toRecordId(1), toRecordId(2), toRecordId(3)] as [RecordId, RecordId, RecordId];
const records = (...ids: RecordId[]): Coverage => ({ type: 'records', records: ids });
const parties = (...ids: PartyId[]): Recipient => ({ type: 'parties', parties: ids });
const answers: Exclude<PermissionAnswer, { type: 'closed' }>[] = [{ type: 'ask-me' }, { type: 'yes' }, { type: 'yes-after', event: 'the valuation' }, { type: 'only-words', text: 'five million' }];

function give(answer: PermissionAnswer, change: Partial<Permission> = {}): Permission {
  const made = toPermission({ id: toRecordId(0x500), caseId: caseOne, by: fromParty(partyA), covers: records(one, two), to: parties(partyB), answer, terms: plainTerms, now: 1_000 });
  return permissionSchema.parse({ ...made, ...change });
}

describe('an answer', () => {
  it('closed is no permission', () => {
    expect(toPermission({ id: one, caseId: caseOne, by: fromParty(partyA), covers: records(one), to: parties(partyB), answer: { type: 'closed' }, terms: plainTerms, now: 1 })).toBeNull();
  });

  it.each(answers)('$type becomes a permission that says the same', (answer) => {
    expect(answerOf(give(answer))).toEqual(answer);
  });

  it.each(answers)('$type as it stands at once', (answer) => {
    const states = { 'ask-me': 'ask-first', yes: 'in-force', 'yes-after': 'awaiting-event', 'only-words': 'in-force' };
    expect(permissionStateOf(give(answer), 1_000)).toBe(states[answer.type]);
  });

  it('opens when it was asked or the event took place, and not a moment earlier', () => {
    const asked = give({ type: 'ask-me' }, { from: { type: 'ask-first', askedAt: 2_000 } });
    const happened = give({ type: 'yes-after', event: 'x' }, { from: { type: 'after-event', event: 'x', occurredAt: 2_000 } });
    expect([asked, happened].map((permission) => permissionStateOf(permission, 1_999))).toEqual(['ask-first', 'awaiting-event']);
    expect([asked, happened].map((permission) => permissionStateOf(permission, 2_000))).toEqual(['in-force', 'in-force']);
  });

  it('ends with its term or its revocation, whichever it meets first', () => {
    const until = give({ type: 'yes' }, { validUntil: 5_000 });
    expect([5_000, 5_001].map((now) => permissionStateOf(until, now))).toEqual(['in-force', 'expired']);
    expect(permissionStateOf(give({ type: 'yes' }, { validUntil: 5_000, revokedAt: 1_500 }), 9_000)).toBe('revoked');
  });

  it('that closes is explained by what still waits, else by what ended last, in whatever order they are kept', () => {
    const replaced = give({ type: 'ask-me' }, { id: toRecordId(0x501), revokedAt: 2_000 });
    const changed = give({ type: 'yes' }, { id: toRecordId(0x502), givenAt: 2_000, revokedAt: 3_000, endedBy: 'words-changed' });
    const waiting = give({ type: 'yes-after', event: 'x' }, { id: toRecordId(0x503), givenAt: 1_500 });
    for (const list of [[replaced, changed], [changed, replaced]]) expect(nearestClosed(list, 9_000)).toBe(changed);
    for (const list of [[changed, waiting, replaced], [waiting, changed]]) expect(nearestClosed(list, 9_000)).toBe(waiting);
    expect(nearestClosed([], 9_000)).toBeNull();
  });

  it('kept by an earlier Bitim has no purpose and no scan', () => {
    const { purpose: _purpose, way: _way, scanId: _scanId, ...earlier } = give({ type: 'yes' });
    expect(permissionSchema.parse(earlier)).toMatchObject({ purpose: '', way: 'spoken', scanId: null });
  });
});

describe('a later answer', () => {
  let ids = 0;
  const newId = (): RecordId => toRecordId(0x900 + (ids += 1));
  const end = (permission: Permission, covers: Coverage, to: Recipient, isClosing = false) => endPermission(permission, { by: fromParty(partyA), covers, to }, isClosing, 2_000, newId);

  it('ends the earlier one for the same records and recipient', () => {
    const before = give({ type: 'yes' });
    expect(end(before, records(one, two, three), parties(partyB, partyC))).toEqual({ kept: [], ended: { ...before, revokedAt: 2_000 } });
  });

  it('leaves other records and other recipients as they were', () => {
    const before = give({ type: 'yes' }, { to: { type: 'parties', parties: [partyB, partyC] } });
    const split = end(before, records(one), parties(partyB));
    expect(split?.kept).toMatchObject([
      { id: before.id, covers: records(two), to: parties(partyB, partyC), revokedAt: null },
      { covers: records(one), to: parties(partyC), revokedAt: null },
    ]);
    expect(split?.ended).toMatchObject({ covers: records(one), to: parties(partyB), revokedAt: 2_000 });
    expect(new Set([...(split?.kept ?? []), split?.ended].map((each) => each?.id)).size).toBe(3);
  });

  it('of another source, to other people or of other records changes nothing', () => {
    const before = give({ type: 'yes' });
    expect(endPermission(before, { by: fromParty(partyC), covers: records(one), to: parties(partyB) }, true, 2_000, newId)).toBeNull();
    expect(end(before, records(three), parties(partyB), true)).toBeNull();
    expect(end(before, records(one), parties(partyC), true)).toBeNull();
    expect(end(before, records(one), { type: 'outside', role: 'body', name: 'Court' }, true)).toBeNull();
  });

  it('about everything leaves what is named, unless it closes', () => {
    const before = give({ type: 'yes' });
    expect(end(before, { type: 'all-of-source' }, parties(partyB))).toBeNull();
    expect(end(before, { type: 'all-of-source' }, parties(partyB), true)?.ended.revokedAt).toBe(2_000);
  });

  it('does not end what has ended', () => {
    expect(end(give({ type: 'yes' }, { revokedAt: 1_500 }), records(one), parties(partyB))).toBeNull();
  });
});
