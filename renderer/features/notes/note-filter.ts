// Notes by kind and by whose words they are.
import type { NoteRecord } from './note-order.ts';

export type NoteFilter = {
  /** A kind, or 'all'. */
  readonly kind: string;
  /** A party's id, 'mediator', 'others' (third persons and bodies), or 'all'. */
  readonly from: string;
};

export function filterNotes(notes: readonly NoteRecord[], { kind, from }: NoteFilter): readonly NoteRecord[] {
  if (kind === 'all' && from === 'all') return notes;
  return notes.filter((note) => (kind === 'all' || note.body.noteKind === kind) && isFrom(note, from));
}

function isFrom({ source }: NoteRecord, from: string): boolean {
  switch (from) {
    case 'all':
      return true;
    case 'mediator':
      return source.type === 'mediator';
    case 'others':
      return source.type === 'third-person' || source.type === 'body';
    default:
      return source.type === 'party' && source.party === from;
  }
}

/** Third persons named before, so that `@` knows them. */
export function thirdPersonsOf(notes: readonly NoteRecord[]): string[] {
  return [...new Set(notes.flatMap(({ source }) => (source.type === 'third-person' && source.name !== '' ? [source.name] : [])))];
}
