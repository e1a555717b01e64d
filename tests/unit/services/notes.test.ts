import { describe, expect, it } from 'vitest';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { buildContent, buildDraftInput, caseOne, fromParty, meetingA, meetingAB, partyA, partyB, roomA, roomAB, roomB, setupCase } from '#tests/support/case-builder.ts';
import { desk, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';
import type { Viewer } from '#shared/domain/audience.ts';

const note = toRecordId(1);

async function textsSeen(harness: ServiceHarness, viewer: Viewer): Promise<string[]> {
  const { records } = await harness.get(viewer, 'case:open', { caseId: caseOne });
  return records.filter((record) => record.kind === 'note').map((record: VaultRecord) => (record.body as { text: string }).text);
}

describe('a note born in a room', () => {
  it('is for the parties of that room and for nobody else', async () => {
    const harness = await setupCase();
    const { record } = await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'said by A' }));
    expect(record?.audience).toEqual({ type: 'parties', parties: [partyA] });
    expect(record?.source).toEqual(fromParty(partyA));
    expect(await textsSeen(harness, roomA)).toEqual(['said by A']);
    expect(await textsSeen(harness, roomB)).toEqual([]);
    expect(await textsSeen(harness, roomAB)).toEqual([]);
    expect(await textsSeen(harness, desk)).toEqual(['said by A']);
  });

  it('vanishes from the room when it is for own eyes, and leaves nothing in the answer', async () => {
    const harness = await setupCase();
    const answer = await harness.ask(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'secret', ownEyes: true }));
    expect(answer).toEqual({ ok: true, value: { record: null } });
    expect(await textsSeen(harness, roomA)).toEqual([]);
    expect(await textsSeen(harness, desk)).toEqual(['secret']);
  });

  it('is refused where the meeting is not the one of the room', async () => {
    const harness = await setupCase();
    const answer = await harness.ask(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingAB, text: 'x' }));
    expect(answer).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('cannot carry what is typed alone with A into a note that B may see', async () => {
    const harness = await setupCase();
    await harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingAB, text: 'joint' }));
    const answer = await harness.ask(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 1, text: 'joint, and what A says alone' }));
    expect(answer).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await textsSeen(harness, roomB)).toEqual(['joint']);
  });
});

describe('a note at the desk', () => {
  it('is for own eyes, or with @a in confidence of A', async () => {
    const harness = await setupCase();
    const own = await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, text: 'mine' }));
    expect(own.record?.audience).toEqual({ type: 'mediator' });
    const given = await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: toRecordId(2), text: 'A rang', source: fromParty(partyA) }));
    expect(given.record?.audience).toEqual({ type: 'parties', parties: [partyA] });
  });
});

describe('typed words', () => {
  it('are kept as a draft when another revision was saved meanwhile', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, text: 'one' }));
    await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 1, text: 'two' }));
    const late = await harness.ask(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 1, text: 'three' }));
    expect(late).toEqual({ ok: false, error: { type: 'conflict', revision: 2 } });
    const { drafts } = await harness.get(desk, 'case:open', { caseId: caseOne });
    expect(drafts.map((draft) => draft.content.text)).toEqual(['three']);
    expect(await textsSeen(harness, desk)).toEqual(['two']);
  });

  it('are saved once when the same request comes twice', async () => {
    const harness = await setupCase();
    const input = buildDraftInput({ caseId: caseOne, recordId: note, text: 'one' });
    await harness.get(desk, 'note:save', input);
    const again = await harness.get(desk, 'note:save', input);
    expect(again.record?.revision).toBe(1);
  });

  it('keep their draft from other rooms, and drop it when saved', async () => {
    const harness = await setupCase();
    await harness.get(roomA, 'note:draft', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'half a wor' }));
    const inA = await harness.get(roomA, 'case:open', { caseId: caseOne });
    expect(inA.drafts).toHaveLength(1);
    const inB = await harness.get(roomB, 'case:open', { caseId: caseOne });
    expect(inB.drafts).toEqual([]);
    await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'half a word' }));
    expect((await harness.get(desk, 'case:open', { caseId: caseOne })).drafts).toEqual([]);
  });

  it('are refused, not cut, when their rich form is no document', async () => {
    const harness = await setupCase();
    const content = buildContent('x', { rich: '{"type":"doc","content":[{"type":"image"}]}' });
    expect(await harness.ask(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, content }))).toEqual({ ok: false, error: { type: 'bad-request' } });
  });
});

describe('moving a note', () => {
  it('narrows to own eyes together with its history and draft', async () => {
    const harness = await setupCase();
    await harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingAB, text: 'one' }));
    await harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingAB, baseRevision: 1, text: 'two' }));
    expect(await harness.get(roomAB, 'note:narrow', { caseId: caseOne, recordId: note })).toEqual({ record: null });
    expect(harness.store.history(note).map((version) => version.audience)).toEqual([{ type: 'mediator' }, { type: 'mediator' }]);
    expect(await harness.ask(roomAB, 'record:history', { caseId: caseOne, recordId: note })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('tells the room that it is gone', async () => {
    const harness = await setupCase();
    await harness.call('set-viewers', { viewers: [roomAB] });
    await harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingAB, text: 'one' }));
    await harness.get(roomAB, 'note:narrow', { caseId: caseOne, recordId: note });
    expect(harness.events.at(-1)?.payload).toEqual({ caseId: caseOne, records: [], gone: [note] });
  });

  it('needs a reason, and keeps the stricter audience for all that was written before, also after two moves', async () => {
    const harness = await setupCase();
    await harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingAB, text: 'one' }));
    const move = { caseId: caseOne, recordId: note, parties: [partyA], source: fromParty(partyA), reason: '' };
    expect(await harness.ask(desk, 'note:correct-room', move)).toEqual({ ok: false, error: { type: 'reason-needed' } });
    await harness.get(desk, 'note:correct-room', { ...move, reason: 'joint room left open' });
    await harness.get(desk, 'note:correct-room', { ...move, parties: [partyB], source: fromParty(partyB), reason: 'it was B' });
    expect(harness.store.history(note).map((version) => version.audience)).toEqual([{ type: 'mediator' }, { type: 'mediator' }]);
    expect(harness.store.journal(caseOne).filter((entry) => entry.kind === 'room-corrected')).toHaveLength(2);
  });
});
