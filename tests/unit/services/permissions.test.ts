// What the mediator does with permissions at the desk, and what a party's room shows of it: the released words, and nothing else.
import { describe, expect, it } from 'vitest';
import type { Viewer } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { plainTerms, type PermissionAnswer } from '#shared/domain/permission-state.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import { addParty, buildDraftInput, caseOne, fromParty, meetingA, meetingAB, meetingB, partyA, partyB, partyC, roomA, roomAB, roomB, setupCase } from '#tests/support/case-builder.ts';
import { desk, setupServices, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const [saidOne, saidTwo, saidByB, own] = [0x11, 0x12, 0x13, 0x14].map(toRecordId) as [RecordId, RecordId, RecordId, RecordId];
const toB: Recipient = { type: 'parties', parties: [partyB] };

async function setupSaid(): Promise<ServiceHarness> {
  const harness = await setupCase();
  const note = async (viewer: Viewer, recordId: RecordId, meetingId: RecordId, text: string, ownEyes = false) =>
    harness.get(viewer, 'note:save', buildDraftInput({ caseId: caseOne, recordId, meetingId, text, ownEyes }));
  await note(roomA, saidOne, meetingA, 'A would take five');
  await note(roomA, saidTwo, meetingA, 'A needs it by May');
  await note(roomB, saidByB, meetingB, 'B has six');
  await note(roomA, own, meetingA, 'A is tired', true);
  return harness;
}

const give = async (harness: ServiceHarness, answer: PermissionAnswer, records: readonly RecordId[] = [saidOne], to: Recipient = toB, terms = plainTerms) =>
  harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [...records] }, to, answer, terms });

async function seenBy(harness: ServiceHarness, viewer: Viewer): Promise<string[]> {
  const { records } = await harness.get(viewer, 'case:open', { caseId: caseOne });
  return records.flatMap((record) => (record.kind === 'note' ? [(record.body as { text: string }).text] : [])).sort();
}

/** What was laid into the store past the services is read anew. */
const reopen = async ({ store, time }: ServiceHarness): Promise<ServiceHarness> => setupServices({ store, now: time.now });
const journalOf = (harness: ServiceHarness) => harness.store.journal(caseOne).filter(({ kind }) => kind.startsWith('permission') || kind.startsWith('keep'));
const firstId = ({ permissions }: Awaited<ReturnType<typeof give>>): RecordId => permissions[0]?.permission.id as RecordId;

