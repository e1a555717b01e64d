// Finding words in one case or in all. What a viewer may see decides first: the words are looked for in the record as it would be
// shown (released words instead of the note they stand for), and only then are hits counted. By date, never by rank.
import type { Viewer } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { createWorld } from '#shared/domain/world.ts';
import { findableKinds, type FoundRecord, type ParsedInput } from '#shared/ipc/contract.ts';
import { ok } from '#shared/result.ts';
import { foundAt, foundText, isFindableKind } from '../search-text.ts';
import { foldedWords } from '../store/fold-text.ts';
import { caseRecordId } from './cases.ts';
import { notFound, wallOf } from './records.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';
import { excerptOf, findMarks, markText } from './text-marks.ts';
import { createWall, type Wall } from './wall.ts';

type Find = ParsedInput<'search:find'>;
type Place = { readonly at: number; readonly recordId: RecordId };
const everything = Number.MAX_SAFE_INTEGER;

export const find: Service<'search:find'> = (call, input) => {
  const caseId = input.caseId ?? (call.viewer.type === 'desk' ? null : call.viewer.caseId);
  const wall = caseId === null ? null : wallOf(call, caseId);
  if (caseId !== null && !wall) return notFound;
  const words = [...new Set(foldedWords(input.text))].slice(0, 20);
  if (words.length === 0) return ok({ hits: [], next: null });
  const search = { ...input, caseId, words, kinds: input.recordKinds.length === 0 ? findableKinds : input.recordKinds };
  const hits = wall && call.viewer.type !== 'desk' ? findForParties(call, search, wall) : findAtDesk(call, search, wall);
  const page = hits.slice(0, input.limit);
  const last = page.at(-1);
  return ok({ hits: page, next: hits.length > page.length && last ? { at: last.at, recordId: last.recordId } : null });
};

type Search = Find & { readonly words: readonly string[]; readonly kinds: readonly (typeof findableKinds)[number][] };

/** As many as fit a page and one more, read in the order of the index. */
function findAtDesk({ session, viewer }: ServiceCall, search: Search, wallOfCase: Wall | null): FoundRecord[] {
  const { caseId, text, kinds, noteKinds, limit } = search;
  const cases = createCaseViews(session, viewer, wallOfCase);
  const hits: FoundRecord[] = [];
  let before: Place | null = search.before;
  for (let size = limit + 1; hits.length <= limit; size = Math.min(size * 2, 2_000)) {
    const records = session.store.searchRecords({
      text, noteKinds, limit: size, kinds: noteKinds.length > 0 ? kinds.filter((kind) => kind === 'note') : kinds,
      before: before && { at: before.at, id: before.recordId }, ...(caseId === null ? {} : { caseId }),
    });
    for (const record of records) {
      const view = record.caseId && cases.get(record.caseId);
      const readable = view && session.bodies.read(record);
      const shown = readable && view.wall.showRecord(readable);
      const hit = shown && toHit(shown, search, view.name);
      if (hit && hits.length <= limit) hits.push(hit);
    }
    const last = records.at(-1);
    if (!last || records.length < size) break;
    before = { at: foundAt(last), recordId: last.id };
  }
  return hits;
}

type CaseView = { readonly wall: Wall; readonly name: string };

/** Each case of a page once; null for one in the trash, whose records wait there with it. */
function createCaseViews(session: VaultSession, viewer: Viewer, wallOfCase: Wall | null): { get(caseId: CaseId): CaseView | null } {
  const views = new Map<CaseId, CaseView | null>();
  const look = (caseId: CaseId): CaseView | null => {
    const stored = session.store.record(caseRecordId(caseId));
    if (!stored || stored.kind !== 'case' || stored.deletedAt !== null) return null;
    return { wall: wallOfCase ?? deskWall(session, viewer, caseId), name: session.bodies.readAs(stored, 'case')?.body.workingName ?? '' };
  };
  return {
    get: (caseId) => {
      const known = views.get(caseId);
      if (known !== undefined) return known;
      const view = look(caseId);
      views.set(caseId, view);
      return view;
    },
  };
}

/** What the desk may see depends on the record alone, so that a hit need not bring its whole case into memory. */
function deskWall(session: VaultSession, viewer: Viewer, caseId: CaseId): Wall {
  const world = createWorld({ caseId, rule: 'closed', parties: [], records: [], permissions: [], confirmations: [], screeningOpenUntil: null, newestJournalAt: 0 });
  return createWall(viewer, world, session.now(null));
}

/** All of the case that these parties may see, in the order of the dates that they may see. */
function findForParties({ session }: ServiceCall, search: Search, wall: Wall): FoundRecord[] {
  const { caseId, text, kinds, before } = search;
  if (caseId === null) return [];
  const candidates = new Map(session.store.searchRecords({ text, caseId, kinds, before: null, limit: everything }).map((record) => [record.id, record]));
  // The index knows the words of a note, never those that were released of it.
  for (const id of session.worlds.get(caseId)?.records.keys() ?? []) {
    const record = wall.sightOf(id) === 'words' ? session.store.record(id) : null;
    if (record) candidates.set(id, record);
  }
  const hits = [...candidates.values()].flatMap((record) => {
    const readable = isFindableKind(record.kind) && record.deletedAt === null ? session.bodies.read(record) : null;
    const shown = readable && wall.showRecord(readable);
    return (shown && toHit(shown, search, '')) ?? [];
  });
  return hits.sort(newestFirst).filter((hit) => before === null || newestFirst({ at: before.at, recordId: before.recordId }, hit) < 0);
}

const newestFirst = (one: Place, other: Place): number => other.at - one.at || (one.recordId < other.recordId ? -1 : one.recordId > other.recordId ? 1 : 0);

/** null where the record as shown does not have all the words, or is left out by a filter. */
function toHit(shown: VaultRecord, { words, kinds, noteKinds, parties }: Search, caseName: string): FoundRecord | null {
  const { id: recordId, caseId, kind, audience, source } = shown;
  if (caseId === null || !isFindableKind(kind) || !kinds.includes(kind)) return null;
  const note = isRecordOf(shown, 'note') ? shown.body : null;
  if (noteKinds.length > 0 && !(note && noteKinds.includes(note.noteKind))) return null;
  if (parties.length > 0 && !parties.some((party) => concerns(shown, party))) return null;
  const found = foundText(shown);
  if (!found) return null;
  const inTitle = findMarks(found.title, words);
  const inText = findMarks(found.text, words);
  const met = new Set([...inTitle, ...inText].map((mark) => mark.word));
  if (met.size < words.length) return null;
  return {
    recordId, caseId, caseName, kind, noteKind: note?.noteKind ?? null,
    title: markText(found.title, inTitle), excerpt: excerptOf(found.text, inText),
    at: foundAt(shown), audience, source, meetingId: note?.meetingId ?? null,
  };
}

/** Whose words a note is, who was to meet, which party it is. */
function concerns(shown: VaultRecord, party: string): boolean {
  if (isRecordOf(shown, 'note')) return shown.source.type === 'party' && shown.source.party === party;
  if (isRecordOf(shown, 'meeting')) return shown.body.parties.some((each) => each === party);
  return shown.kind === 'party' && shown.id === party;
}
