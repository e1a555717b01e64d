// Random worlds, every channel that answers with data, every kind of viewer, against the naive model: no word that is not theirs in
// any answer or event, and every word that is theirs arrives. How many worlds: BITIM_WALL_WORLDS, 2,000 without it.
import fc from 'fast-check';
import { appendFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '#shared/domain/audience.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { requestChannels } from '#shared/ipc/channels.ts';
import type { RequestAnswer } from '#shared/ipc/contract.ts';
import { vaultChannels, type VaultChannel } from '#electron/vault/messages.ts';
import { viewerKey } from '#shared/domain/viewer-key.ts';
import { buildContent, buildDraftInput, buildMeetingDetails, buildPartyDetails, roomOf, screenOf } from '#tests/support/case-builder.ts';
import { desk, toPartyId, toRecordId } from '#tests/support/service-harness.ts';
import { changesWithTime, expectedAtDesk, expectedInCase, expectedInSearch, expectedInTrash, fileAllowed, knownIds, olderSheets, olderVersions, told, type Word } from '#tests/support/wall-model.ts';
import { expectBytes, expectSettled, fileProbes } from '#tests/support/wall-files.ts';
import { doorwayProbes, expectDoors } from '#tests/support/wall-doorway.ts';
import { itemProbes } from '#tests/support/wall-items.ts';
import { backupProbes, backupsOfMain } from '#tests/support/wall-backups.ts';
import { carryCalls, carryFaults, carryProbes } from '#tests/support/wall-carry.ts';
import { exchangeCalls, exchangeProbes } from '#tests/support/wall-exchange.ts';
import { packageCalls, packageProbes } from '#tests/support/wall-packages.ts';
import { askSealedOf, journalProbes, readExtracts, sealedProbes, sealedWords } from '#tests/support/wall-sealed.ts';
import { permissionProbes } from '#tests/support/wall-permissions.ts';
import { createWallWorld, type Step, type WallWorld } from '#tests/support/wall-world.ts';

const worlds = Number(process.env['BITIM_WALL_WORLDS'] ?? 2_000);
const reportFile = process.env['BITIM_FAULT_REPORT'];
let requestCount = 0;
/** Bytes are read as text. */
const asText = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (part instanceof Uint8Array ? Buffer.from(part).toString('utf8') : part));
const wordsIn = (value: unknown): Set<Word> => new Set(asText(value).match(/canary\d+z/g) ?? []);
const idsIn = (value: unknown): Set<string> => new Set(JSON.stringify(value).match(/00000000-0000-4000-8000-0000000e[0-9a-f]{4}/g) ?? []);

/** Channels whose answer carries data: a new one that is not asked here does not compile, and fails below. */
type DataChannel = { [Channel in VaultChannel]: RequestAnswer<Channel> extends null ? never : Channel }[VaultChannel];
type Probe = (world: WallWorld, seed: number) => unknown[];
const findInput = (caseId: string | null, text: string) => ({ caseId, text, noteKinds: [], parties: [], recordKinds: [], limit: 100, before: null });
const noteIds = (world: WallWorld): RecordId[] => world.model.notes.map((note) => note.id as RecordId);
const settlementIds = (world: WallWorld): RecordId[] => world.model.settlements as RecordId[];
const nothing: Probe = () => [{}];

/**
 * Inputs that ask a channel for whatever might be there. Writes are asked with stale revisions or no change, so that they answer
 * from what lies in the vault without moving it; what moves it is played as a step.
 */
