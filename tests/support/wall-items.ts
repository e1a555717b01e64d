// Issues, options, offers, frames and accepted terms in the worlds of the wall: who may know of one, in the plan's words; steps that make,
// change, throw away and put them before parties; and inputs that ask for whatever might be there.
import type { Source, Viewer } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { MemoryStore } from './memory-store.ts';
import { desk } from './service-harness.ts';
import { bornReach } from './wall-laying.ts';
import { canSeeMeeting, endWithWords, itemAllowed, stricter, takeFrom, told, within, type Model, type ModelItem, type ModelMeeting, type ModelNote, type Reach, type Word } from './wall-model.ts';

type Channel = 'item:save' | 'item:delete' | 'item:restore' | 'item:show-to' | 'permission:give';
type ItemParts = {
  readonly caseId: CaseId;
  readonly model: Model;
  readonly store: MemoryStore;
  readonly now: () => number;
  readonly ask: (viewer: Viewer, channel: Channel, input: unknown) => Promise<{ readonly ok: boolean; readonly error?: { readonly type: string } }>;
  readonly place: (seed: number) => { readonly viewer: Viewer; readonly meeting: ModelMeeting | null };
  readonly sourceFrom: (seed: number) => Source | null;
  readonly subset: (seed: number) => string[];
  readonly word: () => Word;
  readonly newId: () => RecordId;
  /** One moment later than everything before, so that the newest words are the newest. */
  readonly tick: () => void;
  readonly expectSame: (actual: boolean, expected: boolean, what: string) => void;
};

const kinds = ['issue', 'option', 'offer', 'frame', 'accepted-term'] as const;

