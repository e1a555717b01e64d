// Agenda points and ground rules in the worlds of the wall: made, changed, thrown away, at the desk and in rooms.
import type { Viewer } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { MemoryStore } from './memory-store.ts';
import { meetingAllowed, planLineAllowed, within, type Model, type ModelMeeting, type ModelPlanLine } from './wall-model.ts';

type PlanParts = {
  readonly caseId: CaseId;
  readonly model: Model;
  readonly store: MemoryStore;
  readonly now: () => number;
  readonly ask: (viewer: Viewer, channel: 'plan:save' | 'plan:delete' | 'plan:restore', input: unknown) => Promise<{ readonly ok: boolean }>;
  readonly place: (seed: number) => { readonly viewer: Viewer; readonly meeting: ModelMeeting | null };
  readonly subset: (seed: number) => string[];
  readonly word: () => string;
  readonly newId: () => RecordId;
  readonly expectSame: (actual: boolean, expected: boolean, what: string) => void;
};

export function createPlanSteps({ caseId, model, store, now, ask, place, subset, word, newId, expectSame }: PlanParts) {
  const pick = (seed: number): ModelPlanLine | undefined => model.planLines[seed % Math.max(1, model.planLines.length)];
  const isHere = (id: string): boolean => model.parties.some((party) => party.id === id && !party.trashed && party.leftAt === null);
  const allHere = (viewer: Viewer): boolean => viewer.type === 'desk' || viewer.parties.every((id) => model.parties.find((party) => party.id === id)?.leftAt === null);
  const sees = (line: ModelPlanLine, viewer: Viewer): boolean => viewer.type === 'desk' || planLineAllowed(model, line, viewer.parties);
  const toLine = ({ kind, text, meeting }: Pick<ModelPlanLine, 'kind' | 'text' | 'meeting'>) =>
    kind === 'agenda-point' ? { kind, text, done: false, position: 0, meetingId: meeting } : { kind, text, agreed: false, position: 0 };

  return [
    async function addPlanLine(one: number, two: number, three: number): Promise<void> {
      const { viewer, meeting } = place(one);
      // Sometimes for others than those in the room, which must be refused.
      const set = meeting && three % 5 < 4 ? [...meeting.set] : subset(two);
      if (set.length === 0) return;
      const kind = two % 3 === 0 ? 'ground-rule' : 'agenda-point';
      const [id, text, at] = [newId(), word(), now()];
      const line: ModelPlanLine = { id, kind, set, text, meeting: kind === 'agenda-point' && three % 2 === 0 ? (meeting?.id ?? null) : null, bornAt: at, writtenAt: at, trashed: false, older: [] };
      const result = await ask(viewer, 'plan:save', { caseId, recordId: id, revision: 0, parties: set, line: toLine(line) });
      const isOwnSet = meeting === null || viewer.type === 'desk' || set.join() === meeting.set.join();
      const knowsMeeting = line.meeting === null || (meeting !== null && set.join() === meeting.set.join() && (viewer.type === 'desk' || meetingAllowed(model, meeting, viewer.parties)));
      expectSame(result.ok, isOwnSet && set.every(isHere) && allHere(viewer) && knowsMeeting && sees(line, viewer), 'adding a line');
      if (result.ok) model.planLines.push(line);
    },
    async function changePlanLine(one: number, two: number): Promise<void> {
      const line = pick(one);
      const stored = line && store.record(line.id as RecordId);
      if (!line || !stored) return;
      const { viewer } = place(two);
      const [text, at] = [word(), now()];
      const result = await ask(viewer, 'plan:save', { caseId, recordId: line.id, revision: stored.revision, parties: line.set, line: toLine({ ...line, text }) });
      const mayWrite = viewer.type === 'desk' || (within(line.set, viewer.parties) && allHere(viewer));
      expectSame(result.ok, !line.trashed && sees(line, viewer) && mayWrite, 'changing a line');
      if (!result.ok) return;
      line.older.unshift({ words: [line.text], writtenAt: line.writtenAt });
      Object.assign(line, { text, writtenAt: Math.max(at, line.writtenAt) });
    },
    async function deleteOrRestorePlanLine(one: number, two: number): Promise<void> {
      const line = pick(one);
      if (!line) return;
      const { viewer } = place(two);
      const at = now();
      const result = await ask(viewer, line.trashed ? 'plan:restore' : 'plan:delete', { caseId, recordId: line.id });
      expectSame(result.ok, sees(line, viewer), 'deleting or restoring a line');
      if (!result.ok) return;
      line.trashed = !line.trashed;
      line.writtenAt = Math.max(at, line.writtenAt);
      const meeting = model.meetings.find((each) => each.id === line.meeting);
      if (!line.trashed && meeting?.trashed) Object.assign(meeting, { trashed: false, writtenAt: Math.max(at, meeting.writtenAt) });
    },
  ];
}

/** The agenda goes to the trash with its meeting, and what went with it comes back with it. To be asked before the meeting moves. */
export function pointsGoingWith(model: Model, store: MemoryStore, meeting: ModelMeeting): ModelPlanLine[] {
  const deletedAt = (id: string): number | null => store.record(id as RecordId)?.deletedAt ?? null;
  return model.planLines.filter((line) => line.meeting === meeting.id && (meeting.trashed ? line.trashed && deletedAt(line.id) === deletedAt(meeting.id) : !line.trashed));
}
