// The line being typed, as pure steps: which note its words belong to, and when that note begins.
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { NoteKind } from '#shared/domain/note.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import type { NoteRecord } from './note-order.ts';

/** Where new notes are born. */
export type NoteScope = { readonly caseId: CaseId; readonly meetingId: RecordId | null };

export type ComposedLine = {
  /** null while the line is empty: the first key makes the note's id, and the words stay bound to it. */
  readonly recordId: RecordId | null;
  readonly baseRevision: number;
  readonly meetingId: RecordId | null;
  readonly call: DraftInput['call'];
  readonly saidAt: number;
  readonly noteKind: NoteKind;
  readonly speaker: string;
  readonly source: Source | null;
  readonly ownEyes: boolean;
  readonly text: string;
  readonly rich: string | null;
};

export type LinePatch = Partial<Pick<ComposedLine, 'noteKind' | 'speaker' | 'source' | 'ownEyes' | 'text' | 'rich' | 'call' | 'saidAt'>>;

export function emptyLine(scope: NoteScope, call: DraftInput['call'] = null): ComposedLine {
  return {
    recordId: null, baseRevision: 0, meetingId: scope.meetingId, call, saidAt: 0,
    noteKind: 'note', speaker: '', source: null, ownEyes: false, text: '', rich: null,
  };
}

export function lineOfDraft(draft: DraftInput): ComposedLine {
  const { recordId, baseRevision, meetingId, call, saidAt, source, ownEyes, content } = draft;
  return { recordId, baseRevision, meetingId, call, saidAt, source, ownEyes, ...content };
}

export function lineOfNote(note: NoteRecord): ComposedLine {
  const { meetingId, call, saidAt, noteKind, speaker, text, rich } = note.body;
  return {
    recordId: note.id, baseRevision: note.revision, meetingId, call, saidAt, noteKind, speaker, text, rich,
    source: note.source, ownEyes: note.audience.type === 'mediator',
  };
}

export const isNewNote = (line: ComposedLine): boolean => line.baseRevision === 0;
export const hasWords = (line: ComposedLine): boolean => line.text.trim() !== '';

/** A note begins with its first key, and an emptied new line belongs to no note any more. */
export function changeLine(line: ComposedLine, patch: LinePatch, now: number): { readonly line: ComposedLine; readonly dropped: RecordId | null } {
  const next = { ...line, ...patch };
  if (next.recordId === null) {
    const begins = next.text !== '' || next.rich !== null;
    return { line: begins ? { ...next, recordId: crypto.randomUUID() as RecordId, saidAt: next.saidAt || now } : next, dropped: null };
  }
  const isEmptied = isNewNote(next) && next.text === '' && next.rich === null;
  return isEmptied ? { line: { ...next, recordId: null, saidAt: next.call ? next.saidAt : 0 }, dropped: next.recordId } : { line: next, dropped: null };
}

/** null for a line without a note. */
export function draftOfLine(line: ComposedLine, caseId: CaseId): DraftInput | null {
  if (line.recordId === null) return null;
  const { recordId, baseRevision, meetingId, call, saidAt, source, ownEyes, noteKind, speaker, text, rich } = line;
  return { caseId, recordId, meetingId, baseRevision, content: { noteKind, speaker, text, rich }, source, ownEyes, saidAt, call };
}

/** The newest line begun and not entered in this place, to go on with. */
export function unfinishedLine(drafts: readonly DraftInput[], scope: NoteScope, preferred: RecordId | null): DraftInput | null {
  const here = drafts.filter((draft) => draft.caseId === scope.caseId && (draft.recordId === preferred || (draft.baseRevision === 0 && draft.meetingId === scope.meetingId && draft.call === null)));
  return here.find((draft) => draft.recordId === preferred) ?? here.reduce<DraftInput | null>((newest, draft) => (newest && newest.saidAt >= draft.saidAt ? newest : draft), null);
}
