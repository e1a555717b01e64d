// What the dialog shows as the answer that stands: never less than what is open, never a signature that was given for something else.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { givePermission } from '#renderer/features/sharing/doorway/api.ts';
import { newlyChanged } from '#renderer/features/sharing/permission/permission-groups.ts';
import { pressForPermission } from '#renderer/features/sharing/permission/permission-signs.tsx';
import { standingAnswer } from '#renderer/features/sharing/permission/standing-answer.ts';
import { resetAllStores } from '#renderer/state/create-store.ts';
import { selectNotes } from '#renderer/state/note-selection.ts';
import { useAskedPermission, usePermissions } from '#renderer/state/permissions.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { permissionStateOf, plainTerms, toPermission, type PermissionAnswer } from '#shared/domain/permission-state.ts';
import { permissionSchema, type KeepRequest, type Permission, type Recipient } from '#shared/domain/permission.ts';
import type { PermissionOverview } from '#shared/ipc/contract-permissions.ts';
import { caseOne, fromParty, partyA, partyB, partyC } from '#tests/support/case-builder.ts';
import { toRecordId } from '#tests/support/service-harness.ts';

const [one, two] = [toRecordId(1), toRecordId(2)] as [RecordId, RecordId];
const now = 9_000;
const parties = (...ids: PartyId[]): Recipient => ({ type: 'parties', parties: ids });
let count = 0;
const give = (answer: PermissionAnswer, to: Recipient, change: Partial<Permission> = {}): Permission =>
  permissionSchema.parse({ ...toPermission({ id: toRecordId(0x500 + (count += 1)), caseId: caseOne, by: fromParty(partyA), covers: { type: 'records', records: [one] }, to, answer, terms: plainTerms, now: 1_000 }), ...change });
const overview = (permissions: readonly Permission[], change: Partial<PermissionOverview> = {}): PermissionOverview => ({
  rule: 'closed', permissions: permissions.map((permission) => ({ permission, state: permissionStateOf(permission, now) })), keepRequests: [], standings: [], ...change,
});
const record = (id: RecordId) => ({ id, kind: 'note' as const, source: fromParty(partyA), audience: { type: 'parties' as const, parties: [partyA] } });
const stands = (known: PermissionOverview, to: Recipient, ...ids: RecordId[]) => standingAnswer(known, { covers: { type: 'records', records: ids }, records: ids.map(record), to }, now);
const closed = { type: 'given', answer: { type: 'closed' }, terms: plainTerms };
const yes = { type: 'given', answer: { type: 'yes' }, terms: plainTerms };

describe('the answer that stands', () => {
  it('is closed where nobody answered, and where the answer ended', () => {
    expect(stands(overview([]), parties(partyB), one)).toEqual(closed);
    expect(stands(overview([give({ type: 'yes' }, parties(partyB), { revokedAt: 2_000 })]), parties(partyB), one)).toEqual(closed);
  });

  it('is that of a wider permission, for each of those it reaches', () => {
    const toBoth = overview([give({ type: 'yes' }, parties(partyB, partyC))]);
    expect(stands(toBoth, parties(partyB), one)).toEqual(yes);
    expect(stands(toBoth, parties(partyB, partyC), one)).toEqual(yes);
    const apart = overview([give({ type: 'yes' }, parties(partyB)), give({ type: 'yes' }, parties(partyC))]);
    expect(stands(apart, parties(partyB, partyC), one)).toEqual(yes);
    const all = overview([give({ type: 'yes' }, parties(partyB), { covers: { type: 'all-of-source' } })]);
    expect(stands(all, parties(partyB), one)).toEqual(yes);
    const kept: KeepRequest = { type: 'keep-request', id: toRecordId(0x900), caseId: caseOne, by: fromParty(partyA), covers: { type: 'records', records: [one] }, askedAt: 1, withdrawnAt: null };
    expect(stands({ ...all, keepRequests: [kept] }, parties(partyB), one)).toEqual(closed);
  });

  it('is none where they differ, in words, in people, or in what was signed', () => {
    expect(stands(overview([give({ type: 'yes' }, parties(partyB))]), parties(partyB, partyC), one)).toEqual({ type: 'differs' });
    expect(stands(overview([give({ type: 'yes' }, parties(partyB))]), parties(partyB), one, two)).toEqual({ type: 'differs' });
    const signed = give({ type: 'yes' }, parties(partyC), { given: { type: 'signed-paper', signedOn: '2026-11-20' } });
    expect(stands(overview([give({ type: 'yes' }, parties(partyB)), signed]), parties(partyB, partyC), one)).toEqual({ type: 'differs' });
  });

  it('is "yes" once it was asked or took place, so that keeping it closes nothing', () => {
    const asked = give({ type: 'ask-me' }, parties(partyB), { from: { type: 'ask-first', askedAt: 2_000 } });
    expect(stands(overview([asked]), parties(partyB), one)).toEqual(yes);
    expect(stands(overview([give({ type: 'ask-me' }, parties(partyB))]), parties(partyB), one)).toMatchObject({ answer: { type: 'ask-me' } });
  });

  it('is not "closed" where the rule of the case leaves it open', () => {
    expect(stands(overview([], { rule: 'open-unless-asked' }), parties(partyB), one)).toEqual({ type: 'open' });
    expect(stands(overview([], { rule: 'open-unless-asked' }), { type: 'outside', role: 'body', name: 'Court' }, one)).toEqual(closed);
  });
});

describe('at the desk', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    resetAllStores();
  });

  it('an answer given at the door is known on the very page', async () => {
    const known = overview([give({ type: 'yes' }, parties(partyB))]);
    vi.stubGlobal('window', { bitim: { request: async () => ({ ok: true, value: known }) } });
    await givePermission({ caseId: caseOne, covers: { type: 'records', records: [one] }, to: { type: 'parties', parties: [partyB] }, answer: { type: 'yes' }, terms: plainTerms });
    expect(usePermissions.getState()).toMatchObject({ caseId: caseOne, overview: known });
  });

  it('A asks for what was chosen, and for no other note', () => {
    const key = { code: 'KeyA', key: 'a', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
    const focused = { ...record(two), caseId: caseOne };
    pressForPermission(key, focused);
    expect(useAskedPermission.getState().covers).toEqual({ type: 'records', records: [two] });
    selectNotes([one]);
    pressForPermission(key, focused);
    expect(useAskedPermission.getState().covers).toEqual({ type: 'records', records: [one] });
  });

  it('a "yes" that ended because its words were changed is told of once, and not where it was given anew', () => {
    const before = give({ type: 'yes' }, parties(partyB));
    const ended: Permission = { ...before, revokedAt: 5_000, endedBy: 'words-changed' };
    expect(newlyChanged(overview([before]), overview([ended])).map(({ id }) => id)).toEqual([before.id]);
    expect(newlyChanged(overview([ended]), overview([ended]))).toEqual([]);
    expect(newlyChanged(overview([before]), overview([ended, give({ type: 'yes' }, parties(partyB), { givenAt: 6_000 })]))).toEqual([]);
  });
});
