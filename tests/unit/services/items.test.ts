// Issues, options, offers, frames and accepted terms on the services: where they are born, who sees them, and what it takes to show them.
import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { buildDraftInput, caseOne, fromParty, meetingA, meetingAB, partyA, partyB, roomA, roomAB, roomB, screenOf, setupCase } from '#tests/support/case-builder.ts';
import { desk, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const both = [partyA, partyB].sort();
const screenAB = screenOf(caseOne, partyA, partyB);
const screenB = screenOf(caseOne, partyB);
const noteA = toRecordId(0x7001);
const itemId = toRecordId(0x7101);
const nowhere = { origins: [], meetingId: null, source: null, parties: null, ownEyes: false };
const ru = (text: string) => ({ kk: '', ru: text, en: '' });
const issue = (text: string, change: object = {}) => ({ kind: 'issue', title: ru(text), wording: ru(''), state: 'open', position: 0, ...change });
const offer = (term: string, change: object = {}) => ({ kind: 'offer', from: partyA, to: both.filter((party) => party !== partyA), amount: { minor: '500000000', currency: 'KZT' }, term, madeOn: '2026-11-22', validUntil: '', state: 'made', answers: null, issueId: null, position: 0, ...change });
const save = (item: object, born: object = {}, change: object = {}) => ({ caseId: caseOne, recordId: itemId, revision: 0, born: { ...nowhere, ...born }, item, ...change });
const allOf = async (harness: ServiceHarness, viewer: typeof desk): Promise<string> => JSON.stringify((await harness.get(viewer, 'case:open', { caseId: caseOne })).records);
const showTo = (revision: number, parties: readonly string[], confirmed: boolean) => ({ caseId: caseOne, recordId: itemId, revision, parties: [...parties], confirmed });

async function setupNote(): Promise<ServiceHarness> {
  const harness = await setupCase();
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: noteA, meetingId: meetingA, text: 'canary said alone', source: fromParty(partyA) }) as never);
  return harness;
}

describe('born', () => {
  test('from a note: it goes no further, and is its source’s', async () => {
    const harness = await setupNote();
    const saved = await harness.ask(desk, 'item:save', save(issue('canary said alone'), { origins: [noteA] }));
    expect(saved).toMatchObject({ ok: true, value: { record: { audience: { type: 'parties', parties: [partyA] }, source: { type: 'party', party: partyA }, origins: [noteA] } } });
    expect(await allOf(harness, roomA)).toContain(itemId);
    for (const viewer of [roomB, roomAB, screenAB]) expect(await allOf(harness, viewer)).not.toContain(itemId);
  });

  test('by hand: own eyes, for chosen parties, in a meeting, or as one side’s words', async () => {
    const harness = await setupCase();
    const audienceOf = async (number: number, item: object, born: object) => (await harness.get(desk, 'item:save', save(item, born, { recordId: toRecordId(0x7200 + number) }) as never)).record;
    expect(await audienceOf(1, issue('a'), { ownEyes: true })).toMatchObject({ audience: { type: 'mediator' }, source: { type: 'mediator' } });
    expect(await audienceOf(2, issue('b'), { parties: both })).toMatchObject({ audience: { parties: both }, source: { type: 'mediator' } });
    expect(await audienceOf(3, offer('c'), { source: fromParty(partyA) })).toMatchObject({ audience: { parties: [partyA] }, source: { party: partyA } });
    expect(await audienceOf(4, offer('d'), { source: fromParty(partyA), meetingId: meetingAB })).toMatchObject({ audience: { parties: both }, source: { party: partyA } });
    expect(await audienceOf(5, offer('e'), { source: fromParty(partyA), parties: both })).toMatchObject({ audience: { parties: [partyA] } });
  });

  test('in a room: for that room alone; not from what it may not see, and nothing that it could not read', async () => {
    const harness = await setupNote();
    expect(await harness.ask(roomAB, 'item:save', save(issue('x'), { meetingId: meetingAB }))).toMatchObject({ ok: true, value: { record: { audience: { parties: both } } } });
    expect(await harness.ask(roomB, 'item:save', save(issue('y'), { origins: [noteA] }, { recordId: toRecordId(0x7301) }))).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await harness.ask(roomA, 'item:save', save(issue('z'), { ownEyes: true }, { recordId: toRecordId(0x7302) }))).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await harness.ask(roomA, 'item:save', save(issue('z'), { meetingId: meetingAB }, { recordId: toRecordId(0x7303) }))).toEqual({ ok: false, error: { type: 'not-found' } });
  });
});

