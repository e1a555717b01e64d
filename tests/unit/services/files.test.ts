import { describe, expect, it } from 'vitest';
import type { Viewer } from '#shared/domain/audience.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { largestFileBytes } from '#shared/domain/attachment.ts';
import { addFile, beginInput } from '#tests/support/add-file.ts';
import { buildDraftInput, caseOne, fromParty, meetingA, meetingAB, partyA, partyB, roomA, roomAB, roomB, screenOf, setupCase } from '#tests/support/case-builder.ts';
import { createMemoryFiles } from '#tests/support/memory-files.ts';
import { desk, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const file = toRecordId(1);
const note = toRecordId(2);
const key = { caseId: caseOne, recordId: file };

async function filesSeen(harness: ServiceHarness, viewer: Viewer): Promise<string[]> {
  const { records } = await harness.get(viewer, 'case:open', { caseId: caseOne });
  return records.filter((record) => record.kind === 'attachment').map((record: VaultRecord) => (record.body as { fileName: string }).fileName);
}
async function textOf(harness: ServiceHarness, viewer: Viewer): Promise<string> {
  const answer = await harness.ask(viewer, 'file:read', { ...key, piece: 0 });
  return answer.ok ? new TextDecoder().decode(answer.value.bytes) : answer.error.type;
}

describe('a file brought into a room', () => {
  it('is for the parties of that room and for nobody else, and so are its bytes', async () => {
    const harness = await setupCase();
    const record = await addFile(harness, roomA, { ...key, content: 'told by A', belongsTo: meetingA });
    expect(record).toMatchObject({ audience: { type: 'parties', parties: [partyA] }, source: fromParty(partyA), body: { fileName: 'scan.txt', mediaType: 'text/plain', size: 9, belongsTo: meetingA } });
    for (const viewer of [desk, roomA]) {
      expect(await filesSeen(harness, viewer)).toEqual(['scan.txt']);
      expect(await textOf(harness, viewer)).toBe('told by A');
    }
    for (const viewer of [roomB, roomAB]) {
      expect(await filesSeen(harness, viewer)).toEqual([]);
      expect(await textOf(harness, viewer)).toBe('not-found');
    }
    expect(await filesSeen(harness, screenOf(caseOne, partyA))).toEqual([]);
    expect(await textOf(harness, screenOf(caseOne, partyA))).toBe('not-allowed');
  });

  it('belongs to the room even if its page does not say so', async () => {
    const harness = await setupCase();
    const record = await addFile(harness, roomAB, { ...key, content: 'x' });
    expect(record).toMatchObject({ audience: { type: 'parties', parties: [partyA, partyB] }, body: { belongsTo: meetingAB } });
  });

  it('for own eyes vanishes from the room and leaves nothing in the answer', async () => {
    const harness = await setupCase();
    expect(await addFile(harness, roomA, { ...key, content: 'x', belongsTo: meetingA, ownEyes: true })).toBeNull();
    expect(await filesSeen(harness, roomA)).toEqual([]);
    expect(await filesSeen(harness, desk)).toEqual(['scan.txt']);
  });

  it('of another meeting is refused', async () => {
    const harness = await setupCase();
    expect(await harness.ask(roomA, 'file:begin', beginInput({ ...key, content: 'x', belongsTo: meetingAB }))).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('fixes who was in that room', async () => {
    const harness = await setupCase();
    await addFile(harness, roomA, { ...key, content: 'x', belongsTo: meetingA });
    const stored = harness.store.record(meetingA);
    const { timer: _timer, ...details } = (stored?.body ?? {}) as { timer?: unknown };
    const moved = await harness.ask(desk, 'meeting:save', { caseId: caseOne, meetingId: meetingA, revision: stored?.revision, details: { ...details, parties: [partyB] } });
    expect(moved).toEqual({ ok: false, error: { type: 'parties-fixed' } });
  });

  it('keeps a party from being deleted', async () => {
    const harness = await setupCase();
    await addFile(harness, desk, { ...key, content: 'x', source: fromParty(partyB) });
    for (const { id } of harness.store.records({ caseId: caseOne, kinds: ['meeting'], state: 'live' })) await harness.get(desk, 'meeting:delete', { caseId: caseOne, recordId: id });
    expect(await harness.ask(desk, 'party:delete', { caseId: caseOne, partyId: partyB })).toEqual({ ok: false, error: { type: 'in-use' } });
  });
});

describe('a file at the desk', () => {
  it('is for own eyes, or in confidence of the party it is from', async () => {
    const harness = await setupCase();
    expect(await addFile(harness, desk, { ...key, content: 'x' })).toMatchObject({ audience: { type: 'mediator' }, source: { type: 'mediator' } });
    const fromA = await addFile(harness, desk, { caseId: caseOne, recordId: toRecordId(3), content: 'x', source: fromParty(partyA) });
    expect(fromA).toMatchObject({ audience: { type: 'parties', parties: [partyA] }, source: fromParty(partyA) });
    const fromCourt = await addFile(harness, desk, { caseId: caseOne, recordId: toRecordId(4), content: 'x', source: { type: 'body', name: 'Court' } });
    expect(fromCourt).toMatchObject({ audience: { type: 'body' } });
  });

  it('of a note is for whom the note is, and goes where the note goes', async () => {
    const harness = await setupCase();
    await harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingAB, text: 'joint' }));
    const added = await addFile(harness, desk, { ...key, content: 'x', belongsTo: note });
    expect(added?.audience).toEqual({ type: 'parties', parties: [partyA, partyB] });
    await harness.get(desk, 'note:delete', { caseId: caseOne, recordId: note });
    expect(await filesSeen(harness, roomAB)).toEqual([]);
    await harness.get(desk, 'note:restore', { caseId: caseOne, recordId: note });
    expect(await filesSeen(harness, roomAB)).toEqual(['scan.txt']);
    await harness.get(desk, 'note:correct-room', { caseId: caseOne, recordId: note, parties: [partyA], source: fromParty(partyA), reason: 'typed in the wrong room' });
    expect([await filesSeen(harness, roomAB), await filesSeen(harness, roomA)]).toEqual([[], ['scan.txt']]);
    await harness.get(desk, 'note:narrow', { caseId: caseOne, recordId: note });
    expect([await filesSeen(harness, roomA), await filesSeen(harness, desk)]).toEqual([[], ['scan.txt']]);
  });

  it('tells a room nothing of a note that the room may not know', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, text: 'of A', source: fromParty(partyA) }));
    await addFile(harness, desk, { ...key, content: 'x', belongsTo: note });
    await harness.call('set-viewers', { viewers: [desk, roomA] });
    await harness.get(roomA, 'case:open', { caseId: caseOne });
    harness.events.splice(0);
    await harness.get(desk, 'note:narrow', { caseId: caseOne, recordId: note });
    expect(harness.events.filter(({ viewerKey }) => viewerKey.startsWith('room')).map(({ payload }) => payload)).toEqual([{ caseId: caseOne, records: [], gone: expect.arrayContaining([note, file]) }]);
  });

  it('goes to the trash with its meeting, with the files of the notes there, and comes back with them', async () => {
    const harness = await setupCase();
    await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'n' }));
    await addFile(harness, roomA, { ...key, content: 'x', fileName: 'of the note', belongsTo: note });
    await addFile(harness, roomA, { caseId: caseOne, recordId: toRecordId(3), content: 'x', fileName: 'of the meeting', belongsTo: meetingA });
    await addFile(harness, roomA, { caseId: caseOne, recordId: toRecordId(4), content: 'x', fileName: 'thrown away before', belongsTo: meetingA });
    await harness.get(roomA, 'file:delete', { caseId: caseOne, recordId: toRecordId(4) });
    harness.time.now += 1;
    await harness.get(desk, 'meeting:delete', { caseId: caseOne, recordId: meetingA });
    expect(await filesSeen(harness, desk)).toEqual([]);
    await harness.get(desk, 'meeting:restore', { caseId: caseOne, recordId: meetingA });
    expect((await filesSeen(harness, desk)).sort()).toEqual(['of the meeting', 'of the note']);
  });
});

