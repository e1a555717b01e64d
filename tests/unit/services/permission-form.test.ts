// The written permission: only what its signer gave is on it, in every language; and it leaves through release alone.
import { describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { paperLanguagesSchema, type PaperLanguages } from '#shared/domain/language-text.ts';
import type { FormWhat } from '#shared/domain/permission-form.ts';
import { plainTerms, type PermissionAnswer } from '#shared/domain/permission-state.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import { formSentences } from '#electron/documents/permission-form/sentences.ts';
import { buildDraftInput, caseOne, fromParty, meetingA, meetingB, partyA, partyB, roomA, roomB, setupCase } from '#tests/support/case-builder.ts';
import { desk, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const [said, saidByB, own] = [0x11, 0x13, 0x14].map(toRecordId) as [RecordId, RecordId, RecordId];
const toB: Recipient = { type: 'parties', parties: [partyB] };

async function setupSaid(): Promise<ServiceHarness> {
  const harness = await setupCase();
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: said, meetingId: meetingA, text: 'quince orchard for seven' }));
  await harness.get(roomB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: saidByB, meetingId: meetingB, text: 'walnut lathe is broken beyond repair' }));
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: own, meetingId: meetingA, text: 'seems tired today', ownEyes: true }));
  return harness;
}

const release = async (harness: ServiceHarness, what: FormWhat, languages: PaperLanguages = 'kk-ru', viewer: Parameters<ServiceHarness['ask']>[0] = desk) =>
  harness.call('release', { viewer, artefact: { type: 'permission-form', caseId: caseOne, what, languages }, way: 'pdf', sheets: ['paper.css'], confirmed: [] });
const wanted = (records: RecordId[], answer: PermissionAnswer = { type: 'yes' }, purpose = ''): FormWhat => ({ type: 'wanted', records, to: toB, answer, terms: { ...plainTerms, purpose } });

async function htmlOf(harness: ServiceHarness, what: FormWhat, languages?: PaperLanguages): Promise<string> {
  const answer = await release(harness, what, languages);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.html.replaceAll('\u00A0', ' ');
}

describe('the written permission', () => {
  it.each(paperLanguagesSchema.options)('says who permits what to whom: %s', async (languages) => {
    const harness = await setupSaid();
    const html = await htmlOf(harness, wanted([said]), languages);
    for (const text of ['Alpha Sample', 'quince orchard for seven', 'Beta Sample']) expect(html).toContain(text);
    expect(html).not.toContain('walnut');
    expect(html).not.toContain('tired');
    const title = formSentences.find(({ id }) => id === 'permission.title')?.text;
    for (const language of languages === 'kk-ru' ? (['kk', 'ru'] as const) : [languages]) expect(html).toContain(title?.[language]);
  });

  it('of a permission given says its form, its event, its term and its words', async () => {
    const harness = await setupSaid();
    const give = async (answer: PermissionAnswer, change: object = {}) => {
      const { permissions } = await harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [said] }, to: toB, answer, terms: { ...plainTerms, ...change } });
      const newest = permissions.find(({ permission }) => permission.revokedAt === null)?.permission.id as RecordId;
      return htmlOf(harness, { type: 'given', permissionId: newest }, 'en');
    };
    expect(await give({ type: 'only-words', text: 'they see room to move' })).toContain('they see room to move');
    expect(await give({ type: 'yes-after', event: 'the valuation' })).toContain('only after this: the valuation');
    expect(await give({ type: 'ask-me' })).toContain('asks me once more');
    const html = await give({ type: 'yes' }, { validUntil: Date.UTC(2027, 2, 5, 12), purpose: 'to find the price', way: 'copy' });
    for (const text of ['5 March 2027', 'to find the price', 'Way: by a copy']) expect(html).toContain(text);
  });

  it('of everything that was said names no single note', async () => {
    const harness = await setupSaid();
    const { permissions } = await harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'all-of-source', by: fromParty(partyA) }, to: toB, answer: { type: 'yes' }, terms: plainTerms });
    const html = await htmlOf(harness, { type: 'given', permissionId: permissions[0]?.permission.id as RecordId }, 'en');
    expect(html).toContain('everything that I told the mediator');
    expect(html).not.toContain('quince');
  });

  it('is refused for what its signer did not give, and for what is closed', async () => {
    const harness = await setupSaid();
    expect(await release(harness, wanted([said, saidByB]))).toEqual({ ok: false, error: { type: 'not-permitted' } });
    expect(await release(harness, wanted([own]))).toEqual({ ok: false, error: { type: 'not-permitted' } });
    expect(await release(harness, wanted([said], { type: 'closed' }))).toEqual({ ok: false, error: { type: 'not-permitted' } });
    expect(await release(harness, { type: 'given', permissionId: toRecordId(0x99) })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await release(harness, wanted([said]), 'ru', roomA)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  it('is looked through for what its signer may not know', async () => {
    const harness = await setupSaid();
    const answer = await release(harness, wanted([said], { type: 'yes' }, 'because the walnut lathe is broken beyond repair'));
    expect(answer).toMatchObject({ ok: false, error: { type: 'leaks' } });
    expect(harness.store.journal(caseOne).some(({ kind }) => kind === 'disclosure')).toBe(false);
  });

  it('stands in the journal before it leaves', async () => {
    const harness = await setupSaid();
    await htmlOf(harness, wanted([said]));
    expect(harness.store.journal(caseOne).at(-1)).toMatchObject({ kind: 'disclosure', content: { artefact: 'permission-form', records: [said], way: 'pdf' } });
  });
});
