// The card at the door, asked through the vault's own door.
import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import type { NoteKind } from '#shared/domain/note.ts';
import { plainTerms, type PermissionAnswer } from '#shared/domain/permission-state.ts';
import { buildContent, buildDraftInput, caseOne, meetingA, meetingAB, meetingB, partyA, partyB, roomA, roomAB, roomB, screenOf, setupCase } from '#tests/support/case-builder.ts';
import { desk, toCaseId, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

let harness: ServiceHarness;
let lastNote = 0x2000;
beforeEach(async () => {
  harness = await setupCase();
});

const rooms = { [meetingA]: roomA, [meetingB]: roomB, [meetingAB]: roomAB };
async function say(meetingId: RecordId, text: string, noteKind: NoteKind = 'note'): Promise<RecordId> {
  const recordId = toRecordId((lastNote += 1));
  await harness.get(rooms[meetingId] ?? desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId, meetingId, content: buildContent(text, { noteKind }), saidAt: harness.time.now }));
  harness.time.now += 10;
  return recordId;
}
const give = async (records: readonly RecordId[], answer: PermissionAnswer) =>
  harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [...records] }, to: { type: 'parties', parties: [partyB] }, answer, terms: plainTerms });
const read = async (meetingId: RecordId) => harness.get(desk, 'door:read', { caseId: caseOne, meetingId, language: 'en' });
const journalOf = (kind: string) => harness.store.journal(caseOne).filter((entry) => entry.kind === kind).map(({ content }) => content);

describe('the card at the door', () => {
  it('says before B\'s room what A let go, and what A did not', async () => {
    const [open, closed] = [await say(meetingA, 'The gate may stay.'), await say(meetingA, 'Five million at most.', 'offer')];
    await give([open], { type: 'only-words', text: 'The gate is no question.' });
    const card = await read(meetingB);
    expect(card.mayTell.map(({ recordId, words, given }) => [recordId, words, given])).toEqual([[open, 'The gate is no question.', 'noted']]);
    expect(card.mustNotTell.map(({ recordId, text }) => [recordId, text])).toEqual([[closed, 'Five million at most.']]);
    expect(await read(meetingA)).toMatchObject({ mayTell: [], mustNotTell: [] });
  });

  it('knows what was told, what is to be asked, and which figures stand', async () => {
    const [told, asked] = [await say(meetingA, 'We met before.'), await say(meetingA, 'My brother pays.')];
    await give([told], { type: 'yes' });
    await give([asked], { type: 'ask-me' });
    await harness.get(desk, 'item:save', {
      caseId: caseOne, recordId: toRecordId(0x3001), revision: 0, born: { origins: [told], meetingId: null, source: null, parties: null, ownEyes: false },
      item: { kind: 'offer', from: partyA, to: [partyB], amount: { minor: '50000000', currency: 'KZT' }, term: 'at once', madeOn: '2026-11-20', validUntil: '', state: 'made', answers: null, issueId: null, position: 1 },
    });
    const atA = await read(meetingA);
    expect(atA.toAsk.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['My brother pays.']]);
    expect(atA.figures.map(({ party, known }) => [party, known.map(({ offer }) => offer.amount?.minor)])).toEqual([[partyA, ['50000000']]]);
    expect((await read(meetingB)).toAsk).toEqual([]);
    expect((await read(meetingB)).mayTell.map(({ toldAt }) => toldAt)).toEqual([null]);
    const words = 'You have met before.';
    const message = { type: 'message' as const, caseId: caseOne, to: { type: 'parties' as const, parties: [partyB] }, items: [{ recordId: told, words }], language: 'en' as const };
    const answer = await harness.ask(desk, 'carry:tell', { message, confirmed: [] });
    expect(answer).toMatchObject({ ok: true });
    expect((await read(meetingB)).mayTell.map(({ toldAt }) => toldAt !== null)).toEqual([true]);
  });

  it('shows each new note once on the way out, and keeps that it did', async () => {
    const [first, second] = [await say(meetingA, 'first'), await say(meetingA, 'second')];
    await say(meetingAB, 'known to both');
    expect((await read(meetingA)).leaving.map(({ recordId, outside }) => [recordId, outside])).toEqual([[first, [partyB]], [second, [partyB]]]);
    expect((await read(meetingAB)).leaving).toEqual([]);
    await give([first], { type: 'yes' });
    expect((await read(meetingA)).leaving.map(({ recordId }) => recordId)).toEqual([second]);
    await harness.get(desk, 'door:pass', { caseId: caseOne, meetingId: meetingA, records: [first, second] });
    expect((await read(meetingA)).leaving).toEqual([]);
    expect(journalOf('door-passed')).toEqual([{ meetingId: meetingA, records: [first, second] }]);
    const third = await say(meetingA, 'third');
    expect((await read(meetingA)).leaving.map(({ recordId }) => recordId)).toEqual([third]);
  });

  it('passes by no note of another meeting or case, and settles only questions', async () => {
    const note = await say(meetingB, 'of B');
    for (const input of [{ meetingId: meetingA, records: [note] }, { meetingId: toRecordId(0x77), records: [note] }, { meetingId: meetingB, records: [note, meetingB] }]) {
      expect(await harness.ask(desk, 'door:pass', { caseId: caseOne, ...input })).toMatchObject({ error: { type: 'not-found' } });
    }
    expect(await harness.ask(desk, 'door:settle-question', { caseId: caseOne, recordId: note })).toMatchObject({ error: { type: 'not-found' } });
    expect(await harness.ask(desk, 'door:settle-question', { caseId: toCaseId(2), recordId: note })).toMatchObject({ error: { type: 'not-found' } });
    expect(harness.store.journal(caseOne).map(({ kind }) => kind)).not.toContain('door-passed');
  });

  it('keeps a question open until it is settled', async () => {
    const question = await say(meetingB, 'When is the key back?', 'question');
    expect((await read(meetingB)).questions.map(({ recordId }) => recordId)).toEqual([question]);
    expect((await read(meetingA)).questions).toEqual([]);
    await harness.get(desk, 'door:settle-question', { caseId: caseOne, recordId: question });
    expect((await read(meetingB)).questions).toEqual([]);
    expect(journalOf('question-settled')).toEqual([{ recordId: question }]);
  });

  it('is for the desk alone', async () => {
    const note = await say(meetingA, 'of A');
    for (const viewer of [roomA, roomB, roomAB, screenOf(caseOne, partyA)]) {
      expect(await harness.ask(viewer, 'door:read', { caseId: caseOne, meetingId: meetingA, language: 'en' })).toEqual({ ok: false, error: { type: 'not-allowed' } });
      expect(await harness.ask(viewer, 'door:pass', { caseId: caseOne, meetingId: meetingA, records: [note] })).toEqual({ ok: false, error: { type: 'not-allowed' } });
      expect(await harness.ask(viewer, 'door:settle-question', { caseId: caseOne, recordId: note })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    }
  });
});
