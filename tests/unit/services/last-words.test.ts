// What a page says as it goes is kept, whatever stands against it; what the medium refuses is said and harms nothing.
import { describe, expect, it } from 'vitest';
import type { ProfileBody } from '#shared/domain/profile.ts';
import { buildDraftInput, buildMeetingDetails, buildPartyDetails, caseOne, meetingA, meetingAB, partyA, partyB, roomA, roomAB, setupCase } from '#tests/support/case-builder.ts';
import { sealForMemory } from '#tests/support/memory-vault.ts';
import { desk, setupServices, toCaseId, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const note = toRecordId(1);
const draftsAtDesk = async (harness: ServiceHarness) => (await harness.get(desk, 'case:open', { caseId: caseOne })).drafts;
const profile = (surname: string): ProfileBody => ({
  name: { surname, givenName: '', patronymic: '' }, status: 'public', organisation: '', certificate: { number: '', issuedOn: '', issuedBy: '' },
  register: { name: '', number: '', date: '' }, languages: ['kk'], otherLanguages: '', identifier: '', phone: '', email: '', address: '',
});

describe('a flush', () => {
  it('keeps drafts, forms and the place, and gives the place back at the next opening', async () => {
    const harness = await setupCase();
    const place = { path: `/case/${caseOne}`, recordId: null, scrollTop: 3, selection: null, unsaved: { reason: 'half' } };
    const saves = [
      { channel: 'party:save', input: { caseId: caseOne, partyId: partyA, revision: 1, details: buildPartyDetails('Alpha-Two'), left: false } },
      { channel: 'profile:save', input: { revision: 0, body: profile('Sample') } },
    ] as const;
    const drafts = [buildDraftInput({ caseId: caseOne, recordId: note, text: 'half a wor' })];
    expect(await harness.call('flush', { viewer: desk, input: { drafts, saves: [...saves], place } })).toEqual({ ok: true, value: null });
    expect((await draftsAtDesk(harness)).map((draft) => draft.content.text)).toEqual(['half a wor']);
    expect((await harness.get(desk, 'profile:read', {}))?.body.name.surname).toBe('Sample');
    expect(harness.store.record(toRecordId(0xfa0001))?.body).toMatchObject({ name: { surname: 'Alpha-Two' } });
    const again = await setupServices({ store: harness.store });
    expect(again).toBeDefined();
    expect(harness.store.setting('last-place')).toEqual({ viewer: desk, place });
  });

  it('keeps a form changed meanwhile as the newest revision, with the other in its history', async () => {
    const harness = await setupCase();
    const save = (surname: string, revision: number) => ({ caseId: caseOne, partyId: partyA, revision, details: buildPartyDetails(surname), left: false });
    await harness.get(desk, 'party:save', save('First', 1));
    expect(await harness.ask(desk, 'party:save', save('Late', 1))).toEqual({ ok: false, error: { type: 'conflict', revision: 2 } });
    await harness.call('flush', { viewer: desk, input: { drafts: [], saves: [{ channel: 'party:save', input: save('Late', 1) }], place: null } });
    const history = await harness.get(desk, 'record:history', { caseId: caseOne, recordId: toRecordId(0xfa0001) });
    expect(history.map((version) => (version.body as { name: { surname: string } }).name.surname)).toEqual(['First', 'Alpha']);
    expect(harness.store.record(toRecordId(0xfa0001))?.body).toMatchObject({ name: { surname: 'Late' } });
  });

  it('keeps words whose meeting is gone, for own eyes', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'meeting:delete', { caseId: caseOne, recordId: meetingA });
    const draft = buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'not lost' });
    await harness.call('flush', { viewer: roomA, input: { drafts: [draft], saves: [], place: null } });
    expect(await draftsAtDesk(harness)).toMatchObject([{ content: { text: 'not lost' }, audience: { type: 'mediator' }, meetingId: null }]);
  });

  it('keeps words typed alone with A into a joint note away from B', async () => {
    const harness = await setupCase();
    await harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingAB, text: 'joint' }));
    await harness.call('flush', { viewer: roomA, input: { drafts: [buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 1, text: 'only from A' })], saves: [], place: null } });
    expect(await draftsAtDesk(harness)).toMatchObject([{ content: { text: 'only from A' }, audience: { type: 'mediator' } }]);
    expect((await harness.get(roomAB, 'case:open', { caseId: caseOne })).drafts).toEqual([]);
  });

  it('keeps words of an unsound rich note as plain text', async () => {
    const harness = await setupCase();
    const content = { noteKind: 'note', speaker: '', text: 'plain', rich: '{}' } as const;
    await harness.call('flush', { viewer: desk, input: { drafts: [buildDraftInput({ caseId: caseOne, recordId: note, content })], saves: [], place: null } });
    expect(await draftsAtDesk(harness)).toMatchObject([{ content: { text: 'plain', rich: null } }]);
  });

  it('binds words to a new note where their id belongs to another case', async () => {
    const harness = await setupCase();
    const other = toCaseId(2);
    await harness.get(desk, 'case:create', { caseId: other, workingName: 'Other', matter: '', openedOn: '2026-11-02' });
    await harness.get(desk, 'note:save', buildDraftInput({ caseId: other, recordId: note, text: 'elsewhere' }));
    await harness.call('flush', { viewer: desk, input: { drafts: [buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 1, text: 'here' })], saves: [], place: null } });
    expect(harness.store.draft(note)).toBeNull();
    expect((await draftsAtDesk(harness)).map((draft) => draft.content.text)).toEqual(['here']);
    expect(harness.store.record(note)?.body).toMatchObject({ text: 'elsewhere' });
  });

  it('keeps the set of a meeting in which something was noted, and its other fields as typed', async () => {
    const harness = await setupCase();
    await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'x' }));
    const input = { caseId: caseOne, meetingId: meetingA, revision: 1, details: buildMeetingDetails([partyA, partyB], { title: 'typed' }) };
    await harness.call('flush', { viewer: desk, input: { drafts: [], saves: [{ channel: 'meeting:save', input }], place: null } });
    expect(harness.store.record(meetingA)).toMatchObject({ audience: { parties: [partyA] }, body: { title: 'typed', parties: [partyA] } });
  });
});

