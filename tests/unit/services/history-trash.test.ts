import { describe, expect, it } from 'vitest';
import type { NoteBody } from '#shared/domain/note.ts';
import { buildDraftInput, caseOne, fromParty, meetingA, meetingAB, partyA, roomA, roomAB, roomB, setupCase } from '#tests/support/case-builder.ts';
import { desk, setupServices, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const note = toRecordId(1);
const copy = toRecordId(2);
const save = (harness: ServiceHarness, text: string, baseRevision: number) =>
  harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingAB, baseRevision, text }));
const texts = (records: readonly { readonly body: unknown }[]): string[] => records.map((record) => (record.body as NoteBody).text);

describe('the history', () => {
  it('gives earlier versions, newest first, without those that differ in nothing written', async () => {
    const harness = await setupCase();
    await save(harness, 'one', 0);
    await save(harness, 'two', 1);
    await harness.get(desk, 'note:delete', { caseId: caseOne, recordId: note });
    await harness.get(desk, 'note:restore', { caseId: caseOne, recordId: note });
    await save(harness, 'three', 4);
    expect(texts(await harness.get(roomAB, 'record:history', { caseId: caseOne, recordId: note }))).toEqual(['two', 'one']);
  });

  it('restores a version as a copy that goes no further than the note and the version', async () => {
    const harness = await setupCase();
    await save(harness, 'one', 0);
    await save(harness, 'two', 1);
    const request = { caseId: caseOne, recordId: note, revision: 1, newRecordId: copy };
    const { record } = await harness.get(roomAB, 'record:restore-copy', request);
    expect(record).toMatchObject({ id: copy, revision: 1, audience: { parties: [partyA, expect.anything()] }, body: { text: 'one', meetingId: meetingAB } });
    expect(record?.origins).toEqual([]);
    expect(harness.store.record(copy)?.origins).toEqual([note]);
    expect((await harness.get(roomAB, 'record:restore-copy', request)).record?.id).toBe(copy);
    await harness.get(desk, 'note:narrow', { caseId: caseOne, recordId: note });
    expect((await harness.get(roomAB, 'case:open', { caseId: caseOne })).records.filter((each) => each.kind === 'note')).toEqual([]);
  });

  it('has no copy of a version that is not there, nor over a record that is', async () => {
    const harness = await setupCase();
    await save(harness, 'one', 0);
    expect(await harness.ask(desk, 'record:restore-copy', { caseId: caseOne, recordId: note, revision: 9, newRecordId: copy })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await harness.ask(desk, 'record:restore-copy', { caseId: caseOne, recordId: note, revision: 1, newRecordId: meetingA })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });
});

describe('the trash', () => {
  it('is, in a room, of that room only', async () => {
    const harness = await setupCase();
    await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'of A' }));
    await harness.get(roomA, 'note:delete', { caseId: caseOne, recordId: note });
    expect(texts(await harness.get(roomA, 'trash:list', { caseId: caseOne }))).toEqual(['of A']);
    expect(await harness.get(roomB, 'trash:list', { caseId: caseOne })).toEqual([]);
    expect(await harness.ask(roomB, 'note:restore', { caseId: caseOne, recordId: note })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('keeps what was being typed with the note', async () => {
    const harness = await setupCase();
    await save(harness, 'one', 0);
    await harness.get(desk, 'note:draft', buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 1, text: 'one and a ha' }));
    await harness.get(desk, 'note:delete', { caseId: caseOne, recordId: note });
    expect((await harness.get(desk, 'case:open', { caseId: caseOne })).drafts).toEqual([]);
    await harness.get(desk, 'note:restore', { caseId: caseOne, recordId: note });
    expect((await harness.get(desk, 'case:open', { caseId: caseOne })).drafts).toHaveLength(1);
  });
});

