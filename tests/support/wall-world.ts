// Plays random steps on the real services and keeps the naive model beside them. What has no channel yet (permissions, confirmations,
// records made from others, screening) is laid into the store directly, and the vault is opened anew, as after a restart.
import type { Viewer } from '#shared/domain/audience.ts';
import { isUuid, type CaseId, type PartyId, type RecordId } from '#shared/domain/ids.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { buildDraftInput, buildMeetingDetails, buildPartyDetails, roomOf } from './case-builder.ts';
import { desk, setupServices, toCaseId, toId, toPartyId, toRecordId, type ServiceHarness } from './service-harness.ts';
import { permissionSteps } from './wall-permission-steps.ts';
import { asksFirst, bornReach, drawSource, expectSame, layKeepRequest, layNote, layPermission } from './wall-laying.ts';
import { createEndingSteps } from './wall-endings.ts';
import { createFileSteps } from './wall-files.ts';
import { createItemSteps } from './wall-items.ts';
import { createMemoryFiles, type MemoryFiles } from './memory-files.ts';
import { settlementSteps } from './wall-settlements.ts';
import { createPlanSteps, pointsGoingWith } from './wall-plan-steps.ts';
import { canSeeMeeting, endWithWords, stricter, told, within, type Model, type ModelMeeting, type ModelNote, type ModelParty, type Reach } from './wall-model.ts';

export type Step = readonly [number, number, number, number];
type PlayStep = (one: number, two: number, three: number) => Promise<void> | void;
export type WallWorld = {
  harness: ServiceHarness;
  readonly store: MemoryStore;
  readonly files: MemoryFiles;
  readonly caseId: CaseId;
  readonly model: Model;
  readonly viewers: Viewer[];
  /** What the steps were answered, since the test last looked. */
  readonly answers: { readonly viewer: Viewer; readonly answer: unknown }[];
  /** Grows each time the vault is opened anew. */
  opened: number;
  now(): number;
  play(step: Step): Promise<void>;
  reopen(): Promise<void>;
};

const startAt = 1_800_000_000_000;
const caseId = toCaseId(7);

