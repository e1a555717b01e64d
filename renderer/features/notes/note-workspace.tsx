import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import { deleteNote, narrowNote, restoreNote } from './api.ts';
import { putNotes } from './case-note-list.ts';
import type { NoteScope } from './composed-line.ts';
import { Composer } from './composer.tsx';
import { CorrectRoomDialog } from './correct-room-dialog.tsx';
import { fillRestOfPage } from './fill-rest-of-page.ts';
import { HistoryDrawer } from './history-drawer.tsx';
import { noteKeeper, useKeeperStatus, useKeptNotes } from './note-keeper.ts';
import type { NoteRecord } from './note-order.ts';
import type { NoteAct } from './note-row.tsx';
import { NoteStream, type StreamHandle } from './note-stream.tsx';
import classes from './note-workspace.module.css';
import type { RosterParty, Speaker } from './speakers.ts';
import { changedNotes, noteItems, waitingItems } from './stream-items.ts';
import { useComposer } from './use-composer.ts';
import { useQuietWord } from './use-quiet-word.ts';
import { useSteadySet } from './use-steady-set.ts';

type NoteWorkspaceProps = {
  readonly scope: NoteScope;
  /** The notes to show, in order. */
  readonly notes: readonly NoteRecord[];
  readonly roster: readonly RosterParty[];
  readonly speakers: readonly Speaker[];
  /** Set of the meeting new notes belong to; null at the desk. */
  readonly roomParties: readonly PartyId[] | null;
  /** The window is a room: what is for own eyes leaves the screen. */
  readonly isRoom: boolean;
  readonly whereOf: (note: NoteRecord) => string;
  readonly belongs: (meetingId: RecordId | null) => boolean;
  readonly empty: ReactNode;
};

/** A stream of notes with the line at its foot. The line has the focus from the start. */
export function NoteWorkspace({ scope, notes, roster, speakers, roomParties, isRoom, whereOf, belongs, empty }: NoteWorkspaceProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const composer = useComposer(scope);
  const kept = useKeptNotes();
  const status = useKeeperStatus();
  const stream = useRef<StreamHandle>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const selected = useRef<NoteRecord | null>(null);
  const [correcting, setCorrecting] = useState<NoteRecord | null>(null);
  const [readingHistory, setReadingHistory] = useState<NoteRecord | null>(null);
  useLayoutEffect(() => (isRoom || !frame.current ? undefined : fillRestOfPage(frame.current)), [isRoom]);

  const { line, edit, resume } = composer;
  const inLine = line.recordId;
  const [quietWord, sayQuietly] = useQuietWord();
  const editing = useMemo(() => (line.baseRevision > 0 ? (notes.find((note) => note.id === line.recordId) ?? null) : null), [notes, line.baseRevision, line.recordId]);
  const saved = useMemo(() => noteItems(notes), [notes]);
  const waiting = useMemo(
    () =>
      waitingItems(notes, {
        kept, inLine,
        belongs: (draft) => draft.call === null && belongs(draft.meetingId),
        hideEntered: (draft) => isRoom && draft.ownEyes,
      }),
    [notes, kept, inLine, belongs, isRoom],
  );
  const items = useMemo(() => (waiting.length === 0 ? saved : [...saved, ...waiting]), [saved, waiting]);
  const changed = useSteadySet(changedNotes(kept, inLine));

  const focusLine = useCallback(() => {
    requestAnimationFrame(() => (field.current ?? frame.current?.querySelector<HTMLElement>('.ProseMirror'))?.focus());
  }, []);
  useEffect(() => focusLine(), [focusLine]);

  const enter = (): void => {
    const { ownEyes, baseRevision } = composer.line;
    if (!composer.enter()) return;
    if (isRoom && ownEyes && baseRevision === 0) sayQuietly(t('notes:keptForOwnEyes'));
    stream.current?.toEnd();
    focusLine();
  };
  /** The line is ready again without a hand on the mouse. */
  const leave = (): void => {
    composer.leave();
    focusLine();
  };

  const narrow = useCallback(async (note: NoteRecord) => {
    const answer = await narrowNote({ caseId: scope.caseId, recordId: note.id });
    if (!answer.ok) showToast(errorWords(answer.error), { tone: 'bad' });
    else {
      if (answer.value.record) putNotes([answer.value.record]);
      else putNotes([], [note.id]);
      sayQuietly(t('notes:keptForOwnEyes'));
    }
  }, [scope.caseId, errorWords, sayQuietly, t]);

  const remove = useCallback(async (note: NoteRecord) => {
    const key = { caseId: scope.caseId, recordId: note.id };
    const answer = await deleteNote(key);
    if (!answer.ok) return showToast(errorWords(answer.error), { tone: 'bad' });
    putNotes([], [note.id]);
    showToast(t('notes:movedToTrash'), {
      undo: () => {
        void restoreNote(key).then((restored) => {
          if (!restored.ok) showToast(errorWords(restored.error), { tone: 'bad' });
        });
      },
    });
    focusLine();
  }, [scope.caseId, errorWords, t, focusLine]);

  const goOn = useCallback((draft: DraftInput) => {
    resume(draft);
    focusLine();
  }, [resume, focusLine]);

  const act = useCallback((kind: NoteAct, note: NoteRecord) => {
    if (kind === 'edit') {
      edit(note);
      focusLine();
    } else if (kind === 'narrow') void narrow(note);
    else if (kind === 'delete') void remove(note);
    else if (kind === 'correct-room') setCorrecting(note);
    else setReadingHistory(note);
  }, [edit, narrow, remove, focusLine]);

  const toggleOwnEyes = (): void => {
    const note = selected.current;
    if (note && note.audience.type === 'parties') void narrow(note);
    else if (!note && editing) void narrow(editing).then(leave);
    else if (!note) composer.change({ ownEyes: !composer.line.ownEyes });
  };
  useShortcut({ code: 'KeyE', mod: true }, toggleOwnEyes, correcting === null && readingHistory === null);

  const editPrevious = (): void => {
    const last = notes.at(-1);
    if (!last) return;
    edit(last);
    focusLine();
  };
  const closeDialogs = (): void => {
    setCorrecting(null);
    setReadingHistory(null);
    focusLine();
  };
  const failure = kept.find((each) => each.failure)?.failure;

  return (
    <div ref={frame} className={classes['workspace']} data-room={isRoom || undefined}>
      <NoteStream ref={stream} items={items} changed={changed} roster={roster} whereOf={whereOf} onAct={act} onResume={goOn} onBelow={focusLine} selected={selected} empty={empty} />
      <Composer
        composer={composer}
        editing={editing}
        roomParties={roomParties}
        roster={roster}
        speakers={speakers}
        anyName={!isRoom}
        fieldRef={field}
        onEnter={enter}
        onPrevious={editPrevious}
        onLeave={leave}
        quietWord={quietWord}
        onToggleOwnEyes={() => {
          selected.current = null;
          toggleOwnEyes();
          focusLine();
        }}
      >
        <SavedMark state={status} problem={failure ? errorWords(failure) : undefined} onRetry={() => noteKeeper.retry()} />
      </Composer>
      {correcting ? <CorrectRoomDialog note={correcting} roster={roster} isRoom={isRoom} onClose={closeDialogs} /> : null}
      {readingHistory ? <HistoryDrawer note={readingHistory} roster={roster} onClose={closeDialogs} /> : null}
    </div>
  );
}
