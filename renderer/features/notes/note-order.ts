// Notes of the open case as a list that stays sorted while single notes come, change and go: no re-reading of ten thousand for one key.
import type { RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';

export type NoteRecord = RecordOf<'note'>;

/** By the time it was said; notes of the same moment in the order they were typed. */
export function compareNotes(left: NoteRecord, right: NoteRecord): number {
  return left.body.saidAt - right.body.saidAt || left.body.position - right.body.position || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}

export function sortNotes(notes: readonly NoteRecord[]): NoteRecord[] {
  return [...notes].sort(compareNotes);
}

/** Puts a note in its place, instead of an older revision of it. A note in the trash, or older than the one known, changes nothing or goes. */
export function withNote(notes: readonly NoteRecord[], note: NoteRecord): readonly NoteRecord[] {
  const index = notes.findIndex((each) => each.id === note.id);
  const known = notes[index];
  if (known && known.revision > note.revision) return notes;
  if (note.deletedAt !== null) return known ? notes.toSpliced(index, 1) : notes;
  if (known && compareNotes(known, { ...note, id: known.id }) === 0) return notes.with(index, note);
  const rest = known ? notes.toSpliced(index, 1) : notes;
  return rest.toSpliced(placeOf(rest, note), 0, note);
}

export function withoutNote(notes: readonly NoteRecord[], id: RecordId): readonly NoteRecord[] {
  const index = notes.findIndex((each) => each.id === id);
  return index < 0 ? notes : notes.toSpliced(index, 1);
}

function placeOf(notes: readonly NoteRecord[], note: NoteRecord): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareNotes(notes[middle] as NoteRecord, note) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
