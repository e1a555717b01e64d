// The answers on the way out, before they become permissions: one per note, for whom it holds included.
import { toPartySet } from '#shared/domain/audience.ts';
import type { LeavingNote } from '#shared/domain/doorway.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { PermissionAnswer, PermissionAnswerType } from '#shared/domain/permission-state.ts';
import { toAnswer, type AnswerDraft } from '../permission/answer-words.ts';

/** `alone`: for the note itself, not for what was made from it. */
export type NoteAnswer = AnswerDraft & { readonly to: readonly PartyId[]; readonly alone: boolean };
export type Answers = ReadonlyMap<RecordId, NoteAnswer>;

/** Who is outside of any of these notes. */
export const outsideOf = (notes: readonly LeavingNote[]): PartyId[] => toPartySet(notes.flatMap(({ outside }) => outside));

/** The same answer for each of these; "only these words" begins with each note's own, and holds for those who do not know it. */
export function answerNotes(answers: Answers, notes: readonly LeavingNote[], type: PermissionAnswerType, to: readonly PartyId[]): Answers {
  const next = new Map(answers);
  for (const { recordId, text, outside } of notes) {
    const before = answers.get(recordId);
    next.set(recordId, { type, event: before?.event ?? '', text: before?.text || (type === 'only-words' ? text : ''), to: outside.filter((party) => to.includes(party)), alone: before?.alone ?? false });
  }
  return next;
}

/** What an answer still lacks: the event, or the words. */
export const isIncomplete = (answer: NoteAnswer | undefined): boolean => answer !== undefined && toAnswer(answer) === null;

export type Given = { readonly records: readonly RecordId[]; readonly to: readonly PartyId[]; readonly answer: PermissionAnswer };
/** Notes with one answer for the same parties become one permission each time. `kept`: open by the rule of the case, and asked to be kept. */
export function givenBy(notes: readonly LeavingNote[], answers: Answers): { readonly given: readonly Given[]; readonly kept: readonly RecordId[] } {
  const groups = new Map<string, { records: RecordId[]; to: readonly PartyId[]; answer: PermissionAnswer }>();
  const kept: RecordId[] = [];
  for (const { recordId, isOpen, made } of notes) {
    const note = answers.get(recordId);
    const answer = note && toAnswer(note);
    if (!note || !answer) continue;
    if (answer.type === 'closed') {
      if (isOpen) kept.push(recordId);
      continue;
    }
    if (note.to.length === 0) continue;
    const key = JSON.stringify([answer, note.to]);
    const group = groups.get(key) ?? { records: [], to: note.to, answer };
    group.records.push(recordId, ...(note.alone ? [] : made.map((line) => line.recordId)));
    groups.set(key, group);
  }
  // What was made from several of them is named once.
  return { given: [...groups.values()].map(({ records, ...group }) => ({ ...group, records: [...new Set(records)] })), kept };
}

const answerTypes: ReadonlySet<unknown> = new Set(['closed', 'ask-me', 'yes', 'yes-after', 'only-words'] satisfies PermissionAnswerType[]);

const mostKept = 20_000;
/** Through a lock and back, as text of a form's field; answers with more words than a field holds are given again. */
export function answersToText(answers: Answers): string {
  const text = answers.size === 0 ? '' : JSON.stringify([...answers]);
  return text.length > mostKept ? '' : text;
}
export function answersFromText(text: string): Answers {
  try {
    const entries = JSON.parse(text) as unknown;
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [RecordId, NoteAnswer] {
  const [id, answer] = Array.isArray(entry) ? (entry as unknown[]) : [];
  if (typeof id !== 'string' || typeof answer !== 'object' || answer === null) return false;
  const { type, event, text, to, alone } = answer as { readonly [key: string]: unknown };
  return answerTypes.has(type) && typeof event === 'string' && typeof text === 'string' && typeof alone === 'boolean' && Array.isArray(to) && to.every((party) => typeof party === 'string');
}