const probes: { readonly [Channel in DataChannel]: Probe } = {
  'vault:prove-recovery-key': () => [{ typed: 'wrong' }],
  'vault:new-recovery-key': () => [{ passphrase: new TextEncoder().encode('wrong') }],
  'vault:status': nothing,
  'ways-in:list': nothing,
  'vault:differences': () => [{ taskId: toRecordId(0xd1ff) }],
  'vault:affected-cases': nothing,
  'vault:damaged-files': nothing,
  'vault:bring-back-files': () => [{ taskId: toRecordId(0xd1fe) }],
  'profile:read': nothing,
  // None of these is answered but at the desk; what they change is played in the unit tests of the services.
  'case:close': ({ caseId }) => [{ caseId, closing: { on: '2026-11-02', result: 'other', remark: '' }, keepUntil: { notes: '', files: '', papers: '', case: '' } }],
  'case:reopen': ({ caseId }) => [{ caseId }],
  'case:archive': ({ caseId }) => [{ caseId, isArchived: true }],
  'case:keep-until': ({ caseId }) => [{ caseId, keepUntil: { notes: '', files: '', papers: '', case: '' } }],
  'case:hold': ({ caseId }) => [{ caseId, reason: 'probe' }],
  'keep-periods:read': nothing,
  ...journalProbes,
  ...sealedProbes,
  'conflict:list': nothing,
  'conflict:save': () => [{ recordId: toRecordId(0xe6ff), revision: 9_999, entry: { name: 'probe', role: 'party', from: '', until: '', remark: '' } }],
  'conflict:check': ({ caseId, model }) => model.parties.map((party) => ({ caseId, partyId: party.id })),
  'destroy:preview': ({ caseId }) => [{ caseId, scope: 'case' }, { caseId, scope: 'notes-and-files' }],
  'destroy:run': ({ caseId }) => [{ taskId: toRecordId(0xe6fe), caseId, scope: 'case', reference: '', names: [], passphrase: new TextEncoder().encode('wrong') }],
  'destroy:list': nothing,
  'destroy:finish': () => [{ taskId: toRecordId(0xe6fd), passphrase: new TextEncoder().encode('wrong') }],
  'note:erase-history': (world) => noteIds(world).map((recordId) => ({ caseId: world.caseId, recordId })),
  'trash:empty': ({ caseId }) => [{ caseId, recordIds: null }, { caseId: null, recordIds: null }],
  'profile:save': () => [],
  'case:list': nothing,
  'case:create': ({ caseId }) => [{ caseId, workingName: 'again', matter: '', openedOn: '2026-11-02' }],
  'case:open': ({ caseId }) => [{ caseId }],
  'case:save': () => [],
  'party:save': ({ caseId, model }) => model.parties.map((party) => ({ caseId, partyId: party.id, revision: 9_999, details: buildPartyDetails('probe'), left: false })),
  'meeting:save': ({ caseId, model }) =>
    model.meetings.map((meeting) => ({ caseId, meetingId: meeting.id, revision: 9_999, details: buildMeetingDetails(meeting.set as never, { title: 'probe' }) })),
  'meeting:set-timer': ({ caseId, model, store }) =>
    model.meetings.map(({ id }) => {
      const body = store.record(id as RecordId)?.body as { timer: { to: number | null }[] };
      return { caseId, meetingId: id, running: body.timer.at(-1)?.to === null };
    }),
  'note:save': (world) => noteIds(world).map((recordId) => buildDraftInput({ caseId: world.caseId, recordId, baseRevision: 0, content: buildContent('', { rich: 'no document' }) })),
  'note:narrow': (world) => world.model.notes.filter((note) => note.reach === 'own-eyes').map((note) => ({ caseId: world.caseId, recordId: note.id })),
  'note:correct-room': (world) =>
    noteIds(world).map((recordId) => ({ caseId: world.caseId, recordId, parties: world.model.parties.slice(0, 1).map((party) => party.id), source: { type: 'mediator' }, reason: ' ' })),
  'settlement:create': ({ caseId, model }) => [{ caseId, recordId: model.settlements[0] ?? toRecordId(0xe5ff), languages: 'ru', parties: [] }],
  'settlement:save': () => [],
  'settlement:take-parties': (world) => settlementIds(world).map((recordId) => ({ caseId: world.caseId, recordId, parties: [toPartyId(99)] })),
  'settlement:preview': (world) => settlementIds(world).map((recordId) => ({ caseId: world.caseId, recordId })),
  'settlement:wording': nothing,
  'settlement:freeze': (world) => settlementIds(world).map((recordId) => ({ caseId: world.caseId, recordId, revision: 9_999, signers: [{ name: 'probe', role: 'mediator', partyId: null, signedOn: '2026-11-02' }], form: 'paper' })),
  'settlement:new-version': (world) => settlementIds(world).map((recordId) => ({ caseId: world.caseId, recordId, newRecordId: recordId })),
  'record:history': (world) => [...noteIds(world), ...world.model.meetings.map(({ id }) => id), ...world.model.parties.map(({ id }) => id), ...world.model.planLines.map(({ id }) => id), ...world.model.files.map(({ id }) => id), ...world.model.items.map(({ id }) => id), ...settlementIds(world), world.caseId].map((recordId) => ({ caseId: world.caseId, recordId })),
  'record:restore-copy': (world, seed) => noteIds(world).map((recordId) => ({ caseId: world.caseId, recordId, revision: 1 + (seed % 3), newRecordId: recordId })),
  'plan:save': ({ caseId, model }) =>
    model.planLines.map(({ id, kind, set }) => ({
      caseId, recordId: id, revision: 9_999, parties: set,
      line: kind === 'agenda-point' ? { kind, text: 'probe', done: true, position: 1, meetingId: null } : { kind, text: 'probe', agreed: true, position: 1 },
    })),
  ...fileProbes,
  ...permissionProbes,
  ...doorwayProbes,
  ...itemProbes,
  'trash:list': ({ caseId }) => [{ caseId }, { caseId: null }],
  ...backupProbes,
  ...exchangeProbes,
  ...packageProbes,
  ...carryProbes,
  'search:find': ({ caseId, model }) => [null, caseId].flatMap((where) => [...model.notes.map((note) => note.text), ...model.parties.map((party) => party.surname), model.caseName].map((text) => findInput(where, text))),
};

