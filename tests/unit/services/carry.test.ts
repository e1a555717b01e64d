import { describe, expect, it } from 'vitest';
import { carriedSchema } from '#shared/domain/carry.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { Permission, Recipient } from '#shared/domain/permission.ts';
import type { MessageArtefact } from '#shared/ipc/contract-papers.ts';
import { buildDraftInput, caseOne, fromParty, meetingA, meetingB, partyA, partyB, partyC, roomA, roomB, screenOf, setupCase } from '#tests/support/case-builder.ts';
import { desk, setupServices, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const saidByA = toRecordId(0x2001);
const alsoByA = toRecordId(0x2002);
const saidByB = toRecordId(0x2003);
const ownEyes = toRecordId(0x2004);
const toB: Recipient = { type: 'parties', parties: [partyB] };
const court: Recipient = { type: 'outside', role: 'body', name: 'District court' };

async function setupTold(): Promise<ServiceHarness> {
  const harness = await setupCase();
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: saidByA, meetingId: meetingA, text: 'The lorry was sold to a cousin in Karaganda last spring.' }));
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: alsoByA, meetingId: meetingA, text: 'I could live with paying in two parts.' }));
  await harness.get(roomB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: saidByB, meetingId: meetingB, text: 'My brother Yerkebulan lent me the money for the workshop.' }));
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: ownEyes, meetingId: meetingA, text: 'Alpha seems worn out.', ownEyes: true }));
  return harness;
}

let permissions = 0;
function permit(harness: ServiceHarness, change: Partial<Permission> & { readonly records: RecordId[] }): RecordId {
  const id = toRecordId(0x7000 + (permissions += 1));
  const { records, ...rest } = change;
  const body: Permission = {
    type: 'permission', id, caseId: caseOne, by: fromParty(partyA), covers: { type: 'records', records }, to: toB, form: { type: 'as-said' }, from: { type: 'now' },
    given: { type: 'said-and-noted', signedOn: null }, givenAt: harness.time.now, validUntil: null, revokedAt: null, endedBy: null, purpose: '', way: 'spoken', scanId: null, ...rest,
  };
  harness.store.transact((writer) => {
    writer.putPermission({ id, caseId: caseOne, body });
    writer.addJournalEntry(caseOne, 'permission-given', { id });
  });
  return id;
}

const reopen = async (harness: ServiceHarness): Promise<ServiceHarness> => setupServices({ store: harness.store, now: harness.time.now });
/** Permissions are laid into the store as they would lie there; the walls are read again. */
async function withPermission(change: Parameters<typeof permit>[1]): Promise<{ harness: ServiceHarness; id: RecordId; storeTime: { now: number } }> {
  const before = await setupTold();
  const id = permit(before, change);
  return { harness: await reopen(before), id, storeTime: before.time };
}

const message = (items: MessageArtefact['items'], to: Recipient = toB): MessageArtefact => ({ type: 'message', caseId: caseOne, to, items, language: 'en' });
const disclosures = (harness: ServiceHarness) => harness.store.journal(caseOne).filter(({ kind }) => kind === 'disclosure').map(({ content }) => carriedSchema.parse(content));
const list = async (harness: ServiceHarness, to: Recipient = toB) => (await harness.get(desk, 'carry:list', { caseId: caseOne, to })).items;

const byId = ([one = '']: readonly string[], [other = '']: readonly string[]): number => (one < other ? -1 : 1);

