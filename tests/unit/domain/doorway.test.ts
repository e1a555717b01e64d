// What the card at the door says. A and B take part from the start, C joins at 500; "now" is 1000.
import { describe, expect, it } from 'vitest';
import { toPartySet, type Audience } from '#shared/domain/audience.ts';
import { isReleasedHere, leavingNotes, readDoorway, type DoorwayInput, type OfferStatement, type Statement } from '#shared/domain/doorway.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { OfferBody } from '#shared/domain/negotiation.ts';
import { permissionSchema, type Permission } from '#shared/domain/permission.ts';
import { createWorld, type WorldInput, type WorldRecord } from '#shared/domain/world.ts';
import { caseOne, fromParty, meetingA, partyA, partyB, partyC } from '#tests/support/case-builder.ts';
import { toRecordId } from '#tests/support/service-harness.ts';

const forParties = (...parties: PartyId[]): Audience => ({ type: 'parties', parties: toPartySet(parties) });
const ownEyes: Audience = { type: 'mediator' };
const now = 1_000;

type Said = { readonly id?: RecordId; readonly at?: number; readonly noteKind?: Statement['noteKind']; readonly text?: string; readonly meetingId?: RecordId | null } & Partial<Pick<WorldRecord, 'audience' | 'source' | 'origins' | 'kind'>>;
let last = 0;
function said({ id = toRecordId(0x100 + (last += 1)), at = 600, noteKind = 'note', text = 'said', meetingId = meetingA, ...change }: Said = {}): Statement {
  const record: WorldRecord = {
    id, caseId: caseOne, kind: 'note', audience: forParties(partyA), source: fromParty(partyA), origins: [], revision: 1, createdAt: 600, updatedAt: 600, deletedAt: null, ...change,
  };
  return { record, noteKind, speaker: '', text, amount: null, at, meetingId };
}
function permission(records: readonly RecordId[] | 'all', change: Partial<Permission> = {}): Permission {
  return permissionSchema.parse({
    type: 'permission', id: toRecordId(0x5000 + (last += 1)), caseId: caseOne, by: fromParty(partyA),
    covers: records === 'all' ? { type: 'all-of-source' } : { type: 'records', records }, to: { type: 'parties', parties: [partyB] }, form: { type: 'as-said' },
    from: { type: 'now' }, given: { type: 'said-and-noted', signedOn: null }, givenAt: 700, validUntil: null, revokedAt: null, ...change,
  });
}
function worldOf(statements: readonly Statement[], permissions: readonly Permission[] = [], change: Partial<WorldInput> = {}) {
  return createWorld({
    caseId: caseOne, rule: 'closed', records: statements.map(({ record }) => record), permissions, confirmations: [], screeningOpenUntil: null, newestJournalAt: 0,
    parties: [{ id: partyA, joinedAt: 100, leftAt: null }, { id: partyB, joinedAt: 100, leftAt: null }], ...change,
  });
}
type Card = { readonly permissions?: readonly Permission[]; readonly world?: Partial<WorldInput> } & Partial<Pick<DoorwayInput, 'offers' | 'disclosures' | 'settled' | 'now'>>;
const cardFor = (room: readonly PartyId[], statements: readonly Statement[], { permissions = [], world = {}, ...rest }: Card = {}) =>
  readDoorway({ world: worldOf(statements, permissions, world), room, statements, offers: [], disclosures: [], settled: new Set(), now, ...rest });
const texts = (lines: readonly { readonly text: string }[]): string[] => lines.map(({ text }) => text);

