// A "yes" is for the words it was given for: whoever changes them later has to ask again. What was typed before somebody's eyes they know.
import { describe, expect, it } from 'vitest';
import type { Viewer } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { plainTerms, type PermissionAnswer } from '#shared/domain/permission-state.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import { addParty, buildDraftInput, caseOne, meetingA, partyA, partyB, partyC, roomA, roomAB, roomB, setupCase } from '#tests/support/case-builder.ts';
import { desk, setupServices, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const [said, other] = [0x11, 0x12].map(toRecordId) as [RecordId, RecordId];
const roomC: Viewer = { type: 'screen', caseId: caseOne, parties: [partyC] };
const toBoth: Recipient = { type: 'parties', parties: [partyB, partyC] };

async function setupSaid(): Promise<ServiceHarness> {
  const harness = await setupCase();
  await addParty(harness, partyC, 'Gamma');
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: said, meetingId: meetingA, text: 'A would take five' }));
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: other, meetingId: meetingA, text: 'A needs it by May' }));
  return harness;
}
const answer = async (harness: ServiceHarness, given: PermissionAnswer, terms = plainTerms) =>
  harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [said, other] }, to: toBoth, answer: given, terms });
const saidAtOf = (stored: { readonly body: unknown } | null): number => (stored ? (stored.body as { saidAt: number }).saidAt : 0);
const write = async (harness: ServiceHarness, viewer: Viewer, text: string) => {
  const stored = harness.store.record(said);
  return harness.get(viewer, 'note:save', { ...buildDraftInput({ caseId: caseOne, recordId: said, meetingId: meetingA, text, baseRevision: stored?.revision as number }), saidAt: saidAtOf(stored) });
};
async function seenBy(harness: ServiceHarness, viewer: Viewer): Promise<string[]> {
  const { records } = await harness.get(viewer, 'case:open', { caseId: caseOne });
  return records.flatMap((record) => (record.kind === 'note' ? [(record.body as { text: string }).text] : [])).toSorted();
}
const states = async (harness: ServiceHarness) => {
  const { permissions } = await harness.get(desk, 'permission:list', { caseId: caseOne });
  return permissions.map(({ permission: { covers, to }, state }) => [state, covers.type === 'records' ? covers.records : 'all', to.type === 'parties' ? to.parties : to.name]);
};
const lastEntry = (harness: ServiceHarness) => harness.store.journal(caseOne).filter(({ kind }) => kind.startsWith('permission')).at(-1);

describe('words changed after they were allowed', () => {
  it('are closed again, and only they', async () => {
    const harness = await setupSaid();
    await answer(harness, { type: 'yes' });
    await write(harness, desk, 'A would take four');
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May']);
    expect(await states(harness)).toEqual(expect.arrayContaining([['in-force', [other], [partyB, partyC]], ['words-changed', [said], [partyB, partyC]]]));
    expect(lastEntry(harness)).toMatchObject({ kind: 'permission-changed', content: { change: 'words-changed', covers: { records: [said] } } });
    // The new words stay closed when the old ones come back: nobody was asked.
    await write(harness, desk, 'A would take five');
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May']);
    await answer(harness, { type: 'yes' });
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May', 'A would take five']);
  });

  it('are closed by every way of writing them, at the desk and in the room of the source alone', async () => {
    for (const viewer of [desk, roomA]) {
      const harness = await setupSaid();
      await answer(harness, { type: 'yes' });
      await write(harness, viewer, 'A would take four');
      expect(await seenBy(harness, roomB)).toEqual(['A needs it by May']);
    }
  });

  it('stay open to those before whose eyes they were typed', async () => {
    const harness = await setupSaid();
    await answer(harness, { type: 'yes' });
    await write(harness, roomAB, 'A would take four');
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May', 'A would take four']);
    expect(await seenBy(harness, roomC)).toEqual(['A needs it by May']);
  });

  it('end what waits for an event, and what was asked and answered, but not what is still to be asked', async () => {
    const awaiting = await setupSaid();
    await answer(awaiting, { type: 'yes-after', event: 'the valuation' });
    await write(awaiting, desk, 'A would take four');
    expect((await states(awaiting)).map(([state]) => state)).toEqual(expect.arrayContaining(['awaiting-event', 'words-changed']));

    const asking = await setupSaid();
    const { permissions } = await answer(asking, { type: 'ask-me' });
    await write(asking, desk, 'A would take four');
    expect((await states(asking)).map(([state]) => state)).toEqual(['ask-first']);
    await asking.get(desk, 'permission:asked', { caseId: caseOne, permissionId: permissions[0]?.permission.id as RecordId, said: 'yes' });
    expect(await seenBy(asking, roomB)).toEqual(['A needs it by May', 'A would take four']);
    await write(asking, desk, 'A would take three');
    expect(await seenBy(asking, roomB)).toEqual(['A needs it by May']);
  });

  it('do not touch released words, nor "all that I told you"', async () => {
    const worded = await setupSaid();
    await answer(worded, { type: 'only-words', text: 'A sees room to move' });
    await write(worded, desk, 'A would take four');
    expect(await seenBy(worded, roomB)).toContain('A sees room to move');

    const all = await setupSaid();
    await all.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'all-of-source', by: { type: 'party', party: partyA } }, to: toBoth, answer: { type: 'yes' }, terms: plainTerms });
    await write(all, desk, 'A would take four');
    expect(await seenBy(all, roomB)).toEqual(['A needs it by May', 'A would take four']);
  });

  it('are not new words where nothing but the day, the trash or the audience moved', async () => {
    const harness = await setupSaid();
    await answer(harness, { type: 'yes' });
    const stored = harness.store.record(said);
    await harness.get(desk, 'note:save', { ...buildDraftInput({ caseId: caseOne, recordId: said, meetingId: meetingA, text: 'A would take five', baseRevision: stored?.revision as number }), saidAt: 5 });
    await harness.get(desk, 'note:delete', { caseId: caseOne, recordId: said });
    await harness.get(desk, 'note:restore', { caseId: caseOne, recordId: said });
    expect(harness.store.record(said)?.revision).toBe((stored?.revision as number) + 3);
    expect(await seenBy(harness, roomB)).toEqual(['A needs it by May', 'A would take five']);
  });

  it('end a permission for an outside body as well, and the end outlives the lock', async () => {
    const harness = await setupSaid();
    const court: Recipient = { type: 'outside', role: 'body', name: 'District court' };
    await harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [said] }, to: court, answer: { type: 'yes' }, terms: plainTerms });
    await write(harness, desk, 'A would take four');
    const again = await setupServices({ store: harness.store, now: harness.time.now });
    expect(await states(again)).toEqual([['words-changed', [said], 'District court']]);
  });
});
