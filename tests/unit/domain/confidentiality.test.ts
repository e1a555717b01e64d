// Each sentence of the rule is a test. A and B take part from the start, C joins at 500; "now" is 1000 unless said otherwise.
import { describe, expect, it } from 'vitest';
import { toPartySet, type Audience, type Viewer } from '#shared/domain/audience.ts';
import { mayShow, mayShowRecord, mayShowVersion } from '#shared/domain/confidentiality.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { permissionSchema, type Confirmation, type KeepRequest, type Permission } from '#shared/domain/permission.ts';
import { createWorld, type World, type WorldInput, type WorldRecord } from '#shared/domain/world.ts';
import { caseOne, fromParty, partyA, partyB, partyC, screenOf } from '#tests/support/case-builder.ts';
import { desk, toCaseId, toPartyId, toRecordId } from '#tests/support/service-harness.ts';

const noteId = toRecordId(1);
const otherId = toRecordId(2);
const thirdId = toRecordId(3);
const forParties = (...parties: PartyId[]): Audience => ({ type: 'parties', parties: toPartySet(parties) });
const viewer = (...parties: PartyId[]): Viewer => ({ type: 'room', caseId: caseOne, meetingId: toRecordId(0x99), parties: toPartySet(parties) });

const record = (change: Partial<WorldRecord> = {}): WorldRecord => ({
  id: noteId, caseId: caseOne, kind: 'note', audience: forParties(partyA), source: fromParty(partyA), origins: [],
  revision: 1, createdAt: 600, updatedAt: 600, deletedAt: null, ...change,
});

let permissions = 0;
const permission = (change: Partial<Permission> = {}): Permission =>
  permissionSchema.parse({
    type: 'permission', id: toRecordId(0x5000 + (permissions += 1)), caseId: caseOne, by: fromParty(partyA),
    covers: { type: 'records', records: [noteId] }, to: { type: 'parties', parties: [partyB] }, form: { type: 'as-said' },
    from: { type: 'now' }, given: { type: 'said-and-noted', signedOn: null }, givenAt: 700, validUntil: null, revokedAt: null, ...change,
  });
const words = (text: string, change: Partial<Permission> = {}): Permission => permission({ form: { type: 'wording', text }, ...change });

const keepRequest = (change: Partial<KeepRequest> = {}): KeepRequest => ({
  type: 'keep-request', id: toRecordId(0x6000), caseId: caseOne, by: fromParty(partyA), covers: { type: 'records', records: [noteId] }, askedAt: 650, withdrawnAt: null, ...change,
});

function worldOf(change: Partial<WorldInput> = {}): World {
  const parties = [partyA, partyB].map((id) => ({ id, joinedAt: 100, leftAt: null }));
  return createWorld({
    caseId: caseOne, rule: 'closed', parties: [...parties, { id: partyC, joinedAt: 500, leftAt: null }], records: [record()],
    permissions: [], confirmations: [], screeningOpenUntil: null, newestJournalAt: 0, ...change,
  });
}

const show = (world: World, to: Viewer, now = 1000, id: RecordId = noteId) => mayShow(id, to, 'as-said', world, now);