/** Channels of the vault that answer null, and those that main answers without the vault. */
const answersNothing: { readonly [Channel in Exclude<VaultChannel, DataChannel>]: true } = {
  'backup:remove': true, 'package:close': true, 'package:decide': true, 'task:cancel': true, 'keep-periods:save': true, 'conflict:remove': true, 'vault:go-on': true, 'vault:turn-read-only': true, 'vault:change-passphrase': true, 'vault:set-passphrase': true, 'case:delete': true, 'case:restore': true, 'party:delete': true, 'party:restore': true,
  'meeting:delete': true, 'meeting:restore': true, 'note:draft': true, 'note:drop-draft': true, 'note:delete': true, 'note:restore': true,
  'file:begin': true, 'file:cancel': true, 'file:delete': true, 'file:restore': true, 'file:purge': true,
  'plan:delete': true, 'plan:restore': true, 'door:pass': true, 'door:settle-question': true, 'item:delete': true, 'item:restore': true, 'quick-code:set': true,
  'sealed:stop': true, 'sealed:answer': true,
  'settlement:delete': true, 'settlement:restore': true,
};
const mainOnly = [
  ...backupsOfMain,
  'app:status', 'app:save-settings', 'app:forget-vault', 'app:choose-folder', 'app:quit', 'page:go', 'names:hide', 'lock:now', 'lock:stay', 'lock:blanked', 'lock:flush',
  'ways-in:here', 'ways-in:keep-here', 'ways-in:forget-computer', 'ways-in:renew', 'vault:create', 'vault:unlock', 'vault:switch', 'vault:move', 'vault:find-keys', 'vault:new-from-rescue', 'recovery:print', 'recovery:save-sheet', 'paper:print', 'paper:save-pdf', 'carry:copy', 'clipboard:write', 'file:export', 'export:save', 'import:open', 'package:make', 'package:choose', 'meeting:enter', 'meeting:leave', 'joint:show', 'joint:arrange', 'joint:close', 'joint:back',
];

