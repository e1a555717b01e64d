// The end of a case, the conflict register, and what goes for good, over the store in memory.
import { describe, expect, it } from 'vitest';
import { usualKeepPeriods } from '#shared/domain/case-lifecycle.ts';
import { trashEndsAt } from '#shared/domain/trash-term.ts';
import { addMeeting, addParty, buildDraftInput, buildPartyDetails, caseOne, meetingA, partyA, partyB, partyC, roomA, setupCase } from '#tests/support/case-builder.ts';
import { memoryPlace } from '#tests/support/memory-backups.ts';
import { memoryPassphrase } from '#tests/support/memory-vault.ts';
import { desk, setupServices, toCaseId, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const day = 86_400_000;
const keepUntil = { notes: '2026-12-01', files: '', papers: '2029-11-02', case: '2029-11-02' };
const closing = { on: '2026-11-02', result: 'settled', remark: '' } as const;
const caseTwo = toCaseId(2);
const passphrase = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(memoryPassphrase);
const note = toRecordId(0x2001);
const other = toRecordId(0x2002);

async function setupSpoken(): Promise<ServiceHarness> {
  const harness = await setupCase();
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, text: 'first words' }));
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: note, meetingId: meetingA, baseRevision: 1, text: 'second words' }));
  await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId: other, text: 'own eyes' }));
  await harness.get(desk, 'note:draft', buildDraftInput({ caseId: caseOne, recordId: other, baseRevision: 1, text: 'being typed' }));
  await harness.get(desk, 'backup:set-place', { folder: memoryPlace });
  return harness;
}
const endOf = async (harness: ServiceHarness) => (await harness.get(desk, 'case:list', {})).find((each) => each.caseId === caseOne)?.end;
const journalKinds = (harness: ServiceHarness, chain: string) => harness.store.journal(chain).map(({ kind }) => kind);
const runInput = { taskId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', caseId: caseOne, reference: '26/7', names: [{ name: 'Alpha Sample', role: 'party' as const }] };

describe('closing a case', () => {
  it('closes, archives, corrects, reopens, and says so in the journal', async () => {
    const harness = await setupCase();
    expect((await harness.get(desk, 'case:archive', { caseId: caseOne, isArchived: true }).catch((error: Error) => error.message))).toContain('not-found');
    await harness.get(desk, 'case:close', { caseId: caseOne, closing, keepUntil });
    expect(await endOf(harness)).toMatchObject({ closedOn: '2026-11-02', result: 'settled', archivedOn: '', isHeld: false });
    await harness.get(desk, 'case:archive', { caseId: caseOne, isArchived: true });
    await harness.get(desk, 'case:close', { caseId: caseOne, closing: { ...closing, result: 'term-expired' }, keepUntil });
    expect(await endOf(harness)).toMatchObject({ result: 'term-expired', archivedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string });
    await harness.get(desk, 'case:reopen', { caseId: caseOne });
    expect(await endOf(harness)).toEqual({ closedOn: '', result: null, archivedOn: '', isHeld: false, due: [] });
    expect(journalKinds(harness, caseOne).slice(-4)).toEqual(['case-closed', 'case-archived', 'case-closed', 'case-reopened']);
  });

  it('reminds when the day is over, not under hold', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'case:close', { caseId: caseOne, closing, keepUntil });
    harness.time.now = Date.parse('2026-12-01T12:00:00');
    expect((await endOf(harness))?.due).toEqual([]);
    harness.time.now = Date.parse('2026-12-02T12:00:00');
    expect((await endOf(harness))?.due).toEqual(['notes']);
    await harness.get(desk, 'case:hold', { caseId: caseOne, reason: 'a complaint' });
    expect(await endOf(harness)).toMatchObject({ isHeld: true, due: [] });
    await harness.get(desk, 'case:hold', { caseId: caseOne, reason: null });
    await harness.get(desk, 'case:keep-until', { caseId: caseOne, keepUntil: { ...keepUntil, notes: '2027-12-01' } });
    expect((await endOf(harness))?.due).toEqual([]);
  });

  it('the mediator’s own edits of the case keep how it ended', async () => {
    const harness = await setupCase();
    const { record } = await harness.get(desk, 'case:close', { caseId: caseOne, closing, keepUntil });
    const { nextPartyLetter: _letter, lifecycle, ...details } = record.body;
    const saved = await harness.get(desk, 'case:save', { caseId: caseOne, revision: record.revision - 1, details: { ...details, matter: 'renamed' } });
    expect(saved.record.body).toMatchObject({ matter: 'renamed', lifecycle });
  });

  it('keeps its usual terms', async () => {
    const harness = await setupServices();
    expect(await harness.get(desk, 'keep-periods:read', {})).toEqual(usualKeepPeriods);
    await harness.get(desk, 'keep-periods:save', { periods: { notes: 0, files: 3, papers: 60, case: null } });
    expect(await harness.get(desk, 'keep-periods:read', {})).toEqual({ notes: 0, files: 3, papers: 60, case: null });
  });
});