describe('words that a permission releases', () => {
  it('arrive alone: no time, speaker, kind, meeting, revision or audience of the record', async () => {
    const harness = await setupCase();
    await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'would take 12 million' }));
    const id = toRecordId(0x900);
    harness.store.transact((writer) =>
      writer.putPermission({
        id, caseId: caseOne,
        body: {
          type: 'permission', id, caseId: caseOne, by: fromParty(partyA), covers: { type: 'records', records: [note] }, to: { type: 'parties', parties: [toRecordId(0xfa0002)] },
          form: { type: 'wording', text: 'there is room to talk' }, from: { type: 'now' }, given: { type: 'said-and-noted', signedOn: null }, givenAt: 1_700_000_000_000, validUntil: null, revokedAt: null,
        },
      }),
    );
    const again = await setupServices({ store: harness.store });
    const shown = (await again.get(roomB, 'case:open', { caseId: caseOne })).records.filter((record) => record.kind === 'note');
    expect(shown).toEqual([
      {
        id: note, caseId: caseOne, kind: 'note', version: 1, revision: 1, origins: [], deletedAt: null, createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000,
        audience: { type: 'parties', parties: [toRecordId(0xfa0002)] }, source: fromParty(partyA),
        body: { noteKind: 'note', speaker: '', text: 'there is room to talk', rich: null, meetingId: null, saidAt: 1_700_000_000_000, call: null, position: 1_700_000_000_000 },
      },
    ]);
    expect(await again.ask(roomB, 'record:history', { caseId: caseOne, recordId: note })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await again.ask(roomB, 'note:narrow', { caseId: caseOne, recordId: note })).toEqual({ ok: false, error: { type: 'not-found' } });
  });
});

describe('a body that does not parse', () => {
  it('is shown to nobody, never overwritten nor dropped, and named in the status', async () => {
    const harness = await setupCase();
    await save(harness, 'one', 0);
    const stored = harness.store.record(note);
    harness.store.transact((writer) => stored && writer.putRecord({ ...stored, revision: 2, body: { ...(stored.body as object), unknownField: 1 } }));
    await harness.call('set-viewers', { viewers: [desk, roomAB] });
    harness.events.splice(0);
    expect((await harness.get(desk, 'case:open', { caseId: caseOne })).records.some((record) => record.id === note)).toBe(false);
    expect(harness.events.map((event) => [event.viewerKey.slice(0, 4), event.channel])).toEqual([['desk', 'vault:status'], ['room', 'vault:status']]);
    expect((await harness.get(desk, 'vault:status', {})).integrity).toEqual({ type: 'altered', what: [`unreadable note ${note}`] });
    expect((await harness.get(roomAB, 'vault:status', {})).integrity).toEqual({ type: 'altered', what: [] });
    const input = buildDraftInput({ caseId: caseOne, recordId: note, baseRevision: 2, text: 'over it' });
    expect(await harness.ask(desk, 'note:save', input)).toEqual({ ok: false, error: { type: 'internal', reference: 'unreadable-record' } });
    expect(harness.store.record(note)?.revision).toBe(2);
  });

  it('of a draft is named as well', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'note:draft', buildDraftInput({ caseId: caseOne, recordId: note, text: 'x' }));
    const draft = harness.store.draft(note);
    harness.store.transact((writer) => draft && writer.putDraft({ ...draft, body: { text: 'of another time' } }));
    expect((await harness.get(desk, 'case:open', { caseId: caseOne })).drafts).toEqual([]);
    expect((await harness.get(desk, 'vault:status', {})).integrity).toEqual({ type: 'altered', what: [`unreadable draft ${note}`] });
  });

  it('of a newer version is left alone as well', async () => {
    const harness = await setupCase();
    await save(harness, 'one', 0);
    const stored = harness.store.record(note);
    harness.store.transact((writer) => stored && writer.putRecord({ ...stored, revision: 2, version: 2 }));
    expect((await harness.get(desk, 'case:open', { caseId: caseOne })).records.some((record) => record.id === note)).toBe(false);
  });
});