describe('what may be said at the door', () => {
  it('is what a source let go to all in the room, in the exact words', () => {
    const whole = said({ text: 'The gate may stay.' });
    const worded = said({ text: 'I am nearly bankrupt.', at: 700 });
    const words = permission([worded.record.id], { form: { type: 'wording', text: 'Time matters to the other side.' } });
    const card = cardFor([partyB], [whole, worded], { permissions: [permission([whole.record.id]), words] });
    expect(card.mayTell.map(({ words: exact, form }) => [exact, form])).toEqual([['Time matters to the other side.', 'wording'], ['The gate may stay.', 'as-said']]);
    expect(card.mustNotTell).toEqual([]);
  });

  it('is an offer beside the note it was made from, but not the same words twice', () => {
    const note = said({ text: 'seven million by June' });
    const offer = { ...said({ kind: 'offer', noteKind: null, origins: [note.record.id], text: 'by June' }), amount: { minor: '700000000', currency: 'KZT' as const } };
    const ids = [note.record.id, offer.record.id];
    const told = (change: Partial<Permission>) => cardFor([partyB], [note, offer], { permissions: [permission(ids, change)] }).mayTell.map(({ kind, words }) => `${kind}: ${words}`).sort();
    expect(told({})).toEqual(['note: seven million by June', 'offer: by June']);
    expect(told({ form: { type: 'wording', text: 'A sum was named.' } })).toEqual(['note: A sum was named.']);
    const same = said({ kind: 'issue', noteKind: null, origins: [note.record.id], text: 'seven million by June' });
    expect(cardFor([partyB], [note, same], { permissions: [permission([note.record.id, same.record.id])] }).mayTell.map(({ kind }) => kind)).toEqual(['note']);
  });

  it('says what it stands on, and until when', () => {
    const note = said();
    const given = (change: Partial<Permission>) => {
      const [line] = cardFor([partyB], [note], { permissions: [permission([note.record.id], change)] }).mayTell;
      return [line?.given, line?.validUntil];
    };
    expect(given({})).toEqual(['noted', null]);
    expect(given({ given: { type: 'signed-paper', signedOn: '2026-11-20' }, validUntil: 1_500 })).toEqual(['signed', 1_500]);
    expect(cardFor([partyB], [note], { world: { rule: 'open-unless-asked' } }).mayTell[0]?.given).toBe('rule');
  });

  it('is not what those in the room said or heard themselves', () => {
    const joint = said({ audience: forParties(partyA, partyB) });
    expect(cardFor([partyA], [said(), joint])).toEqual({ mayTell: [], mustNotTell: [], toAsk: [], questions: [], figures: [] });
  });

  it('is for all in the room or not at all', () => {
    const note = said();
    const third = { parties: [partyA, partyB, partyC].map((id) => ({ id, joinedAt: 100, leftAt: null })) };
    const permissions = [permission([note.record.id])];
    expect(cardFor([partyB], [note], { permissions, world: third }).mayTell).toHaveLength(1);
    const both = cardFor([partyB, partyC], [note], { permissions, world: third });
    expect([both.mayTell.length, both.mustNotTell.length]).toEqual([0, 1]);
  });

  it('comes first while it was not yet told to all of them', () => {
    const [old, fresh] = [said({ text: 'told', at: 900 }), said({ text: 'not yet told', at: 650 })];
    const permissions = [permission([old.record.id, fresh.record.id])];
    const told = { records: [old.record.id], to: { type: 'parties' as const, parties: [partyB] }, at: 950 };
    const card = cardFor([partyB], [old, fresh], { permissions, disclosures: [told] });
    expect(card.mayTell.map(({ text, toldAt }) => [text, toldAt])).toEqual([['not yet told', null], ['told', 950]]);
    expect(cardFor([partyB], [old], { permissions, disclosures: [{ ...told, to: { type: 'parties', parties: [partyC] } }] }).mayTell[0]?.toldAt).toBeNull();
  });
});

describe('what must not be said', () => {
  it('is what others gave and did not let go, with the reason; what slips out first stands first', () => {
    const fact = said({ noteKind: 'fact', text: 'a fact', at: 800 });
    const offer = said({ noteKind: 'offer', text: 'five million', at: 500 });
    const asked = said({ noteKind: 'position', text: 'ask me' });
    const card = cardFor([partyB], [fact, offer, asked], { permissions: [permission([asked.record.id], { from: { type: 'ask-first', askedAt: null } })] });
    expect(texts(card.mustNotTell)).toEqual(['five million', 'ask me', 'a fact']);
    expect(card.mustNotTell.map(({ because }) => because.type)).toEqual(['no-permission', 'ask-first', 'no-permission']);
  });

  it('also stands there in a room that the source shares with others', () => {
    expect(texts(cardFor([partyA, partyB], [said({ text: 'said alone' })]).mustNotTell)).toEqual(['said alone']);
  });

  it('holds what a party gave and the mediator keeps for own eyes, but not for that party alone, nor the mediator\'s own thoughts', () => {
    const kept = said({ audience: ownEyes, text: 'kept' });
    const own = said({ audience: ownEyes, source: { type: 'mediator' } });
    expect(texts(cardFor([partyB], [kept, own]).mustNotTell)).toEqual(['kept']);
    expect(texts(cardFor([partyA, partyB], [kept, own]).mustNotTell)).toEqual(['kept']);
    expect(cardFor([partyA], [kept, own]).mustNotTell).toEqual([]);
  });

  it('names material of a body and of a third person, and never what is screened', () => {
    const body = said({ audience: { type: 'body' }, source: { type: 'body', name: 'Sample court' }, text: 'file' });
    const expert = said({ source: { type: 'third-person', name: 'Expert' }, audience: forParties(partyA), text: 'opinion' });
    const screened = said({ audience: { type: 'screening' }, text: 'screened' });
    expect(texts(cardFor([partyB], [body, expert, screened]).mustNotTell).sort()).toEqual(['file', 'opinion']);
  });

  it('follows what it was made from, and does not stand there twice', () => {
    const note = said({ text: 'five million' });
    const option = said({ kind: 'option', noteKind: null, audience: forParties(partyA, partyB), source: { type: 'mediator' }, origins: [note.record.id], text: 'made of it' });
    const other = said({ kind: 'issue', noteKind: null, origins: [note.record.id, said().record.id], text: 'made of more' });
    expect(texts(cardFor([partyB], [note, option, other]).mustNotTell).sort()).toEqual(['five million', 'made of more']);
    const kept = { ...note, record: { ...note.record, audience: forParties(partyA, partyB) } };
    expect(texts(cardFor([partyB], [kept, option]).mustNotTell)).toEqual([]);
  });
});