describe('what may be carried', () => {
  it('says of each record why it is locked, and leaves out what the recipient knows and what is for own eyes', async () => {
    const items = await list(await setupTold());
    expect(items.map(({ recordId, verdict }) => [recordId, verdict.allowed, verdict.because.type]).sort(byId)).toEqual([
      [saidByA, 'no', 'no-permission'],
      [alsoByA, 'no', 'no-permission'],
    ]);
  });

  it('offers what a permission covers, with the permission it stands on', async () => {
    const { harness, id } = await withPermission({ records: [alsoByA] });
    const found = (await list(harness)).find(({ recordId }) => recordId === alsoByA);
    expect(found).toMatchObject({ verdict: { allowed: 'as-said', permissionIds: [id] }, told: [], text: 'I could live with paying in two parts.' });
  });

  it('knows nobody who is not in the case', async () => {
    const harness = await setupTold();
    expect(await harness.ask(desk, 'carry:list', { caseId: caseOne, to: { type: 'parties', parties: [partyC] } })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('opens nothing to a body without a permission that names it, not even what all parties know', async () => {
    const { harness, id } = await withPermission({ records: [saidByA], to: court });
    expect(await harness.get(desk, 'carry:outsiders', { caseId: caseOne })).toEqual([court]);
    const items = await list(harness, court);
    expect(items.map(({ recordId, verdict }) => [recordId, verdict.allowed]).sort(byId)).toEqual([[saidByA, 'as-said'], [alsoByA, 'no'], [saidByB, 'no']]);
    expect(items.find(({ recordId }) => recordId === saidByA)?.verdict).toMatchObject({ permissionIds: [id] });
    expect((await list(harness, { ...court, name: 'Another court' })).every(({ verdict }) => verdict.allowed === 'no')).toBe(true);
  });

  it('is answered at the desk alone', async () => {
    const { harness } = await withPermission({ records: [alsoByA] });
    for (const viewer of [roomA, roomB, screenOf(caseOne, partyB)]) {
      for (const [channel, input] of [['carry:list', { caseId: caseOne, to: toB }], ['carry:marks', { caseId: caseOne }], ['carry:outsiders', { caseId: caseOne }], ['carry:tell', { message: message([{ recordId: alsoByA, words: 'I could live with paying in two parts.' }]) }]] as const) {
        expect(await harness.ask(viewer, channel, input)).toEqual({ ok: false, error: { type: 'not-allowed' } });
      }
    }
    expect(disclosures(harness)).toEqual([]);
  });
});

describe('telling', () => {
  it('writes down what was told to whom, in which words, under which permission, and says so on the note', async () => {
    const { harness, id } = await withPermission({ records: [alsoByA] });
    expect(await harness.get(desk, 'carry:marks', { caseId: caseOne })).toEqual([{ recordId: alsoByA, told: [], notYet: [partyB] }]);
    const words = 'She could pay in two parts.';
    const { disclosureId } = await harness.get(desk, 'carry:tell', { message: message([{ recordId: alsoByA, words }]), confirmed: [] });
    expect(disclosures(harness)).toMatchObject([{ id: disclosureId, to: toB, records: [alsoByA], permissionIds: [id], words, way: 'said', items: [{ recordId: alsoByA, words, permissionIds: [id] }] }]);
    expect(await harness.get(desk, 'carry:marks', { caseId: caseOne })).toMatchObject([{ recordId: alsoByA, told: [{ to: toB, words, way: 'said' }], notYet: [] }]);
    expect((await list(harness)).find(({ recordId }) => recordId === alsoByA)?.told).toHaveLength(1);
  });

  it('refuses what is locked, and other words than those released', async () => {
    const { harness } = await withPermission({ records: [alsoByA], form: { type: 'wording', text: 'Payment in parts is possible.' } });
    const refused = { ok: false, error: { type: 'not-permitted' } };
    expect(await harness.ask(desk, 'carry:tell', { message: message([{ recordId: saidByA, words: 'anything' }]) })).toEqual(refused);
    expect(await harness.ask(desk, 'carry:tell', { message: message([{ recordId: alsoByA, words: 'Payment in two parts is possible.' }]) })).toEqual(refused);
    expect(await harness.ask(desk, 'carry:tell', { message: message([{ recordId: ownEyes, words: 'anything' }]) })).toEqual(refused);
    expect(disclosures(harness)).toEqual([]);
    expect((await harness.ask(desk, 'carry:tell', { message: message([{ recordId: alsoByA, words: 'Payment in parts is possible.' }]) })).ok).toBe(true);
  });

  it('holds no longer once the permission has run out, even for a clock set back', async () => {
    const { harness, storeTime } = await withPermission({ records: [alsoByA], validUntil: 1_800_000_500_000 });
    harness.time.now = storeTime.now = 1_800_000_900_000;
    await harness.get(desk, 'case:hold', { caseId: caseOne, reason: 'a later entry of the journal' });
    harness.time.now = storeTime.now = 1_800_000_100_000;
    expect((await list(harness)).find(({ recordId }) => recordId === alsoByA)?.verdict).toMatchObject({ allowed: 'no', because: { type: 'expired' } });
  });

  it('gives out words for the clipboard and a paper under the same rule', async () => {
    const { harness } = await withPermission({ records: [alsoByA] });
    const words = 'I could live with paying in two parts.';
    const artefact = message([{ recordId: alsoByA, words }]);
    expect(await harness.call('release-words', { viewer: desk, message: artefact, confirmed: [] })).toMatchObject({ ok: true, value: { text: words } });
    const printed = await harness.call('release', { viewer: desk, artefact, way: 'print', sheets: [], confirmed: [] });
    expect(printed.ok && printed.value.html).toContain(words);
    expect(printed.ok && printed.value.html).toContain('Beta Sample');
    expect(printed.ok && printed.value.html).not.toContain('Alpha');
    expect(disclosures(harness).map(({ way }) => way)).toEqual(['copy', 'print']);
    expect(await harness.call('release-words', { viewer: desk, message: message([{ recordId: saidByA, words }]), confirmed: [] })).toEqual({ ok: false, error: { type: 'not-permitted' } });
  });
});

describe('the leak check of a message', () => {
  const leaking = 'I could pay in two parts, now that the lorry was sold to a cousin in Karaganda last spring.';

  async function setupLeak() {
    const { harness } = await withPermission({ records: [alsoByA] });
    const artefact = message([{ recordId: alsoByA, words: leaking }]);
    const answer = await harness.ask(desk, 'carry:tell', { message: artefact, confirmed: [] });
    return { harness, artefact, answer };
  }

  it('shows both places and lets nothing go', async () => {
    const { harness, answer } = await setupLeak();
    expect(answer).toMatchObject({ ok: false, error: { type: 'leaks', left: 0 } });
    if (answer.ok || answer.error.type !== 'leaks') return;
    const [hit] = answer.error.hits;
    expect(hit?.secret).toMatchObject({ recordId: saidByA, source: fromParty(partyA), isInTrash: false });
    expect(leaking).toContain(hit?.outgoing.found);
    expect(hit?.secret.place.found).not.toBe('');
    expect(disclosures(harness)).toEqual([]);
  });

  it('lets go what was confirmed, with the reasons in the journal, and asks no second time for the same', async () => {
    const { harness, artefact, answer } = await setupLeak();
    if (answer.ok || answer.error.type !== 'leaks') throw new Error('no leak found');
    const confirmed = answer.error.hits.map(({ key }) => ({ key, reason: 'Beta drove it there' }));
    expect((await harness.ask(desk, 'carry:tell', { message: artefact, confirmed })).ok).toBe(true);
    const entry = harness.store.journal(caseOne).find(({ kind }) => kind === 'leak-confirmed');
    expect(entry?.content).toMatchObject({ to: toB, hits: [{ reason: 'Beta drove it there', recordId: saidByA }] });
    expect((await harness.ask(desk, 'carry:tell', { message: artefact, confirmed: [] })).ok).toBe(true);
    expect(harness.store.journal(caseOne).filter(({ kind }) => kind === 'leak-confirmed')).toHaveLength(1);
    // For other readers it is another question.
    const others = permit(harness, { records: [alsoByA], to: court });
    const again = await reopen(harness);
    expect(others).toBeDefined();
    expect(await again.ask(desk, 'carry:tell', { message: { ...artefact, to: court }, confirmed: [] })).toMatchObject({ ok: false, error: { type: 'leaks' } });
  });

  it('wants every hit answered', async () => {
    const { harness, artefact, answer } = await setupLeak();
    if (answer.ok || answer.error.type !== 'leaks') throw new Error('no leak found');
    const [, ...rest] = answer.error.hits.map(({ key }) => ({ key, reason: 'known' }));
    expect(await harness.ask(desk, 'carry:tell', { message: artefact, confirmed: rest })).toMatchObject({ ok: false, error: { type: 'leaks' } });
  });

  it('looks into the trash, too', async () => {
    const { harness, artefact } = await setupLeak();
    await harness.get(desk, 'note:delete', { caseId: caseOne, recordId: saidByA });
    expect(await harness.ask(desk, 'carry:tell', { message: artefact, confirmed: [] })).toMatchObject({ ok: false, error: { type: 'leaks', hits: [{ secret: { isInTrash: true } }] } });
  });

  it('stays silent about what the recipient said itself', async () => {
    const { harness } = await withPermission({ records: [alsoByA] });
    const words = 'I could live with paying in two parts, although Yerkebulan lent money for the workshop.';
    expect((await harness.ask(desk, 'carry:tell', { message: message([{ recordId: alsoByA, words }]), confirmed: [] })).ok).toBe(true);
  });
});

describe('the leak check of an agreement', () => {
  const recordId = toRecordId(0x5e7);
  const artefact = { type: 'settlement' as const, caseId: caseOne, recordId, stage: 'draft' as const };
  const toPaper = (harness: ServiceHarness, parties: readonly PartyId[], subject: string) =>
    harness.get(desk, 'settlement:create', { caseId: caseOne, recordId, languages: 'en', parties: [...parties] }).then(({ record }) => {
      const { version: _version, replaces: _replaces, frozen: _frozen, ...details } = record.body;
      return harness.get(desk, 'settlement:save', { caseId: caseOne, recordId, revision: record.revision, details: { ...details, subject: { kk: '', ru: '', en: subject } } });
    });

  it('passes a harmless one with the details that were taken in for it', async () => {
    const harness = await setupTold();
    await toPaper(harness, [partyA, partyB], 'The rent of a workshop.');
    const released = await harness.call('release-check', { viewer: desk, artefact, confirmed: [] });
    expect(released).toEqual({ ok: true, value: null });
  });

  it('stops one that says what a party told alone, before a place is asked for and before it leaves', async () => {
    const harness = await setupTold();
    await toPaper(harness, [partyA, partyB], 'The lorry was sold to a cousin in Karaganda last spring.');
    const checked = await harness.call('release-check', { viewer: desk, artefact, confirmed: [] });
    expect(checked).toMatchObject({ ok: false, error: { type: 'leaks', hits: [{ secret: { recordId: saidByA } }] } });
    expect(await harness.call('release', { viewer: desk, artefact, way: 'pdf', sheets: [], confirmed: [] })).toMatchObject({ ok: false, error: { type: 'leaks' } });
    expect(harness.store.journal(caseOne).some(({ kind }) => kind === 'disclosure')).toBe(false);
  });
});