describe('a viewer other than the desk', () => {
  it('sees a record when each party of its set is in the audience', () => {
    const world = worldOf({ records: [record({ audience: forParties(partyA, partyB) })] });
    expect(show(world, viewer(partyA))).toEqual({ allowed: 'as-said', because: { type: 'in-audience' } });
    expect(show(world, viewer(partyA, partyB)).allowed).toBe('as-said');
    expect(show(world, screenOf(caseOne, partyA, partyB)).allowed).toBe('as-said');
  });

  it('does not see it when one party of its set may not', () => {
    expect(show(worldOf(), viewer(partyA, partyB))).toEqual({ allowed: 'no', because: { type: 'no-permission', party: partyB } });
    expect(show(worldOf(), screenOf(caseOne, partyA, partyB)).allowed).toBe('no');
  });

  it('sees nothing with an empty set, with a party nobody knows, in another case, and of what is not there', () => {
    const empty: Viewer = { type: 'screen', caseId: caseOne, parties: [] };
    expect(show(worldOf(), empty)).toEqual({ allowed: 'no', because: { type: 'unknown-party', party: null } });
    expect(show(worldOf(), viewer(toPartyId(9)))).toEqual({ allowed: 'no', because: { type: 'unknown-party', party: toPartyId(9) } });
    expect(show(worldOf(), { type: 'screen', caseId: toCaseId(2), parties: [partyA] }).because).toEqual({ type: 'other-case' });
    expect(show(worldOf({ records: [record({ caseId: toCaseId(2) })] }), viewer(partyA)).because).toEqual({ type: 'other-case' });
    expect(show(worldOf({ records: [record({ caseId: null })] }), viewer(partyA)).because).toEqual({ type: 'other-case' });
    expect(show(worldOf(), viewer(partyA), 1000, otherId)).toEqual({ allowed: 'no', because: { type: 'not-found' } });
  });

  it('sees the record when a permission of its source covers record, recipient, moment and form', () => {
    const given = permission();
    expect(show(worldOf({ permissions: [given] }), viewer(partyB))).toEqual({ allowed: 'as-said', because: { type: 'permitted', permissionIds: [given.id] } });
    expect(show(worldOf({ permissions: [given] }), viewer(partyA, partyB)).allowed).toBe('as-said');
  });

  it('is told the reason that counts now, not that of an answer which a later one took the place of', () => {
    const replaced = permission({ revokedAt: 750 });
    const changed = permission({ givenAt: 750, revokedAt: 800, endedBy: 'words-changed' });
    for (const given of [[replaced, changed], [changed, replaced]]) expect(show(worldOf({ permissions: given }), viewer(partyB)).because.type).toBe('words-changed');
  });

  it('does not see it by a permission of somebody else', () => {
    expect(show(worldOf({ permissions: [permission({ by: fromParty(partyB) })] }), viewer(partyB)).allowed).toBe('no');
    expect(show(worldOf({ permissions: [permission({ by: { type: 'mediator' } })] }), viewer(partyB)).allowed).toBe('no');
    expect(show(worldOf({ permissions: [permission({ caseId: toCaseId(2) })] }), viewer(partyB)).allowed).toBe('no');
    const witness = record({ source: { type: 'third-person', name: 'First witness' } });
    const second = permission({ by: { type: 'third-person', name: 'Second witness' } });
    expect(show(worldOf({ records: [witness], permissions: [second] }), viewer(partyB)).allowed).toBe('no');
  });

  it('does not see it by a permission for another record, another party, or somebody outside', () => {
    expect(show(worldOf({ permissions: [permission({ covers: { type: 'records', records: [otherId] } })] }), viewer(partyB)).allowed).toBe('no');
    expect(show(worldOf({ permissions: [permission({ to: { type: 'parties', parties: [partyC] } })] }), viewer(partyB)).allowed).toBe('no');
    expect(show(worldOf({ permissions: [permission({ to: { type: 'outside', role: 'body', name: 'Sample court' } })] }), viewer(partyB)).allowed).toBe('no');
  });

  it('needs a permission for each party of its set', () => {
    const world = worldOf({ permissions: [permission()] });
    expect(show(world, viewer(partyB, partyC))).toEqual({ allowed: 'no', because: { type: 'no-permission', party: partyC } });
    const both = worldOf({ permissions: [permission(), permission({ to: { type: 'parties', parties: [partyC] } })] });
    expect(show(both, viewer(partyB, partyC)).allowed).toBe('as-said');
  });

  it('sees all that a source said when all of it is released, but not the papers and meetings of that source', () => {
    const all = permission({ covers: { type: 'all-of-source' } });
    expect(show(worldOf({ permissions: [all] }), viewer(partyB)).allowed).toBe('as-said');
    expect(show(worldOf({ permissions: [all], records: [record({ kind: 'party' })] }), viewer(partyB)).allowed).toBe('no');
    expect(show(worldOf({ permissions: [permission()], records: [record({ kind: 'party' })] }), viewer(partyB)).allowed).toBe('as-said');
  });

  it('does not see it once the permission is revoked', () => {
    const revoked = permission({ revokedAt: 800 });
    expect(show(worldOf({ permissions: [revoked] }), viewer(partyB))).toEqual({ allowed: 'no', because: { type: 'revoked', party: partyB, permissionId: revoked.id } });
    // Even before the moment of revoking, by a clock set back.
    expect(show(worldOf({ permissions: [revoked] }), viewer(partyB), 750).allowed).toBe('no');
    expect(show(worldOf({ permissions: [revoked, permission()] }), viewer(partyB)).allowed).toBe('as-said');
  });

  it('does not see it after the permission has run out, nor before it was given', () => {
    const world = worldOf({ permissions: [permission({ validUntil: 900 })] });
    expect(show(world, viewer(partyB), 900).allowed).toBe('as-said');
    expect(show(world, viewer(partyB), 901).because.type).toBe('expired');
    expect(show(world, viewer(partyB), 699).because.type).toBe('not-yet-given');
  });
});

