// What was let go and did not leave: the journal has both, and nobody counts as told.
import { beforeEach, describe, expect, it } from 'vitest';
import { plainTerms } from '#shared/domain/permission-state.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { Artefact, MessageArtefact } from '#shared/ipc/contract-papers.ts';
import { buildDraftInput, caseOne, meetingA, meetingB, partyA, partyB, roomA, setupCase } from '#tests/support/case-builder.ts';
import { desk, setupServices, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const said = toRecordId(0x4001);
const words = 'Two parts are possible.';
const to: Recipient = { type: 'parties', parties: [partyB] };
const message: MessageArtefact = { type: 'message', caseId: caseOne, to, items: [{ recordId: said, words }], language: 'en' };
const notes: Artefact = { type: 'meeting-notes', caseId: caseOne, meetingId: meetingA, language: 'en' };

let harness: ServiceHarness;
/** A said it alone, and lets it be told to B. */
beforeEach(async () => {
  harness = await setupCase();
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: said, meetingId: meetingA, text: 'I could pay in two parts.' }));
  await harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [said] }, to, answer: { type: 'yes' }, terms: plainTerms });
});

async function release(artefact: Artefact, way: 'print' | 'pdf' = 'print'): Promise<RecordId> {
  const released = await harness.call('release', { viewer: desk, artefact, way, sheets: [], confirmed: [] });
  if (!released.ok) throw new Error(released.error.type);
  return released.value.releaseId;
}
const stop = async (releaseId: RecordId) => harness.call('release-stopped', { viewer: desk, releaseId });
const entries = () => harness.store.journal(caseOne);
const countOf = (kind: string): number => entries().filter((entry) => entry.kind === kind).length;
const notFound = { ok: false, error: { type: 'not-found' } };

describe('a disclosure that did not leave', () => {
  it('stays in the chain, with an entry behind it that names it, its recipient and its way, and none of its words', async () => {
    expect(await stop(await release(message))).toEqual({ ok: true, value: null });
    const [first, second] = entries().slice(-2);
    expect([first?.kind, second?.kind]).toEqual(['disclosure', 'disclosure-stopped']);
    expect(first?.content).toMatchObject({ words });
    expect(second?.content).toEqual({ of: first?.number, artefact: 'message', way: 'print', to, records: [said] });
  });

  it('has told nobody: not in the marks, the list, nor on the card at the door', async () => {
    const releaseId = await release(message);
    const toldOf = async (): Promise<unknown[]> => [
      (await harness.get(desk, 'carry:marks', { caseId: caseOne })).map(({ told, notYet }) => [told.length, notYet]),
      (await harness.get(desk, 'carry:list', { caseId: caseOne, to })).items.map(({ told }) => told.length),
      (await harness.get(desk, 'door:read', { caseId: caseOne, meetingId: meetingB, language: 'en' })).mayTell.map(({ toldAt }) => toldAt !== null),
    ];
    expect(await toldOf()).toEqual([[[1, []]], [1], [true]]);
    await stop(releaseId);
    expect(await toldOf()).toEqual([[[0, [partyB]]], [0], [false]]);
    // Another telling of the same counts.
    await harness.get(desk, 'carry:tell', { message, confirmed: [] });
    expect(await toldOf()).toEqual([[[1, []]], [1], [true]]);
  });

  it('stands in the extract of whom it concerns, right behind what it takes back', async () => {
    await stop(await release(message));
    for (const party of [partyA, partyB]) {
      const { lines } = await harness.get(desk, 'journal:read', { of: { type: 'case', caseId: caseOne }, party, language: 'en' });
      const [first, second] = lines.slice(-2);
      expect(first?.text).toMatch(/^Passed on to: /);
      expect(second?.text).toContain(`Nothing was passed on after all (entry ${first?.number})`);
      expect(second?.text).toContain('not printed');
      expect(second).toMatchObject({ group: 'sharing', quote: '' });
    }
  });
});

describe('what main may say of a release', () => {
  it('is said once', async () => {
    const releaseId = await release(message);
    await stop(releaseId);
    expect(await stop(releaseId)).toEqual(notFound);
    expect(countOf('disclosure-stopped')).toBe(1);
  });

  it('is of each release apart, also of copied words and of the mediator’s own papers', async () => {
    const ids = [await release(message, 'pdf'), await release(notes)];
    const copied = await harness.call('release-words', { viewer: desk, message, confirmed: [] });
    if (copied.ok) ids.push(copied.value.releaseId);
    expect(new Set(ids).size).toBe(3);
    const released = entries().slice(-3).map(({ number }) => number);
    for (const releaseId of ids) await stop(releaseId);
    expect(entries().slice(-3)).toMatchObject([
      { kind: 'disclosure-stopped', content: { of: released[0], way: 'pdf' } },
      { kind: 'own-file-stopped', content: { of: released[1], artefact: 'meeting-notes', way: 'print' } },
      { kind: 'disclosure-stopped', content: { of: released[2], way: 'copy' } },
    ]);
  });

  it('may be said again where the journal could not be written', async () => {
    const releaseId = await release(message);
    harness.store.failWith('disk-full');
    expect(await stop(releaseId)).toEqual({ ok: false, error: { type: 'disk-full' } });
    harness.store.failWith(null);
    expect(await stop(releaseId)).toEqual({ ok: true, value: null });
  });

  it('is of nothing that was told by mouth, and of no other opening of the vault', async () => {
    const { disclosureId } = await harness.get(desk, 'carry:tell', { message, confirmed: [] });
    expect(await stop(disclosureId)).toEqual(notFound);
    const releaseId = await release(message);
    harness = await setupServices({ store: harness.store, now: harness.time.now });
    expect(await stop(releaseId)).toEqual(notFound);
    expect(countOf('disclosure-stopped')).toBe(0);
  });

  it('is for the desk, and for no page: it is not among the channels that a page’s request can name', async () => {
    const releaseId = await release(message);
    expect(await harness.call('release-stopped', { viewer: roomA, releaseId })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await harness.call('request', { channel: 'release-stopped' as never, viewer: desk, input: { releaseId } })).toMatchObject({ ok: false });
    expect(countOf('disclosure-stopped')).toBe(0);
  });

  it('says nothing of an entry that was erased meanwhile', async () => {
    const releaseId = await release(message);
    harness.store.transact((writer) => writer.eraseJournalContent(caseOne, entries().at(-1)?.number ?? 0));
    expect(await stop(releaseId)).toEqual(notFound);
  });
});
