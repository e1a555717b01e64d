// A naive picture of who may know what, written from the plan's words and sharing no code with the wall it judges:
// plain lists, no indexes, everything worked out again for each question. Words are canaries: each stands for one piece of text.

export type Reach = 'own-eyes' | 'screening' | 'body' | readonly string[];
export type Word = string;

export type ModelParty = { id: string; joinedAt: number; leftAt: number | null; trashed: boolean; writtenAt: number; surname: Word; remarks: Word; older: { words: Word[]; writtenAt: number }[] };
export type ModelVersion = { text: Word; reach: Reach; writtenAt: number; revision: number };
export type ModelDraft = { text: Word; reach: Reach; typedAt: number; meeting: string | null };
export type ModelNote = {
  id: string;
  by: string;
  reach: Reach;
  text: Word;
  bornAt: number;
  writtenAt: number;
  revision: number;
  trashed: boolean;
  trashedWithMeeting: boolean;
  meeting: string | null;
  madeFrom: string[];
  confirmed: number[];
  /** Every revision before the present one, newest first. */
  older: ModelVersion[];
};
export type ModelMeeting = { id: string; set: readonly string[]; title: Word; bornAt: number; writtenAt: number; trashed: boolean; older: { words: Word[]; writtenAt: number }[] };
/** An agenda point or a ground rule. */
export type ModelPlanLine = {
  id: string;
  kind: 'agenda-point' | 'ground-rule';
  set: readonly string[];
  text: Word;
  meeting: string | null;
  bornAt: number;
  writtenAt: number;
  trashed: boolean;
  older: { words: Word[]; writtenAt: number }[];
};
/** A file: its name, its remarks and what is in it. `note` or `meeting`: what it belongs to. */
export type ModelFile = {
  id: string;
  by: string;
  reach: Reach;
  name: Word;
  remarks: Word;
  content: Word;
  note: string | null;
  meeting: string | null;
  bornAt: number;
  writtenAt: number;
  trashed: boolean;
  older: { words: Word[]; reach: Reach; writtenAt: number }[];
};
export type ModelPermission = {
  id: string;
  by: string;
  notes: string[] | 'all';
  to: readonly string[];
  words: Word | null;
  since: number | null;
  validUntil: number | null;
  revoked: boolean;
  givenAt: number;
  /** Nobody was asked yet while `since` is null. */
  asksFirst: boolean;
};
export type ModelRequest = { by: string; notes: string[] | 'all' };
/** Who took part at one moment, and under which names. */
export type Moment = { present: readonly string[]; names: readonly Word[] };

/** An issue, an option, an offer, a frame or an accepted term. `behind`: what was said, behind a frame. */
export type ModelItem = {
  id: string;
  kind: string;
  by: string;
  reach: Reach;
  text: Word;
  behind: Word;
  bornAt: number;
  writtenAt: number;
  revision: number;
  trashed: boolean;
  madeFrom: string[];
  confirmed: number[];
  older: ModelVersion[];
};

export type Model = {
  openRule: boolean;
  caseName: Word;
  parties: ModelParty[];
  meetings: ModelMeeting[];
  notes: ModelNote[];
  planLines: ModelPlanLine[];
  files: ModelFile[];
  items: ModelItem[];
  drafts: Map<string, ModelDraft>;
  permissions: ModelPermission[];
  requests: ModelRequest[];
  /** Words that a source itself let be told: its own permissions are told to it. */
  released: { by: string; words: Word }[];
  /** Drafts of agreements: nobody outside the desk may know of one. */
  settlements: string[];
  moments: Moment[];
};

export const within = (few: readonly string[], many: readonly string[]): boolean => few.every((one) => many.includes(one));
export const common = (one: readonly string[], other: readonly string[]): string[] => one.filter((each) => other.includes(each));

const severity = (reach: Reach): number => (reach === 'screening' ? 3 : reach === 'body' ? 2 : reach === 'own-eyes' ? 1 : 0);
export function stricter(one: Reach, other: Reach): Reach {
  if (typeof one !== 'string' && typeof other !== 'string') {
    const both = common(one, other);
    return both.length === 0 ? 'own-eyes' : both;
  }
  return severity(one) >= severity(other) ? one : other;
}