describe('an answer of a party', () => {
  it('yes opens what was said as it was said, to that party only', async () => {
    const harness = await setupSaid();
    await addParty(harness, partyC, 'Gamma');
    await give(harness, { type: 'yes' });
    expect(await seenBy(harness, roomB)).toEqual(['A would take five', 'B has six']);
    expect(await seenBy(harness, { type: 'screen', caseId: caseOne, parties: [partyC] })).toEqual([]);
    expect(journalOf(harness).map(({ kind }) => kind)).toEqual(['permission-given']);
  });

  it('only these words opens the words and not the note', async () => {
    const harness = await setupSaid();
    await give(harness, { type: 'only-words', text: 'A sees room to move' });
    expect(await seenBy(harness, roomB)).toEqual(['A sees room to move', 'B has six']);
  });

  it('ask me and yes after stay closed until they are asked and happen', async () => {
    const harness = await setupSaid();
    const asked = await give(harness, { type: 'ask-me' });
    const awaited = await give(harness, { type: 'yes-after', event: 'the valuation' }, [saidTwo]);
    expect(await seenBy(harness, roomB)).toEqual(['B has six']);
    await harness.get(desk, 'permission:asked', { caseId: caseOne, permissionId: firstId(asked), said: 'yes' });
    expect(await seenBy(harness, roomB)).toEqual(['A would take five', 'B has six']);
    const awaitedId = awaited.permissions.find(({ state }) => state === 'awaiting-event')?.permission.id as RecordId;
    const { standings } = await harness.get(desk, 'permission:event-happened', { caseId: caseOne, permissionId: awaitedId });
    expect(standings.map(({ recordId, party, allowed }) => [recordId, party, allowed])).toEqual([[saidOne, partyB, 'as-said'], [saidTwo, partyB, 'as-said']]);
  });

  it('asked and refused is closed', async () => {
    const harness = await setupSaid();
    const asked = await give(harness, { type: 'ask-me' });
    const { permissions } = await harness.get(desk, 'permission:asked', { caseId: caseOne, permissionId: firstId(asked), said: 'no' });
    expect(permissions.map(({ state }) => state)).toEqual(['revoked']);
    expect(journalOf(harness).at(-1)).toMatchObject({ kind: 'permission-revoked', content: { said: 'no' } });
  });

  it('takes the place of the earlier one, for its records and recipient alone', async () => {
    const harness = await setupSaid();
    await give(harness, { type: 'yes' }, [saidOne, saidTwo]);
    const { permissions } = await give(harness, { type: 'closed' }, [saidOne]);
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May', 'B has six']);
    expect(permissions.map(({ state }) => state).sort()).toEqual(['in-force', 'revoked']);
    expect(journalOf(harness).map(({ kind }) => kind)).toEqual(['permission-given', 'permission-revoked']);
  });

  it('the same answer once more changes nothing', async () => {
    const harness = await setupSaid();
    await give(harness, { type: 'yes' }, [saidOne, saidTwo]);
    const { permissions } = await give(harness, { type: 'yes' }, [saidTwo]);
    expect(permissions).toHaveLength(1);
    expect(journalOf(harness)).toHaveLength(1);
  });

  it('asks anew where it was asked before', async () => {
    const harness = await setupSaid();
    const asked = await give(harness, { type: 'ask-me' });
    await harness.get(desk, 'permission:asked', { caseId: caseOne, permissionId: firstId(asked), said: 'yes' });
    expect(await seenBy(harness, roomB)).toEqual(['A would take five', 'B has six']);
    await give(harness, { type: 'ask-me' });
    expect(await seenBy(harness, roomB)).toEqual(['B has six']);
  });

  it('in certain words needs records that are named', async () => {
    const harness = await setupSaid();
    const all = { caseId: caseOne, covers: { type: 'all-of-source', by: fromParty(partyA) }, to: toB, answer: { type: 'only-words', text: 'A can move' }, terms: plainTerms };
    await expect(harness.ask(desk, 'permission:give', all)).rejects.toThrow('words stand for named records');
  });

  it('ends with its term and by revocation', async () => {
    const harness = await setupSaid();
    await give(harness, { type: 'yes' }, [saidOne], toB, { ...plainTerms, validUntil: harness.time.now + 1_000 });
    const other = await give(harness, { type: 'yes' }, [saidTwo]);
    expect(await seenBy(harness, roomB)).toHaveLength(3);
    harness.time.now += 1_001;
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May', 'B has six']);
    const revoked = other.permissions.find(({ permission }) => permission.validUntil === null)?.permission.id as RecordId;
    await harness.get(desk, 'permission:revoke', { caseId: caseOne, permissionId: revoked, reason: 'A thought again' });
    expect(await seenBy(harness, roomB)).toEqual(['B has six']);
    expect(journalOf(harness).at(-1)).toMatchObject({ kind: 'permission-revoked', content: { reason: 'A thought again' } });
  });

  it('of several sources becomes one permission and one journal entry of each', async () => {
    const harness = await setupSaid();
    await addParty(harness, partyC, 'Gamma');
    const { permissions } = await give(harness, { type: 'yes' }, [saidOne, saidByB], { type: 'parties', parties: [partyC] });
    expect(permissions.map(({ permission }) => permission.by)).toEqual(expect.arrayContaining([fromParty(partyA), fromParty(partyB)]));
    expect(journalOf(harness).map(({ content }) => JSON.stringify(content).includes(partyA))).toEqual([true, false]);
  });
});

describe('what cannot be permitted', () => {
  it('is what the mediator noted as nobody\'s words in front of some of them: not by the mediator either', async () => {
    const harness = await setupSaid();
    await addParty(harness, partyC, 'Gamma');
    await harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: toRecordId(0x15), meetingId: meetingAB, text: 'both would wait till May' }));
    const refused = { ok: false, error: { type: 'not-shareable' } };
    const ask = async (covers: object, to: Recipient) => harness.ask(desk, 'permission:give', { caseId: caseOne, covers, to, answer: { type: 'yes' }, terms: plainTerms });
    for (const to of [{ type: 'parties', parties: [partyC] }, { type: 'outside', role: 'body', name: 'Court' }] as const) {
      expect(await ask({ type: 'records', records: [toRecordId(0x15)] }, to as Recipient)).toEqual(refused);
      expect(await ask({ type: 'all-of-source', by: { type: 'mediator' } }, to as Recipient)).toEqual(refused);
    }
  });

  it('is own eyes, what the recipient said itself, and what is not there', async () => {
    const harness = await setupSaid();
    const ask = async (records: RecordId[], to = toB) =>
      harness.ask(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records }, to, answer: { type: 'yes' }, terms: plainTerms });
    expect(await ask([saidOne, own])).toEqual({ ok: false, error: { type: 'not-shareable' } });
    expect(await ask([saidByB])).toEqual({ ok: false, error: { type: 'not-shareable' } });
    expect(await ask([toRecordId(0x99)])).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await ask([saidOne], { type: 'parties', parties: [partyC] })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(journalOf(harness)).toEqual([]);
  });

  it('stands before no other viewer: neither the list nor an answer', async () => {
    const harness = await setupSaid();
    for (const viewer of [roomA, roomB, roomAB]) {
      expect(await harness.ask(viewer, 'permission:list', { caseId: caseOne })).toEqual({ ok: false, error: { type: 'not-allowed' } });
      expect(await harness.ask(viewer, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [saidOne] }, to: toB, answer: { type: 'yes' }, terms: plainTerms })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    }
  });
});

