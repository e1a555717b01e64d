// Files in the worlds of the wall: who may know of one, in the plan's words; steps that add, name, narrow and throw them away, at the desk
// and in rooms; and inputs that ask for whatever might be there. Name, remarks and content are words of their own.
import type { Source, Viewer } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { MemoryFiles } from './memory-files.ts';
import type { MemoryStore } from './memory-store.ts';
import { bornReach } from './wall-laying.ts';
import { canSeeMeeting, fileAllowed, stricter, told, type Model, type ModelFile, type ModelMeeting, type ModelNote, type Word } from './wall-model.ts';

type Channel = 'file:begin' | 'file:chunk' | 'file:finish' | 'file:save' | 'file:narrow' | 'file:delete' | 'file:restore' | 'file:purge';
type FileParts = {
  readonly caseId: CaseId;
  readonly model: Model;
  readonly store: MemoryStore;
  readonly now: () => number;
  readonly ask: (viewer: Viewer, channel: Channel, input: unknown) => Promise<{ readonly ok: boolean }>;
  readonly place: (seed: number) => { readonly viewer: Viewer; readonly meeting: ModelMeeting | null };
  readonly sourceFrom: (seed: number) => Source | null;
  readonly mayWrite: (note: ModelNote, viewer: Viewer) => boolean;
  readonly word: () => Word;
  readonly newId: () => RecordId;
  readonly expectSame: (actual: boolean, expected: boolean, what: string) => void;
};

const toInput = (model: Model, text: Word): Uint8Array => new TextEncoder().encode(`${model.caseName.length} ${text}`);

