// Steps that take something for good in the worlds of the wall: earlier versions of a note, and a note that lay in the trash. What was
// made from it has no origin any more, and is nobody's but the mediator's.
import type { Viewer } from '#shared/domain/audience.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Model, ModelMeeting } from './wall-model.ts';

type EndingParts = {
  readonly caseId: CaseId;
  readonly model: Model;
  readonly ask: (viewer: Viewer, channel: 'note:erase-history' | 'trash:empty', input: unknown) => Promise<{ readonly ok: boolean }>;
  readonly place: (seed: number) => { readonly viewer: Viewer; readonly meeting: ModelMeeting | null };
  readonly expectSame: (actual: boolean, expected: boolean, what: string) => void;
};

export function createEndingSteps({ caseId, model, ask, place, expectSame }: EndingParts) {
  const pick = <Item>(items: readonly Item[], seed: number): Item | undefined => items[seed % Math.max(1, items.length)];
  /** Mostly where it can be done. */
  const viewerFor = (seed: number): Viewer => (seed % 4 === 0 ? place(seed >> 2).viewer : { type: 'desk' });
  return [
    async function eraseHistory(one: number, two: number): Promise<void> {
      const note = pick(model.notes.filter(({ trashed, reach }) => !trashed && reach !== 'screening'), one);
      if (!note) return;
      const viewer = viewerFor(two);
      const erased = await ask(viewer, 'note:erase-history', { caseId, recordId: note.id });
      expectSame(erased.ok, viewer.type === 'desk', 'erasing a history');
      if (erased.ok) note.older = [];
    },
    async function destroyNote(one: number, two: number): Promise<void> {
      const hasFiles = (id: string): boolean => model.files.some((file) => file.note === id);
      const note = pick(model.notes.filter(({ id, trashed, reach }) => trashed && reach !== 'screening' && !hasFiles(id)), one);
      if (!note) return;
      const viewer = viewerFor(two);
      const emptied = await ask(viewer, 'trash:empty', { caseId, recordIds: [note.id] });
      expectSame(emptied.ok, viewer.type === 'desk', 'destroying a note');
      if (!emptied.ok) return;
      model.notes.splice(model.notes.indexOf(note), 1);
      model.drafts.delete(note.id);
    },
  ];
}