describe('"all that I told you"', () => {
  const all = { type: 'all-of-source' as const, by: fromParty(partyA) };
  const giveAll = async (harness: ServiceHarness, answer: PermissionAnswer) => harness.get(desk, 'permission:give', { caseId: caseOne, covers: all, to: toB, answer, terms: plainTerms });

  it('opens every note of the source, later ones too', async () => {
    const harness = await setupSaid();
    await giveAll(harness, { type: 'yes' });
    await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: toRecordId(0x20), meetingId: meetingA, text: 'A said later' }));
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May', 'A said later', 'A would take five', 'B has six']);
  });

  it('leaves out what the source then closes by name', async () => {
    const harness = await setupSaid();
    await giveAll(harness, { type: 'yes' });
    const { keepRequests } = await give(harness, { type: 'closed' });
    expect(keepRequests).toHaveLength(1);
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May', 'B has six']);
    await harness.get(desk, 'permission:withdraw-keep', { caseId: caseOne, requestId: keepRequests[0]?.id as RecordId });
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May', 'A would take five', 'B has six']);
  });

  it('leaves of a named one only the words', async () => {
    const harness = await setupSaid();
    await giveAll(harness, { type: 'yes' });
    await give(harness, { type: 'only-words', text: 'A can move' });
    expect(await seenBy(harness, roomB)).toEqual(['A can move', 'A needs it by May', 'B has six']);
  });

  it('closed closes everything, named or not', async () => {
    const harness = await setupSaid();
    await giveAll(harness, { type: 'yes' });
    await give(harness, { type: 'yes' });
    await giveAll(harness, { type: 'closed' });
    expect(await seenBy(harness, roomB)).toEqual(['B has six']);
  });
});

describe('where all is open unless asked', () => {
  async function setupOpen(): Promise<ServiceHarness> {
    const harness = await setupSaid();
    const stored = harness.store.record(caseOne as string as RecordId);
    harness.store.transact((writer) => writer.putRecord({ ...stored, revision: (stored?.revision ?? 0) + 1, body: { ...(stored?.body as object), rule: 'open-unless-asked' } } as never));
    return reopen(harness);
  }

  it('any answer but yes is a request to keep', async () => {
    const harness = await setupOpen();
    await give(harness, { type: 'closed' });
    await give(harness, { type: 'ask-me' }, [saidTwo]);
    expect(await seenBy(harness, roomB)).toEqual(['B has six']);
    expect(journalOf(harness).map(({ kind }) => kind)).toEqual(['keep-requested', 'permission-given']);
  });

  it('a request to keep can be made of everything, and taken back', async () => {
    const harness = await setupOpen();
    const { keepRequests } = await harness.get(desk, 'permission:keep', { caseId: caseOne, covers: { type: 'all-of-source', by: fromParty(partyA) } });
    expect(await seenBy(harness, roomB)).toEqual(['B has six']);
    await harness.get(desk, 'permission:withdraw-keep', { caseId: caseOne, requestId: keepRequests[0]?.id as RecordId });
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May', 'A would take five', 'B has six']);
    expect(journalOf(harness).map(({ kind }) => kind)).toEqual(['keep-requested', 'keep-withdrawn']);
  });
});

describe('what several sources gave', () => {
  const summary = toRecordId(0x30);

  it('needs all of them, and names who is missing', async () => {
    let harness = await setupSaid();
    await addParty(harness, partyC, 'Gamma');
    const toC: Recipient = { type: 'parties', parties: [partyC] };
    await harness.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: summary, meetingId: meetingAB, text: 'between five and six' }));
    const made = harness.store.record(summary);
    harness.store.transact((writer) => writer.putRecord({ ...made, revision: 2, origins: [saidOne, saidByB] } as never));
    harness = await reopen(harness);
    const first = await harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [summary, saidOne] }, to: toC, answer: { type: 'yes' }, terms: plainTerms });
    const missing = first.standings.find(({ recordId }) => recordId === summary)?.missing;
    expect(missing?.map(({ source, recordId }) => [source, recordId])).toEqual([[fromParty(partyB), saidByB]]);
    const then = await give(harness, { type: 'yes' }, [saidByB], toC);
    expect(then.standings.find(({ recordId }) => recordId === summary)).toMatchObject({ allowed: 'as-said', missing: [] });
  });
});

describe('the signed paper', () => {
  it('makes a noted permission a signed one, with its scan among the files', async () => {
    const harness = await setupSaid();
    const given = await give(harness, { type: 'yes' });
    const permissionId = firstId(given);
    expect(given.permissions[0]?.permission.given).toEqual({ type: 'said-and-noted', signedOn: null });
    const { permissions } = await harness.get(desk, 'permission:attach-scan', { caseId: caseOne, permissionId, signedOn: '2026-11-22', fileId: null });
    expect(permissions[0]?.permission).toMatchObject({ given: { type: 'signed-paper', signedOn: '2026-11-22' }, scanId: null });
    expect(await harness.ask(desk, 'permission:attach-scan', { caseId: caseOne, permissionId, signedOn: '2026-11-22', fileId: saidOne })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(journalOf(harness).at(-1)).toMatchObject({ kind: 'permission-changed', content: { change: 'signed', signedOn: '2026-11-22' } });
  });
});