describe('adding a file', () => {
  const content = 'abcdefghij';
  const chunk = (offset: number, text: string) => ({ ...key, offset, bytes: new TextEncoder().encode(text) });

  it('takes chunks in their order, also when they are sent without waiting', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'file:begin', beginInput({ ...key, content }));
    const answers = await Promise.all([harness.ask(desk, 'file:chunk', chunk(0, 'abc')), harness.ask(desk, 'file:chunk', chunk(3, 'defg')), harness.ask(desk, 'file:chunk', chunk(7, 'hij')), harness.ask(desk, 'file:finish', key)]);
    expect(answers).toMatchObject([{ value: { received: 3 } }, { value: { received: 7 } }, { value: { received: 10 } }, { ok: true }]);
    expect(await textOf(harness, desk)).toBe(content);
  });

  it.each([
    ['a chunk is left out', [chunk(0, 'abc'), chunk(4, 'efg')]],
    ['a chunk comes twice', [chunk(0, 'abc'), chunk(0, 'abc')]],
    ['more comes than was said', [chunk(0, `${content}k`)]],
  ])('ends and leaves nothing when %s', async (_why, chunks) => {
    const files = createMemoryFiles();
    const harness = await setupCase({ files });
    await harness.get(desk, 'file:begin', beginInput({ ...key, content }));
    const answers = [];
    for (const each of chunks) answers.push(await harness.ask(desk, 'file:chunk', each));
    expect(answers.at(-1)).toEqual({ ok: false, error: { type: 'adding-ended' } });
    expect(await harness.ask(desk, 'file:finish', key)).toEqual({ ok: false, error: { type: 'adding-ended' } });
    expect(files.stored.size).toBe(0);
    expect(harness.store.record(file)).toBeNull();
  });

  it('that is finished too early leaves nothing', async () => {
    const files = createMemoryFiles();
    const harness = await setupCase({ files });
    await harness.get(desk, 'file:begin', beginInput({ ...key, content }));
    await harness.get(desk, 'file:chunk', chunk(0, 'abc'));
    expect(await harness.ask(desk, 'file:finish', key)).toEqual({ ok: false, error: { type: 'file-incomplete' } });
    expect(files.stored.size).toBe(0);
  });

  it('can be given up, and begun anew under the same id', async () => {
    const files = createMemoryFiles();
    const harness = await setupCase({ files });
    await harness.get(desk, 'file:begin', beginInput({ ...key, content }));
    await harness.get(desk, 'file:cancel', key);
    expect(files.stored.size).toBe(0);
    expect(await addFile(harness, desk, { ...key, content })).not.toBeNull();
  });

  it('is each viewer’s own: no other can send, finish or cancel it', async () => {
    const harness = await setupCase();
    await harness.get(roomA, 'file:begin', beginInput({ ...key, content }));
    for (const other of [desk, roomAB]) {
      expect(await harness.ask(other, 'file:chunk', chunk(0, content))).toEqual({ ok: false, error: { type: 'adding-ended' } });
      await harness.get(other, 'file:cancel', key);
    }
    expect(await harness.ask(roomA, 'file:chunk', chunk(0, content))).toMatchObject({ ok: true });
  });

  it('goes on with two files at once and refuses a third', async () => {
    const harness = await setupCase();
    const begin = (number: number) => harness.ask(desk, 'file:begin', beginInput({ caseId: caseOne, recordId: toRecordId(10 + number), content }));
    expect(await Promise.all([begin(1), begin(2), begin(3)])).toMatchObject([{ ok: true }, { ok: true }, { ok: false, error: { type: 'too-many-files' } }]);
    await harness.get(desk, 'file:cancel', { caseId: caseOne, recordId: toRecordId(11) });
    expect(await begin(3)).toMatchObject({ ok: true });
  });

  it('is refused for a file above the limit, an id that is taken, a case in the trash', async () => {
    const harness = await setupCase();
    expect(await harness.ask(desk, 'file:begin', beginInput({ ...key, content, size: largestFileBytes + 1 }))).toEqual({ ok: false, error: { type: 'file-too-large' } });
    await addFile(harness, desk, { ...key, content });
    expect(await harness.ask(desk, 'file:begin', beginInput({ ...key, content }))).toEqual({ ok: false, error: { type: 'not-found' } });
    await harness.get(desk, 'case:delete', { caseId: caseOne });
    expect(await harness.ask(desk, 'file:begin', beginInput({ caseId: caseOne, recordId: note, content }))).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('comes to nothing when its case went to the trash meanwhile, or when the record cannot be written', async () => {
    const files = createMemoryFiles();
    const harness = await setupCase({ files });
    await harness.get(desk, 'file:begin', beginInput({ ...key, content }));
    await harness.get(desk, 'file:chunk', chunk(0, content));
    await harness.get(desk, 'case:delete', { caseId: caseOne });
    expect(await harness.ask(desk, 'file:finish', key)).toEqual({ ok: false, error: { type: 'not-found' } });
    await harness.get(desk, 'case:restore', { caseId: caseOne });
    await harness.get(desk, 'file:begin', beginInput({ ...key, content }));
    await harness.get(desk, 'file:chunk', chunk(0, content));
    harness.store.failWith('disk-full');
    expect(await harness.ask(desk, 'file:finish', key)).toEqual({ ok: false, error: { type: 'disk-full' } });
    expect(files.stored.size).toBe(0);
  });

  it('is given up by the last words of its page', async () => {
    const files = createMemoryFiles();
    const harness = await setupCase({ files });
    await harness.get(desk, 'file:begin', beginInput({ ...key, content }));
    await harness.call('flush', { viewer: desk, input: { drafts: [], saves: [], place: null } });
    expect(files.stored.size).toBe(0);
  });

  it('keeps a name that no folder, ending or empty word can hide in', async () => {
    const harness = await setupCase();
    const record = await addFile(harness, desk, { ...key, content, fileName: '..\\..\\secret\u202egnp.exe' });
    expect(record?.body.fileName).toBe('secret_gnp.exe');
  });
});

