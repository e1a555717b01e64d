import { describe, expect, it } from 'vitest';
import type { SettlementDetails, Signer } from '#shared/domain/settlement.ts';
import { detailsOf } from '#electron/vault/services/settlements.ts';
import { addParty, buildDraftInput, caseOne, fromParty, meetingA, partyA, partyB, partyC, roomAB, screenOf, setupCase } from '#tests/support/case-builder.ts';
import { desk, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';
import { company, person, sampleSettlement } from '#tests/unit/documents/sample-settlement.ts';

const recordId = toRecordId(0x5e7);
const key = { caseId: caseOne, recordId };
const artefact = (stage: 'draft' | 'final' = 'draft') => ({ type: 'settlement' as const, ...key, stage });
const release = (harness: ServiceHarness, stage: 'draft' | 'final' = 'draft', viewer: Parameters<ServiceHarness['ask']>[0] = desk) =>
  harness.call('release', { viewer, artefact: artefact(stage), way: 'pdf', sheets: ['../../assets/paper.css'], confirmed: [] });

async function setupDraft(): Promise<ServiceHarness> {
  const harness = await setupCase();
  await harness.get(desk, 'settlement:create', { ...key, languages: 'kk-ru', parties: [partyA, partyB] });
  return harness;
}

/** The sample's words, of the parties of this case. */
function completeDetails(): SettlementDetails {
  const text = JSON.stringify(detailsOf(sampleSettlement())).replaceAll(person, partyA).replaceAll(company, partyB);
  return JSON.parse(text) as SettlementDetails;
}
const signers: Signer[] = [
  { name: 'Alpha Sample', role: 'party', partyId: partyA, signedOn: '2026-11-20' },
  { name: 'Beta Sample', role: 'party', partyId: partyB, signedOn: '2026-11-20' },
  { name: 'Mediator Sample', role: 'mediator', partyId: null, signedOn: '2026-11-20' },
];

async function setupComplete(): Promise<ServiceHarness> {
  const harness = await setupDraft();
  await harness.get(desk, 'settlement:save', { ...key, revision: 1, details: completeDetails() });
  return harness;
}
const freeze = (harness: ServiceHarness, who = signers, revision = 2) => harness.ask(desk, 'settlement:freeze', { ...key, revision, signers: who, form: 'paper' });

describe('the settlement agreement', () => {
  it('begins with what the case knows, and says in the journal whose details were taken', async () => {
    const harness = await setupDraft();
    const stored = harness.store.record(recordId);
    expect(stored).toMatchObject({ audience: { type: 'mediator' }, origins: [partyA, partyB], body: { languages: 'kk-ru', version: 1, frozen: null } });
    expect(JSON.stringify(stored?.body)).toContain('Alpha Sample');
    expect(harness.store.journal(caseOne).at(-1)).toMatchObject({ kind: 'details-taken', content: { recordId, parties: [partyA, partyB], readers: [partyA, partyB] } });
  });

  it('takes nothing without being told whose, and nobody of another case', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'settlement:create', { ...key, languages: 'ru', parties: [] });
    expect(JSON.stringify(harness.store.record(recordId)?.body)).not.toContain('Alpha');
    expect(harness.store.journal(caseOne).filter(({ kind }) => kind === 'details-taken')).toEqual([]);
    expect(await harness.ask(desk, 'settlement:take-parties', { ...key, parties: [partyC] })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('copies anew what was changed in a party, and keeps the others as they were edited', async () => {
    const harness = await setupComplete();
    await addParty(harness, partyC, 'Gamma');
    await harness.get(desk, 'settlement:take-parties', { ...key, parties: [partyA, partyC] });
    const names = (harness.store.record(recordId)?.body as SettlementDetails | undefined)?.parties.map(({ name }) => name.ru);
    expect(names).toEqual(['Alpha Sample', 'ТОО «Образец-Ремонт»', 'Gamma Sample']);
  });

  it('takes the mediator along, also one whose sheet was filled in later', async () => {
    const harness = await setupDraft();
    const mediators = () => (harness.store.record(recordId)?.body as SettlementDetails | undefined)?.mediators.map(({ name }) => name.kk);
    expect(mediators()).toEqual([]);
    const name = { surname: 'Delta', givenName: 'Sample', patronymic: '' };
    const body = { name, status: 'public' as const, organisation: '', certificate: { number: '', issuedOn: '', issuedBy: '' }, register: { name: '', number: '', date: '' }, languages: ['kk' as const], otherLanguages: '', identifier: '', phone: '', email: '', address: '' };
    await harness.get(desk, 'profile:save', { revision: 0, body });
    await harness.get(desk, 'settlement:take-parties', { ...key, parties: [partyA] });
    expect(mediators()).toEqual(['Delta Sample']);
  });

  it('keeps the same words whoever saves them twice, and refuses what was changed meanwhile', async () => {
    const harness = await setupComplete();
    const details = completeDetails();
    expect((await harness.get(desk, 'settlement:save', { ...key, revision: 1, details })).record.revision).toBe(2);
    expect(await harness.ask(desk, 'settlement:save', { ...key, revision: 1, details: { ...details, number: '8' } })).toEqual({ ok: false, error: { type: 'conflict', revision: 2 } });
    const last = await harness.call('flush', { viewer: desk, input: { drafts: [], saves: [{ channel: 'settlement:save', input: { ...key, revision: 1, details: { ...details, number: '9' } } }], place: null } });
    expect(last.ok).toBe(true);
    expect(harness.store.record(recordId)?.body).toMatchObject({ number: '9' });
  });

  it('is not there for a room or a screen', async () => {
    const harness = await setupComplete();
    for (const viewer of [roomAB, screenOf(caseOne, partyA, partyB)]) {
      expect(JSON.stringify(await harness.get(viewer, 'case:open', { caseId: caseOne }))).not.toContain('Мысалова');
      expect(await harness.ask(viewer, 'settlement:preview', key)).toEqual({ ok: false, error: { type: 'not-allowed' } });
      expect(await harness.ask(viewer, 'settlement:save', { ...key, revision: 2, details: completeDetails() })).toEqual({ ok: false, error: { type: 'not-allowed' } });
      const flushed = await harness.call('flush', { viewer, input: { drafts: [], saves: [{ channel: 'settlement:save', input: { ...key, revision: 2, details: { ...completeDetails(), number: '666' } } }], place: null } });
      expect(flushed.ok).toBe(true);
    }
    expect(harness.store.record(recordId)?.body).not.toMatchObject({ number: '666' });
  });
});

describe('freezing', () => {
  it('closes what is signed: no word of it changes any more', async () => {
    const harness = await setupComplete();
    const before = await harness.get(desk, 'settlement:preview', key);
    const answer = await freeze(harness);
    if (!answer.ok) throw new Error(answer.error.type);
    const { frozen } = answer.value.record.body;
    expect(frozen?.fingerprint).toBe(before.fingerprint);
    expect(before.paper.margin.draftMark).not.toBe('');
    expect(JSON.parse(frozen?.paper ?? '{}')).toMatchObject({ margin: { draftMark: '' } });
    expect(harness.store.journal(caseOne).at(-1)).toMatchObject({ kind: 'paper-frozen', content: { fingerprint: frozen?.fingerprint } });
    for (const [channel, input] of [
      ['settlement:save', { ...key, revision: 3, details: { ...completeDetails(), number: '8' } }],
      ['settlement:take-parties', { ...key, parties: [partyA] }],
      ['settlement:delete', key],
      ['settlement:freeze', { ...key, revision: 3, signers, form: 'paper' }],
    ] as const) {
      expect(await harness.ask(desk, channel, input)).toEqual({ ok: false, error: { type: 'frozen' } });
    }
    expect((await harness.get(desk, 'settlement:preview', key)).paper).toEqual(JSON.parse(frozen?.paper ?? '{}'));
  });

  it.each([
    ['a party has not signed', signers.slice(1)],
    ['the mediator has not signed', signers.slice(0, 2)],
    ['a stranger signed', [...signers, { name: 'Stranger', role: 'party' as const, partyId: partyC, signedOn: '2026-11-20' }]],
  ])('is refused while %s', async (_name, who) => {
    const harness = await setupComplete();
    expect(await freeze(harness, who)).toEqual({ ok: false, error: { type: 'not-ready' } });
    expect(harness.store.record(recordId)?.body).toMatchObject({ frozen: null });
  });

  it('is refused while something that the law demands is missing, and when the words changed meanwhile', async () => {
    const harness = await setupComplete();
    await harness.get(desk, 'settlement:save', { ...key, revision: 2, details: { ...completeDetails(), obligations: [] } });
    expect(await freeze(harness, signers, 3)).toEqual({ ok: false, error: { type: 'not-ready' } });
    expect(await freeze(harness, signers, 2)).toEqual({ ok: false, error: { type: 'conflict', revision: 3 } });
  });

  it('leaves a new version as the only way on, and once only', async () => {
    const harness = await setupComplete();
    const next = { ...key, newRecordId: toRecordId(0x5e8) };
    expect(await harness.ask(desk, 'settlement:new-version', next)).toEqual({ ok: false, error: { type: 'not-allowed' } });
    await freeze(harness);
    const { record } = await harness.get(desk, 'settlement:new-version', next);
    expect(record.body).toMatchObject({ version: 2, replaces: recordId, frozen: null, number: '7' });
    expect((await harness.get(desk, 'settlement:new-version', next)).record.id).toBe(record.id);
  });

  it('goes to the trash and comes back while it is a draft', async () => {
    const harness = await setupDraft();
    await harness.get(desk, 'settlement:delete', key);
    expect(await harness.ask(desk, 'settlement:preview', key)).toEqual({ ok: false, error: { type: 'not-found' } });
    expect((await harness.get(desk, 'trash:list', { caseId: caseOne })).map(({ id }) => id)).toEqual([recordId]);
    await harness.get(desk, 'settlement:restore', key);
    expect((await harness.get(desk, 'settlement:preview', key)).paper.kind).toBe('settlement');
  });
});

describe('release', () => {
  it('writes to whom it goes before it goes, with the hash of what left', async () => {
    const harness = await setupComplete();
    const left = await release(harness);
    if (!left.ok) throw new Error(left.error.type);
    expect(left.value.html).toContain('Мысалова Үлгі Сынаққызы');
    expect(left.value.html).toContain('href="../../assets/paper.css"');
    expect(left.value.html).not.toMatch(/<script|<style| on\w+=| style=/);
    expect(left.value.css).toContain('ПРОЕКТ');
    const entry = harness.store.journal(caseOne).at(-1);
    expect(entry).toMatchObject({ kind: 'disclosure', content: { artefact: 'settlement', recordId, revision: 2, to: [partyA, partyB], stage: 'draft', way: 'pdf' } });
    expect(entry?.content).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(JSON.stringify(entry)).not.toContain('Мысалова');
  });

  it('gives a copy without the draft mark for signing only when nothing mandatory is missing', async () => {
    const harness = await setupComplete();
    const whole = await release(harness, 'final');
    expect(whole.ok && whole.value.css).not.toContain('ПРОЕКТ');
    await harness.get(desk, 'settlement:save', { ...key, revision: 2, details: { ...completeDetails(), concludedOn: '' } });
    expect(await release(harness, 'final')).toEqual({ ok: false, error: { type: 'not-ready' } });
  });

  it('gives a frozen paper as it was signed', async () => {
    const harness = await setupComplete();
    await freeze(harness);
    const left = await release(harness);
    expect(left.ok && left.value.css).not.toContain('ПРОЕКТ');
    expect(harness.store.journal(caseOne).at(-1)).toMatchObject({ content: { stage: 'frozen' } });
  });

  it('is for the desk alone', async () => {
    const harness = await setupComplete();
    const entries = harness.store.journal(caseOne).length;
    for (const viewer of [roomAB, screenOf(caseOne, partyA, partyB)]) expect(await release(harness, 'draft', viewer)).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(harness.store.journal(caseOne)).toHaveLength(entries);
  });

  it('prints the notes of one meeting for the own file: no other meeting, nothing screened', async () => {
    const harness = await setupCase();
    const note = (number: number, text: string, change: object) => buildDraftInput({ caseId: caseOne, recordId: toRecordId(number), text, ...change });
    await harness.get(desk, 'note:save', note(1, 'said by A in the room', { meetingId: meetingA, source: fromParty(partyA) }));
    await harness.get(desk, 'note:save', note(2, 'a thought about A', { meetingId: meetingA, ownEyes: true }));
    await harness.get(desk, 'note:save', note(3, 'of no meeting', {}));
    await harness.get(desk, 'note:save', note(4, 'a screened word', { meetingId: meetingA }));
    harness.store.transact((writer) => {
      const stored = writer.record(toRecordId(4));
      if (stored) writer.putRecord({ ...stored, revision: 2, audience: { type: 'screening' } });
    });
    const left = await harness.call('release', { viewer: desk, artefact: { type: 'meeting-notes', caseId: caseOne, meetingId: meetingA, language: 'en' }, way: 'print', sheets: [], confirmed: [] });
    if (!left.ok) throw new Error(left.error.type);
    expect(left.value.html).toContain('said by A in the room');
    expect(left.value.html).toContain('a thought about A');
    expect(left.value.html).not.toContain('of no meeting');
    expect(left.value.html).not.toContain('screened word');
    expect(harness.store.journal(caseOne).at(-1)).toMatchObject({ kind: 'own-file', content: { artefact: 'meeting-notes', recordId: meetingA, way: 'print' } });
  });
});