describe('the moment', () => {
  it('is never earlier than the newest journal entry', () => {
    const world = worldOf({ permissions: [permission({ validUntil: 900 })], newestJournalAt: 950 });
    expect(show(world, viewer(partyB), 800).because.type).toBe('expired');
    const opened = worldOf({ permissions: [permission({ givenAt: 940 })], newestJournalAt: 950 });
    expect(show(opened, viewer(partyB), 100).allowed).toBe('as-said');
  });
});

describe('a party added later', () => {
  it('is in no earlier set, even where the set names it', () => {
    const early = record({ createdAt: 400, updatedAt: 400, audience: forParties(partyA, partyB, partyC) });
    expect(show(worldOf({ records: [early] }), viewer(partyC))).toEqual({ allowed: 'no', because: { type: 'joined-later', party: partyC } });
    expect(show(worldOf({ records: [{ ...early, updatedAt: 900 }] }), viewer(partyC)).allowed).toBe('no');
    expect(show(worldOf({ records: [early] }), viewer(partyA, partyB)).allowed).toBe('as-said');
    expect(show(worldOf({ records: [{ ...early, createdAt: 500, updatedAt: 500 }] }), viewer(partyC)).allowed).toBe('as-said');
  });

  it('can be told by a permission', () => {
    const early = record({ createdAt: 400, updatedAt: 400 });
    expect(show(worldOf({ records: [early], permissions: [permission({ to: { type: 'parties', parties: [partyC] } })] }), viewer(partyC)).allowed).toBe('as-said');
  });
});

describe('a party that has left', () => {
  const parties = [{ id: partyA, joinedAt: 100, leftAt: 650 }, { id: partyB, joinedAt: 100, leftAt: null }];

  it('still sees what was written before, and nothing written afterwards', () => {
    expect(show(worldOf({ parties }), viewer(partyA)).allowed).toBe('as-said');
    const later = record({ updatedAt: 651, revision: 2 });
    expect(show(worldOf({ parties, records: [later] }), viewer(partyA))).toEqual({ allowed: 'no', because: { type: 'left-before', party: partyA } });
  });

  it('is told nothing new by a permission either', () => {
    const world = worldOf({ parties, records: [record({ source: fromParty(partyB), audience: forParties(partyB), updatedAt: 700 })], permissions: [permission({ by: fromParty(partyB), to: { type: 'parties', parties: [partyA] } })] });
    expect(show(world, viewer(partyA)).because.type).toBe('left-before');
  });
});

