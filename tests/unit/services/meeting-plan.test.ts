// Agenda points, ground rules and the quick code on the services: who may write which line where, and what a screen is given.
import { describe, expect, test } from 'vitest';
import { positionBetween } from '#shared/domain/meeting-plan.ts';
import { buildDraftInput, buildMeetingDetails, caseOne, meetingA, meetingAB, partyA, partyB, roomA, roomAB, screenOf, setupCase } from '#tests/support/case-builder.ts';
import { desk, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const screenAB = screenOf(caseOne, partyA, partyB);
const screenA = screenOf(caseOne, partyA);
const both = [partyA, partyB].sort();
const point = (number: number, change: object = {}) => ({
  caseId: caseOne, recordId: toRecordId(0x5000 + number), revision: 0, parties: both,
  line: { kind: 'agenda-point', text: `point ${number}`, done: false, position: number, meetingId: meetingAB, ...change } as const,
});
const rule = (number: number, parties = both) => ({ caseId: caseOne, recordId: toRecordId(0x6000 + number), revision: 0, parties, line: { kind: 'ground-rule', text: `rule ${number}`, agreed: false, position: number } as const });
const textsFor = async (harness: ServiceHarness, viewer: typeof desk): Promise<string> => JSON.stringify((await harness.get(viewer, 'case:open', { caseId: caseOne })).records);

describe('a line', () => {
  test('is for its set of parties, in their room and on their screen, and for no other room', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'plan:save', point(1) as never);
    await harness.get(desk, 'plan:save', rule(1, [partyB]) as never);
    for (const viewer of [roomAB, screenAB, screenA, roomA]) expect(await textsFor(harness, viewer)).toContain('point 1');
    for (const viewer of [roomAB, screenAB, screenA, roomA]) expect(await textsFor(harness, viewer)).not.toContain('rule 1');
  });

  test('made in a room is for that room, and for its meeting', async () => {
    const harness = await setupCase();
    expect(await harness.ask(roomAB, 'plan:save', point(1))).toMatchObject({ ok: true, value: { record: { audience: { type: 'parties', parties: both }, source: { type: 'mediator' } } } });
    expect(await harness.ask(roomA, 'plan:save', point(2))).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await harness.ask(roomAB, 'plan:save', { ...point(3), line: { ...point(3).line, meetingId: meetingA } })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await harness.ask(desk, 'plan:save', { ...point(4), line: { ...point(4).line, meetingId: meetingA } })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('for more than the room is changed at the desk only', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'plan:save', rule(1) as never);
    const changed = { ...rule(1), revision: 1, line: { ...rule(1).line, agreed: true } };
    expect(await harness.ask(roomA, 'plan:save', changed)).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await harness.ask(roomAB, 'plan:save', changed)).toMatchObject({ ok: true, value: { record: { revision: 2, body: { agreed: true } } } });
    expect(await harness.ask(desk, 'plan:save', { ...changed, line: { ...changed.line, text: 'late' } })).toEqual({ ok: false, error: { type: 'conflict', revision: 2 } });
  });

  test('keeps its meeting and its set when it is changed', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'plan:save', point(1) as never);
    const moved = { ...point(1), revision: 1, parties: [partyA], line: { ...point(1).line, text: 'new words', meetingId: null } };
    expect(await harness.ask(desk, 'plan:save', moved)).toMatchObject({ ok: true, value: { record: { audience: { parties: both }, body: { text: 'new words', meetingId: meetingAB } } } });
  });

  test('goes to the trash and comes back, with its meeting or alone; and fixes the meeting’s parties', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'plan:save', point(1) as never);
    await harness.get(desk, 'plan:save', point(2) as never);
    const details = buildMeetingDetails([partyA], { startsAt: harness.time.now });
    expect(await harness.ask(desk, 'meeting:save', { caseId: caseOne, meetingId: meetingAB, revision: 1, details })).toEqual({ ok: false, error: { type: 'parties-fixed' } });
    await harness.get(desk, 'plan:delete', { caseId: caseOne, recordId: point(2).recordId });
    harness.time.now += 1;
    await harness.get(desk, 'meeting:delete', { caseId: caseOne, recordId: meetingAB });
    expect((await harness.get(desk, 'trash:list', { caseId: caseOne })).map(({ id }) => id)).toEqual(expect.arrayContaining([point(1).recordId, point(2).recordId, meetingAB]));
    await harness.get(desk, 'meeting:restore', { caseId: caseOne, recordId: meetingAB });
    expect(await textsFor(harness, desk)).toContain('point 1');
    expect(await textsFor(harness, desk)).not.toContain('point 2');
    await harness.get(desk, 'plan:restore', { caseId: caseOne, recordId: point(2).recordId });
    expect(await textsFor(harness, desk)).toContain('point 2');
  });

  test('half-typed at a lock is kept by its last words', async () => {
    const harness = await setupCase();
    const saves = [{ channel: 'plan:save', input: point(1) }] as never;
    expect(await harness.call('flush', { viewer: desk, input: { drafts: [], saves, place: null } })).toEqual({ ok: true, value: null });
    expect(await textsFor(harness, desk)).toContain('point 1');
  });
});

