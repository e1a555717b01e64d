// What a source allows of an offer or an issue: the words alone, with what it was made from, and who is still to be asked.
import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { buildDraftInput, caseOne, fromParty, meetingA, meetingB, partyA, partyB, roomA, roomB, screenOf, setupCase } from '#tests/support/case-builder.ts';
import { desk, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const noteId = toRecordId(0x7001);
const offerId = toRecordId(0x7101);
const typedId = toRecordId(0x7102);
const toB = { type: 'parties' as const, parties: [partyB] };
const terms = { signedOn: null, validUntil: null, purpose: '', way: 'spoken' as const };
const nowhere = { origins: [] as RecordId[], meetingId: null, source: null, parties: null, ownEyes: false };
const offer = { kind: 'offer' as const, from: partyA, to: [partyB], amount: { minor: '777000000', currency: 'KZT' as const }, term: 'canary by June', madeOn: '2026-11-22', validUntil: '', state: 'made' as const, answers: null, issueId: null, position: 0 };
const words = 'A sum has been named.';

/** A says something alone, the mediator makes an offer of it, and writes down another by hand. */
async function setupOffers(): Promise<ServiceHarness> {
  const harness = await setupCase();
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: noteId, meetingId: meetingA, text: 'canary: I could pay seven million' }));
  await harness.get(desk, 'item:save', { caseId: caseOne, recordId: offerId, revision: 0, born: { ...nowhere, origins: [noteId] }, item: offer });
  await harness.get(desk, 'item:save', { caseId: caseOne, recordId: typedId, revision: 0, born: { ...nowhere, source: fromParty(partyA) }, item: { ...offer, term: 'canary typed' } });
  return harness;
}
const give = async (harness: ServiceHarness, records: readonly RecordId[], answer: { readonly type: 'yes' } | { readonly type: 'only-words'; readonly text: string }) =>
  harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [...records] }, to: toB, answer, terms });
const seenBy = async (harness: ServiceHarness, viewer: typeof desk) => (await harness.get(viewer, 'case:open', { caseId: caseOne })).records;
const locked = async (harness: ServiceHarness) => (await harness.get(desk, 'carry:list', { caseId: caseOne, to: toB })).items.filter(({ verdict }) => verdict.allowed === 'no');
const given = (harness: ServiceHarness): number => harness.store.journal(caseOne).filter(({ kind }) => kind === 'permission-given').length;

describe('only these words', () => {
  test('are shown of an offer as of a note: nothing of its sum, its text, or that it is one', async () => {
    const harness = await setupOffers();
    await give(harness, [typedId], { type: 'only-words', text: words });
    const shown = (await seenBy(harness, roomB)).find(({ id }) => id === typedId);
    expect(shown).toMatchObject({ kind: 'note', version: 1, revision: 1, origins: [], source: fromParty(partyA), audience: { type: 'parties', parties: [partyB] }, body: { noteKind: 'note', text: words, meetingId: null } });
    const found = await harness.get(roomB, 'search:find', { caseId: caseOne, text: 'sum named', noteKinds: [], parties: [], recordKinds: [], limit: 10, before: null });
    expect(found.hits.map(({ recordId, kind }) => [recordId, kind])).toEqual([[typedId, 'note']]);
    for (const viewer of [roomB, screenOf(caseOne, partyB)]) expect(JSON.stringify(await seenBy(harness, viewer))).not.toMatch(/canary|777|offer/);
    expect(await harness.ask(roomB, 'record:history', { caseId: caseOne, recordId: typedId })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await harness.ask(roomB, 'item:save', { caseId: caseOne, recordId: typedId, revision: 1, born: nowhere, item: offer })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  test('of an offer made from a note need these very words of the note as well, which one answer gives', async () => {
    const harness = await setupOffers();
    await give(harness, [offerId], { type: 'only-words', text: words });
    expect((await seenBy(harness, roomB)).some(({ id }) => id === offerId || id === noteId)).toBe(false);
    await give(harness, [noteId], { type: 'only-words', text: 'Other words.' });
    expect((await seenBy(harness, roomB)).some(({ id }) => id === offerId)).toBe(false);
    const before = given(harness);
    await give(harness, [offerId, noteId], { type: 'only-words', text: words });
    expect(harness.store.journal(caseOne).at(-1)).toMatchObject({ kind: 'permission-changed', content: { covers: { records: [offerId, noteId] } } });
    expect(given(harness)).toBe(before);
    expect((await seenBy(harness, roomB)).filter(({ id }) => id === offerId || id === noteId).map(({ body }) => (body as { text: string }).text)).toEqual([words, words]);
    const { mayTell, mustNotTell } = await harness.get(desk, 'door:read', { caseId: caseOne, meetingId: meetingB, language: 'en' });
    expect([mayTell.map((line) => line.words), mustNotTell.map(({ recordId }) => recordId)]).toEqual([[words], [typedId]]);
  });
});

describe('who is to be asked', () => {
  test('is the source, for the offer and for what it was made from together; and after a yes for the offer, for the note alone', async () => {
    const harness = await setupOffers();
    const asksOf = async (id: RecordId) => (await locked(harness)).find(({ recordId }) => recordId === id)?.asks;
    expect(await asksOf(offerId)).toEqual([{ by: fromParty(partyA), records: [offerId, noteId] }]);
    expect(await asksOf(noteId)).toEqual([{ by: fromParty(partyA), records: [noteId] }]);
    await give(harness, [offerId], { type: 'yes' });
    expect(await asksOf(offerId)).toEqual([{ by: fromParty(partyA), records: [noteId] }]);
    await give(harness, [noteId], { type: 'yes' });
    expect((await locked(harness)).map(({ recordId }) => recordId)).toEqual([typedId]);
    expect((await harness.get(desk, 'door:read', { caseId: caseOne, meetingId: meetingB, language: 'en' })).mayTell.map(({ recordId }) => recordId).sort()).toEqual([noteId, offerId].sort());
  });

  test('is nobody where no permission would open it', async () => {
    const harness = await setupOffers();
    await harness.get(desk, 'note:narrow', { caseId: caseOne, recordId: noteId });
    expect(new Map((await locked(harness)).map(({ recordId, asks }) => [recordId, asks.length]))).toEqual(new Map([[offerId, 0], [typedId, 1]]));
  });
});