describe('a medium that refuses', () => {
  it.each(['disk-full', 'read-only', 'medium-gone'] as const)('%s is said, and what was there stays', async (type) => {
    const harness = await setupCase();
    await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, text: 'there' }));
    harness.store.failWith(type);
    const input = buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 1, text: 'refused' });
    for (const channel of ['note:save', 'note:draft'] as const) expect(await harness.ask(desk, channel, input)).toEqual({ ok: false, error: { type } });
    expect(await harness.call('flush', { viewer: desk, input: { drafts: [input], saves: [], place: null } })).toEqual({ ok: false, error: { type } });
    const box = sealForMemory({ channel: 'note:save', viewer: desk, at: 1, input });
    expect(await harness.call('sealed', { boxes: [box] })).toMatchObject({ value: { written: [false] } });
    harness.store.failWith(null);
    expect(harness.store.record(note)?.body).toMatchObject({ text: 'there' });
    expect(await harness.call('sealed', { boxes: [box] })).toMatchObject({ value: { written: [true] } });
    expect(harness.store.record(note)?.body).toMatchObject({ text: 'refused' });
  });
});

describe('what stayed sealed', () => {
  it('becomes a draft where the note was changed meanwhile, and is refused where it is no request', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, text: 'one' }));
    await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 1, text: 'two' }));
    const late = sealForMemory({ channel: 'note:save', viewer: desk, at: 1, input: buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 1, text: 'late' }) });
    const odd = sealForMemory({ channel: 'case:delete', viewer: desk, at: 1, input: { caseId: caseOne } });
    expect(await harness.call('sealed', { boxes: [late, odd, Uint8Array.of(1, 0xff)] })).toMatchObject({ value: { written: [true, false, false] } });
    expect((await draftsAtDesk(harness)).map((draft) => draft.content.text)).toEqual(['late']);
    expect(harness.store.record(note)?.body).toMatchObject({ text: 'two' });
  });
});
