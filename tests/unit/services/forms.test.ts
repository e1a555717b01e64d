// Cases, parties, meetings and the profile: what saves itself, what is refused, what stands in the journal.
import { describe, expect, it } from 'vitest';
import type { CaseDetails } from '#shared/domain/case.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import {
  addMeeting, addParty, buildDraftInput, buildMeetingDetails, buildPartyDetails, caseOne, meetingA, meetingAB, meetingB, partyA, partyB, partyC, roomA, roomAB, roomB, screenOf, setupCase,
} from '#tests/support/case-builder.ts';
import { desk, setupServices, toCaseId, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';
import type { Viewer } from '#shared/domain/audience.ts';

const note = toRecordId(1);
const journalKinds = (harness: ServiceHarness): string[] => harness.store.journal(caseOne).map((entry) => entry.kind);
const recordsOf = async (harness: ServiceHarness, viewer: Viewer, kind: VaultRecord['kind']): Promise<VaultRecord[]> =>
  (await harness.get(viewer, 'case:open', { caseId: caseOne })).records.filter((record) => record.kind === kind);
const caseDetails = async (harness: ServiceHarness, change: Partial<CaseDetails> = {}): Promise<{ caseId: typeof caseOne; revision: number; details: CaseDetails }> => {
  const [record] = await recordsOf(harness, desk, 'case');
  if (!record) throw new Error('the case is not there');
  const { nextPartyLetter: _kept, lifecycle: _closing, ...details } = record.body as CaseDetails & { nextPartyLetter: number; lifecycle: unknown };
  return { caseId: caseOne, revision: record.revision, details: { ...details, ...change } };
};

describe('a case', () => {
  it('is made from three fields, closed by rule, once however often it is asked', async () => {
    const harness = await setupServices();
    const input = { caseId: caseOne, workingName: 'Sample', matter: 'rent', openedOn: '2026-11-02' };
    const { record } = await harness.get(desk, 'case:create', input);
    expect(record).toMatchObject({ id: caseOne, audience: { type: 'mediator' }, body: { rule: 'closed', workingName: 'Sample' } });
    expect((await harness.get(desk, 'case:create', input)).record.revision).toBe(1);
    expect(journalKinds(harness)).toEqual(['case-made']);
  });

  it('can choose its rule before it has begun, and only close it afterwards', async () => {
    const harness = await setupServices();
    await harness.get(desk, 'case:create', { caseId: caseOne, workingName: 'Sample', matter: '', openedOn: '2026-11-02' });
    await harness.get(desk, 'case:save', await caseDetails(harness, { rule: 'open-unless-asked' }));
    await addParty(harness, partyA, 'Alpha');
    await addMeeting(harness, meetingA, [partyA]);
    await harness.get(desk, 'case:save', await caseDetails(harness, { rule: 'closed' }));
    expect(await harness.ask(desk, 'case:save', await caseDetails(harness, { rule: 'open-unless-asked' }))).toEqual({ ok: false, error: { type: 'rule-only-closer' } });
    expect(journalKinds(harness).filter((kind) => kind === 'rule-changed')).toHaveLength(2);
  });

  it('is no conflict when only the app changed it, and one when a person did', async () => {
    const harness = await setupCase();
    const old = await caseDetails(harness, { subject: 'first' });
    await addParty(harness, partyC, 'Gamma');
    expect((await harness.get(desk, 'case:save', old)).record.body).toMatchObject({ subject: 'first', nextPartyLetter: 3 });
    const late = await harness.ask(desk, 'case:save', { ...old, details: { ...old.details, subject: 'second' } });
    expect(late).toMatchObject({ ok: false, error: { type: 'conflict' } });
  });

  it('in the trash hides all that is in it, and comes back whole', async () => {
    const harness = await setupCase();
    await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'x' }));
    await harness.get(desk, 'case:delete', { caseId: caseOne });
    expect(await harness.get(desk, 'case:list', {})).toEqual([]);
    for (const viewer of [desk, roomA]) {
      expect(await harness.ask(viewer, 'case:open', { caseId: caseOne })).toEqual({ ok: false, error: { type: 'not-found' } });
      expect(await harness.get(viewer, 'trash:list', { caseId: caseOne })).toEqual([]);
      expect(await harness.ask(viewer, 'record:history', { caseId: caseOne, recordId: note })).toEqual({ ok: false, error: { type: 'not-found' } });
    }
    expect(await harness.call('room', { caseId: caseOne, meetingId: meetingA })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect((await harness.get(desk, 'trash:list', { caseId: null })).map((record) => record.id)).toEqual([caseOne]);
    await harness.get(desk, 'case:restore', { caseId: caseOne });
    expect(await recordsOf(harness, roomA, 'note')).toHaveLength(1);
    expect(journalKinds(harness).slice(-2)).toEqual(['case-deleted', 'case-restored']);
  });

  it('is listed with its parties and counts, which follow each change', async () => {
    const harness = await setupCase();
    expect(await harness.get(desk, 'case:list', {})).toMatchObject([{ caseId: caseOne, meetings: 3, notes: 0, parties: [{ displayName: 'Alpha Sample', mark: { letter: 'A' } }, { displayName: 'Beta Sample', mark: { letter: 'B' } }] }]);
    await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, text: 'x' }));
    expect(await harness.get(desk, 'case:list', {})).toMatchObject([{ notes: 1 }]);
    await harness.get(desk, 'note:delete', { caseId: caseOne, recordId: note });
    expect(await harness.get(desk, 'case:list', {})).toMatchObject([{ notes: 0 }]);
  });
});