/** Was this party there when it was written, as far as joining and leaving go? `late` says it joined after the record was made. */
function standing(model: Model, party: string, bornAt: number, writtenAt: number): 'there' | 'late' | 'never' {
  const found = model.parties.find((each) => each.id === party && !each.trashed);
  if (!found) return 'never';
  if (found.leftAt !== null && writtenAt > found.leftAt) return 'never';
  return bornAt < found.joinedAt ? 'late' : 'there';
}

function isOpen(permission: ModelPermission, now: number): boolean {
  return !permission.revoked && permission.givenAt <= now && permission.since !== null && permission.since <= now && (permission.validUntil === null || now <= permission.validUntil);
}

const isLiving = (permission: ModelPermission, now: number): boolean => !permission.revoked && (permission.validUntil === null || now <= permission.validUntil);

/** What is taken from a permission is ended for good; the rest falls apart into pairs of a record and a party. */
export function takeFrom(model: Model, isTouched: (permission: ModelPermission) => boolean, isTaken: (record: string, party: string) => boolean, now: number): void {
  model.permissions = model.permissions.flatMap((each) => {
    const pairs = (each.notes === 'all' ? ['all'] : each.notes).flatMap((note) => each.to.map((party) => ({ note, party })));
    if (!isLiving(each, now) || !isTouched(each) || !pairs.some(({ note, party }) => isTaken(note, party))) return [each];
    return pairs
      .filter(({ note, party }) => !isTaken(note, party))
      .map(({ note, party }) => ({ ...each, id: `${each.id} apart ${note} ${party}`, notes: note === 'all' ? ('all' as const) : [note], to: [party] }));
  });
}

/** Other words than those that were allowed: closed again, but for those before whose eyes they were typed. */
export function endWithWords(model: Model, record: string, readers: readonly string[], now: number): void {
  const isForItsWords = (each: ModelPermission): boolean => each.words === null && each.notes !== 'all' && !(each.asksFirst && each.since === null);
  takeFrom(model, isForItsWords, (note, party) => note === record && !readers.includes(party), now);
}

type Share = 'whole' | 'nothing' | ModelPermission[];

function shareOf(model: Model, note: ModelNote, party: string, now: number): Share {
  if (typeof note.reach === 'string') return 'nothing';
  const place = standing(model, party, note.bornAt, note.writtenAt);
  if (place === 'never') return 'nothing';
  if (place === 'there' && note.reach.includes(party)) return 'whole';
  // What its source asked by name to be kept is not among all that it said.
  const isKept = model.requests.some((each) => each.by === note.by && each.notes !== 'all' && each.notes.includes(note.id));
  const given = model.permissions.filter((each) => each.by === note.by && (each.notes === 'all' ? !isKept : each.notes.includes(note.id)) && each.to.includes(party) && isOpen(each, now));
  if (given.some((each) => each.words === null)) return 'whole';
  const asked = model.requests.some((each) => each.by === note.by && (each.notes === 'all' || each.notes.includes(note.id)));
  if (model.openRule && note.by.startsWith('party:') && place === 'there' && !asked) return 'whole';
  return given.length > 0 ? given : 'nothing';
}

/** Some permission begins or ends with time alone, of which nobody is told. */
export const changesWithTime = (model: Model, from: number): boolean =>
  model.permissions.some((each) => each.validUntil !== null || each.givenAt > from || (each.since ?? 0) > from);

export type Told = { readonly kind: 'whole' } | { readonly kind: 'words'; readonly words: Word } | { readonly kind: 'nothing' };
const nothing: Told = { kind: 'nothing' };

export const told = (model: Model, note: ModelNote, set: readonly string[], now: number): Told =>
  tellFrom(model, note, set.map((party) => shareOf(model, note, party, now)), set, now);

type Made = Pick<ModelNote, 'id' | 'madeFrom' | 'confirmed' | 'revision'>;

/** Of what each party of the set may have by itself, what they may have together, and what its origins leave of that. */
function tellFrom(model: Model, made: Made, shares: readonly Share[], set: readonly string[], now: number): Told {
  if (set.length === 0 || shares.includes('nothing')) return nothing;
  const lists = shares.filter((share): share is ModelPermission[] => Array.isArray(share));
  if (lists.length === 0) return areOriginsOpen(model, made, set, now, null) ? { kind: 'whole' } : nothing;
  const shared = lists.flat().filter((each) => lists.every((list) => list.some((other) => other.words === each.words)));
  shared.sort((one, other) => other.givenAt - one.givenAt || (one.id < other.id ? -1 : 1));
  const first = shared.find(({ words }) => areOriginsOpen(model, made, set, now, words));
  return first ? { kind: 'words', words: first.words as Word } : nothing;
}