describe('own eyes, screening, and what a body gave', () => {
  it.each([['mediator', 'own-eyes'], ['screening', 'screening'], ['body', 'given-by-body']] as const)('%s is for no party, ever', (type, because) => {
    const world = worldOf({ records: [record({ audience: { type } })], permissions: [permission({ to: { type: 'parties', parties: toPartySet([partyA, partyB]) } })], rule: 'open-unless-asked' });
    for (const to of [viewer(partyA), viewer(partyB), viewer(partyA, partyB)]) expect(show(world, to)).toEqual({ allowed: 'no', because: { type: because } });
  });

  it('are seen at the desk, screening only while it is opened', () => {
    for (const type of ['mediator', 'body'] as const) expect(show(worldOf({ records: [record({ audience: { type } })] }), desk)).toEqual({ allowed: 'as-said', because: { type: 'desk' } });
    const records = [record({ audience: { type: 'screening' } })];
    expect(show(worldOf({ records }), desk)).toEqual({ allowed: 'no', because: { type: 'screening' } });
    expect(show(worldOf({ records, screeningOpenUntil: 1000 }), desk, 1000).allowed).toBe('as-said');
    expect(show(worldOf({ records, screeningOpenUntil: 1000 }), desk, 1001).allowed).toBe('no');
    expect(show(worldOf({ records, screeningOpenUntil: 1000 }), viewer(partyA), 900).allowed).toBe('no');
  });
});

describe('"ask first" and "yes after ..."', () => {
  it('are no until the asking is recorded', () => {
    const ask = (askedAt: number | null) => worldOf({ permissions: [permission({ from: { type: 'ask-first', askedAt } })] });
    expect(show(ask(null), viewer(partyB)).because.type).toBe('ask-first');
    expect(show(ask(1001), viewer(partyB)).because.type).toBe('ask-first');
    expect(show(ask(1000), viewer(partyB)).allowed).toBe('as-said');
  });

  it('are no until the event is recorded', () => {
    const after = (occurredAt: number | null) => worldOf({ permissions: [permission({ from: { type: 'after-event', event: 'B has signed', occurredAt } })] });
    expect(show(after(null), viewer(partyB)).because).toMatchObject({ type: 'awaiting-event', event: 'B has signed' });
    expect(show(after(1001), viewer(partyB)).allowed).toBe('no');
    expect(show(after(1000), viewer(partyB)).allowed).toBe('as-said');
  });
});

describe('"only these words"', () => {
  it('releases the wording, never the record', () => {
    const given = words('there is room to talk');
    expect(show(worldOf({ permissions: [given] }), viewer(partyB))).toMatchObject({ allowed: 'wording', wording: 'there is room to talk', because: { type: 'permitted', permissionIds: [given.id] } });
  });

  it('is not needed by who has the whole record', () => {
    expect(show(worldOf({ permissions: [words('x')] }), viewer(partyA)).allowed).toBe('as-said');
    expect(show(worldOf({ permissions: [words('x')] }), viewer(partyA, partyB))).toMatchObject({ allowed: 'wording', wording: 'x' });
    expect(show(worldOf({ permissions: [words('x'), permission()] }), viewer(partyB)).allowed).toBe('as-said');
  });

  it('must be the same words for all parties of the set', () => {
    const toC = { to: { type: 'parties' as const, parties: [partyC] } };
    expect(show(worldOf({ permissions: [words('x'), words('y', toC)] }), viewer(partyB, partyC))).toEqual({ allowed: 'no', because: { type: 'no-common-wording' } });
    expect(show(worldOf({ permissions: [words('x'), words('y'), words('y', toC)] }), viewer(partyB, partyC))).toMatchObject({ allowed: 'wording', wording: 'y' });
  });

  it('is the newest where there are several', () => {
    expect(show(worldOf({ permissions: [words('old', { givenAt: 700 }), words('new', { givenAt: 710 })] }), viewer(partyB))).toMatchObject({ wording: 'new' });
  });

  it('can be asked for alone', () => {
    const world = worldOf({ permissions: [permission(), words('x')] });
    expect(mayShow(noteId, viewer(partyB), 'wording', world, 1000)).toMatchObject({ allowed: 'wording', wording: 'x' });
    expect(mayShow(noteId, viewer(partyA), 'wording', world, 1000)).toEqual({ allowed: 'no', because: { type: 'no-wording' } });
    expect(mayShow(noteId, viewer(partyB), 'wording', worldOf({ permissions: [permission()] }), 1000)).toEqual({ allowed: 'no', because: { type: 'no-wording' } });
  });

  it('stands for named records only', () => {
    const given = words('x');
    expect(permissionSchema.safeParse({ ...given, covers: { type: 'all-of-source' } }).success).toBe(false);
  });
});