describe('what only the desk may do', () => {
  it.each(['case:list', 'case:create', 'case:save', 'case:delete', 'case:restore', 'profile:read', 'profile:save', 'party:delete', 'party:restore', 'meeting:delete', 'meeting:restore', 'vault:change-passphrase'] as const)('%s is refused to rooms and screens', async (channel) => {
    const harness = await setupCase();
    for (const viewer of [roomA, screenOf(caseOne, partyA)]) expect(await harness.call('request', { channel, viewer, input: {} })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  it('a screen only looks: it may open its case and nothing else', async () => {
    const harness = await setupCase();
    const screen = screenOf(caseOne, partyA, partyB);
    expect((await harness.get(screen, 'case:open', { caseId: caseOne })).records.map((record) => record.kind).sort()).toEqual(['meeting', 'roster']);
    expect(await harness.ask(screen, 'trash:list', { caseId: caseOne })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await harness.ask(screen, 'vault:status', {})).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  it('another case does not exist for a room', async () => {
    const harness = await setupCase();
    const other = toCaseId(2);
    await harness.get(desk, 'case:create', { caseId: other, workingName: 'Other', matter: '', openedOn: '2026-11-02' });
    expect(await harness.ask(roomA, 'case:open', { caseId: other })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await harness.ask(roomA, 'note:save', buildDraftInput({ caseId: other, recordId: note, text: 'x' }))).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await harness.ask(roomA, 'trash:list', { caseId: null })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });
});

describe('a party', () => {
  it('gets a mark of its own that is never given again', async () => {
    const harness = await setupCase();
    await addParty(harness, partyC, 'Gamma');
    await harness.get(desk, 'party:delete', { caseId: caseOne, partyId: partyC });
    const fourth = toRecordId(0xfa0004) as string as typeof partyC;
    await addParty(harness, fourth, 'Delta');
    const marks = (await recordsOf(harness, desk, 'party')).map((record) => (record.body as { mark: { letter: string } }).mark.letter);
    expect(marks.sort()).toEqual(['A', 'B', 'D']);
    await harness.get(desk, 'party:restore', { caseId: caseOne, partyId: partyC });
    expect((await recordsOf(harness, desk, 'party')).map((record) => (record.body as { mark: { letter: string } }).mark.letter).sort()).toEqual(['A', 'B', 'C', 'D']);
  });

  it('keeps its sheet to itself, and its name with those who take part', async () => {
    const harness = await setupCase();
    expect((await recordsOf(harness, roomA, 'party')).map((record) => record.id)).toEqual([partyA]);
    expect(await recordsOf(harness, roomAB, 'party')).toEqual([]);
    expect((await recordsOf(harness, roomAB, 'roster')).at(-1)?.body).toMatchObject({ parties: [{ displayName: 'Alpha Sample', present: true }, { displayName: 'Beta Sample', present: true }] });
  });

  it('that joins or leaves makes the roster anew, for those of that moment', async () => {
    const harness = await setupCase();
    const [sheet] = (await recordsOf(harness, desk, 'party')).filter((record) => (record.id as string) === partyB);
    await harness.get(desk, 'party:save', { caseId: caseOne, partyId: partyB, revision: sheet?.revision ?? 0, details: buildPartyDetails('Beta'), left: true });
    harness.time.now += 10;
    await addParty(harness, partyC, 'Gamma');
    const [roster, ...older] = await recordsOf(harness, roomB, 'roster');
    expect(older).toEqual([]);
    expect(JSON.stringify(roster)).not.toContain('Gamma');
    const forC = await recordsOf(harness, screenOf(caseOne, partyC), 'roster');
    expect(JSON.stringify(forC)).toContain('Alpha');
    expect(JSON.stringify(forC)).not.toContain('Beta');
    expect(journalKinds(harness).filter((kind) => kind.startsWith('party'))).toEqual(['party-joined', 'party-joined', 'party-left', 'party-joined']);
  });

  it('cannot be deleted once anything was said by it or for it', async () => {
    const harness = await setupCase();
    expect(await harness.ask(desk, 'party:delete', { caseId: caseOne, partyId: partyA })).toEqual({ ok: false, error: { type: 'in-use' } });
    await addParty(harness, partyC, 'Gamma');
    await harness.get(desk, 'note:draft', buildDraftInput({ caseId: caseOne, recordId: note, text: 'x', source: { type: 'party', party: partyC } }));
    expect(await harness.ask(desk, 'party:delete', { caseId: caseOne, partyId: partyC })).toEqual({ ok: false, error: { type: 'in-use' } });
    await harness.get(desk, 'note:drop-draft', { caseId: caseOne, recordId: note });
    expect(await harness.ask(desk, 'party:delete', { caseId: caseOne, partyId: partyC })).toEqual({ ok: true, value: null });
  });

  it('keeps a wrong identifier with its reason in the journal', async () => {
    const harness = await setupServices();
    await harness.get(desk, 'case:create', { caseId: caseOne, workingName: 'Sample', matter: '', openedOn: '2026-11-02' });
    const details = buildPartyDetails('Alpha', { identifier: '900101300008' });
    const first = await harness.get(desk, 'party:save', { caseId: caseOne, partyId: partyA, revision: 0, details, left: false });
    expect(journalKinds(harness)).not.toContain('identifier-kept');
    await harness.get(desk, 'party:save', { caseId: caseOne, partyId: partyA, revision: first.record.revision, details: { ...details, identifierNote: 'so it stands in the passport' }, left: false });
    expect(harness.store.journal(caseOne).at(-1)).toMatchObject({ kind: 'identifier-kept', content: { reason: 'so it stands in the passport' } });
  });

  it('is not added in a room, where the newcomer has no place', async () => {
    const harness = await setupCase();
    expect(await harness.ask(roomA, 'party:save', { caseId: caseOne, partyId: partyC, revision: 0, details: buildPartyDetails('Gamma'), left: false })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });
});

describe('a meeting', () => {
  it('keeps its set of parties once something was noted in it, a draft included', async () => {
    const harness = await setupCase();
    const change = { caseId: caseOne, meetingId: meetingA, revision: 1, details: buildMeetingDetails([partyA, partyB]) };
    await harness.get(roomA, 'note:draft', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'x' }));
    expect(await harness.ask(desk, 'meeting:save', change)).toEqual({ ok: false, error: { type: 'parties-fixed' } });
    await harness.get(roomA, 'note:drop-draft', { caseId: caseOne, recordId: note });
    expect((await harness.get(desk, 'meeting:save', change)).record.audience).toEqual({ type: 'parties', parties: [partyA, partyB] });
    expect(harness.store.history(meetingA).map((version) => version.audience)).toEqual([{ type: 'parties', parties: [partyA] }]);
  });

  it('has a timer that runs by its start and is no conflict with its form', async () => {
    const harness = await setupCase();
    await harness.get(roomAB, 'meeting:set-timer', { caseId: caseOne, meetingId: meetingAB, running: true });
    harness.time.now += 60_000;
    const stopped = await harness.get(desk, 'meeting:set-timer', { caseId: caseOne, meetingId: meetingAB, running: false });
    expect(stopped.record.body.timer).toEqual([{ from: harness.time.now - 60_000, to: harness.time.now }]);
    const saved = await harness.get(desk, 'meeting:save', { caseId: caseOne, meetingId: meetingAB, revision: 1, details: buildMeetingDetails([partyA, partyB], { title: 'First' }) });
    expect(saved.record.body).toMatchObject({ title: 'First', timer: [{}] });
  });

  it('goes to the trash with its notes and comes back with them, not with those deleted before', async () => {
    const harness = await setupCase();
    const save = (id: number, text: string) => harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: toRecordId(id), meetingId: meetingA, text }));
    await save(1, 'deleted before');
    await save(2, 'with the meeting');
    await harness.get(desk, 'note:delete', { caseId: caseOne, recordId: toRecordId(1) });
    harness.time.now += 10;
    await harness.get(desk, 'meeting:delete', { caseId: caseOne, recordId: meetingA });
    expect((await harness.get(desk, 'trash:list', { caseId: caseOne })).map((record) => record.id).sort()).toEqual([toRecordId(1), toRecordId(2), meetingA].sort());
    await harness.get(desk, 'meeting:restore', { caseId: caseOne, recordId: meetingA });
    expect((await recordsOf(harness, desk, 'note')).map((record) => record.id)).toEqual([toRecordId(2)]);
  });

  it('comes back with a note of its own that is restored', async () => {
    const harness = await setupCase();
    await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'x' }));
    await harness.get(desk, 'meeting:delete', { caseId: caseOne, recordId: meetingA });
    await harness.get(desk, 'note:restore', { caseId: caseOne, recordId: note });
    expect((await recordsOf(harness, desk, 'meeting')).map((record) => record.id)).toContain(meetingA);
  });

  it('is a room for main to open, unless it is gone or somebody of it has left', async () => {
    const harness = await setupCase();
    expect(await harness.call('room', { caseId: caseOne, meetingId: meetingAB })).toEqual({ ok: true, value: { parties: [partyA, partyB] } });
    expect(await harness.call('room', { caseId: toCaseId(2), meetingId: meetingAB })).toEqual({ ok: false, error: { type: 'not-found' } });
    await harness.get(desk, 'meeting:delete', { caseId: caseOne, recordId: meetingA });
    expect(await harness.call('room', { caseId: caseOne, meetingId: meetingA })).toEqual({ ok: false, error: { type: 'not-found' } });
    const [sheet] = (await recordsOf(harness, desk, 'party')).filter((record) => (record.id as string) === partyB);
    await harness.get(desk, 'party:save', { caseId: caseOne, partyId: partyB, revision: sheet?.revision ?? 0, details: buildPartyDetails('Beta'), left: true });
    expect(await harness.call('room', { caseId: caseOne, meetingId: meetingB })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('names only parties of its case', async () => {
    const harness = await setupCase();
    expect(await harness.ask(desk, 'meeting:save', { caseId: caseOne, meetingId: toRecordId(0x77), revision: 0, details: buildMeetingDetails([partyC]) })).toEqual({ ok: false, error: { type: 'not-found' } });
  });
});
