// The sample case: whole, invented for everybody to see, and written by the requests that a page makes.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkIdentifier, checkIin } from '#shared/domain/iin-bin.ts';
import { fileViewOf } from '#shared/domain/attachment.ts';
import { noteKinds } from '#shared/domain/note.ts';
import { isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import { checkSettlement } from '#shared/domain/settlement-check.ts';
import { scheduleDifference } from '#shared/domain/settlement-check-obligations.ts';
import { parseRichText } from '#shared/domain/rich-text.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { sampleParties, sampleProfile } from '#electron/vault/sample/sample-case.ts';
import { sampleMeetings } from '#electron/vault/sample/sample-meetings.ts';
import { writeSample, type WrittenSample } from '#electron/vault/sample/write-sample.ts';
import { roomOf } from '#tests/support/case-builder.ts';
import { desk, setupServices, type ServiceHarness } from '#tests/support/service-harness.ts';

async function setupSample(): Promise<ServiceHarness & { readonly sample: WrittenSample; readonly records: readonly VaultRecord[]; readonly notes: readonly RecordOf<'note'>[] }> {
  const harness = await setupServices();
  const sample = await writeSample({ server: harness.server, newId: randomUUID, setTime: (now) => (harness.time.now = now) });
  const { records } = await harness.get(desk, 'case:open', { caseId: sample.caseId });
  const notes = records.flatMap((record) => (isRecordOf(record, 'note') ? [record] : []));
  return { ...harness, sample, records, notes };
}

test('at least eighty notes in all kinds, in both languages, in confidence, jointly and for own eyes', async () => {
  const { notes, sample } = await setupSample();
  expect(notes.length).toBeGreaterThanOrEqual(80);
  expect(new Set(notes.map(({ body }) => body.noteKind))).toEqual(new Set(noteKinds));
  const kazakh = notes.filter(({ body }) => /[әғқңөұүһі]/iu.test(body.text));
  expect(kazakh.length).toBeGreaterThanOrEqual(30);
  expect(notes.length - kazakh.length).toBeGreaterThanOrEqual(30);
  const audiences = notes.map(({ audience }) => (audience.type === 'parties' ? audience.parties.join() : audience.type));
  for (const audience of ['mediator', sample.parties.person, sample.parties.company, [sample.parties.person, sample.parties.company].sort().join()]) {
    expect(audiences.filter((each) => each === audience).length).toBeGreaterThanOrEqual(5);
  }
});

test('no two notes say the same', async () => {
  const { notes } = await setupSample();
  expect(new Set(notes.map(({ body }) => body.text)).size).toBe(notes.length);
});

test('each note of a meeting was said while it lasted, by somebody who was there', async () => {
  const { notes, records } = await setupSample();
  const meetings = new Map(records.flatMap((record) => (isRecordOf(record, 'meeting') ? [[record.id, record] as const] : [])));
  expect(meetings.size).toBe(sampleMeetings.length);
  for (const { body } of notes.filter((note) => note.body.meetingId !== null)) {
    const meeting = meetings.get(body.meetingId as never);
    const [span] = meeting?.body.timer ?? [];
    expect(body.saidAt, body.text).toBeGreaterThanOrEqual(span?.from ?? Infinity);
    expect(body.saidAt, body.text).toBeLessThanOrEqual(span?.to ?? 0);
    expect(['', ...(meeting?.body.participants ?? []).map(({ name }) => name)]).toContain(body.speaker);
  }
});

test('it has rich notes with a list and a table, calls, a note with a history and one in the trash', async () => {
  const { notes, get, sample } = await setupSample();
  const rich = notes.flatMap(({ body }) => (body.rich === null ? [] : [body.rich]));
  expect(rich.every((document) => parseRichText(document) !== null)).toBe(true);
  expect(rich.some((document) => document.includes('"table"'))).toBe(true);
  expect(rich.some((document) => document.includes('List"'))).toBe(true);
  expect(notes.filter(({ body }) => body.call !== null).length).toBeGreaterThanOrEqual(2);
  expect(notes.some(({ revision }) => revision > 1)).toBe(true);
  expect((await get(desk, 'trash:list', { caseId: sample.caseId })).length).toBe(1);
});

test('it has files of each kind that can be looked at, whole, and one side does not see those of the other', async () => {
  const { get, sample, records } = await setupSample();
  const files = records.filter((record) => isRecordOf(record, 'attachment'));
  expect(files.map(({ body }) => fileViewOf(body.mediaType)).sort()).toEqual(['audio', 'image', 'pdf', 'text']);
  for (const { id: recordId, body } of files) {
    const { bytes, size } = await get(desk, 'file:read', { caseId: sample.caseId, recordId, piece: 0 });
    expect([bytes.length, size], body.fileName).toEqual([body.size, body.size]);
  }
  const { records: seen } = await get(roomOf(sample.caseId, sample.meetings.withCompany, sample.parties.company), 'case:open', { caseId: sample.caseId });
  expect(seen.filter((record) => isRecordOf(record, 'attachment')).map(({ body }) => body.fileName).sort()).toEqual(['Смета на ремонт.pdf', 'Фото плитки в ванной.png']);
});

test('what one side said in confidence is not in the room of the other', async () => {
  const { get, sample } = await setupSample();
  const { parties, meetings, caseId } = sample;
  const { records } = await get(roomOf(caseId, meetings.withCompany, parties.company), 'case:open', { caseId });
  const shown = JSON.stringify(records);
  expect(shown).toContain('Ниже полутора миллионов');
  expect(shown).not.toContain('Бір миллион тоғыз жүз мыңға');
  expect(shown).not.toContain('Зоны встречаются');
});

test('each side let something be told, and at each door the card has something of every kind', async () => {
  const { get, sample } = await setupSample();
  const { caseId, meetings } = sample;
  for (const meetingId of [meetings.withPerson, meetings.withCompany]) {
    const { mayTell, mustNotTell, toAsk, questions, figures, leaving } = await get(desk, 'door:read', { caseId, meetingId, language: 'ru' });
    for (const list of [mayTell, mustNotTell, toAsk, questions, figures, leaving]) expect(list.length).toBeGreaterThan(0);
    expect(new Set(mayTell.map(({ form, given }) => `${form} ${given}`))).toEqual(new Set(['as-said signed', 'wording noted']));
  }
});

test('the agreement is signed by both sides and the mediator, with instalments that make up the sum', async () => {
  const { records, sample } = await setupSample();
  const settlement = records.find((record) => isRecordOf(record, 'settlement')) as RecordOf<'settlement'>;
  expect(settlement.id).toBe(sample.settlementId);
  expect(settlement.body.frozen?.signers.map(({ role }) => role)).toEqual(['party', 'representative', 'mediator']);
  expect(checkSettlement(settlement.body).filter(({ standing }) => standing === 'mandatory')).toEqual([]);
  const paid = settlement.body.obligations.filter(({ amount }) => amount !== null);
  expect(paid.map((obligation) => scheduleDifference(obligation))).toEqual([0n]);
});

test('a representative of the company may settle; numbers are whole', () => {
  expect(sampleParties.map(({ type }) => type)).toEqual(['person', 'organisation']);
  expect(sampleParties.flatMap(({ representatives }) => representatives.map(({ powerToSettle }) => powerToSettle))).toEqual([true]);
  for (const { type, identifier } of sampleParties) expect(checkIdentifier(type, identifier).type).toBe('valid');
  expect(checkIin(sampleProfile.identifier).type).toBe('valid');
});

test('every name says that it is invented', () => {
  const speaking = /үлгі|мысал|сынақ|образ[её]?ц|пример/iu;
  const named = [sampleProfile, ...sampleParties, ...sampleParties.flatMap(({ representatives }) => representatives)];
  for (const { name, ...rest } of named) expect(`${name.surname} ${'organisationName' in rest ? rest.organisationName : ''}`).toMatch(speaking);
});