describe('conflict register', () => {
  const entry = { name: 'Gamma Sample', role: 'party', from: '2020-01-01', until: '2020-06-01', remark: '' } as const;
  it('is kept, changed and removed for good', async () => {
    const harness = await setupServices();
    const { record } = await harness.get(desk, 'conflict:save', { recordId: note, revision: 0, entry });
    expect(record).toMatchObject({ caseId: null, kind: 'conflict-entry', audience: { type: 'mediator' } });
    await harness.get(desk, 'conflict:save', { recordId: note, revision: 1, entry: { ...entry, remark: 'neighbour' } });
    expect(await harness.ask(desk, 'conflict:save', { recordId: note, revision: 1, entry: { ...entry, remark: 'cousin' } })).toMatchObject({ error: { type: 'conflict' } });
    expect((await harness.get(desk, 'conflict:list', {})).map(({ body }) => body.remark)).toEqual(['neighbour']);
    await harness.get(desk, 'conflict:remove', { recordId: note });
    expect(harness.store.record(note)).toBeNull();
    expect(harness.store.history(note)).toEqual([]);
  });

  it('cannot be reached through another record’s id', async () => {
    const harness = await setupCase();
    expect(await harness.ask(desk, 'conflict:save', { recordId: meetingA, revision: 1, entry })).toMatchObject({ ok: false });
    expect(await harness.ask(desk, 'conflict:remove', { recordId: meetingA })).toMatchObject({ error: { type: 'not-found' } });
    expect(harness.store.record(meetingA)).not.toBeNull();
  });

  it('a new party is compared with it and with other cases, not with its own', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'conflict:save', { recordId: note, revision: 0, entry });
    await harness.get(desk, 'case:create', { caseId: caseTwo, workingName: 'Second', matter: '', openedOn: '2026-11-03' });
    await harness.get(desk, 'party:save', { caseId: caseTwo, partyId: partyC, revision: 0, details: buildPartyDetails('Alpha'), left: false });
    const inOther = await harness.get(desk, 'conflict:check', { caseId: caseTwo, partyId: partyC });
    expect(inOther).toMatchObject([{ name: 'Alpha Sample', likeness: 'same', role: 'party', known: { caseId: caseOne, caseName: 'Sample case' } }]);
    expect(await harness.get(desk, 'conflict:check', { caseId: caseOne, partyId: partyB })).toEqual([]);
    await harness.get(desk, 'party:save', { caseId: caseOne, partyId: partyB, revision: 1, details: buildPartyDetails('Gamma'), left: false });
    expect(await harness.get(desk, 'conflict:check', { caseId: caseOne, partyId: partyB })).toMatchObject([{ name: 'Gamma Sample', likeness: 'same', known: null, from: '2020-01-01' }]);
    expect(await harness.ask(roomA, 'conflict:check', { caseId: caseOne, partyId: partyA })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });
});

