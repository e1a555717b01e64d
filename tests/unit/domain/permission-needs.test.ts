import { describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { asksFor, missingPermissions } from '#shared/domain/permission-needs.ts';
import type { Permission, PermissionForm, Recipient } from '#shared/domain/permission.ts';
import { createWorld, type World, type WorldRecord } from '#shared/domain/world.ts';
import { caseOne, fromParty, partyA, partyB, partyC } from '#tests/support/case-builder.ts';
import { toRecordId } from '#tests/support/service-harness.ts';

const now = 1_000;
const [ofA, ofB, made, gone] = [1, 2, 3, 4].map(toRecordId) as [RecordId, RecordId, RecordId, RecordId];
const toC: Recipient = { type: 'parties', parties: [partyC] };

const record = (id: RecordId, change: Partial<WorldRecord>): WorldRecord => ({
  id, caseId: caseOne, kind: 'note', audience: { type: 'parties', parties: [partyA] }, source: fromParty(partyA), origins: [], revision: 1, createdAt: 10, updatedAt: 10, deletedAt: null, ...change,
});
const saidByA = record(ofA, {});
const saidByB = record(ofB, { source: fromParty(partyB), audience: { type: 'parties', parties: [partyB] } });
const offer = (origins: RecordId[]): WorldRecord => record(made, { kind: 'offer', origins });

const given = (number: number, by: Permission['by'], id: RecordId, form: PermissionForm): Permission => ({
  type: 'permission', id: toRecordId(number), caseId: caseOne, by, covers: { type: 'records', records: [id] }, to: toC, form, from: { type: 'now' },
  given: { type: 'signed-paper', signedOn: '2026-11-20' }, givenAt: 20, validUntil: null, revokedAt: null, endedBy: null, purpose: '', way: 'spoken', scanId: null,
});
const words = (text: string): PermissionForm => ({ type: 'wording', text });

function worldOf(records: readonly WorldRecord[], permissions: readonly Permission[] = []): World {
  return createWorld({ caseId: caseOne, rule: 'closed', parties: [partyA, partyB, partyC].map((id) => ({ id, joinedAt: 0, leftAt: null })), records, permissions, confirmations: [], screeningOpenUntil: null, newestJournalAt: 0 });
}

const askedOf = (world: World, of: WorldRecord) => asksFor(of, toC, world, now).map(({ by, records }) => [by, records]);
const missingOf = (world: World, of: WorldRecord) => missingPermissions(of, partyC, world, now).map(({ recordId, because }) => [recordId, because.type]);

describe('whose permission is still missing', () => {
  it('is that of each source, each asked once for all that it gave', () => {
    const ownAndOther = offer([ofA, ofB]);
    const world = worldOf([saidByA, saidByB, ownAndOther]);
    expect(askedOf(world, ownAndOther)).toEqual([
      [fromParty(partyA), [made, ofA]],
      [fromParty(partyB), [ofB]],
    ]);
    expect(missingOf(world, ownAndOther)).toEqual([[made, 'no-permission'], [ofA, 'no-permission'], [ofB, 'no-permission']]);
  });

  it('leaves out an origin whose source let go the very words that are to be told', () => {
    const ownAndOther = offer([ofA, ofB]);
    const world = worldOf([saidByA, saidByB, ownAndOther], [given(0x70, fromParty(partyA), made, words('A date in June.')), given(0x71, fromParty(partyB), ofB, words('A date in June.'))]);
    expect(askedOf(world, ownAndOther)).toEqual([[fromParty(partyA), [ofA]]]);
    expect(missingOf(world, ownAndOther)).toEqual([[ofA, 'no-permission']]);
  });

  it('keeps an origin of which other words were let go', () => {
    const summary = offer([ofB]);
    const world = worldOf([saidByB, summary], [given(0x70, fromParty(partyA), made, words('A date in June.')), given(0x71, fromParty(partyB), ofB, words('A date in July.'))]);
    expect(askedOf(world, summary)).toEqual([[fromParty(partyB), [ofB]]]);
    expect(missingOf(world, summary)).toEqual([[ofB, 'no-permission']]);
  });

  it('asks nobody where no permission would open it', () => {
    const fromNothing = offer([gone]);
    expect(askedOf(worldOf([fromNothing]), fromNothing)).toEqual([]);
    expect(missingOf(worldOf([fromNothing]), fromNothing)).toEqual([[made, 'no-permission'], [made, 'origin-missing']]);
    const thought = record(ofB, { source: { type: 'mediator' }, audience: { type: 'mediator' } });
    expect(askedOf(worldOf([thought, offer([ofB])]), offer([ofB]))).toEqual([]);
  });
});