export async function createWallWorld(options: { readonly openRule: boolean; readonly parties: number }): Promise<WallWorld> {
  const time = { now: startAt };
  const store = createMemoryStore({ now: () => time.now });
  const files = createMemoryFiles();
  let lastWord = 0;
  let lastId = 0;
  const word = (): string => `canary${String((lastWord += 1)).padStart(4, '0')}z`;
  const newId = (): RecordId => toRecordId(0xe0000 + (lastId += 1));
  const model: Model = { openRule: options.openRule, caseName: '', parties: [], meetings: [], notes: [], planLines: [], files: [], items: [], drafts: new Map(), permissions: [], requests: [], released: [], settlements: [], moments: [] };

  const open = async (): Promise<ServiceHarness> => {
    const harness = await setupServices({ store, files, now: time.now });
    // The store's clock and the server's move together.
    Object.defineProperty(harness.time, 'now', { get: () => time.now, set: (value: number) => { time.now = value; } });
    return harness;
  };
  const world: WallWorld = {
    harness: await open(),
    store,
    files,
    caseId,
    model,
    viewers: [],
    answers: [],
    opened: 1,
    now: () => Math.max(time.now, store.lastJournalAt(caseId), store.lastJournalAt('vault')),
    play: async ([kind, one, two, three]) => {
      time.now += 1 + (three % 3);
      const step = weighted[kind % weighted.length] as PlayStep;
      await fileSteps.followed(step.name, () => step(one, two, three));
    },
    reopen: async () => {
      world.harness = await open();
      world.opened += 1;
      await world.harness.call('set-viewers', { viewers: world.viewers });
    },
  };
  const pick = <Item>(items: readonly Item[], seed: number): Item | undefined => items[seed % Math.max(1, items.length)];
  const liveParties = (): ModelParty[] => model.parties.filter((party) => !party.trashed);
  const liveMeetings = (): ModelMeeting[] => model.meetings.filter((meeting) => !meeting.trashed);
  const subset = (seed: number): string[] => {
    const ids = liveParties().map((party) => party.id);
    const chosen = ids.filter((_id, index) => (seed >> index) % 2 === 1);
    return (chosen.length > 0 ? chosen : ids.slice(0, 1)).sort();
  };
  const addMoment = (): void => {
    const here = model.parties.filter((party) => !party.trashed && party.leftAt === null);
    // Who left is still named to those who were all there then.
    const known = model.parties.filter((party) => !party.trashed && (party.leftAt === null || here.every((other) => other.joinedAt <= (party.leftAt as number))));
    model.moments.push({ present: here.map((party) => party.id).sort(), names: known.map((party) => party.surname) });
  };
  const ask = async (viewer: Viewer, channel: Parameters<ServiceHarness['ask']>[1], input: unknown) => {
    const answer = await world.harness.ask(viewer, channel, input);
    world.answers.push({ viewer, answer });
    return answer;
  };
  const roomFor = (meeting: ModelMeeting): Viewer => roomOf(caseId, meeting.id as RecordId, ...(meeting.set as PartyId[]));
  const changeNote = (note: ModelNote, change: Partial<ModelNote>, at: number): void => {
    note.older.unshift({ text: note.text, reach: note.reach, writtenAt: note.writtenAt, revision: note.revision });
    Object.assign(note, change, { writtenAt: Math.max(at, note.writtenAt), revision: note.revision + 1 });
  };
  const sourceFrom = (seed: number) => drawSource(seed, liveParties());
  /** At the desk, or in the room of some meeting. */
  const place = (seed: number): { viewer: Viewer; meeting: ModelMeeting | null } => {
    const meeting = pick(liveMeetings(), seed >> 1);
    return seed % 2 === 0 || !meeting ? { viewer: desk, meeting: null } : { viewer: roomFor(meeting), meeting };
  };
  const mayWrite = (note: ModelNote, viewer: Viewer): boolean =>
    viewer.type === 'desk' ||
    (told(model, note, viewer.parties, world.now()).kind === 'whole' && typeof note.reach !== 'string' && within(note.reach, viewer.parties));
  const direct = async (change: () => void): Promise<void> => {
    change();
    await world.reopen();
  };
  let granted = 0;
  const putPermission = (id: string): void => model.permissions.filter((each) => each.id === id).forEach((permission) => layPermission(store, caseId, permission));
  const parts = { caseId, model, store, now: () => world.now(), ask, place, sourceFrom, mayWrite, subset, word, newId, tick: () => void (time.now = world.now() + 1), expectSame };
  const fileSteps = createFileSteps(parts);
  const steps: PlayStep[] = [
    ...createPlanSteps(parts), ...fileSteps.steps, ...createItemSteps(parts), ...createEndingSteps(parts),
    async function addParty() {
      if (model.parties.length >= 4) return;
      const id = toPartyId(model.parties.length + 1);
      const [surname, remarks, at] = [word(), word(), world.now()];
      await world.harness.get(desk, 'party:save', { caseId, partyId: id, revision: 0, details: buildPartyDetails(surname, { remarks }), left: false });
      model.parties.push({ id, joinedAt: at, leftAt: null, trashed: false, writtenAt: at, surname, remarks, older: [] });
      addMoment();
    },
    async function changeParty(one, two) {
      const party = pick(liveParties(), one);
      const stored = party && store.record(party.id as string as RecordId);
      if (!party || !stored) return;
      const [surname, remarks, at] = [word(), word(), world.now()];
      const left = two % 3 === 0 ? party.leftAt === null : party.leftAt !== null;
      const viewer = two % 5 === 4 ? roomOf(caseId, toRecordId(1), party.id as PartyId) : desk;
      const mayChange = viewer.type === 'desk' || party.leftAt === null || (!left && party.writtenAt <= party.leftAt);
      const result = await ask(viewer, 'party:save', { caseId, partyId: party.id, revision: stored.revision, details: buildPartyDetails(surname, { remarks }), left });
      expectSame(result.ok, mayChange, 'changing a party');
      if (!result.ok) return;
      party.older.unshift({ words: [party.surname, party.remarks], writtenAt: party.writtenAt });
      Object.assign(party, { surname, remarks, writtenAt: Math.max(at, party.writtenAt), leftAt: left ? (party.leftAt ?? at) : null });
      addMoment();
    },
    async function deleteOrRestoreParty(one) {
      const party = pick(model.parties, one);
      if (!party) return;
      const result = await ask(desk, party.trashed ? 'party:restore' : 'party:delete', { caseId, partyId: party.id });
      const names = (reach: Reach): boolean => typeof reach !== 'string' && reach.includes(party.id);
      const used =
        model.meetings.some((meeting) => meeting.set.includes(party.id)) ||
        model.notes.some((note) => names(note.reach) || note.by === `party:${party.id}`) ||
        [...model.drafts.values()].some((draft) => names(draft.reach)) ||
        model.permissions.some((each) => each.to.includes(party.id) || each.by === `party:${party.id}`) ||
        model.planLines.some((line) => line.set.includes(party.id)) || model.files.some((file) => names(file.reach) || file.by === `party:${party.id}`) ||
        model.items.some((item) => names(item.reach) || item.by === `party:${party.id}`) ||
        model.requests.some((each) => each.by === `party:${party.id}`);
      if (result.ok && !party.trashed && used) throw new Error('a party in use was deleted');
      if (!result.ok) return;
      party.trashed = !party.trashed;
      party.writtenAt = Math.max(world.now(), party.writtenAt);
      addMoment();
    },
    async function addMeeting(one) {
      const set = subset(one);
      if (set.length === 0) return;
      const [id, title, at] = [newId(), word(), world.now()];
      await world.harness.get(desk, 'meeting:save', { caseId, meetingId: id, revision: 0, details: buildMeetingDetails(set as PartyId[], { title, startsAt: at }) });
      model.meetings.push({ id, set, title, bornAt: at, writtenAt: at, trashed: false, older: [] });
    },
    async function changeMeeting(one, two) {
      const meeting = pick(liveMeetings(), one);
      const stored = meeting && store.record(meeting.id as RecordId);
      if (!meeting || !stored) return;
      const { viewer } = two % 2 === 0 ? { viewer: desk } : { viewer: roomFor(meeting) };
      const [title, at] = [word(), world.now()];
      const input = { caseId, meetingId: meeting.id, revision: stored.revision, details: buildMeetingDetails(meeting.set as PartyId[], { title, startsAt: meeting.bornAt }) };
      const result = await ask(viewer, 'meeting:save', input);
      if (!result.ok) return;
      meeting.older.unshift({ words: [meeting.title], writtenAt: meeting.writtenAt });
      Object.assign(meeting, { title, writtenAt: Math.max(at, meeting.writtenAt) });
    },
    async function runTimer(one, two) {
      const meeting = pick(liveMeetings(), one);
      if (!meeting) return;
      const at = world.now();
      const result = await ask(two % 2 === 0 ? desk : roomFor(meeting), 'meeting:set-timer', { caseId, meetingId: meeting.id, running: two % 3 !== 0 });
      if (result.ok && (store.record(meeting.id as RecordId)?.updatedAt ?? 0) >= at) meeting.writtenAt = Math.max(at, store.record(meeting.id as RecordId)?.updatedAt ?? 0);
    },
    async function deleteOrRestoreMeeting(one) {
      const meeting = pick(model.meetings, one);
      if (!meeting) return;
      const at = world.now();
      const points = pointsGoingWith(model, store, meeting);
      await world.harness.get(desk, meeting.trashed ? 'meeting:restore' : 'meeting:delete', { caseId, recordId: meeting.id as RecordId });
      const together = model.notes.filter((note) => note.meeting === meeting.id && (meeting.trashed ? note.trashedWithMeeting : !note.trashed));
      for (const note of together) changeNote(note, { trashed: !meeting.trashed, trashedWithMeeting: !meeting.trashed }, at);
      for (const point of points) Object.assign(point, { trashed: !meeting.trashed, writtenAt: Math.max(at, point.writtenAt) });
      meeting.trashed = !meeting.trashed;
      meeting.writtenAt = Math.max(at, meeting.writtenAt);
    },
    async function newNote(one, two, three) {
      const { viewer, meeting } = place(one);
      const source = sourceFrom(two);
      const isCall = viewer.type === 'room' && three % 5 === 4;
      const [id, text, at, ownEyes] = [newId(), word(), world.now(), two % 11 === 0];
      const input = buildDraftInput({ caseId, recordId: id, meetingId: isCall || !meeting ? null : (meeting.id as RecordId), text, source, ownEyes, saidAt: at });
      const result = await ask(viewer, 'note:save', input);
      const mayEnter = isCall || !meeting || viewer.type === 'desk' || meeting.set.every((party) => canSeeMeeting(model, meeting, party));
      expectSame(result.ok, mayEnter, 'saving a new note');
      if (!result.ok) return;
      const born = bornReach(source, ownEyes, isCall || !meeting ? null : meeting.set);
      model.notes.push({
        id, ...born, text, bornAt: at, writtenAt: at, revision: 1, trashed: false, trashedWithMeeting: false,
        meeting: isCall || !meeting ? null : meeting.id, madeFrom: [], confirmed: [], older: [],
      });
    },
    async function draftOrEdit(one, two, three) {
      const note = pick(model.notes, one);
      if (!note || note.reach === 'screening') return;
      const { viewer } = place(two);
      const [text, at] = [word(), world.now()];
      const input = buildDraftInput({ caseId, recordId: note.id as RecordId, baseRevision: note.revision, meetingId: null, text, saidAt: startAt });
      const stored = store.record(note.id as RecordId)?.body as { saidAt: number };
      const isDraft = three % 2 === 0;
      const result = await ask(viewer, isDraft ? 'note:draft' : 'note:save', { ...input, saidAt: stored.saidAt });
      expectSame(result.ok, !note.trashed && mayWrite(note, viewer), isDraft ? 'drafting' : 'editing');
      if (!result.ok) return;
      if (isDraft) model.drafts.set(note.id, { text, reach: note.reach, typedAt: at, meeting: note.meeting });
      else {
        changeNote(note, { text }, at);
        endWithWords(model, note.id, viewer.type === 'desk' ? [] : viewer.parties, at);
        model.drafts.delete(note.id);
      }
    },
    async function draftNew(one, two, three) {
      const { viewer, meeting } = place(one);
      const source = sourceFrom(two);
      const [id, text, at, ownEyes] = [newId(), word(), world.now(), two % 11 === 0];
      const input = buildDraftInput({ caseId, recordId: id, meetingId: (meeting?.id ?? null) as RecordId | null, text, source, ownEyes, saidAt: at });
      const viaFlush = three % 3 === 0;
      const result = viaFlush
        ? await world.harness.call('flush', { viewer, input: { drafts: [input], saves: [], place: null } })
        : await ask(viewer, 'note:draft', input);
      if (!result.ok) return;
      const entered = !meeting || meeting.set.every((party) => canSeeMeeting(model, meeting, party));
      // Last words without a place of their own become own eyes at the desk.
      const { reach } = entered ? bornReach(source, ownEyes, meeting?.set ?? null) : { reach: 'own-eyes' as const };
      model.drafts.set(id, { text, reach, typedAt: at, meeting: entered ? (meeting?.id ?? null) : null });
    },
    async function narrow(one, two) {
      const note = pick(model.notes, one);
      if (!note) return;
      const { viewer } = place(two);
      const at = world.now();
      const sees = viewer.type === 'desk' ? note.reach !== 'screening' : told(model, note, viewer.parties, at).kind === 'whole';
      const result = await ask(viewer, 'note:narrow', { caseId, recordId: note.id });
      expectSame(result.ok, sees && !note.trashed, 'narrowing');
      if (!result.ok || typeof note.reach === 'string') return;
      changeNote(note, { reach: 'own-eyes' }, at);
      for (const version of note.older) version.reach = 'own-eyes';
      const draft = model.drafts.get(note.id);
      if (draft) draft.reach = 'own-eyes';
    },
    async function correctRoom(one, two, three) {
      const [inMeetings, changed] = [model.notes.filter((each) => each.meeting !== null && !each.trashed), (each: ModelNote) => each.older.length > 0 || model.files.some(({ note }) => note === each.id)];
      const note = pick(one % 3 > 0 && inMeetings.some(changed) ? inMeetings.filter(changed) : inMeetings, one);
      const target = subset(two);
      if (!note || target.length === 0) return;
      const { viewer } = three % 3 > 0 ? { viewer: desk } : place(three);
      const [at, before] = [world.now(), note.reach];
      const source = sourceFrom(two) ?? { type: 'mediator' };
      const result = await ask(viewer, 'note:correct-room', { caseId, recordId: note.id, parties: target, source, reason: 'typed in the wrong room' });
      if (!result.ok) return;
      if (note.meeting === null) throw new Error('a note of no meeting was moved');
      const born = bornReach(source, false, target);
      const reach = before === 'body' ? before : born.reach;
      changeNote(note, { reach, by: born.by }, at);
      const strictest = note.older.reduce((all, version) => stricter(all, version.reach), reach);
      for (const version of note.older) version.reach = strictest;
    },
    async function deleteOrRestoreNote(one, two) {
      const note = pick(model.notes, one);
      if (!note) return;
      const { viewer } = place(two);
      const at = world.now();
      const sees = viewer.type === 'desk' ? note.reach !== 'screening' : told(model, note, viewer.parties, at).kind === 'whole';
      const result = await ask(viewer, note.trashed ? 'note:restore' : 'note:delete', { caseId, recordId: note.id });
      expectSame(result.ok, sees, 'deleting or restoring a note');
      if (!result.ok) return;
      changeNote(note, { trashed: !note.trashed, trashedWithMeeting: false }, at);
      const meeting = model.meetings.find((each) => each.id === note.meeting);
      if (!note.trashed && meeting?.trashed) Object.assign(meeting, { trashed: false, writtenAt: Math.max(at, meeting.writtenAt) });
    },
    async function restoreCopy(one, two, three) {
      const moved = model.notes.filter((each) => each.older.some((version) => version.reach !== each.reach));
      const note = pick(one % 2 === 0 && moved.length > 0 ? moved : model.notes, one);
      if (!note || note.reach === 'screening') return;
      const { viewer } = place(three);
      const version = pick([{ text: note.text, reach: note.reach, revision: note.revision }, ...note.older], two);
      if (!version) return;
      const [id, at] = [newId(), world.now()];
      const result = await ask(viewer, 'record:restore-copy', { caseId, recordId: note.id, revision: version.revision, newRecordId: id });
      if (!result.ok) return;
      if (!mayWrite(note, viewer)) throw new Error('copied in a room what may not be written there');
      const { by, meeting } = note;
      model.notes.push({
        id, by, reach: stricter(version.reach, note.reach), text: version.text, bornAt: at, writtenAt: at, revision: 1,
        trashed: false, trashedWithMeeting: false, meeting, madeFrom: [note.id], confirmed: [], older: [],
      });
    },
    function dropDraft(one, two) {
      const id = pick([...model.drafts.keys()], one);
      const { viewer } = place(two);
      if (id === undefined) return;
      return ask(viewer, 'note:drop-draft', { caseId, recordId: id }).then(() => {
        if (!store.draft(id as RecordId)) model.drafts.delete(id);
      });
    },
    function grant(one, two, three) {
      const note = pick(model.notes.filter((each) => each.by !== 'mediator' && !each.trashed && (typeof each.reach !== 'string' || one % 9 === 8)), one);
      if (!note) return;
      const outside = liveParties().map((party) => party.id).filter((id) => !note.reach.includes(id));
      const to = outside.length > 0 && two % 4 > 0 ? outside.filter((_id, index) => two % 4 > 1 || index === 0) : subset(two);
      if (to.length === 0) return;
      const at = world.now() + ([0, 0, 0, -5, 4][three % 5] ?? 0);
      const since = [at, at, null, world.now() - 1, world.now() + 5][(one >> 3) % 5] ?? null;
      const words = three % 3 === 0 ? word() : null;
      // Named beside the source's own note: one of somebody else, which this permission must not open.
      const foreign = pick(model.notes.filter((each) => each.by !== note.by), two);
      const notes = words === null && two % 5 === 0 ? ('all' as const) : [...new Set([note.id, ...(one % 2 === 0 && foreign ? [foreign.id] : [])])];
      const id = toId(0xdd0000 + granted++);
      model.permissions.push({ id, by: note.by, notes, to: [...to].sort(), words, since, validUntil: two % 7 === 3 ? at + 6 : null, revoked: false, givenAt: at, asksFirst: asksFirst(id) });
      return direct(() => putPermission(id));
    },
    function changePermission(one, two) {
      const permission = pick(model.permissions.filter(({ id }) => isUuid(id)), one);
      if (!permission) return;
      if (two % 2 === 0) permission.revoked = true;
      else permission.since ??= world.now();
      return direct(() => putPermission(permission.id));
    },
    function makeFromOthers(one, two, three) {
      const id = newId();
      // Sometimes older than a party of its set: who joined later stands in no earlier set.
      const [text, at, set] = [word(), world.now() - ([0, 0, 3, 12][one % 4] ?? 0), subset(three)];
      if (set.length === 0) return;
      const seen = model.notes.filter((note) => typeof note.reach !== 'string');
      const origins = [two % 3 === 0 ? undefined : pick(seen, one)?.id, two % 2 === 0 ? undefined : pick(model.notes, two)?.id, one % 9 === 8 ? toRecordId(0xbad) : undefined, two % 13 === 12 ? id : undefined];
      const madeFrom = [...new Set(origins.filter((origin) => origin !== undefined))];
      model.notes.push({
        id, by: 'mediator', reach: set, text, bornAt: at, writtenAt: at, revision: 1, trashed: false, trashedWithMeeting: false, meeting: null, madeFrom, confirmed: [], older: [],
      });
      return direct(() => layNote(store, caseId, { id, reach: set, text, at, madeFrom }));
    },
    function confirm(one) {
      const note = pick(model.notes.filter((each) => each.madeFrom.length > 0), one);
      if (!note) return;
      return direct(() => {
        store.transact((writer) => writer.addJournalEntry(caseId, 'origins-confirmed', { recordId: note.id, revision: note.revision, confirmedAt: world.now() }));
        note.confirmed.push(note.revision);
      });
    },
    function screen() {
      const [id, text, at] = [newId(), word(), world.now()];
      model.notes.push({
        id, by: 'mediator', reach: 'screening', text, bornAt: at, writtenAt: at, revision: 1, trashed: false, trashedWithMeeting: false, meeting: null, madeFrom: [], confirmed: [], older: [],
      });
      return direct(() => layNote(store, caseId, { id, reach: 'screening', text, at, madeFrom: [] }));
    },
    function askToKeep(one, two) {
      const note = pick(model.notes, one);
      if (!note?.by.startsWith('party:')) return;
      const notes = two % 3 === 0 ? ('all' as const) : [note.id];
      const id = toId(0xaa0000 + model.requests.length);
      model.requests.push({ by: note.by, notes });
      return direct(() => layKeepRequest(store, caseId, { id, party: note.by.slice(6), notes, at: world.now() }));
    },
    ...permissionSteps({ model, caseId, harness: () => world.harness, word, newId, now: () => world.now(), tick: parts.tick, parties: () => liveParties().map((party) => party.id) }),
    ...settlementSteps({ model, store, caseId, newId, word, ask, parties: () => liveParties().map((party) => party.id as PartyId) }),
    function moveClock(one, two) {
      time.now += (one % 21) - (two % 2 === 0 ? 10 : 0);
    },
  ];

  // What decides most about the wall is played most.
  const often: Record<string, number> = { newNote: 4, draftOrEdit: 3, grant: 5, changePermission: 2, makeFromOthers: 3, narrow: 2, correctRoom: 4, answerNotes: 5, answerForAll: 2, answerLater: 3, confirm: 2, restoreCopy: 2, addPlanLine: 3, changePlanLine: 2, addFile: 4, makeItem: 2, permitItem: 6 };
  const weighted = steps.flatMap((step) => Array.from({ length: often[step.name] ?? 1 }, () => step));
  const playNamed = async (name: string, one: number, two: number, three: number): Promise<void> => steps.find((step) => step.name === name)?.(one, two, three);

  model.caseName = word();
  const { record } = await world.harness.get(desk, 'case:create', { caseId, workingName: model.caseName, matter: 'sample', openedOn: '2026-11-02' });
  if (options.openRule) {
    const { nextPartyLetter: _kept, lifecycle: _own, ...body } = record.body;
    await world.harness.get(desk, 'case:save', { caseId, revision: 1, details: { ...body, rule: 'open-unless-asked' } });
  }
  for (let count = 0; count < options.parties; count += 1) await playNamed('addParty', 0, 0, 0);
  for (const set of [1, 2, 3]) await playNamed('addMeeting', set, 0, 0);
  for (const room of [1, 3, 5]) await playNamed('newNote', room, 1, 0);
  for (const [one, two, three] of [[0, 12, 0], [1, 3, 3]] as const) await playNamed('makeItem', one, two, three);
  world.answers.splice(0);
  return world;
}