describe('a file that is in', () => {
  it('is named anew, and a change made meanwhile is not overwritten', async () => {
    const harness = await setupCase();
    await addFile(harness, desk, { ...key, content: 'x' });
    const saved = await harness.get(desk, 'file:save', { ...key, revision: 1, details: { fileName: 'a/b.pdf', remarks: 'the original is with A' } });
    expect(saved.record.body).toMatchObject({ fileName: 'b.pdf', remarks: 'the original is with A', mediaType: 'text/plain' });
    expect(await harness.ask(desk, 'file:save', { ...key, revision: 1, details: { fileName: 'c.pdf', remarks: '' } })).toEqual({ ok: false, error: { type: 'conflict', revision: 2 } });
  });

  it('is taken away for good from the trash only, with its bytes', async () => {
    const files = createMemoryFiles();
    const harness = await setupCase({ files });
    await addFile(harness, roomA, { ...key, content: 'x' });
    expect(await harness.ask(desk, 'file:purge', key)).toEqual({ ok: false, error: { type: 'not-found' } });
    await harness.get(roomA, 'file:delete', key);
    expect((await harness.get(desk, 'trash:list', { caseId: caseOne })).map(({ id }) => id)).toEqual([file]);
    expect(await textOf(harness, desk)).toBe('not-found');
    expect(await harness.ask(roomA, 'file:purge', key)).toEqual({ ok: false, error: { type: 'not-allowed' } });
    await harness.get(desk, 'file:purge', key);
    expect([files.stored.size, harness.store.record(file), harness.store.attachment(file)]).toEqual([0, null, null]);
    expect(await harness.get(desk, 'trash:list', { caseId: caseOne })).toEqual([]);
  });

  it('whose bytes are gone says so', async () => {
    const files = createMemoryFiles();
    const harness = await setupCase({ files });
    await addFile(harness, desk, { ...key, content: 'x' });
    files.stored.clear();
    expect(await textOf(harness, desk)).toBe('file-missing');
  });

  it('has no piece behind its end', async () => {
    const harness = await setupCase();
    await addFile(harness, desk, { ...key, content: 'x' });
    expect(await harness.ask(desk, 'file:read', { ...key, piece: 1 })).toEqual({ ok: false, error: { type: 'not-found' } });
  });
});