describe('what is made from other records', () => {
  const summary = (change: Partial<WorldRecord> = {}) => record({ id: thirdId, source: { type: 'mediator' }, audience: forParties(partyA, partyB), origins: [noteId, otherId], ...change });
  const ofB = record({ id: otherId, source: fromParty(partyB), audience: forParties(partyB) });
  const toA = permission({ by: fromParty(partyB), covers: { type: 'records', records: [otherId] }, to: { type: 'parties', parties: [partyA] } });
  const confirmation = (revision: number): Confirmation => ({ recordId: thirdId, revision, confirmedAt: 800 });

  it('goes no further than all it was made from', () => {
    const world = worldOf({ records: [record(), ofB, summary()] });
    expect(show(world, viewer(partyA), 1000, thirdId)).toEqual({ allowed: 'no', because: { type: 'origin-refused', origin: otherId, because: { type: 'no-permission', party: partyA } } });
    expect(show(world, viewer(partyB), 1000, thirdId).allowed).toBe('no');
  });

  it('may be shown where all of them may', () => {
    const world = worldOf({ records: [record(), ofB, summary()], permissions: [toA] });
    expect(show(world, viewer(partyA), 1000, thirdId).allowed).toBe('as-said');
    expect(show(world, viewer(partyB), 1000, thirdId).allowed).toBe('no');
  });

  it('inherits no permission, and gives none', () => {
    const toB = permission({ covers: { type: 'records', records: [thirdId] }, by: { type: 'mediator' } });
    expect(show(worldOf({ records: [record(), ofB, summary()], permissions: [toB] }), viewer(partyB), 1000, thirdId).allowed).toBe('no');
    const own = summary({ audience: forParties(partyC) });
    expect(show(worldOf({ records: [record(), ofB, own], permissions: [toA] }), viewer(partyA), 1000, thirdId).allowed).toBe('no');
  });

  it('is refused where an origin is released as words only', () => {
    const only = words('x', { by: fromParty(partyB), covers: { type: 'records', records: [otherId] }, to: { type: 'parties', parties: [partyA] } });
    expect(show(worldOf({ records: [record(), ofB, summary()], permissions: [only] }), viewer(partyA), 1000, thirdId).allowed).toBe('no');
  });

  it('may be told in words that every source let go, the newest of them', () => {
    const ofOwn = (text: string, change: Partial<Permission> = {}) => words(text, { covers: { type: 'records', records: [noteId, thirdId] }, ...change });
    const made = record({ id: thirdId, kind: 'offer', origins: [noteId, otherId] });
    const other = (text: string) => words(text, { id: toRecordId(0x5111), by: fromParty(partyC), covers: { type: 'records', records: [otherId] } });
    const ofC = record({ id: otherId, source: fromParty(partyC), audience: forParties(partyC) });
    const told = (...permissions: Permission[]) => show(worldOf({ records: [record(), ofC, made], permissions }), viewer(partyB), 1000, thirdId);
    expect(told(ofOwn('x'))).toMatchObject({ allowed: 'no', because: { type: 'origin-refused', origin: otherId } });
    expect(told(ofOwn('x'), other('y'))).toMatchObject({ allowed: 'no', because: { type: 'origin-refused', origin: otherId, because: { type: 'no-wording' } } });
    expect(told(ofOwn('x'), other('x'))).toMatchObject({ allowed: 'wording', wording: 'x' });
    const newer = ofOwn('y', { id: toRecordId(0x5112), givenAt: 900 });
    expect(told(ofOwn('x'), newer, other('x'))).toMatchObject({ allowed: 'wording', wording: 'x' });
    expect(told(permission({ covers: { type: 'records', records: [thirdId] } }), ofOwn('x'), other('x')).allowed).toBe('no');
  });

  it('is refused where an origin is missing, of another case, or for own eyes', () => {
    expect(show(worldOf({ records: [record(), summary()] }), viewer(partyA), 1000, thirdId).because).toEqual({ type: 'origin-missing', origin: otherId });
    expect(show(worldOf({ records: [record(), { ...ofB, caseId: toCaseId(2) }, summary()] }), viewer(partyA), 1000, thirdId).because).toEqual({ type: 'origin-missing', origin: otherId });
    expect(show(worldOf({ records: [record(), { ...ofB, audience: { type: 'mediator' } }, summary()] }), viewer(partyA), 1000, thirdId).allowed).toBe('no');
  });

  it('is refused where origins lead in a circle', () => {
    const self = record({ origins: [noteId] });
    expect(show(worldOf({ records: [self] }), viewer(partyA)).because).toEqual({ type: 'origin-circle', origin: noteId });
    const one = record({ origins: [otherId] });
    const two = record({ id: otherId, origins: [noteId] });
    expect(show(worldOf({ records: [one, two] }), viewer(partyA)).allowed).toBe('no');
  });

  it('is judged through all that its origins were made from', () => {
    const middle = record({ id: otherId, audience: forParties(partyA, partyB), source: { type: 'mediator' }, origins: [noteId] });
    const last = summary({ origins: [otherId] });
    const world = worldOf({ records: [record(), middle, last] });
    expect(show(world, viewer(partyA), 1000, thirdId).allowed).toBe('as-said');
    expect(show(world, viewer(partyB), 1000, thirdId).because).toMatchObject({ type: 'origin-refused', origin: otherId, because: { type: 'origin-refused', origin: noteId } });
  });

  it('is judged in good time where origins are shared many times over', () => {
    const records = Array.from({ length: 60 }, (_unused, index) => record({ id: toRecordId(0x800 + index), origins: index < 2 ? [] : [toRecordId(0x800 + index - 1), toRecordId(0x800 + index - 2)] }));
    const world = worldOf({ records });
    expect(show(world, viewer(partyA), 1000, toRecordId(0x800 + 59)).allowed).toBe('as-said');
  });

  it('is refused beyond a depth nobody reaches by hand', () => {
    const records = Array.from({ length: 300 }, (_unused, index) => record({ id: toRecordId(0x800 + index), origins: index === 0 ? [] : [toRecordId(0x800 + index - 1)] }));
    expect(show(worldOf({ records }), viewer(partyA), 1000, toRecordId(0x800 + 299)).allowed).toBe('no');
    expect(show(worldOf({ records }), viewer(partyA), 1000, toRecordId(0x800 + 150)).allowed).toBe('as-said');
  });

  it('may be shown after the mediator confirmed that nothing of them is in it, this revision only', () => {
    const world = worldOf({ records: [record(), ofB, summary()], confirmations: [confirmation(1)] });
    expect(show(world, viewer(partyA, partyB), 1000, thirdId).allowed).toBe('as-said');
    const edited = worldOf({ records: [record(), ofB, summary({ revision: 2 })], confirmations: [confirmation(1)] });
    expect(show(edited, viewer(partyA), 1000, thirdId).allowed).toBe('no');
    const narrower = worldOf({ records: [record(), ofB, summary({ audience: { type: 'mediator' } })], confirmations: [confirmation(1)] });
    expect(show(narrower, viewer(partyA), 1000, thirdId).allowed).toBe('no');
  });
});