const partySets = (world: WallWorld): string[][] => {
  const ids = world.model.parties.map((party) => party.id);
  return Array.from({ length: 2 ** ids.length - 1 }, (_unused, bits) => ids.filter((_id, index) => ((bits + 1) >> index) % 2 === 1).sort());
};
const viewersOf = (world: WallWorld): Viewer[] =>
  partySets(world).flatMap((set) => [roomOf(world.caseId, (world.model.meetings[0]?.id ?? toRecordId(1)) as RecordId, ...(set as never[])), screenOf(world.caseId, ...(set as never[]))]);

/** A screen gets no drafts, and no sheet of a party. */
const expectedFor = (world: WallWorld, viewer: Viewer, withDrafts = true) =>
  expectedInCase(world.model, setOf(viewer), world.now(), { withDrafts: withDrafts && viewer.type !== 'screen', withSheets: viewer.type !== 'screen' });

const setOf = (viewer: Viewer): readonly string[] => (viewer.type === 'desk' ? [] : viewer.parties);

/** Everything this viewer may read anywhere: the case, the trash, earlier versions. */
function allKnown(world: WallWorld, viewer: Viewer): Set<Word> {
  const [set, now] = [setOf(viewer), world.now()];
  const words = new Set([...expectedInCase(world.model, set, now).may, ...expectedInTrash(world.model, set, now)]);
  for (const file of world.model.files) if (!file.trashed && fileAllowed(world.model, file, set)) words.add(file.content);
  for (const note of world.model.notes) for (const word of olderVersions(world.model, note, set, now)) words.add(word);
  return words;
}

function expectOnly(found: ReadonlySet<string>, allowed: ReadonlySet<string>, what: string): void {
  const leaked = [...found].filter((each) => !allowed.has(each));
  // Called a million times: expect itself only where it has something to say.
  if (leaked.length > 0) expect(leaked, what).toEqual([]);
}
function expectAll(found: ReadonlySet<string>, owed: ReadonlySet<string>, what: string): void {
  const missing = [...owed].filter((each) => !found.has(each));
  if (missing.length > 0) expect(missing, what).toEqual([]);
}

function expectSame(found: ReadonlySet<string>, exactly: ReadonlySet<string>, what: string): void {
  expectOnly(found, exactly, what);
  expectAll(found, exactly, what);
}

/** What each window holds: filled by case:open, kept by events, as a page does it. */
type Mirrors = { opened: number; since: number; readonly byViewer: Map<string, { viewer: Viewer; records: Map<string, VaultRecord> }> };

async function fillMirrors(world: WallWorld, mirrors: Mirrors): Promise<void> {
  world.harness.events.splice(0);
  mirrors.byViewer.clear();
  Object.assign(mirrors, { opened: world.opened, since: world.now() });
  for (const viewer of world.viewers) {
    const { records } = await world.harness.get(viewer, 'case:open', { caseId: world.caseId });
    mirrors.byViewer.set(viewerKey(viewer), { viewer, records: new Map(records.map((record) => [record.id, record])) });
  }
}

/** Events since the last look: each window heard of nothing that is not its own. Ids that are gone may only be ones it held. */
function applyEvents(world: WallWorld, mirrors: Mirrors): void {
  for (const { channel, viewerKey: key, payload } of world.harness.events.splice(0)) {
    const mirror = mirrors.byViewer.get(key);
    if (channel !== 'records:changed' || !mirror) continue;
    if (mirror.viewer.type !== 'desk') {
      const set = setOf(mirror.viewer);
      expectOnly(wordsIn(payload.records), expectedFor(world, mirror.viewer).may, `event to ${key}`);
      expectOnly(idsIn(payload.records), knownIds(world.model, set, world.now()), `ids in an event to ${key}`);
      expectOnly(new Set(payload.gone), new Set(mirror.records.keys()), `gone ids to ${key}`);
    }
    for (const record of payload.records) mirror.records.set(record.id, record);
    for (const id of payload.gone) mirror.records.delete(id);
  }
}