describe('a screen', () => {
  test('writes nothing by any door', async () => {
    const harness = await setupCase();
    for (const [channel, input] of [['plan:save', point(1)], ['plan:delete', { caseId: caseOne, recordId: meetingAB }], ['quick-code:set', { code: null }]] as const) {
      expect(await harness.ask(screenAB, channel, input)).toEqual({ ok: false, error: { type: 'not-allowed' } });
    }
    const drafts = [buildDraftInput({ caseId: caseOne, recordId: toRecordId(0x7001), text: 'typed on the screen' })];
    await harness.call('flush', { viewer: screenAB, input: { drafts, saves: [{ channel: 'plan:save', input: point(1) }] as never, place: { path: '/x', recordId: null, scrollTop: 0, selection: null, unsaved: {} } } });
    expect(harness.store.draft(toRecordId(0x7001))).toBeNull();
    expect(harness.store.record(point(1).recordId)).toBeNull();
    expect(harness.store.setting('last-place') ?? null).toBeNull();
  });

  test('gets no sheet of a party and no half-typed note, even where its set might see them', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'note:draft', buildDraftInput({ caseId: caseOne, recordId: toRecordId(0x7002), meetingId: meetingA, text: 'half typed' }));
    expect(JSON.stringify(await harness.get(roomA, 'case:open', { caseId: caseOne }))).toContain('half typed');
    const opened = await harness.get(screenA, 'case:open', { caseId: caseOne });
    expect(opened.drafts).toEqual([]);
    expect(opened.records.map(({ kind }) => kind)).not.toContain('party');
    expect(opened.records.map(({ kind }) => kind)).toContain('roster');
  });
});

describe('the quick code', () => {
  test('is kept as a salted hash, compared in the vault, and brings the last place with it', async () => {
    const harness = await setupCase();
    await harness.get(desk, 'quick-code:set', { code: '25806' });
    const stored = JSON.stringify(harness.store.setting('quick-code'));
    expect(stored).not.toContain('25806');
    await harness.get(desk, 'quick-code:set', { code: '25806' });
    expect(JSON.stringify(harness.store.setting('quick-code'))).not.toBe(stored);
    const place = { path: '/cases', recordId: null, scrollTop: 3, selection: null, unsaved: {} };
    await harness.call('flush', { viewer: desk, input: { drafts: [], saves: [], place } });
    expect(await harness.call('quick-code', { code: '25806' })).toEqual({ ok: true, value: { isRight: true, lastPlace: { viewer: desk, place } } });
    expect(await harness.call('quick-code', { code: '25807' })).toEqual({ ok: true, value: { isRight: false, lastPlace: null } });
    await harness.get(desk, 'quick-code:set', { code: null });
    expect(await harness.call('quick-code', { code: '25806' })).toEqual({ ok: true, value: { isRight: false, lastPlace: null } });
  });
});

test('a line finds its place between two others', () => {
  expect([positionBetween(null, null), positionBetween(null, 4), positionBetween(4, null), positionBetween(4, 5)]).toEqual([0, 3, 5, 4.5]);
});
