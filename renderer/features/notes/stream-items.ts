// What a stream of notes shows, in order: a line for each day, the notes, those just entered and on their way, those begun and put aside.
import type { RecordId } from '#shared/domain/ids.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import type { KeeperFailure, KeptNote } from './draft-keeper.ts';
import type { NoteRecord } from './note-order.ts';

export type StreamItem =
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  /** `changed`: words of a later version wait, not yet saved. */
  | { readonly type: 'note'; readonly key: string; readonly note: NoteRecord; readonly changed: boolean }
  | { readonly type: 'entered'; readonly key: string; readonly draft: DraftInput; readonly failure: KeeperFailure | null }
  | { readonly type: 'aside'; readonly key: string; readonly draft: DraftInput };

export type StreamOptions = {
  readonly kept: readonly KeptNote[];
  /** The note in the line now: it is not shown twice. */
  readonly inLine: RecordId | null;
  /** A kept note not of this stream is not shown. */
  readonly belongs: (draft: DraftInput) => boolean;
  readonly dayOf: (at: number) => string;
  readonly hideEntered: (draft: DraftInput) => boolean;
};

export function streamItems(notes: readonly NoteRecord[], { kept, inLine, belongs, dayOf, hideEntered }: StreamOptions): StreamItem[] {
  const changing = new Set(kept.filter((each) => !each.entered).map((each) => each.draft.recordId));
  const known = new Set<RecordId>();
  const items: StreamItem[] = [];
  let day = '';
  const openDay = (at: number): void => {
    if (dayOf(at) === day) return;
    day = dayOf(at);
    items.push({ type: 'day', key: `day ${day}`, at });
  };
  for (const note of notes) {
    known.add(note.id);
    openDay(note.body.saidAt);
    items.push({ type: 'note', key: note.id, note, changed: note.id !== inLine && changing.has(note.id) });
  }
  for (const { draft, entered, failure } of kept) {
    if (known.has(draft.recordId) || draft.recordId === inLine || draft.baseRevision > 0 || !belongs(draft)) continue;
    if (entered && hideEntered(draft)) continue;
    items.push(entered ? { type: 'entered', key: draft.recordId, draft, failure } : { type: 'aside', key: draft.recordId, draft });
  }
  return items;
}
