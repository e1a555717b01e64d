// Notes of the open case, in order. Read once from the working set, then changed note by note with each event, so that a case of
// ten thousand notes costs no more per key than one of ten.
import { createStore } from '#renderer/state/create-store.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { compareNotes, withNote, withoutNote, type NoteRecord } from './note-order.ts';

type CaseNotesState = { readonly caseId: CaseId | null; readonly notes: readonly NoteRecord[] };

export const useCaseNoteList = createStore<CaseNotesState>(() => ({ caseId: null, notes: [] }));

export function putNotes(records: readonly VaultRecord[], gone: readonly RecordId[] = []): void {
  useCaseNoteList.setState(({ caseId, notes }) => {
    const fresh = records.filter((record) => isRecordOf(record, 'note')).filter((note) => note.caseId === caseId);
    const left = gone.reduce((rest, id) => withoutNote(rest, id), notes);
    // Of an offer the room may have had words alone, as a note; now it has the offer itself.
    const others = new Set(records.filter((record) => !isRecordOf(record, 'note')).map(({ id }) => id));
    const kept = left.some(({ id }) => others.has(id)) ? left.filter(({ id }) => !others.has(id)) : left;
    if (fresh.length > 100) return { caseId, notes: mergeNotes(kept, fresh) };
    return { caseId, notes: fresh.reduce((rest, note) => withNote(rest, note), kept) };
  });
}

function mergeNotes(notes: readonly NoteRecord[], fresh: readonly NoteRecord[]): NoteRecord[] {
  const newest = new Map(notes.map((note) => [note.id, note]));
  for (const note of fresh) if ((newest.get(note.id)?.revision ?? 0) <= note.revision) newest.set(note.id, note);
  return [...newest.values()].filter((note) => note.deletedAt === null).sort(compareNotes);
}