describe('destruction', () => {
  it('previews what goes and what stays', async () => {
    const harness = await setupSpoken();
    const whole = await harness.get(desk, 'destroy:preview', { caseId: caseOne, scope: 'case' });
    expect(whole.counts).toMatchObject({ notes: 2, meetings: 3, parties: 2, drafts: 1 });
    expect(whole.counts.versions).toBeGreaterThan(0);
    expect(whole).toMatchObject({ workingName: 'Sample case', kept: { parties: 0 }, hold: null, isClosed: false, names: [{ name: 'Alpha Sample', role: 'party' }, { name: 'Beta Sample', role: 'party' }] });
    const part = await harness.get(desk, 'destroy:preview', { caseId: caseOne, scope: 'notes-and-files' });
    expect(part.counts).toMatchObject({ notes: 2, meetings: 0, parties: 0 });
    expect(part.kept).toMatchObject({ parties: 2, meetings: 3 });
  });

  it('is refused under hold, and by a wrong passphrase, before anything goes', async () => {
    const harness = await setupSpoken();
    const wrong = await harness.ask(desk, 'destroy:run', { ...runInput, scope: 'case', passphrase: new TextEncoder().encode('wrong') });
    expect(wrong).toEqual({ ok: false, error: { type: 'cannot-unlock' } });
    await harness.get(desk, 'case:hold', { caseId: caseOne, reason: 'a lawsuit' });
    expect(await harness.ask(desk, 'destroy:run', { ...runInput, scope: 'case', passphrase: passphrase() })).toEqual({ ok: false, error: { type: 'on-hold' } });
    expect(harness.store.record(note)).not.toBeNull();
  });

  it('a whole case: nothing is left but its chain without words, the names kept, and the certificate', async () => {
    const harness = await setupSpoken();
    await harness.call('set-viewers', { viewers: [desk] });
    harness.events.splice(0);
    await harness.get(desk, 'case:close', { caseId: caseOne, closing, keepUntil });
    const done = await harness.get(desk, 'destroy:run', { ...runInput, scope: 'case', passphrase: passphrase() });
    expect(done.certificate).toMatchObject({ entry: { scope: 'case', reference: '26/7', openedOn: '2026-11-02', closedOn: '2026-11-02', result: 'settled', namesKept: 1 }, ended: { keyRenewed: true } });
    expect(harness.store.records({ caseId: caseOne, state: 'all' })).toEqual([]);
    expect(harness.store.drafts(caseOne)).toEqual([]);
    expect(harness.store.journal(caseOne).every(({ content }) => content === null)).toBe(true);
    expect(journalKinds(harness, caseOne)[0]).toBe('case-made');
    expect((await harness.get(desk, 'conflict:list', {})).map(({ body }) => body)).toEqual([{ name: 'Alpha Sample', role: 'party', from: '2026-11-02', until: '2026-11-02', remark: '' }]);
    expect(JSON.stringify([harness.store.journal('vault'), harness.store.setting('last-place')])).not.toMatch(/words|Alpha|Beta|Sample case/);
    expect(await harness.get(desk, 'case:list', {})).toEqual([]);
    const gone = harness.events.flatMap((event) => (event.channel === 'records:changed' && event.payload.caseId === caseOne ? event.payload.gone : []));
    expect(gone).toEqual(expect.arrayContaining([note, other, meetingA]));
    // The pages hear of the one backup that there is now.
    await expect.poll(() => harness.events.some(({ channel }) => channel === 'backup:changed')).toBe(true);
    expect(await harness.get(desk, 'destroy:list', {})).toEqual([done.certificate]);
    expect(await harness.ask(desk, 'destroy:finish', { taskId: runInput.taskId, passphrase: passphrase() })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('words that come too late for a destroyed case are not kept', async () => {
    const harness = await setupSpoken();
    await harness.get(desk, 'destroy:run', { ...runInput, scope: 'case', passphrase: passphrase() });
    await harness.call('flush', { viewer: desk, input: { drafts: [buildDraftInput({ caseId: caseOne, recordId: note, text: 'too late' }) as never], saves: [], place: null } });
    expect(harness.store.drafts(caseOne)).toEqual([]);
  });

  it('only notes and files: papers, parties and meetings stay, and the case says so', async () => {
    const harness = await setupSpoken();
    harness.store.transact((writer) => {
      writer.addJournalEntry(caseOne, 'room-corrected', { reason: 'words' });
      writer.addJournalEntry(caseOne, 'disclosure', { artefact: 'settlement', hash: 'kept' });
      writer.addJournalEntry(caseOne, 'disclosure-stopped', { of: 2, artefact: 'settlement' });
    });
    await harness.get(desk, 'destroy:run', { ...runInput, scope: 'notes-and-files', passphrase: passphrase() });
    expect(harness.store.records({ caseId: caseOne, kinds: ['note', 'agenda-point', 'ground-rule', 'attachment'], state: 'all' })).toEqual([]);
    expect(harness.store.records({ caseId: caseOne, kinds: ['party', 'meeting'], state: 'all' })).toHaveLength(5);
    expect(harness.store.history(note)).toEqual([]);
    const said = new Map(harness.store.journal(caseOne).map(({ kind, content }) => [kind, content]));
    expect([said.get('room-corrected'), said.get('disclosure'), said.get('disclosure-stopped'), said.get('party-joined')]).toEqual([null, { artefact: 'settlement', hash: 'kept' }, { of: 2, artefact: 'settlement' }, { party: partyB }]);
    const { records } = await harness.get(desk, 'case:open', { caseId: caseOne });
    expect(records.find(({ kind }) => kind === 'case')?.body).toMatchObject({ lifecycle: { notesDestroyedOn: expect.stringMatching(/^\d{4}-/) as string } });
  });

  it('a consent stays without the words it released', async () => {
    const harness = await setupSpoken();
    const permission = {
      type: 'permission', id: toRecordId(0x3001), caseId: caseOne, by: { type: 'party', party: partyA }, covers: { type: 'records', records: [note] }, to: { type: 'parties', parties: [partyB] },
      form: { type: 'wording', text: 'second words' }, from: { type: 'now' }, given: { type: 'signed-paper', signedOn: '2026-11-02' }, givenAt: 1, validUntil: null, revokedAt: null, scanId: toRecordId(0x4001),
    };
    harness.store.transact((writer) => writer.putPermission({ id: permission.id, caseId: caseOne, body: permission }));
    await harness.get(desk, 'destroy:run', { ...runInput, scope: 'notes-and-files', passphrase: passphrase() });
    expect(harness.store.permissions(caseOne)).toMatchObject([{ body: { by: permission.by, to: permission.to, form: { type: 'wording', text: '—' }, scanId: null } }]);
  });
});

describe('the history of a note', () => {
  it('is erased, the note stays, and the journal says only that', async () => {
    const harness = await setupSpoken();
    expect(await harness.get(desk, 'note:erase-history', { caseId: caseOne, recordId: note })).toEqual({ versions: 1 });
    expect(await harness.get(desk, 'record:history', { caseId: caseOne, recordId: note })).toEqual([]);
    expect(harness.store.record(note)?.body).toMatchObject({ text: 'second words' });
    expect(harness.store.journal(caseOne).at(-1)).toMatchObject({ kind: 'history-erased', content: { recordId: note, versions: 1 } });
    await harness.get(desk, 'case:hold', { caseId: caseOne, reason: 'a complaint' });
    expect(await harness.ask(desk, 'note:erase-history', { caseId: caseOne, recordId: note })).toEqual({ ok: false, error: { type: 'on-hold' } });
  });
});

describe('emptying the trash', () => {
  it('of a case: what was chosen, or all, but nothing under hold', async () => {
    const harness = await setupSpoken();
    for (const recordId of [note, other]) await harness.get(desk, 'note:delete', { caseId: caseOne, recordId });
    await harness.get(desk, 'case:hold', { caseId: caseOne, reason: 'a complaint' });
    expect(await harness.get(desk, 'trash:empty', { caseId: caseOne, recordIds: null })).toEqual({ count: 0, held: 2 });
    await harness.get(desk, 'case:hold', { caseId: caseOne, reason: null });
    expect(await harness.get(desk, 'trash:empty', { caseId: caseOne, recordIds: [note, meetingA] })).toEqual({ count: 1, held: 0 });
    expect([harness.store.record(note), harness.store.record(meetingA)]).toEqual([null, expect.anything()]);
    expect(await harness.get(desk, 'trash:empty', { caseId: caseOne, recordIds: null })).toEqual({ count: 1, held: 0 });
    expect(await harness.get(desk, 'trash:list', { caseId: caseOne })).toEqual([]);
    expect(harness.store.draft(other)).toBeNull();
  });

  it('of cases: with all that is in them', async () => {
    const harness = await setupSpoken();
    await harness.get(desk, 'case:delete', { caseId: caseOne });
    expect(await harness.get(desk, 'trash:empty', { caseId: null, recordIds: null })).toEqual({ count: 1, held: 0 });
    expect(harness.store.records({ caseId: caseOne, state: 'all' })).toEqual([]);
    expect(harness.store.journal(caseOne).every(({ content }) => content === null)).toBe(true);
    expect(journalKinds(harness, 'vault').at(-1)).toBe('case-left-trash');
  });

  it('by itself after ninety days, at an opening that found the vault whole', async () => {
    const harness = await setupSpoken();
    await harness.get(desk, 'note:delete', { caseId: caseOne, recordId: note });
    const deletedAt = harness.store.record(note)?.deletedAt as number;
    const openedAt = async (now: number) => {
      const next = await setupServices({ store: harness.store, now });
      await new Promise((resolve) => setImmediate(resolve));
      return next.store.record(note);
    };
    expect(await openedAt(trashEndsAt(deletedAt) - day)).not.toBeNull();
    expect(await openedAt(trashEndsAt(deletedAt))).toBeNull();
  });

  it('only at the desk', async () => {
    const harness = await setupSpoken();
    await addMeeting(harness, toRecordId(0x1009), [partyA]);
    await addParty(harness, partyC, 'Gamma');
    for (const [channel, input] of [['trash:empty', { caseId: caseOne, recordIds: null }], ['note:erase-history', { caseId: caseOne, recordId: note }], ['destroy:preview', { caseId: caseOne, scope: 'case' }]] as const) {
      expect(await harness.ask(roomA, channel, input)).toEqual({ ok: false, error: { type: 'not-allowed' } });
    }
  });
});