describe('the default rule', () => {
  const open = (change: Partial<WorldInput> = {}) => worldOf({ rule: 'open-unless-asked', ...change });

  it('closed: what A says stays with A', () => {
    expect(show(worldOf(), viewer(partyB)).allowed).toBe('no');
  });

  it('open unless asked: what A says may be told to those who take part', () => {
    expect(show(open(), viewer(partyB))).toEqual({ allowed: 'as-said', because: { type: 'open-rule' } });
    expect(show(open(), viewer(partyA, partyB)).allowed).toBe('as-said');
  });

  it('open unless asked: not what A asked to keep, whole or in part', () => {
    expect(show(open({ permissions: [keepRequest()] }), viewer(partyB))).toEqual({ allowed: 'no', because: { type: 'asked-to-keep', party: partyB } });
    expect(show(open({ permissions: [keepRequest({ covers: { type: 'all-of-source' } })] }), viewer(partyB)).allowed).toBe('no');
    expect(show(open({ permissions: [keepRequest({ covers: { type: 'records', records: [otherId] } })] }), viewer(partyB)).allowed).toBe('as-said');
    expect(show(open({ permissions: [keepRequest({ by: fromParty(partyB) })] }), viewer(partyB)).allowed).toBe('as-said');
    expect(show(open({ permissions: [keepRequest({ withdrawnAt: 900 })] }), viewer(partyB)).allowed).toBe('as-said');
    expect(show(open({ permissions: [keepRequest(), words('x')] }), viewer(partyB)).allowed).toBe('wording');
  });

  it('open unless asked: not to who joined later, not the sheets of parties, not the words of others', () => {
    expect(show(open({ records: [record({ createdAt: 400, updatedAt: 400 })] }), viewer(partyC))).toEqual({ allowed: 'no', because: { type: 'joined-later', party: partyC } });
    expect(show(open({ records: [record({ kind: 'party' })] }), viewer(partyB)).allowed).toBe('no');
    expect(show(open({ records: [record({ source: { type: 'mediator' } })] }), viewer(partyB)).allowed).toBe('no');
    expect(show(open({ records: [record({ source: { type: 'third-person', name: 'Witness' } })] }), viewer(partyB)).allowed).toBe('no');
  });
});