/** Each of them is open whole to the whole set; or, where words alone are to be told, these very words were let go by its source as well. */
function areOriginsOpen(model: Model, made: Made, set: readonly string[], now: number, words: Word | null, above: readonly string[] = []): boolean {
  if (made.confirmed.includes(made.revision)) return true;
  return made.madeFrom.every((origin) => {
    const source = model.notes.find((each) => each.id === origin);
    if (!source || origin === made.id || above.includes(origin)) return false;
    const shares = set.map((party) => shareOf(model, source, party, now));
    const isLetGo = shares.every((share) => share === 'whole' || (words !== null && Array.isArray(share) && share.some((each) => each.words === words)));
    return isLetGo && areOriginsOpen(model, source, set, now, words, [...above, made.id]);
  });
}

type Words = { readonly reach: Reach; readonly bornAt: number; readonly writtenAt: number; readonly revision: number };

/** A version or a draft has no permissions: only who it was written for, while the note itself is open to them whole. */
function olderAllowed(model: Model, note: ModelNote | undefined, set: readonly string[], { reach, bornAt, writtenAt, revision }: Words, now: number): boolean {
  if (note && told(model, note, set, now).kind !== 'whole') return false;
  if (typeof reach === 'string' || set.length === 0) return false;
  if (!set.every((party) => reach.includes(party) && standing(model, party, bornAt, writtenAt) === 'there')) return false;
  // A confirmation is for one revision only: not for another version, and not for what is being typed.
  if (note?.confirmed.includes(revision)) return true;
  return !note || areOriginsOpen(model, { ...note, revision }, set, now, null);
}

export const meetingAllowed = (model: Model, meeting: ModelMeeting, set: readonly string[]): boolean =>
  set.length > 0 && set.every((party) => meeting.set.includes(party) && standing(model, party, meeting.bornAt, meeting.writtenAt) === 'there');

export const planLineAllowed = (model: Model, line: ModelPlanLine, set: readonly string[]): boolean =>
  set.length > 0 && set.every((party) => line.set.includes(party) && standing(model, party, line.bornAt, line.writtenAt) === 'there');

/** Made from notes, or written by hand: no further than its own audience and what it was made from, unless this revision was confirmed; or by a permission of its source that names it. */
export function itemTold(model: Model, item: Pick<ModelItem, 'id' | 'by' | 'reach' | 'bornAt' | 'writtenAt' | 'revision' | 'madeFrom' | 'confirmed'>, set: readonly string[], now: number): Told {
  const { reach } = item;
  if (typeof reach === 'string') return nothing;
  const shares = set.map((party): Share => {
    const place = standing(model, party, item.bornAt, item.writtenAt);
    if (place === 'never') return 'nothing';
    if (place === 'there' && reach.includes(party)) return 'whole';
    const given = model.permissions.filter((each) => each.by === item.by && each.notes !== 'all' && each.notes.includes(item.id) && each.to.includes(party) && isOpen(each, now));
    return given.some((each) => each.words === null) ? 'whole' : given.length > 0 ? given : 'nothing';
  });
  return tellFrom(model, item, shares, set, now);
}

export const itemAllowed = (...asked: Parameters<typeof itemTold>): boolean => itemTold(...asked).kind === 'whole';

/** Of what does not lie in the trash: itself, or the words that were let go instead of it. A screen has no use for offers. */
const itemWordsFor = (model: Model, set: readonly string[], now: number, { withSheets }: { readonly withSheets: boolean }): Word[] =>
  model.items.filter(({ trashed, kind }) => !trashed && (withSheets || kind !== 'offer')).flatMap((item) => {
    const share = itemTold(model, item, set, now);
    return share.kind === 'nothing' ? [] : [share.kind === 'whole' ? item.text : share.words];
  });

export const olderItemWords = (model: Model, item: ModelItem, set: readonly string[], now: number): Word[] =>
  itemAllowed(model, item, set, now)
    ? item.older
        .filter((version) => typeof version.reach !== 'string' && set.every((party) => version.reach.includes(party) && standing(model, party, item.bornAt, version.writtenAt) === 'there'))
        .filter((version) => areOriginsOpen(model, { ...item, revision: version.revision }, set, now, null))
        .map(({ text }) => text)
    : [];