export function createItemSteps({ caseId, model, store, now, ask, place, sourceFrom, subset, word, newId, tick, expectSame }: ItemParts) {
  const pick = <Each>(items: readonly Each[], seed: number): Each | undefined => items[seed % Math.max(1, items.length)];
  const allHere = (viewer: Viewer): boolean => viewer.type === 'desk' || viewer.parties.every((id) => model.parties.find((party) => party.id === id)?.leftAt === null);
  const seesNote = (note: ModelNote, viewer: Viewer): boolean => note.reach !== 'screening' && (viewer.type === 'desk' || told(model, note, viewer.parties, now()).kind === 'whole');
  const sees = (item: ModelItem, viewer: Viewer): boolean => viewer.type === 'desk' || itemAllowed(model, item, viewer.parties, now());
  const mayWrite = (reach: Reach, viewer: Viewer): boolean => viewer.type === 'desk' || (typeof reach !== 'string' && within(reach, viewer.parties));
  const toBody = (kind: string, text: Word, behind: Word, extra: Record<string, unknown>) => {
    const words = { kk: '', ru: text, en: '' };
    const link = { issueId: null, position: 0 };
    if (kind === 'issue') return { kind, title: words, wording: { kk: '', ru: '', en: '' }, state: 'open', position: 0, ...extra };
    if (kind === 'option') return { kind, ...link, text: words, state: 'open', ...extra };
    if (kind === 'frame') return { kind, ...link, said: behind, neutral: words, ...extra };
    if (kind === 'accepted-term') return { kind, ...link, text: words, amount: null, dueOn: '', ...extra };
    return { kind, ...link, from: null, to: model.parties.filter((party) => !party.trashed).map(({ id }) => id), amount: null, term: text, madeOn: '2026-11-02', validUntil: '', state: 'made', answers: null, ...extra };
  };
  const change = (item: ModelItem, changes: Partial<ModelItem>, at: number): void => {
    item.older.unshift({ text: item.text, reach: item.reach, writtenAt: item.writtenAt, revision: item.revision });
    Object.assign(item, changes, { writtenAt: Math.max(at, item.writtenAt), revision: item.revision + 1 });
  };
  const isConfirmed = (item: ModelItem): boolean => item.confirmed.includes(item.revision);
  const confirmAgain = (item: ModelItem): void => void item.confirmed.push(item.revision);

  return [
    async function makeItem(one: number, two: number, three: number): Promise<void> {
      const { viewer, meeting } = place(one);
      const kind = kinds[two % kinds.length] as (typeof kinds)[number];
      const note = three % 2 === 0 ? pick(model.notes, two) : undefined;
      const [source, ownEyes, id, text, behind, at] = [sourceFrom(three), two % 11 === 0, newId(), word(), word(), now()];
      const parties = !note && !meeting && three % 3 === 0 ? subset(two) : null;
      if (parties?.length === 0) return;
      const meetingId = meeting && three % 4 !== 1 ? meeting.id : null;
      const born = { origins: note ? [note.id] : [], meetingId, source, parties, ownEyes };
      const result = await ask(viewer, 'item:save', { caseId, recordId: id, revision: 0, born, item: toBody(kind, text, behind, {}) });
      const room = viewer.type === 'desk' ? null : viewer.parties;
      const isWritten = !parties || source === null || source.type === 'mediator';
      let where: { reach: Reach; by: string } = parties && isWritten && !meetingId ? { reach: ownEyes ? 'own-eyes' : parties, by: 'mediator' } : bornReach(source, ownEyes, room ?? (meetingId ? (meeting as ModelMeeting).set : null));
      if (note) where = { reach: ownEyes && typeof note.reach !== 'string' ? 'own-eyes' : note.reach, by: note.by };
      if (room) where = { ...where, reach: stricter(where.reach, room) };
      const canEnter = meetingId === null || room === null || (meeting as ModelMeeting).set.every((party) => canSeeMeeting(model, meeting as ModelMeeting, party));
      const item: ModelItem = { id, kind, ...where, text, behind: kind === 'frame' ? behind : '', bornAt: at, writtenAt: at, revision: 1, trashed: false, madeFrom: note ? [note.id] : [], confirmed: [], older: [] };
      const isAllowed = allHere(viewer) && canEnter && (!note || (!note.trashed && seesNote(note, viewer))) && mayWrite(where.reach, viewer) && sees(item, viewer);
      expectSame(result.ok, isAllowed, 'making an item');
      if (result.ok) model.items.push(item);
    },
    async function changeItem(one: number, two: number, three: number): Promise<void> {
      const item = pick(model.items, one);
      const stored = item && store.record(item.id as RecordId);
      if (!item || !stored) return;
      const { viewer } = place(two);
      const isSame = three % 3 === 0;
      const [text, at] = [isSame ? item.text : word(), now()];
      const extra = { position: 1 + (three % 1_000) + item.revision };
      const result = await ask(viewer, 'item:save', {
        caseId, recordId: item.id, revision: stored.revision, born: { origins: [], meetingId: null, source: null, parties: null, ownEyes: false }, item: toBody(item.kind, text, viewer.type === 'desk' ? item.behind : '', extra),
      });
      const keeps = isConfirmed(item) && (viewer.type === 'room' || isSame);
      const after: ModelItem = { ...item, text, writtenAt: Math.max(at, item.writtenAt), revision: item.revision + 1, confirmed: keeps ? [...item.confirmed, item.revision + 1] : item.confirmed };
      expectSame(result.ok, !item.trashed && sees(item, viewer) && mayWrite(item.reach, viewer) && allHere(viewer) && sees(after, viewer), 'changing an item');
      if (!result.ok) return;
      change(item, { text }, at);
      if (!isSame) endWithWords(model, item.id, viewer.type === 'room' ? viewer.parties : [], at);
      if (keeps) confirmAgain(item);
    },
    async function deleteOrRestoreItem(one: number, two: number): Promise<void> {
      const item = pick(model.items, one);
      if (!item) return;
      const { viewer } = place(two);
      const at = now();
      const result = await ask(viewer, item.trashed ? 'item:restore' : 'item:delete', { caseId, recordId: item.id });
      expectSame(result.ok, sees(item, viewer), 'deleting or restoring an item');
      if (!result.ok) return;
      const keeps = isConfirmed(item);
      change(item, { trashed: !item.trashed }, at);
      if (keeps) confirmAgain(item);
    },
    async function showItem(one: number, two: number, three: number): Promise<void> {
      const item = pick(model.items, one);
      const stored = item && store.record(item.id as RecordId);
      if (!item || !stored) return;
      // Only the desk decides who sees one; a room that asks is refused.
      const { viewer } = three % 5 === 4 ? place(two) : place(0);
      const [target, confirmed, at] = [three % 4 === 0 ? [] : subset(two), three % 3 !== 0, now()];
      const result = await ask(viewer, 'item:show-to', { caseId, recordId: item.id, revision: stored.revision, parties: target, confirmed });
      const isNarrower = target.length === 0 || (typeof item.reach !== 'string' && within(target, item.reach));
      const isNever = item.reach === 'body' || item.reach === 'screening' || item.by.startsWith('body:') || item.kind === 'offer';
      const needsWord = !isNarrower && (item.madeFrom.length > 0 || item.by !== 'mediator');
      const joined = (id: string): number => model.parties.find((party) => party.id === id && !party.trashed)?.joinedAt ?? Number.POSITIVE_INFINITY;
      const isAllowed = viewer.type === 'desk' && !item.trashed && (isNarrower || !isNever) && (!needsWord || confirmed) && target.every((party) => joined(party) <= item.bornAt);
      expectSame(result.ok, isAllowed, `showing an item (${result.error?.type ?? 'ok'})`);
      if (!result.ok) return;
      const isWord = confirmed && target.length > 0 && item.kind !== 'offer' && (needsWord || item.madeFrom.length > 0);
      const reach: Reach = target.length > 0 ? target : typeof item.reach === 'string' ? item.reach : 'own-eyes';
      if (!isWord && JSON.stringify(reach) === JSON.stringify(item.reach)) return;
      const keeps = isWord || isConfirmed(item);
      change(item, { reach, ...(isWord ? { by: 'mediator' } : {}) }, at);
      if (keeps) confirmAgain(item);
      // The history has one audience: what all its versions together allow.
      const strictest = item.older.reduce((all, version) => stricter(all, version.reach), item.reach);
      for (const version of item.older) version.reach = strictest;
    },
    async function permitItem(one: number, two: number, three: number): Promise<void> {
      const item = pick(model.items.filter(({ trashed, reach }) => !trashed && (typeof reach !== 'string' || three % 7 === 0)), one);
      const to = subset(two);
      if (!item || to.length === 0) return;
      tick();
      // One answer for it and for what it was made from, where one source gave both.
      const origin = three % 2 === 0 ? model.notes.find((note) => item.madeFrom.includes(note.id) && note.by === item.by && !note.trashed && typeof note.reach !== 'string') : undefined;
      const ids = [item.id, ...(origin ? [origin.id] : [])];
      const answer = pick([{ type: 'yes' }, { type: 'only-words', text: word() }, { type: 'only-words', text: word() }, { type: 'closed' }] as const, three >> 1) as { type: 'yes' } | { type: 'closed' } | { type: 'only-words'; text: Word };
      const [by, others] = [item.by, to.filter((party) => item.by !== `party:${party}`)];
      const opensAll = model.permissions.some((each) => each.by === by && each.notes === 'all' && !each.revoked && !(each.validUntil !== null && now() > each.validUntil) && each.to.some((party) => others.includes(party)));
      const terms = { signedOn: null, validUntil: null, purpose: '', way: 'spoken' };
      const result = await ask(desk, 'permission:give', { caseId, covers: { type: 'records', records: ids }, to: { type: 'parties', parties: to }, answer, terms });
      // What the mediator noted in somebody's presence as nobody's words is nobody's to allow.
      const isOwnWords = origin?.by === 'mediator' && origin.madeFrom.length === 0;
      expectSame(result.ok, typeof item.reach !== 'string' && others.length > 0 && !isOwnWords, 'answering for an item');
      if (!result.ok) return;
      takeFrom(model, (each) => each.by === by && each.notes !== 'all', (record, party) => others.includes(party) && ids.includes(record), now());
      if (origin && answer.type !== 'yes' && (model.openRule || opensAll)) model.requests.push({ by, notes: [origin.id] });
      if (answer.type === 'closed') return;
      const words = answer.type === 'only-words' ? answer.text : null;
      if (words !== null) model.released.push({ by, words });
      model.permissions.push({ id: `zz given ${newId()}`, by, notes: ids, to: others, words, since: now(), validUntil: null, revoked: false, givenAt: now(), asksFirst: false });
    },
  ];
}

type Asked = { readonly caseId: CaseId; readonly model: Model };
const itemIds = ({ model }: Asked): string[] => model.items.map(({ id }) => id);

/** Stale revisions: answered from what lies in the vault without moving it. */
export const itemProbes = {
  'item:save': (world: Asked): unknown[] =>
    itemIds(world).map((recordId) => ({
      caseId: world.caseId, recordId, revision: 9_999, born: { origins: [], meetingId: null, source: null, parties: null, ownEyes: false },
      item: { kind: 'option', text: { kk: '', ru: 'probe', en: '' }, issueId: null, state: 'open', position: 0.5 },
    })),
  'item:sight': ({ caseId }: Asked): unknown[] => [{ caseId }],
  'item:show-to': (world: Asked): unknown[] => itemIds(world).map((recordId) => ({ caseId: world.caseId, recordId, revision: 9_999, parties: [], confirmed: true })),
};
