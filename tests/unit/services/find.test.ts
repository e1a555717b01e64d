// Finding through the services: what is found, what is marked, what a room is given, and in what order.
import { describe, expect, test } from 'vitest';
import type { FoundRecord, MarkedText } from '#shared/ipc/contract.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { buildContent, buildDraftInput, caseOne, meetingA, meetingAB, partyA, partyB, roomA, roomB, roomOf, setupCase } from '#tests/support/case-builder.ts';
import { desk, setupServices, toCaseId, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const everything = { noteKinds: [], parties: [], recordKinds: [], limit: 50, before: null };
const query = (text: string, rest: object = {}) => ({ caseId: caseOne, text, ...everything, ...rest });
const find = async (harness: ServiceHarness, text: string, rest: object = {}, viewer = desk as Parameters<ServiceHarness['get']>[0]) =>
  (await harness.get(viewer, 'search:find', query(text, rest) as never)).hits;
const marked = (parts: MarkedText): string => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const excerpts = (hits: readonly FoundRecord[]): string[] => hits.map(({ excerpt }) => marked(excerpt));

let lastNote = 0x900;
async function addNote(harness: ServiceHarness, text: string, rest: { readonly meetingId?: RecordId | null; readonly saidAt?: number; readonly content?: object } = {}): Promise<RecordId> {
  const recordId = toRecordId((lastNote += 1));
  const { meetingId = null, saidAt = harness.time.now, content = {} } = rest;
  await harness.get(desk, 'note:save', buildDraftInput({ caseId: caseOne, recordId, meetingId, saidAt, content: { ...buildContent(text), ...content } }));
  return recordId;
}

describe('finding', () => {
  test.each([
    ['дог', '[Дог]овор подписан'],
    ['говор', 'До[говор] подписан'],
    ['по', 'Договор [по]дписан'],
    ['подписан ДОГОВОР', '[Договор] [подписан]'],
    ['калада', '[Қалада] ғимарат бар'],
    ['имар', 'Қалада ғ[имар]ат бар'],
    ['ёл', '[Ёл]ка № 7'],
    ['no 7', 'Ёлка [№] [7]'],
    ['ettle', 'The s[ettle]ment'],
  ])('%s marks %s', async (text, expected) => {
    const harness = await setupCase();
    for (const [index, note] of ['Договор подписан', 'Қалада ғимарат бар', 'Ёлка № 7', 'The settlement'].entries()) await addNote(harness, note, { saidAt: 1_000 + index });
    expect(excerpts(await find(harness, text))).toEqual([expected]);
  });

  test.each(['го', 'вор х', '', '  ', '"', 'ор подписан договорились', '*'])('%o finds nothing', async (text) => {
    const harness = await setupCase();
    await addNote(harness, 'Договор подписан');
    expect(await find(harness, text)).toEqual([]);
  });

  test('orders by the time it was said, and goes on behind the last hit', async () => {
    const harness = await setupCase();
    for (const hour of [3, 1, 5, 2, 4]) await addNote(harness, `rent of hour ${hour}`, { saidAt: hour * 1_000 });
    const first = await harness.get(desk, 'search:find', query('rent', { limit: 2, recordKinds: ['note'] }) as never);
    const second = await harness.get(desk, 'search:find', query('rent', { limit: 2, recordKinds: ['note'], before: first.next }) as never);
    const third = await harness.get(desk, 'search:find', query('rent', { limit: 2, recordKinds: ['note'], before: second.next }) as never);
    expect([first, second, third].map(({ hits }) => hits.map(({ at }) => at))).toEqual([[5_000, 4_000], [3_000, 2_000], [1_000]]);
    expect(third.next).toBeNull();
  });

  test('filters by kind of note, by kind of record, and by whose words they are', async () => {
    const harness = await setupCase();
    await addNote(harness, 'Alpha wants rent', { meetingId: meetingA, content: { noteKind: 'interest' } });
    await addNote(harness, 'rent is due', { meetingId: meetingAB, content: { noteKind: 'fact' } });
    expect(excerpts(await find(harness, 'rent', { noteKinds: ['fact'] }))).toEqual(['[rent] is due']);
    expect((await find(harness, 'rent', { recordKinds: ['case'] })).map(({ kind }) => kind)).toEqual(['case']);
    expect((await find(harness, 'alpha')).map(({ kind }) => kind).sort()).toEqual(['note', 'party']);
    expect(excerpts(await find(harness, 'rent', { parties: [partyA] }))).toEqual(['Alpha wants [rent]']);
    expect(await find(harness, 'rent', { parties: [partyB] })).toEqual([]);
  });

  test('finds a file by its name, for those alone who may know it', async () => {
    const harness = await setupCase();
    const recordId = toRecordId(0x8f0);
    const bytes = new TextEncoder().encode('what stands in it is not looked at');
    await harness.get(desk, 'file:begin', { caseId: caseOne, recordId, fileName: 'Акт приёмки.txt', size: bytes.length, belongsTo: null, source: { type: 'party', party: partyA }, ownEyes: false });
    await harness.get(desk, 'file:chunk', { caseId: caseOne, recordId, offset: 0, bytes });
    await harness.get(desk, 'file:finish', { caseId: caseOne, recordId });
    const [hit, ...others] = await find(harness, 'приемк');
    expect([hit?.kind, hit?.recordId, marked(hit?.title ?? []), others]).toEqual(['attachment', recordId, 'Акт [приёмк]и.txt', []]);
    expect(await find(harness, 'looked')).toEqual([]);
    expect((await find(harness, 'приемк', {}, roomA)).map(({ recordId: id }) => id)).toEqual([recordId]);
    expect(await find(harness, 'приемк', {}, roomB)).toEqual([]);
  });

  test('shows the piece of a long text in which most of the words stand', async () => {
    const harness = await setupCase();
    const filler = 'so many other words that nobody looks for '.repeat(20);
    await addNote(harness, `rent ${filler} then the rent of the garden ${filler}`);
    const [excerpt] = excerpts(await find(harness, 'garden rent', { recordKinds: ['note'] }));
    expect(excerpt).toContain('the [rent] of the [garden]');
    expect(excerpt?.startsWith('… ')).toBe(true);
    expect(excerpt?.endsWith(' …')).toBe(true);
    expect(excerpt?.length).toBeLessThan(320);
  });

  test('leaves out drafts and the trash, and a case that lies there with all it holds', async () => {
    const harness = await setupCase();
    const recordId = await addNote(harness, 'a quiet garden');
    await harness.get(desk, 'note:draft', buildDraftInput({ caseId: caseOne, recordId: toRecordId(0x990), text: 'garden being typed' }));
    expect(excerpts(await find(harness, 'garden', { caseId: null }))).toEqual(['a quiet [garden]']);
    await harness.get(desk, 'note:delete', { caseId: caseOne, recordId });
    expect(await find(harness, 'garden', { caseId: null })).toEqual([]);
    await harness.get(desk, 'note:restore', { caseId: caseOne, recordId });
    await harness.get(desk, 'case:delete', { caseId: caseOne });
    expect(await find(harness, 'garden', { caseId: null })).toEqual([]);
    expect(await harness.ask(desk, 'search:find', query('garden'))).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  test('names the case at the desk, over all cases', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'case:create', { caseId: toCaseId(77), workingName: 'Other case', matter: 'rent of a boat', openedOn: '2026-11-03' });
    await addNote(harness, 'rent of a flat');
    const hits = await find(harness, 'rent', { caseId: null });
    expect(new Set(hits.map(({ caseName, kind }) => `${caseName}: ${kind}`))).toEqual(new Set(['Sample case: note', 'Sample case: case', 'Other case: case']));
  });

  test('brings many pages together where a filter lets little pass', async () => {
    const harness = await setupCase();
    for (let index = 0; index < 12; index += 1) await addNote(harness, `rent ${index}`, { saidAt: index, ...(index === 0 ? { meetingId: meetingA } : {}) });
    expect(excerpts(await find(harness, 'rent', { parties: [partyA], limit: 1 }))).toEqual(['[rent] 0']);
  });
});

describe('a room', () => {
  const room = (...parties: PartyId[]) => roomOf(caseOne, meetingA, ...parties);

  test('finds its own words, whichever case it asks for', async () => {
    const harness = await setupCase();
    await addNote(harness, 'A alone said garden', { meetingId: meetingA });
    await addNote(harness, 'garden for both', { meetingId: meetingAB });
    await addNote(harness, 'garden for own eyes');
    expect(excerpts(await find(harness, 'garden', { caseId: null }, room(partyA)))).toHaveLength(2);
    expect(excerpts(await find(harness, 'garden', {}, room(partyB)))).toEqual(['[garden] for both']);
    expect(await harness.ask(room(partyA), 'search:find', query('garden', { caseId: toCaseId(77) }))).toEqual({ ok: false, error: { type: 'not-found' } });
    expect((await find(harness, 'garden', {}, room(partyB))).map(({ caseName }) => caseName)).toEqual(['']);
  });

  test('finds released words by themselves, never by what they stand for', async () => {
    const harness = await setupCase();
    const recordId = await addNote(harness, 'I would pay three hundred', { meetingId: meetingA, saidAt: 5 });
    const permission = {
      type: 'permission', id: toRecordId(0x9f0), caseId: caseOne, by: { type: 'party', party: partyA }, covers: { type: 'records', records: [recordId] },
      to: { type: 'parties', parties: [partyB] }, form: { type: 'wording', text: 'A is open to paying something' }, from: { type: 'now' },
      given: { type: 'said-and-noted', signedOn: null }, givenAt: harness.time.now, validUntil: null, revokedAt: null,
    };
    harness.store.transact((writer) => writer.putPermission({ id: permission.id, caseId: caseOne, body: permission }));
    const reopened = await setupCaseAgain(harness);
    expect(await find(reopened, 'hundred', {}, room(partyB))).toEqual([]);
    const [hit] = await find(reopened, 'paying', {}, room(partyB));
    expect(hit && { text: marked(hit.excerpt), at: hit.at, noteKind: hit.noteKind }).toEqual({ text: 'A is open to [paying] something', at: permission.givenAt, noteKind: 'note' });
    expect(await find(reopened, 'paying', {}, room(partyA))).toEqual([]);
    expect(excerpts(await find(reopened, 'hundred', {}, room(partyA)))).toEqual(['I would pay three [hundred]']);
  });
});

/** As after a restart: walls are read anew. */
const setupCaseAgain = async (harness: ServiceHarness): Promise<ServiceHarness> => setupServices({ store: harness.store, now: harness.time.now });