describe('what was promised to be asked', () => {
  const waiting = { from: { type: 'ask-first', askedAt: null } } as const;

  it('is what the source in the room wants to be asked for, and events that are waited for', () => {
    const note = said({ text: 'the price' });
    const [ask, event] = [permission([note.record.id], waiting), permission('all', { from: { type: 'after-event', event: 'the expert report', occurredAt: null }, givenAt: 800 })];
    const { toAsk } = cardFor([partyA], [note], { permissions: [ask, event] });
    expect(toAsk.map((each) => [each.permission.id, texts(each.lines)])).toEqual([[ask.id, ['the price']], [event.id, []]]);
  });

  it('is not asked of others, nor before those who are not to know, nor what has ended', () => {
    const note = said();
    const ids = [note.record.id];
    expect(cardFor([partyB], [note], { permissions: [permission(ids, waiting)] }).toAsk).toEqual([]);
    expect(cardFor([partyA, partyB], [note], { permissions: [permission(ids, waiting)] }).toAsk).toEqual([]);
    for (const change of [{ revokedAt: 800 }, { validUntil: 900 }, { from: { type: 'ask-first', askedAt: 800 } }, { from: { type: 'now' } }, { givenAt: 1_100 }] as const) {
      expect(cardFor([partyA], [note], { permissions: [permission(ids, { ...waiting, ...change })] }).toAsk).toEqual([]);
    }
    expect(cardFor([partyA], [], { permissions: [permission(ids, waiting)] }).toAsk).toEqual([]);
  });

  it('holds the mediator\'s own questions and those whose words may be heard there, until they are settled', () => {
    const mine = said({ noteKind: 'question', audience: ownEyes, source: { type: 'mediator' }, text: 'Who has the key?', at: 300 });
    const theirs = said({ noteKind: 'question', audience: forParties(partyB), source: fromParty(partyB), text: 'Would he take half?', at: 400 });
    const secret = said({ noteKind: 'question', audience: forParties(partyB), source: fromParty(partyB), text: 'Does he know of the sale?' });
    const words = permission([theirs.record.id], { by: fromParty(partyB), to: { type: 'parties', parties: [partyA] }, form: { type: 'wording', text: 'Is a part enough?' } });
    const all = [mine, theirs, secret];
    const card = cardFor([partyA], all, { permissions: [words] });
    expect(card.questions.map((question) => question.words)).toEqual(['Who has the key?', 'Is a part enough?']);
    expect(card.mayTell).toEqual([]);
    expect(texts(card.mustNotTell)).toEqual(['Does he know of the sale?']);
    const asked = said({ noteKind: 'question', text: 'When?', at: 100 });
    const elsewhere = [said({ noteKind: 'question', audience: forParties(partyA, partyB) }), said({ noteKind: 'question', source: { type: 'mediator' } })];
    expect(texts(cardFor([partyA], [asked, ...elsewhere]).questions)).toEqual(['When?']);
    expect(cardFor([partyA, partyB], elsewhere.slice(0, 1)).questions).toHaveLength(1);
    expect(cardFor([partyA], all, { permissions: [words], settled: new Set([mine.record.id, theirs.record.id]) }).questions).toEqual([]);
  });
});

