import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortNotes, withNote, withoutNote, type NoteRecord } from '#renderer/features/notes/note-order.ts';
import { changedNotes, noteItems, waitingItems } from '#renderer/features/notes/stream-items.ts';
import { filterNotes, thirdPersonsOf } from '#renderer/features/notes/note-filter.ts';
import type { KeptNote } from '#renderer/features/notes/draft-keeper.ts';
import { makeNote, noteId, partyId, sampleCaseId } from './sample-note.ts';

describe('notes in order', () => {
  it('stay as a naive model has them while notes come, change and go', () => {
    const anyStep = fc.record({ note: fc.nat(8), saidAt: fc.nat(5), revision: fc.integer({ min: 1, max: 4 }), act: fc.constantFrom('put' as const, 'trash' as const, 'gone' as const) });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        let notes: readonly NoteRecord[] = [];
        const model = new Map<string, NoteRecord>();
        for (const { note, saidAt, revision, act } of steps) {
          if (act === 'gone') {
            notes = withoutNote(notes, noteId(note));
            model.delete(noteId(note));
            continue;
          }
          const record = makeNote(note, { revision, deletedAt: act === 'trash' ? 1 : null, body: { saidAt, position: note } });
          notes = withNote(notes, record);
          const known = model.get(record.id);
          if (known && known.revision > revision) continue;
          if (record.deletedAt === null) model.set(record.id, record);
          else model.delete(record.id);
        }
        expect(notes).toEqual(sortNotes([...model.values()]));
      }),
    );
  });
});

const kept = (index: number, parts: Partial<KeptNote> & { readonly baseRevision?: number; readonly ownEyes?: boolean } = {}): KeptNote => ({
  draft: {
    caseId: sampleCaseId, recordId: noteId(index), meetingId: null, baseRevision: parts.baseRevision ?? 0, source: null, ownEyes: parts.ownEyes ?? false, saidAt: 1, call: null,
    content: { noteKind: 'note', speaker: '', text: 'words', rich: null },
  },
  entered: parts.entered ?? false,
  failure: null,
});

describe('the stream', () => {
  it('has one line for each local day', () => {
    const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();
    const notes = [at(20, 0), at(20, 23), at(21, 0), at(23, 12)].map((saidAt, index) => makeNote(index, { body: { saidAt } }));
    expect(noteItems(notes).map((item) => item.type)).toEqual(['day', 'note', 'note', 'day', 'note', 'day', 'note']);
  });

  it('shows what was entered or put aside, but neither the note in the line nor what left the room', () => {
    const options = { inLine: noteId(1), belongs: () => true, hideEntered: (draft: KeptNote['draft']) => draft.ownEyes };
    const all = [kept(1), kept(2), kept(3, { entered: true }), kept(4, { entered: true, ownEyes: true }), kept(5, { baseRevision: 2 })];
    expect(waitingItems([], { kept: all, ...options }).map((item) => `${item.type} ${item.key}`)).toEqual([`aside ${noteId(2)}`, `entered ${noteId(3)}`]);
  });

  it('shows no note twice when the vault was quicker than its answer', () => {
    expect(waitingItems([makeNote(3)], { kept: [kept(3, { entered: true })], inLine: null, belongs: () => true, hideEntered: () => false })).toEqual([]);
  });

  it('marks saved notes whose changes were put aside', () => {
    expect([...changedNotes([kept(1, { baseRevision: 1 }), kept(2), kept(3, { baseRevision: 1, entered: true })], null)]).toEqual([noteId(1)]);
    expect([...changedNotes([kept(1, { baseRevision: 1 })], noteId(1))]).toEqual([]);
  });
});

describe('the filter', () => {
  const notes = [
    makeNote(1, { source: { type: 'party', party: partyId(0) }, body: { noteKind: 'offer' } }),
    makeNote(2, { source: { type: 'party', party: partyId(1) }, body: { noteKind: 'offer' } }),
    makeNote(3, { body: { noteKind: 'fact' } }),
    makeNote(4, { source: { type: 'third-person', name: 'Сосед' } }),
    makeNote(5, { source: { type: 'third-person', name: 'Сосед' } }),
  ];
  const found = (kind: string, from: string) => filterNotes(notes, { kind, from }).map((note) => note.id);

  it('finds by kind, by side, and by both', () => {
    expect(found('all', 'all')).toHaveLength(5);
    expect(found('offer', 'all')).toEqual([noteId(1), noteId(2)]);
    expect(found('all', partyId(1))).toEqual([noteId(2)]);
    expect(found('offer', partyId(0))).toEqual([noteId(1)]);
    expect(found('all', 'mediator')).toEqual([noteId(3)]);
    expect(found('all', 'others')).toEqual([noteId(4), noteId(5)]);
    expect(found('fact', partyId(0))).toEqual([]);
  });

  it('remembers third persons once', () => {
    expect(thirdPersonsOf(notes)).toEqual(['Сосед']);
  });
});