/** Papers go no further than those they were handed over among. */
export const fileAllowed = (model: Model, file: Pick<ModelFile, 'reach' | 'bornAt' | 'writtenAt'>, set: readonly string[]): boolean =>
  typeof file.reach !== 'string' && set.length > 0 && set.every((party) => file.reach.includes(party) && standing(model, party, file.bornAt, file.writtenAt) === 'there');

const partyAllowed = (model: Model, party: ModelParty, set: readonly string[]): boolean =>
  set.length === 1 && set[0] === party.id && standing(model, party.id, party.joinedAt, party.writtenAt) === 'there';

export const olderVersions = (model: Model, note: ModelNote, set: readonly string[], now: number): Word[] =>
  note.older
    .filter((version, index) => version.text !== (note.older[index - 1] ?? note).text)
    .filter((version) => olderAllowed(model, note, set, { ...version, bornAt: note.bornAt }, now))
    .map((version) => version.text);

/** Earlier titles of meetings and earlier sheets of parties: for whom the present ones are, as far as they were there then. */
export function olderSheets(model: Model, set: readonly string[], now: number): Set<Word> {
  const here = (bornAt: number, writtenAt: number): boolean => set.every((party) => standing(model, party, bornAt, writtenAt) === 'there');
  const meetings = model.meetings.filter((meeting) => meetingAllowed(model, meeting, set)).flatMap(({ bornAt, older }) => older.filter(({ writtenAt }) => here(bornAt, writtenAt)));
  const parties = model.parties.filter((party) => partyAllowed(model, party, set)).flatMap(({ joinedAt, older }) => older.filter(({ writtenAt }) => here(joinedAt, writtenAt)));
  const lines = model.planLines.filter((line) => planLineAllowed(model, line, set)).flatMap(({ bornAt, older }) => older.filter(({ writtenAt }) => here(bornAt, writtenAt)));
  const files = model.files.filter((file) => fileAllowed(model, file, set)).flatMap(({ bornAt, older }) => older.filter((version) => fileAllowed(model, { ...version, bornAt }, set)));
  const items = model.items.flatMap((item) => olderItemWords(model, item, set, now));
  return new Set([...[...meetings, ...parties, ...lines, ...files].flatMap(({ words }) => words), ...items]);
}

export type Expected = { readonly must: ReadonlySet<Word>; readonly may: ReadonlySet<Word> };

/** Everything case:open owes this set, and everything it may hold besides (names that older rosters still carry). */
export function expectedInCase(model: Model, set: readonly string[], now: number, options: { readonly withDrafts: boolean; readonly withSheets: boolean } = { withDrafts: true, withSheets: true }): Expected {
  const must = new Set<Word>();
  for (const note of model.notes) {
    if (note.trashed) continue;
    const share = told(model, note, set, now);
    if (share.kind === 'whole') must.add(note.text);
    if (share.kind === 'words') must.add(share.words);
  }
  for (const meeting of model.meetings) if (!meeting.trashed && meetingAllowed(model, meeting, set)) must.add(meeting.title);
  for (const line of model.planLines) if (!line.trashed && planLineAllowed(model, line, set)) must.add(line.text);
  for (const file of model.files) if (options.withSheets && !file.trashed && fileAllowed(model, file, set)) for (const text of [file.name, file.remarks]) if (text !== '') must.add(text);
  for (const text of itemWordsFor(model, set, now, options)) must.add(text);
  for (const party of model.parties) {
    if (!options.withSheets || party.trashed || !partyAllowed(model, party, set)) continue;
    must.add(party.surname);
    must.add(party.remarks);
  }
  for (const [id, draft] of model.drafts) if (options.withDrafts && draftAllowed(model, id, draft, set, now)) must.add(draft.text);
  const last = model.moments.at(-1);
  if (last && within(set, last.present)) for (const name of last.names) must.add(name);
  const may = new Set(must);
  for (const moment of model.moments) if (within(set, moment.present)) for (const name of moment.names) may.add(name);
  return { must, may };
}