export function createFileSteps({ caseId, model, store, now, ask, place, sourceFrom, mayWrite, word, newId, expectSame }: FileParts) {
  const pick = <Item>(items: readonly Item[], seed: number): Item | undefined => items[seed % Math.max(1, items.length)];
  const allHere = (viewer: Viewer): boolean => viewer.type === 'desk' || viewer.parties.every((id) => model.parties.find((party) => party.id === id)?.leftAt === null);
  const sees = (file: ModelFile, viewer: Viewer): boolean => viewer.type === 'desk' || fileAllowed(model, file, viewer.parties);
  const change = (file: ModelFile, changes: Partial<ModelFile>, at: number): void => {
    file.older.unshift({ words: [file.name, file.remarks], reach: file.reach, writtenAt: file.writtenAt });
    Object.assign(file, changes, { writtenAt: Math.max(at, file.writtenAt) });
  };
  const narrow = (file: ModelFile, at: number): void => {
    change(file, { reach: 'own-eyes' }, at);
    for (const version of file.older) version.reach = 'own-eyes';
  };

  /** Where a file may be put, and what becomes of it there; null: it must be refused. */
  const birthOf = (viewer: Viewer, meeting: ModelMeeting | null, note: ModelNote | undefined, source: Source | null, ownEyes: boolean): Pick<ModelFile, 'reach' | 'by'> | null => {
    if (!allHere(viewer)) return null;
    if (note) {
      if (note.trashed || note.reach === 'screening' || !mayWrite(note, viewer)) return null;
      return { by: note.by, reach: ownEyes && typeof note.reach !== 'string' ? 'own-eyes' : note.reach };
    }
    if (meeting && viewer.type !== 'desk' && !meeting.set.every((party) => canSeeMeeting(model, meeting, party))) return null;
    return bornReach(source, ownEyes, meeting ? meeting.set : null);
  };

  const steps = [
    async function addFile(one: number, two: number, three: number): Promise<void> {
      const { viewer, meeting } = place(one);
      // Notes that this room may see and not write into are asked for more than chance would.
      const foreign = model.notes.filter((each) => viewer.type !== 'desk' && !mayWrite(each, viewer) && told(model, each, viewer.parties, now()).kind === 'whole');
      const note = three % 3 === 0 ? pick(foreign.length > 0 && two % 2 === 0 ? foreign : model.notes, two) : undefined;
      const [source, ownEyes] = [sourceFrom(two), two % 11 === 0];
      const [id, name, content, at] = [newId(), word(), word(), now()];
      const bytes = toInput(model, content);
      // In a room what is said to belong to nothing belongs to the room.
      const belongsTo = note?.id ?? (three % 4 === 1 ? null : (meeting?.id ?? null));
      const begun = await ask(viewer, 'file:begin', { caseId, recordId: id, fileName: name, size: bytes.length, belongsTo, source, ownEyes });
      const born = birthOf(viewer, meeting, note, source, ownEyes);
      expectSame(begun.ok, born !== null, 'beginning a file');
      if (!begun.ok || !born) return;
      await ask(viewer, 'file:chunk', { caseId, recordId: id, offset: 0, bytes: Uint8Array.from(bytes) });
      const finished = await ask(viewer, 'file:finish', { caseId, recordId: id });
      expectSame(finished.ok, true, 'finishing a file');
      model.files.push({ id, ...born, name, remarks: '', content, note: note?.id ?? null, meeting: note ? null : (meeting?.id ?? null), bornAt: at, writtenAt: at, trashed: false, older: [] });
    },
    async function nameFile(one: number, two: number): Promise<void> {
      const file = pick(model.files, one);
      const stored = file && store.record(file.id as RecordId);
      if (!file || !stored) return;
      const { viewer } = place(two);
      const [name, remarks, at] = [word(), word(), now()];
      const result = await ask(viewer, 'file:save', { caseId, recordId: file.id, revision: stored.revision, details: { fileName: name, remarks } });
      const mayChange = viewer.type === 'desk' || (typeof file.reach !== 'string' && file.reach.every((party) => viewer.parties.some((other) => other === party)));
      expectSame(result.ok, !file.trashed && sees(file, viewer) && mayChange && allHere(viewer), 'naming a file');
      if (result.ok) change(file, { name, remarks }, at);
    },
    async function narrowFile(one: number, two: number): Promise<void> {
      const file = pick(model.files, one);
      if (!file) return;
      const { viewer } = place(two);
      const at = now();
      const result = await ask(viewer, 'file:narrow', { caseId, recordId: file.id });
      expectSame(result.ok, !file.trashed && sees(file, viewer), 'narrowing a file');
      if (result.ok && typeof file.reach !== 'string') narrow(file, at);
    },
    async function deleteOrRestoreFile(one: number, two: number, three: number): Promise<void> {
      const file = pick(model.files, one);
      if (!file) return;
      const { viewer } = place(two);
      const at = now();
      const isPurge = file.trashed && three % 3 === 0;
      const result = await ask(viewer, isPurge ? 'file:purge' : file.trashed ? 'file:restore' : 'file:delete', { caseId, recordId: file.id });
      expectSame(result.ok, isPurge ? viewer.type === 'desk' : sees(file, viewer), 'deleting or restoring a file');
      if (!result.ok) return;
      if (isPurge) model.files.splice(model.files.indexOf(file), 1);
      else change(file, { trashed: !file.trashed }, at);
    },
  ];

  /** What a step did to notes and meetings, their files follow: to the trash, back with them, to own eyes, to another room. */
  const followed = async (stepName: string, work: () => Promise<void> | void): Promise<void> => {
    const deletedAt = (id: string | undefined): number | null => (id === undefined ? null : (store.record(id as RecordId)?.deletedAt ?? null));
    const ownersOf = (file: ModelFile) => {
      const note = model.notes.find(({ id }) => id === file.note);
      return { note, meeting: model.meetings.find(({ id }) => id === (file.meeting ?? note?.meeting)) };
    };
    const before = new Map(
      model.files.map((file) => {
        const { note, meeting } = ownersOf(file);
        const isAsOld = (owner: { readonly id: string } | undefined): boolean => deletedAt(owner?.id) === deletedAt(file.id);
        return [file.id, { note: note && { ...note, isAsOld: isAsOld(note) }, meeting: meeting && { ...meeting, isAsOld: isAsOld(meeting) } }] as const;
      }),
    );
    await work();
    const at = now();
    for (const file of model.files) {
      const was = before.get(file.id);
      const { note, meeting } = ownersOf(file);
      if (!was) continue;
      if (note && was.note && (JSON.stringify(was.note.reach) !== JSON.stringify(note.reach) || was.note.by !== note.by)) follow(file, note, at);
      // A meeting that is brought back by one of its notes or points does not bring its files.
      const [owner, ownerWas] = stepName === 'deleteOrRestoreMeeting' ? [meeting, was.meeting] : stepName === 'deleteOrRestoreNote' ? [note, was.note] : [];
      if (!owner || !ownerWas || owner.trashed === ownerWas.trashed) continue;
      if (owner.trashed && !file.trashed) change(file, { trashed: true }, at);
      else if (!owner.trashed && file.trashed && ownerWas.isAsOld) change(file, { trashed: false }, at);
    }
  };
  const follow = (file: ModelFile, note: ModelNote, at: number): void => {
    if (note.reach === 'own-eyes') {
      if (typeof file.reach !== 'string') narrow(file, at);
      return;
    }
    change(file, { reach: typeof file.reach === 'string' ? file.reach : note.reach, by: note.by }, at);
    const strictest = file.older.reduce((all, version) => stricter(all, version.reach), file.reach);
    for (const version of file.older) version.reach = strictest;
  };
  return { steps, followed };
}