describe('before the others', () => {
  test('only re-worded and confirmed, for that revision, in the journal; earlier words stay behind', async () => {
    const harness = await setupNote();
    await harness.get(desk, 'item:save', save(issue('canary said alone'), { origins: [noteA] }) as never);
    expect(await harness.ask(desk, 'item:show-to', showTo(1, both, false))).toEqual({ ok: false, error: { type: 'not-confirmed' } });
    expect(await harness.ask(desk, 'item:show-to', showTo(1, both, true))).toEqual({ ok: false, error: { type: 'not-reworded' } });
    await harness.get(desk, 'item:save', save(issue('What it costs'), {}, { revision: 1 }) as never);
    expect(await harness.ask(roomA, 'item:show-to', showTo(2, both, true))).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await harness.ask(desk, 'item:show-to', showTo(2, both, true))).toMatchObject({ ok: true, value: { record: { audience: { parties: both }, source: { type: 'mediator' }, origins: [noteA] } } });
    expect(harness.store.journal(caseOne).slice(-2).map(({ kind }) => kind)).toEqual(['origins-confirmed', 'item-shown']);
    for (const viewer of [roomB, screenB, screenAB]) {
      const seen = await allOf(harness, viewer);
      expect(seen).toContain('What it costs');
      expect(seen).not.toContain(noteA);
    }
    const history = await harness.ask(roomB, 'record:history', { caseId: caseOne, recordId: itemId });
    expect(JSON.stringify(history)).not.toContain('canary');
    expect(await harness.get(desk, 'item:sight', { caseId: caseOne })).toEqual([{ recordId: itemId, parties: both }]);
  });

  test('other words wait for another confirmation; the same words in another place do not', async () => {
    const harness = await setupNote();
    await harness.get(desk, 'item:save', save(issue('What it costs'), { origins: [noteA] }) as never);
    await harness.get(desk, 'item:show-to', showTo(1, both, true) as never);
    await harness.get(desk, 'item:save', save(issue('What it costs', { state: 'agreed', position: 5 }), {}, { revision: 2 }) as never);
    expect(await allOf(harness, screenAB)).toContain('What it costs');
    await harness.get(desk, 'item:save', save(issue('What A told me'), {}, { revision: 3 }) as never);
    expect(await allOf(harness, screenAB)).not.toContain(itemId);
    expect(await harness.get(desk, 'item:sight', { caseId: caseOne })).toEqual([{ recordId: itemId, parties: [partyA] }]);
    // What was not confirmed is not by being moved.
    await harness.get(desk, 'item:save', save(issue('What A told me', { position: 9 }), {}, { revision: 4 }) as never);
    expect(await allOf(harness, screenAB)).not.toContain(itemId);
    // Typed in the room before the eyes of all of them, once it is shown again.
    await harness.get(desk, 'item:show-to', showTo(5, both, true) as never);
    expect(await harness.ask(roomAB, 'item:save', save(issue('Worded together'), {}, { revision: 6 }))).toMatchObject({ ok: true });
    expect(await allOf(harness, screenAB)).toContain('Worded together');
  });

  test('an offer is its side’s to tell, and so is what was said behind a frame', async () => {
    const harness = await setupNote();
    await harness.get(desk, 'item:save', save(offer('canary five million'), { origins: [noteA] }) as never);
    expect(await harness.ask(desk, 'item:show-to', showTo(1, both, true))).toEqual({ ok: false, error: { type: 'needs-permission' } });
    expect(await harness.ask(desk, 'item:show-to', showTo(1, [], false))).toMatchObject({ ok: true, value: { record: { audience: { type: 'mediator' } } } });
    const frame = { kind: 'frame', said: 'canary they cheat', neutral: ru('Trust matters'), issueId: null, position: 0 };
    await harness.get(desk, 'item:save', save(frame, { parties: both }, { recordId: toRecordId(0x7401) }) as never);
    for (const viewer of [roomAB, screenB]) {
      expect(await allOf(harness, viewer)).toContain('Trust matters');
      expect(await allOf(harness, viewer)).not.toContain('canary they cheat');
    }
    const find = async (viewer: typeof desk, text: string) => (await harness.get(viewer, 'search:find', { caseId: caseOne, text, noteKinds: [], parties: [], recordKinds: [], limit: 10, before: null } as never)).hits.map(({ recordId }) => recordId);
    expect(await find(desk, 'canary they cheat')).toEqual([toRecordId(0x7401)]);
    expect(await find(roomAB, 'Trust matters')).toEqual([toRecordId(0x7401)]);
    for (const viewer of [roomAB, screenB]) expect(await find(viewer, 'canary they cheat')).toEqual([]);
    // A room that changes what it sees does not lose what it does not see.
    await harness.get(roomAB, 'item:save', { ...save({ ...frame, said: '', neutral: ru('Trust matters to both') }, {}, { recordId: toRecordId(0x7401), revision: 1 }) } as never);
    expect(harness.store.record(toRecordId(0x7401))?.body).toMatchObject({ said: 'canary they cheat', neutral: ru('Trust matters to both') });
  });

  test('a screen has no offers, a room no ids of what it may not know', async () => {
    const harness = await setupNote();
    const hidden: RecordId = toRecordId(0x7501);
    await harness.get(desk, 'item:save', save(issue('canary'), { origins: [noteA] }, { recordId: hidden }) as never);
    await harness.get(desk, 'item:save', save(offer('open to all', { issueId: hidden }), { source: fromParty(partyA), meetingId: meetingAB }) as never);
    expect(await allOf(harness, screenAB)).not.toContain('open to all');
    const seen = await allOf(harness, roomB);
    expect(seen).toContain('open to all');
    expect(seen).not.toContain(hidden);
    expect(await harness.ask(roomB, 'item:save', save(offer('open', { issueId: hidden }), { meetingId: null }, { recordId: toRecordId(0x7502) }))).toEqual({ ok: false, error: { type: 'not-found' } });
  });
});

test('goes to the trash and comes back, confirmed as it was; last words are kept', async () => {
  const harness = await setupNote();
  await harness.get(desk, 'item:save', save(issue('What it costs'), { origins: [noteA] }) as never);
  await harness.get(desk, 'item:show-to', showTo(1, both, true) as never);
  await harness.get(desk, 'item:delete', { caseId: caseOne, recordId: itemId });
  expect(await allOf(harness, screenAB)).not.toContain(itemId);
  expect((await harness.get(desk, 'trash:list', { caseId: caseOne })).map(({ id }) => id)).toEqual([itemId]);
  await harness.get(desk, 'item:restore', { caseId: caseOne, recordId: itemId });
  expect(await allOf(harness, screenAB)).toContain(itemId);
  const flushed = await harness.call('flush', { viewer: desk, input: { drafts: [], saves: [{ channel: 'item:save', input: save(issue('last words'), {}, { revision: 4 }) as never }], place: null } });
  expect(flushed).toMatchObject({ ok: true });
  expect(harness.store.record(itemId)?.body).toMatchObject({ title: ru('last words') });
});