/** What came back to whoever did something in a room: own eyes are no exception because they were typed there. */
function checkAnswers(world: WallWorld): void {
  for (const { viewer, answer } of world.answers.splice(0)) {
    if (viewer.type === 'desk') continue;
    expectOnly(wordsIn(answer), expectedInCase(world.model, setOf(viewer), world.now()).may, `answer to ${viewerKey(viewer)}`);
    expectOnly(idsIn(answer), knownIds(world.model, setOf(viewer), world.now()), `ids in an answer to ${viewerKey(viewer)}`);
  }
}

/** By events alone, each window holds what it would get by asking again. */
async function checkMirrors(world: WallWorld, mirrors: Mirrors): Promise<void> {
  if (mirrors.opened !== world.opened || changesWithTime(world.model, Math.min(mirrors.since, world.now()))) return;
  for (const [key, { viewer, records }] of mirrors.byViewer) {
    const expected = expectedFor(world, viewer, false);
    const held = wordsIn([...records.values()]);
    expectAll(held, viewer.type === 'desk' ? new Set() : expected.must, `events owe ${key}`);
    if (viewer.type !== 'desk') expectOnly(held, expected.may, `events left with ${key}`);
    const fresh = await world.harness.get(viewer, 'case:open', { caseId: world.caseId });
    const [added, asked] = [[...records.values()].sort(byId), [...fresh.records].sort(byId)];
    if (JSON.stringify(added) !== JSON.stringify(asked)) expect(added, `events to ${key} add up`).toEqual(asked);
  }
}

const byId = (one: VaultRecord, other: VaultRecord): number => (one.id < other.id ? -1 : 1);

/** Asks as every viewer, and compares exactly where the model knows exactly. */
async function askEverything(world: WallWorld, seed: number): Promise<void> {
  const { model, harness, caseId } = world;
  const atDesk = await harness.get(desk, 'case:open', { caseId });
  expect([...wordsIn([atDesk.records, atDesk.drafts])].sort(), 'the desk sees all but screening').toEqual(expect.arrayContaining([...expectedAtDesk(model)].sort()));
  expect(wordsIn(atDesk).size, 'screening is in no list').toBe([...wordsIn(atDesk)].filter((word) => !model.notes.some((note) => note.reach === 'screening' && note.text === word)).length);
  for (const viewer of viewersOf(world)) {
    const [set, now, key] = [setOf(viewer), world.now(), viewerKey(viewer)];
    const opened = await harness.get(viewer, 'case:open', { caseId });
    const expected = expectedFor(world, viewer);
    expectOnly(wordsIn(opened), expected.may, `case:open as ${key}`);
    expectAll(wordsIn(opened), expected.must, `case:open owes ${key}`);
    expectOnly(idsIn(opened), knownIds(model, set, now), `ids in case:open as ${key}`);
    await expectBytes(model, viewer, (recordId) => harness.ask(viewer, 'file:read', { caseId, recordId, piece: 0 }) as never);
    if (viewer.type === 'room') await askRoom(world, viewer, seed);
    await searchAll(world, viewer, 1 + (seed % 4));
  }
  for (const set of partySets(world)) expectOnly(new Set(await carryFaults(world, set)), new Set(), `what may be carried to ${set.join()}`);
  await expectNoRelease(world);
  await expectDoors(world);
  const viewers = viewersOf(world);
  await askSealedOf(world, viewers, seed);
  await readExtracts(world, (viewer) => allKnown(world, viewer), (party) => roomOf(caseId, (world.model.meetings[0]?.id ?? toRecordId(1)) as RecordId, party));
  const viewer = viewers[seed % viewers.length] as Viewer;
  await probeAll(world, viewer, seed);
}

/**
 * Page by page through all that can be found: exactly what is theirs, each page full but the last, newest first. A note of which they
 * were told other words is not found by its own.
 */
