// One answer for the same words wherever they stand; and whose words are in it besides.
import { expect, test } from 'vitest';
import type { Audience } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { companionsOf, isAnswered, isNewsTo, type Linked } from '#shared/domain/permission-companions.ts';
import { permissionSchema, type Permission } from '#shared/domain/permission.ts';
import { caseOne, fromParty, partyA, partyB, partyC } from '#tests/support/case-builder.ts';
import { toRecordId } from '#tests/support/service-harness.ts';

const forA: Audience = { type: 'parties', parties: [partyA] };
const linked = (number: number, origins: readonly number[] = [], change: Partial<Linked> = {}): Linked => ({
  id: toRecordId(number), kind: 'note', source: fromParty(partyA), audience: forA, origins: origins.map(toRecordId), deletedAt: null, ...change,
});
const findIn = (chosen: readonly number[], ...records: Linked[]) => companionsOf(chosen.map(toRecordId), new Map(records.map((record) => [record.id, record])));
const offer = (number: number, origins: readonly number[], change: Partial<Linked> = {}): Linked => linked(number, origins, { kind: 'offer', ...change });
const ids = (...numbers: number[]): RecordId[] => numbers.map(toRecordId);

test('an offer brings its note, and the note its offer, whichever is answered for', () => {
  const records = [linked(1), offer(2, [1]), offer(3, [2]), linked(4), offer(5, [4])];
  expect(findIn([2], ...records).own).toEqual(ids(1, 3));
  expect(findIn([1], ...records).own).toEqual(ids(2, 3));
  expect(findIn([1, 2], ...records).own).toEqual(ids(3));
  expect(findIn([3], ...records)).toEqual({ own: ids(2, 1), others: [] });
});

test('a copy of a note is a note of its own', () => {
  expect(findIn([1], linked(1), linked(2, [1])).own).toEqual([]);
});

test('own eyes, the trash, the mediator\'s words and what a body gave are not among them', () => {
  for (const change of [{ audience: { type: 'mediator' } }, { deletedAt: 5 }, { source: { type: 'mediator' } }, { source: { type: 'body', name: 'Sample court' } }] as const) {
    expect(findIn([2], linked(1, [], change), offer(2, [1])), JSON.stringify(change)).toEqual({ own: [], others: [] });
    expect(findIn([1], linked(1), offer(2, [1], change)), JSON.stringify(change)).toEqual({ own: [], others: [] });
  }
});

test('words of others in it are theirs to allow, each by itself; a circle ends', () => {
  const witness = { type: 'third-person' as const, name: 'Witness' };
  const records = [linked(1), linked(2, [], { source: fromParty(partyB) }), linked(3, [2], { source: witness }), offer(4, [1, 3], { source: fromParty(partyA) })];
  expect(findIn([4], ...records)).toEqual({ own: ids(1), others: [{ by: witness, records: ids(3) }, { by: fromParty(partyB), records: ids(2) }] });
  expect(findIn([5], offer(5, [6]), offer(6, [5])).own).toEqual(ids(6));
});

test('what was answered so already is not answered again', () => {
  const given = (change: Partial<Permission> = {}): Permission => permissionSchema.parse({
    type: 'permission', id: toRecordId(90), caseId: caseOne, by: fromParty(partyA), covers: { type: 'records', records: ids(1) }, to: { type: 'parties', parties: [partyB, partyC].sort() }, form: { type: 'as-said' },
    from: { type: 'now' }, given: { type: 'signed-paper', signedOn: '2026-11-20' }, givenAt: 5, validUntil: null, revokedAt: null, ...change,
  });
  const toB = { type: 'parties' as const, parties: [partyB] };
  const yes = { type: 'yes' as const };
  expect(isAnswered(linked(1), toB, yes, [given()], 10)).toBe(true);
  expect(isAnswered(linked(1), { type: 'parties', parties: [partyA, partyB].sort() }, yes, [given()], 10)).toBe(false);
  expect(isAnswered(linked(1), toB, { type: 'ask-me' }, [given()], 10)).toBe(false);
  expect(isAnswered(linked(1), toB, yes, [given({ revokedAt: 6 })], 10)).toBe(false);
  expect(isAnswered(linked(2), toB, yes, [given()], 10)).toBe(false);
  expect([linked(2), offer(2, [])].map((record) => isAnswered(record, toB, yes, [given({ covers: { type: 'all-of-source' } })], 10))).toEqual([true, false]);
  expect([[given()], []].map((permissions) => isAnswered(linked(1), toB, { type: 'closed' }, permissions, 10))).toEqual([false, false]);
  expect([isNewsTo(linked(1), toB), isNewsTo(linked(1), { type: 'parties', parties: [partyA] }), isNewsTo(linked(1), { type: 'outside', role: 'body', name: 'Sample court' })]).toEqual([true, false, true]);
});
