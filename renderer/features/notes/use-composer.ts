// One line (or rich note) at a time. Its words go to the keeper at each key under the id of their note, so that switching,
// locking or quitting at any moment finds them there.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '#renderer/state/session.ts';
import { changeLine, draftOfLine, emptyLine, hasWords, isNewNote, lineOfDraft, lineOfNote, unfinishedLine, type ComposedLine, type LinePatch, type NoteScope } from './composed-line.ts';
import { noteKeeper } from './note-keeper.ts';
import type { NoteRecord } from './note-order.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';

export type Composer = {
  readonly line: ComposedLine;
  readonly change: (patch: LinePatch) => void;
  /** Saves the line as a note and opens the next; false when there is nothing to save. */
  readonly enter: () => boolean;
  /** Takes an existing note into the line; words of the present one stay kept. */
  readonly edit: (note: NoteRecord) => void;
  /** Goes on with words that were begun and not entered. */
  readonly resume: (draft: DraftInput) => void;
  /** Puts the present words aside (kept) and goes back to the next free line. */
  readonly leave: () => void;
  /** Throws the present words away. */
  readonly discard: () => ComposedLine;
};

export function useComposer(scope: NoteScope): Composer {
  const { caseId, meetingId } = scope;
  const [line, setLine] = useState<ComposedLine>(() => firstLine(scope));
  // The newest line, also between two renders: a key and an Enter may come within one frame.
  const current = useRef(line);
  const show = useCallback((next: ComposedLine) => {
    current.current = next;
    setLine(next);
  }, []);

  const leaveTo = useCallback((next: ComposedLine) => {
    const left = current.current;
    if (left.recordId && isNewNote(left) && !hasWords(left)) noteKeeper.drop(left.recordId);
    else if (left.recordId) noteKeeper.flush(left.recordId);
    show(next);
  }, [show]);

  useEffect(() => () => {
    if (current.current.recordId) noteKeeper.flush(current.current.recordId);
  }, []);

  const change = useCallback((patch: LinePatch) => {
    const { line: next, dropped } = changeLine(current.current, patch, Date.now());
    if (dropped) noteKeeper.drop(dropped);
    const draft = draftOfLine(next, caseId);
    if (draft) noteKeeper.keep(draft);
    show(next);
  }, [caseId, show]);

  const enter = useCallback(() => {
    const draft = draftOfLine(current.current, caseId);
    if (!draft || !hasWords(current.current)) return false;
    noteKeeper.save(draft);
    show(nextLine({ caseId, meetingId }, draft.recordId));
    return true;
  }, [caseId, meetingId, show]);

  const edit = useCallback((note: NoteRecord) => {
    const words = noteKeeper.wordsOf(note.id);
    leaveTo(words ? lineOfDraft(words) : lineOfNote(note));
  }, [leaveTo]);

  const resume = useCallback((draft: DraftInput) => leaveTo(lineOfDraft(noteKeeper.wordsOf(draft.recordId) ?? draft)), [leaveTo]);
  const leave = useCallback(() => leaveTo(nextLine({ caseId, meetingId }, current.current.recordId)), [leaveTo, caseId, meetingId]);
  const discard = useCallback(() => {
    const thrown = current.current;
    if (thrown.recordId) noteKeeper.drop(thrown.recordId);
    show(nextLine({ caseId, meetingId }, thrown.recordId));
    return thrown;
  }, [caseId, meetingId, show]);

  return { line, change, enter, edit, resume, leave, discard };
}

function firstLine(scope: NoteScope): ComposedLine {
  const draft = unfinishedLine(noteKeeper.written(), scope, useSession.getState().app?.place?.recordId ?? null);
  return draft ? lineOfDraft(draft) : emptyLine(scope);
}

/** After an edit the line that was begun before it comes back. */
function nextLine(scope: NoteScope, left: string | null): ComposedLine {
  const drafts = noteKeeper.written().filter((draft) => draft.recordId !== left);
  const draft = unfinishedLine(drafts, scope, null);
  return draft ? lineOfDraft(draft) : emptyLine(scope);
}