async function searchAll(world: WallWorld, viewer: Viewer, limit: number): Promise<void> {
  const { model, harness, caseId } = world;
  const [set, now, key] = [setOf(viewer), world.now(), viewerKey(viewer)];
  const found = new Set<Word>();
  let input = { ...findInput(limit % 2 === 0 ? null : caseId, 'canary'), limit };
  for (let lastAt = Number.MAX_SAFE_INTEGER; ; ) {
    const { hits, next } = await harness.get(viewer, 'search:find', input as never);
    const inPlain = hits.map(({ title, excerpt, ...rest }) => ({ ...rest, words: [title, excerpt].map((parts) => parts.map(({ text }) => text).join('')) }));
    for (const word of wordsIn(inPlain)) found.add(word);
    expectOnly(idsIn(hits), knownIds(model, set, now), `ids in a search as ${key}`);
    for (const hit of hits) expectOnly(new Set([hit.caseName]), new Set(['']), `case name in a search as ${key}`);
    if (hits.some((hit, index) => hit.at > (hits[index - 1]?.at ?? lastAt))) expect(hits.map(({ at }) => at), `order of a search as ${key}`).toEqual([]);
    if (next === null) break;
    if (hits.length !== limit) expect(hits.length, `a page of a search as ${key}`).toBe(limit);
    lastAt = hits.at(-1)?.at ?? lastAt;
    input = { ...input, before: next as never };
  }
  const mine = expectedInSearch(model, set, now, { withSheets: viewer.type === 'room' });
  expectSame(found, mine, `search as ${key}`);
  for (const note of model.notes) {
    if (mine.has(note.text)) continue;
    const answer = await harness.get(viewer, 'search:find', findInput(caseId, note.text) as never);
    if (answer.hits.length > 0 || answer.next) expect(answer, `hidden words of a note, searched as ${key}`).toEqual({ hits: [], next: null });
  }
}

/** Papers leave from the desk alone. */
async function expectNoRelease(world: WallWorld): Promise<void> {
  const { harness, caseId, model } = world;
  const artefacts = [
    ...settlementIds(world).map((recordId) => ({ type: 'settlement' as const, caseId, recordId, stage: 'draft' as const })),
    ...[null, ...model.parties.map(({ id }) => id as PartyId)].map((party) => ({ type: 'journal' as const, of: { type: 'case' as const, caseId }, party, language: 'ru' as const })),
    ...model.meetings.slice(0, 1).map(({ id }) => ({ type: 'meeting-notes' as const, caseId, meetingId: id as RecordId, language: 'ru' as const })),
  ];
  for (const viewer of viewersOf(world)) {
    for (const artefact of artefacts) {
      const result = await harness.call('release', { viewer, artefact, way: 'pdf', sheets: [], confirmed: [] });
      if (result.ok || result.error.type !== 'not-allowed') expect(result, `release to ${viewerKey(viewer)}`).toEqual({ ok: false, error: { type: 'not-allowed' } });
    }
    for (const result of await carryCalls(world, viewer)) expect(result, `a message to ${viewerKey(viewer)}`).toEqual({ ok: false, error: { type: 'not-allowed' } });
    for (const result of await exchangeCalls(world, viewer)) expect(result, `an export to ${viewerKey(viewer)}`).toEqual({ ok: false, error: { type: 'not-allowed' } });
    for (const result of await packageCalls(world, viewer)) expect(result, `a package to ${viewerKey(viewer)}`).toEqual({ ok: false, error: { type: 'not-allowed' } });
    for (const { id } of model.files) {
      const file = { viewer, caseId, recordId: id as RecordId };
      const results = [await harness.call('file-name', file), await harness.call('release-file', { ...file, path: '/nowhere/file', aside: '/nowhere/file.part', taskId: id })];
      for (const result of results) if (result.ok || result.error.type !== 'not-allowed') expect(result, `a file released to ${viewerKey(viewer)}`).toEqual({ ok: false, error: { type: 'not-allowed' } });
    }
  }
}

