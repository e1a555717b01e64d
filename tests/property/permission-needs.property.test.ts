// Asking exactly those who are named, for exactly what is named, opens the record; where nobody is named, no permission would.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Source } from '#shared/domain/audience.ts';
import { mayTell } from '#shared/domain/carry.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { asksFor, missingPermissions } from '#shared/domain/permission-needs.ts';
import type { Permission, PermissionForm, Recipient } from '#shared/domain/permission.ts';
import { createWorld, type World, type WorldRecord } from '#shared/domain/world.ts';
import { caseOne, fromParty, partyA, partyB, partyC } from '#tests/support/case-builder.ts';
import { toRecordId } from '#tests/support/service-harness.ts';

const now = 1_000;
const mediator: Source = { type: 'mediator' };
const recipients: readonly Recipient[] = [{ type: 'parties', parties: [partyC] }, { type: 'outside', role: 'body', name: 'District court' }];

type Line = { readonly owner: 'a' | 'b' | 'both' | 'own'; readonly back: readonly number[]; readonly isConfirmed: boolean; readonly said: readonly ('as-said' | 'one' | 'other')[] };
const line: fc.Arbitrary<Line> = fc.record({
  owner: fc.constantFrom('a', 'a', 'b', 'b', 'both', 'own'),
  back: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  isConfirmed: fc.boolean(),
  // Where a source let go two wordings of one thing there is more than one way to enough.
  said: fc.constantFrom<Line['said']>([], [], ['as-said'], ['one'], ['other'], ['as-said', 'one']),
});

const sourceOf = { a: fromParty(partyA), b: fromParty(partyB), both: fromParty(partyA), own: mediator } as const;
const audienceOf = {
  a: { type: 'parties', parties: [partyA] }, b: { type: 'parties', parties: [partyB] }, both: { type: 'parties', parties: [partyA, partyB] }, own: { type: 'mediator' },
} as const;

let last = 0x100;
const given = (to: Recipient, by: Source, records: readonly RecordId[], form: PermissionForm): Permission => ({
  type: 'permission', id: toRecordId((last += 1)), caseId: caseOne, by, covers: { type: 'records', records: [...records] }, to, form, from: { type: 'now' },
  given: { type: 'signed-paper', signedOn: '2026-11-20' }, givenAt: last, validUntil: null, revokedAt: null, endedBy: null, purpose: '', way: 'spoken', scanId: null,
});
const formOf = (said: Line['said'][number]): PermissionForm => (said === 'as-said' ? { type: 'as-said' } : { type: 'wording', text: said });

/** Each line is made from some of those before it; the last is the one that is to be told. */
function worldOf(lines: readonly Line[], to: Recipient, more: readonly Permission[] = []): World {
  last = 0x100;
  const idAt = (index: number): RecordId => toRecordId(index + 1);
  const records = lines.map(({ owner, back }, index): WorldRecord => ({
    id: idAt(index), caseId: caseOne, kind: 'note', audience: structuredClone(audienceOf[owner]) as WorldRecord['audience'], source: sourceOf[owner],
    origins: [...new Set(back.map((steps) => index - steps).filter((each) => each >= 0))].map(idAt), revision: 1, createdAt: 10, updatedAt: 10, deletedAt: null,
  }));
  const permissions = lines.flatMap(({ owner, said }, index) => (owner === 'own' ? [] : said.map((each) => given(to, sourceOf[owner], [idAt(index)], formOf(each)))));
  const confirmations = lines.flatMap(({ isConfirmed, back }, index) => (isConfirmed && back.length > 1 ? [{ recordId: idAt(index), revision: 1, confirmedAt: 20 }] : []));
  const parties = [partyA, partyB, partyC].map((id) => ({ id, joinedAt: 0, leftAt: null }));
  return createWorld({ caseId: caseOne, rule: 'closed', parties, records, permissions: [...permissions, ...more], confirmations, screeningOpenUntil: null, newestJournalAt: 0 });
}

test('what is asked for is enough, and nothing of it is too much', () => {
  let opened = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), fc.constantFrom(...recipients), (lines, to) => {
      const world = worldOf(lines, to);
      const record = world.records.get(toRecordId(lines.length)) as WorldRecord;
      if (mayTell(record, to, world, now).allowed !== 'no') return;
      const asks = asksFor(record, to, world, now);
      const answers = asks.map(({ by, records }) => given(to, by, records, { type: 'as-said' }));
      const allowedWith = (some: readonly Permission[]) => mayTell(record, to, worldOf(lines, to, some), now).allowed;
      if (asks.length === 0) {
        const everything = [...world.records.values()].filter(({ source }) => source.type === 'party').map(({ id, source }) => given(to, source, [id], { type: 'as-said' }));
        expect(allowedWith(everything)).toBe('no');
        return;
      }
      opened += 1;
      expect(allowedWith(answers)).not.toBe('no');
      for (const leftOut of answers) expect(allowedWith(answers.filter((each) => each !== leftOut))).toBe('no');
      if (to.type === 'parties') expect(new Set(missingPermissions(record, partyC, world, now).map(({ recordId }) => recordId))).toEqual(new Set(asks.flatMap(({ records }) => records)));
    }),
    { numRuns: 2_000 },
  );
  expect(opened).toBeGreaterThan(200);
});