/** Every file, in its first piece and in one that it does not have. */
export const fileProbes = {
  'file:chunk': ({ caseId, model }: Asked) => idsOf(model).map((recordId) => ({ caseId, recordId, offset: 0, bytes: new Uint8Array(1) })),
  'file:finish': ({ caseId, model }: Asked) => idsOf(model).map((recordId) => ({ caseId, recordId })),
  'file:save': ({ caseId, model }: Asked) => idsOf(model).map((recordId) => ({ caseId, recordId, revision: 9_999, details: { fileName: 'probe', remarks: '' } })),
  'file:narrow': ({ caseId, model }: Asked) => model.files.filter(({ reach }) => typeof reach === 'string').map(({ id }) => ({ caseId, recordId: id })),
  'file:read': ({ caseId, model }: Asked) => idsOf(model).flatMap((recordId) => [0, 1].map((piece) => ({ caseId, recordId, piece }))),
};
type Asked = { readonly caseId: CaseId; readonly model: Model };
const idsOf = (model: Model): string[] => model.files.map(({ id }) => id);

/** Whoever may see a file gets its bytes, and nobody else: asked for each file as this viewer. */
export async function expectBytes(model: Model, viewer: Viewer, read: (recordId: string) => Promise<{ readonly ok: boolean; readonly value?: { readonly bytes: Uint8Array } }>): Promise<void> {
  for (const file of model.files) {
    const isTheirs = !file.trashed && (viewer.type === 'desk' || (viewer.type === 'room' && fileAllowed(model, file, viewer.parties)));
    const answer = await read(file.id);
    const isRight = answer.ok === isTheirs && (!isTheirs || new TextDecoder().decode(answer.value?.bytes).endsWith(file.content));
    if (!isRight) throw new Error(`reading a file: ${answer.ok ? 'given' : 'refused'}, the model says otherwise`);
  }
}

/** No file without a row, and no row without a file. */
export function expectSettled(store: MemoryStore, files: MemoryFiles): void {
  const [kept, stored] = [store.attachments().map(({ path }) => path).sort(), [...files.stored.keys()].sort()];
  if (JSON.stringify(kept) !== JSON.stringify(stored)) throw new Error(`${kept.length} files have rows, ${stored.length} are there`);
}