/** The trash of every set, and the history of every third note, another third for each set. */
async function askRoom(world: WallWorld, viewer: Viewer, seed: number): Promise<void> {
  const { model, harness, caseId } = world;
  const [set, now, key] = [setOf(viewer), world.now(), viewerKey(viewer)];
  const trash = await harness.get(viewer, 'trash:list', { caseId });
  expectSame(wordsIn(trash.filter((record) => record.kind !== 'party')), expectedInTrash(model, set, now), `trash as ${key}`);
  for (const note of model.notes.filter((_note, index) => (index + seed + set.length) % 3 === 0)) {
    const history = await harness.ask(viewer, 'record:history', { caseId, recordId: note.id });
    const isOpen = told(model, note, set, now).kind === 'whole';
    if (history.ok !== isOpen) expect(history.ok, `history as ${key}`).toBe(isOpen);
    if (history.ok) expectSame(wordsIn(history.value), new Set(olderVersions(model, note, set, now)), `history as ${key}`);
    else if (history.error.type !== 'not-found' || Object.keys(history.error).length > 1) expect(history.error).toEqual({ type: 'not-found' });
  }
}

/** Every channel that answers with data, asked for everything there is: refused or not, nothing that is not theirs comes back. */
async function probeAll(world: WallWorld, viewer: Viewer, seed: number): Promise<void> {
  const known = allKnown(world, viewer);
  const ids = knownIds(world.model, setOf(viewer), world.now());
  for (const [channel, inputs] of Object.entries(probes) as [DataChannel, Probe][]) {
    for (const input of inputs(world, seed)) {
      const answer = await world.harness.ask(viewer, channel, input);
      requestCount += 1;
      const what = `${channel} as ${viewerKey(viewer)}`;
      const older = channel === 'record:history' ? olderSheets(world.model, setOf(viewer), world.now()) : new Set<Word>();
      expectOnly(wordsIn(answer), new Set([...known, ...older, ...sealedWords(world, viewer)]), what);
      expectOnly(idsIn(answer), ids, `ids in ${what}`);
    }
  }
}

const stepArbitrary: fc.Arbitrary<Step> = fc.tuple(fc.nat(9_999), fc.nat(9_999), fc.nat(9_999), fc.nat(9_999));
const worldArbitrary = fc.record({
  openRule: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  parties: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(stepArbitrary, { minLength: 6, maxLength: 26 }),
  seed: fc.nat(9_999),
});

describe('the wall', () => {
  it('is asked through every channel there is', () => {
    const asked = [...Object.keys(probes), ...Object.keys(answersNothing)];
    expect([...asked].sort()).toEqual([...vaultChannels].sort());
    expect([...asked, ...mainOnly].sort()).toEqual([...requestChannels].sort());
  });

  it(`lets each viewer have its own words and no others, in ${worlds} random worlds`, { timeout: Math.max(120_000, worlds * 500) }, async () => {
    await fc.assert(
      fc.asyncProperty(worldArbitrary, async ({ openRule, parties, steps, seed }) => {
        const world = await createWallWorld({ openRule, parties });
        const mirrors: Mirrors = { opened: 0, since: 0, byViewer: new Map() };
        for (const [index, step] of steps.entries()) {
          if (index % 7 === 0 || mirrors.opened !== world.opened) {
            // Four windows at a time; in the end every set is asked.
            const all = viewersOf(world);
            world.viewers.splice(0, world.viewers.length, desk, ...[1, 5, 7].map((each) => all[(seed + index * each) % all.length] as Viewer));
            await world.harness.call('set-viewers', { viewers: world.viewers });
            await fillMirrors(world, mirrors);
          }
          await world.play(step);
          // A clock set back may close for a moment what time opens again: no event says so.
          mirrors.since = Math.min(mirrors.since, world.now());
          checkAnswers(world);
          if (mirrors.opened !== world.opened) continue;
          applyEvents(world, mirrors);
          if (index % 2 === 0) await checkMirrors(world, mirrors);
        }
        await checkMirrors(world, mirrors);
        await askEverything(world, seed);
        expectSettled(world.store, world.files);
        expect(world.harness.reports, 'no bug was hit').toEqual([]);
      }),
      { numRuns: worlds },
    );
    // A word too many, or one that failed to arrive, would have ended it before.
    if (reportFile) appendFileSync(reportFile, `${worlds} random worlds, ${requestCount} requests as desk, room and screen: 0 forbidden\n`);
  });
});