describe('the last figure each side knows', () => {
  const offer = (from: PartyId, tenge: number, madeOn: string, change: Partial<OfferBody> = {}, audience: Audience = forParties(from)): OfferStatement => ({
    record: said({ kind: 'offer', noteKind: null, audience, source: fromParty(from) }).record,
    body: { from, to: [from === partyA ? partyB : partyA], amount: { minor: String(tenge * 100), currency: 'KZT' }, term: '', madeOn, validUntil: '', state: 'made', answers: null, issueId: null, position: 0, ...change },
  });
  const figures = (offers: readonly OfferStatement[], disclosures: DoorwayInput['disclosures'] = []) =>
    cardFor([partyA], [], { offers, disclosures }).figures.map(({ party, known }) => [party, known.map((figure) => [figure.from, figure.offer.amount?.minor, figure.hasNewer])]);

  it('is its own, what was said before it, and what was passed on to it: not what may merely be told', () => {
    const own = offer(partyA, 500, '2026-11-01');
    const passed = offer(partyB, 900, '2026-11-01', { state: 'passed-on' });
    const newer = offer(partyB, 800, '2026-11-02');
    expect(figures([own, passed, newer])).toEqual([[partyA, [[partyA, '50000', false], [partyB, '90000', true]]], [partyB, [[partyB, '80000', false]]]]);
    expect(figures([newer], [{ records: [newer.record.id], to: { type: 'parties', parties: [partyA] }, at: 900 }])).toContainEqual([partyA, [[partyB, '80000', false]]]);
    expect(figures([offer(partyB, 700, '2026-11-03', {}, forParties(partyA, partyB))])).toContainEqual([partyA, [[partyB, '70000', false]]]);
  });

  it('is no secret any more to whom it was passed on', () => {
    const [passed, newer] = [offer(partyA, 400, '2026-11-01', { state: 'passed-on' }), offer(partyA, 500, '2026-11-02')];
    const statements = [passed, newer].map(({ record, body }) => ({ ...said({ text: `${body.amount?.minor}` }), record }));
    expect(texts(cardFor([partyB], statements, { offers: [passed, newer] }).mustNotTell)).toEqual(['50000']);
  });

  it('is no withdrawn one, and nothing for a side that knows none', () => {
    expect(figures([offer(partyB, 900, '2026-11-01', { state: 'withdrawn' })])).toEqual([]);
    expect(figures([offer(partyB, 900, '2026-11-01')])).toEqual([[partyB, [[partyB, '90000', false]]]]);
  });
});

describe('on the way out', () => {
  const leave = (statements: readonly Statement[], options: { readonly permissions?: readonly Permission[]; readonly passed?: readonly RecordId[]; readonly world?: Partial<WorldInput> } = {}) =>
    leavingNotes({ world: worldOf(statements, options.permissions, options.world), meetingId: meetingA, statements, passed: new Set(options.passed), now });

  it('each note that was given in this meeting and is not known to all is shown, in the order it was said', () => {
    const [first, second] = [said({ text: 'first', at: 10 }), said({ text: 'second', at: 20 })];
    const elsewhere = said({ meetingId: null });
    const joint = said({ audience: forParties(partyA, partyB) });
    const mine = [said({ audience: ownEyes }), said({ source: { type: 'mediator' } })];
    expect(texts(leave([second, first, elsewhere, joint, ...mine]))).toEqual(['first', 'second']);
    expect(leave([first])[0]).toMatchObject({ outside: [partyB], isOpen: false });
  });

  it('once: not what was passed by before, nor what its source has answered for', () => {
    const note = said();
    expect(leave([note], { passed: [note.record.id] })).toEqual([]);
    expect(leave([note], { permissions: [permission([note.record.id], { from: { type: 'ask-first', askedAt: null } })] })).toEqual([]);
    expect(leave([note], { permissions: [permission('all')] })).toEqual([]);
    expect(leave([note], { permissions: [permission([note.record.id], { by: fromParty(partyB) })] })).toHaveLength(1);
  });

  it('brings what was made from it by the same source, until that is answered for as well', () => {
    const note = said({ text: 'five million' });
    const offer = said({ kind: 'offer', noteKind: null, origins: [note.record.id], meetingId: null, text: 'an offer' });
    const summary = said({ kind: 'issue', noteKind: null, origins: [note.record.id], meetingId: null, source: { type: 'mediator' } });
    const made = (...permissions: Permission[]) => leave([note, offer, summary], { permissions }).map((each) => texts(each.made));
    expect(made()).toEqual([['an offer']]);
    expect(made(permission([offer.record.id]))).toEqual([[]]);
  });

  it('under the open rule it asks whether anything is to be kept', () => {
    expect(leave([said()], { world: { rule: 'open-unless-asked' } })[0]).toMatchObject({ outside: [partyB], isOpen: true });
  });

  it('nobody is asked about for who is outside has left', () => {
    const parties = [{ id: partyA, joinedAt: 100, leftAt: null }, { id: partyB, joinedAt: 100, leftAt: 200 }];
    expect(leave([said()], { world: { parties } })).toEqual([]);
  });
});

describe('in a room', () => {
  it('what others released is told apart from what was said there', () => {
    const inRoom = (audience: Audience, source = fromParty(partyA)) => isReleasedHere({ audience, source }, [partyB]);
    expect(inRoom(forParties(partyA))).toBe(true);
    // Released words bear the room's own set.
    expect(inRoom(forParties(partyB))).toBe(true);
    expect(inRoom(forParties(partyA, partyB))).toBe(false);
    expect(inRoom(forParties(partyB), fromParty(partyB))).toBe(false);
    expect(isReleasedHere({ audience: forParties(partyB), source: { type: 'mediator' } }, [partyB])).toBe(false);
  });
});