describe('earlier versions and drafts', () => {
  it('are for their own audience only, while the record is open', () => {
    const present = record({ audience: forParties(partyA, partyB), revision: 2 });
    const world = worldOf({ records: [present] });
    expect(mayShowVersion(record(), viewer(partyA), world, 1000).allowed).toBe('as-said');
    expect(mayShowVersion(record(), viewer(partyB), world, 1000).allowed).toBe('no');
    expect(mayShowVersion(record({ audience: forParties(partyA, partyB) }), viewer(partyB), world, 1000).allowed).toBe('as-said');
    expect(mayShowVersion(record(), viewer(partyA), worldOf({ records: [record({ audience: { type: 'mediator' }, revision: 2 })] }), 1000).allowed).toBe('no');
  });

  it('are released by no permission and by no default rule', () => {
    const world = worldOf({ permissions: [permission()], rule: 'open-unless-asked' });
    expect(mayShowRecord(record(), viewer(partyB), 'as-said', world, 1000).allowed).toBe('as-said');
    expect(mayShowVersion(record(), viewer(partyB), world, 1000).allowed).toBe('no');
  });

  it('of a record that does not exist yet are for those it is typed for', () => {
    const draft = record({ id: otherId });
    expect(mayShowVersion(draft, viewer(partyA), worldOf(), 1000).allowed).toBe('as-said');
    expect(mayShowVersion(draft, viewer(partyB), worldOf(), 1000).allowed).toBe('no');
    expect(mayShowVersion(draft, desk, worldOf(), 1000).allowed).toBe('as-said');
  });

  it('go no further than what they were made from', () => {
    const origin = record({ id: otherId, audience: { type: 'mediator' } });
    const version = record({ origins: [otherId] });
    expect(mayShowVersion(version, viewer(partyA), worldOf({ records: [origin, record({ revision: 2 })] }), 1000).because.type).toBe('origin-refused');
  });
});