/** What a search through everything can bring to this set: no drafts, no trash, no names but those of the sheet that is its own. */
export function expectedInSearch(model: Model, set: readonly string[], now: number, options: { readonly withSheets: boolean }): Set<Word> {
  const words = new Set<Word>();
  for (const note of model.notes.filter((each) => !each.trashed)) {
    const share = told(model, note, set, now);
    if (share.kind === 'whole') words.add(note.text);
    if (share.kind === 'words') words.add(share.words);
  }
  for (const meeting of model.meetings) if (!meeting.trashed && meetingAllowed(model, meeting, set)) words.add(meeting.title);
  for (const file of model.files) if (options.withSheets && !file.trashed && fileAllowed(model, file, set)) for (const text of [file.name, file.remarks]) if (text !== '') words.add(text);
  for (const text of itemWordsFor(model, set, now, options)) words.add(text);
  for (const party of model.parties) if (options.withSheets && !party.trashed && partyAllowed(model, party, set)) words.add(party.surname).add(party.remarks);
  return words;
}

function draftAllowed(model: Model, id: string, draft: ModelDraft, set: readonly string[], now: number): boolean {
  const note = model.notes.find((each) => each.id === id);
  const meetingGone = draft.meeting !== null && model.meetings.some((meeting) => meeting.id === draft.meeting && meeting.trashed);
  return !note?.trashed && !meetingGone && olderAllowed(model, note, set, { reach: draft.reach, bornAt: draft.typedAt, writtenAt: draft.typedAt, revision: 0 }, now);
}

export function expectedInTrash(model: Model, set: readonly string[], now: number): Set<Word> {
  const words = new Set<Word>();
  for (const note of model.notes) if (note.trashed && told(model, note, set, now).kind === 'whole') words.add(note.text);
  for (const meeting of model.meetings) if (meeting.trashed && meetingAllowed(model, meeting, set)) words.add(meeting.title);
  for (const line of model.planLines) if (line.trashed && planLineAllowed(model, line, set)) words.add(line.text);
  for (const item of model.items) if (item.trashed && itemAllowed(model, item, set, now)) words.add(item.text);
  for (const file of model.files) if (file.trashed && fileAllowed(model, file, set)) for (const text of [file.name, file.remarks]) if (text !== '') words.add(text);
  return words;
}

/** Ids this set may learn of: what it may see, and nothing else. */
export function knownIds(model: Model, set: readonly string[], now: number): Set<string> {
  const ids = new Set<string>();
  for (const note of model.notes) if (told(model, note, set, now).kind !== 'nothing') ids.add(note.id);
  for (const meeting of model.meetings) if (meetingAllowed(model, meeting, set)) ids.add(meeting.id);
  for (const line of model.planLines) if (planLineAllowed(model, line, set)) ids.add(line.id);
  for (const file of model.files) if (fileAllowed(model, file, set)) ids.add(file.id);
  for (const item of model.items) if (itemTold(model, item, set, now).kind !== 'nothing') ids.add(item.id);
  for (const [id, draft] of model.drafts) if (draftAllowed(model, id, draft, set, now)) ids.add(id);
  return ids;
}

/** Everything at the desk, screening apart. */
export function expectedAtDesk(model: Model): Set<Word> {
  const words = new Set<Word>([model.caseName]);
  for (const note of model.notes) if (!note.trashed && note.reach !== 'screening') words.add(note.text);
  for (const meeting of model.meetings) if (!meeting.trashed) words.add(meeting.title);
  for (const line of model.planLines) if (!line.trashed) words.add(line.text);
  for (const file of model.files) if (!file.trashed) for (const text of [file.name, file.remarks]) if (text !== '') words.add(text);
  for (const item of model.items) if (!item.trashed) for (const text of [item.text, item.behind]) if (text !== '') words.add(text);
  for (const party of model.parties) if (!party.trashed) words.add(party.surname).add(party.remarks);
  for (const [id, draft] of model.drafts) {
    const note = model.notes.find((each) => each.id === id);
    const meetingGone = draft.meeting !== null && model.meetings.some((meeting) => meeting.id === draft.meeting && meeting.trashed);
    if (!note?.trashed && !meetingGone && note?.reach !== 'screening') words.add(draft.text);
  }
  return words;
}

/** Whether a party may know of a meeting: it was there when the meeting was made, and until it was last changed. */
export const canSeeMeeting = (model: Model, meeting: ModelMeeting, party: string): boolean => {
  const found = model.parties.find((each) => each.id === party && !each.trashed);
  return found !== undefined && meeting.bornAt >= found.joinedAt && (found.leftAt === null || meeting.writtenAt <= found.leftAt);
};
