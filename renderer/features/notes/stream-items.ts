// What a stream of notes shows, in order: a line for each day, the notes, those just entered and on their way, those begun and put aside.
// Two steps, so that a key in the line never goes through ten thousand notes again.
import type { RecordId } from '#shared/domain/ids.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import type { KeeperFailure, KeptNote } from './draft-keeper.ts';
import type { NoteRecord } from './note-order.ts';

export type StreamItem =
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  | { readonly type: 'note'; readonly key: string; readonly note: NoteRecord }
  | { readonly type: 'entered'; readonly key: string; readonly draft: DraftInput; readonly failure: KeeperFailure | null }
  | { readonly type: 'aside'; readonly key: string; readonly draft: DraftInput };

/** The notes, with a line where a new local day begins. */
export function noteItems(notes: readonly NoteRecord[]): readonly StreamItem[] {
  const items: StreamItem[] = [];
  let dayFrom = 0;
  let dayTo = 0;
  for (const note of notes) {
    const at = note.body.saidAt;
    if (at < dayFrom || at >= dayTo) {
      const date = new Date(at);
      dayFrom = new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
      dayTo = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
      items.push({ type: 'day', key: `day ${dayFrom}`, at });
    }
    items.push({ type: 'note', key: note.id, note });
  }
  return items;
}

export type WaitingOptions = {
  readonly kept: readonly KeptNote[];
  /** The note in the line now: it is not shown twice. */
  readonly inLine: RecordId | null;
  /** Whether a note not yet saved is one of this stream. */
  readonly belongs: (draft: DraftInput) => boolean;
  /** In a room: what was entered for own eyes has left the screen. */
  readonly hideEntered: (draft: DraftInput) => boolean;
};

const nothing: readonly StreamItem[] = [];

/** New notes that are not in the vault as notes yet. */
export function waitingItems(notes: readonly NoteRecord[], { kept, inLine, belongs, hideEntered }: WaitingOptions): readonly StreamItem[] {
  const waiting = kept.filter(({ draft, entered }) => draft.recordId !== inLine && draft.baseRevision === 0 && belongs(draft) && !(entered && hideEntered(draft)));
  if (waiting.length === 0) return nothing;
  return waiting
    .filter(({ draft }) => notes.findLast((note) => note.id === draft.recordId) === undefined)
    .map(({ draft, entered, failure }) => (entered ? { type: 'entered', key: draft.recordId, draft, failure } : { type: 'aside', key: draft.recordId, draft }));
}

/** Saved notes with words of a later version that wait, not yet saved. */
export function changedNotes(kept: readonly KeptNote[], inLine: RecordId | null): ReadonlySet<RecordId> {
  return new Set(kept.filter(({ draft, entered }) => !entered && draft.recordId !== inLine && draft.baseRevision > 0).map(({ draft }) => draft.recordId));
}
