// Fills the list of notes and the keeper of drafts when a case opens, and keeps the list current.
import { useEffect } from 'react';
import { subscribe } from '#renderer/ipc/client.ts';
import { belongsTo, openCaseDatabase } from '#renderer/state/open-case.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { DraftInput, DraftView } from '#shared/ipc/contract.ts';
import { dropSavedDraft } from './api.ts';
import { putNotes, useCaseNoteList } from './case-note-list.ts';
import { noteKeeper } from './note-keeper.ts';
import { sortNotes, type NoteRecord } from './note-order.ts';

let loadingCaseId: CaseId | null = null;

/** Listens first and reads then; what arrives meanwhile waits its turn, so that nothing falls between. */
async function loadCaseNotes(caseId: CaseId): Promise<void> {
  let early: { readonly records: readonly VaultRecord[]; readonly gone: readonly RecordId[] }[] | null = [];
  subscribe('records:changed', (change) => {
    if (early) early.push(change);
    else putNotes(change.records, change.gone);
  });
  const records: VaultRecord[] = await openCaseDatabase.records.where('kind').equals('note').toArray();
  const notes = records.filter((record) => belongsTo(record, caseId) && record.deletedAt === null).filter((record) => isRecordOf(record, 'note'));
  noteKeeper.seed(unsavedDrafts(await openCaseDatabase.drafts.toArray(), caseId, notes));
  useCaseNoteList.setState({ caseId, notes: sortNotes(notes) });
  for (const change of early) putNotes(change.records, change.gone);
  early = null;
}

/** True once the notes and drafts of this case are there. A page shows one case in its life. */
export function useLoadedNotes(caseId: CaseId): boolean {
  useEffect(() => {
    if (loadingCaseId === caseId) return;
    loadingCaseId = caseId;
    void loadCaseNotes(caseId);
  }, [caseId]);
  return useCaseNoteList((state) => state.caseId === caseId);
}

/** A note saved just before a lock may have left a draft with the same words: that one is no longer needed. */
function unsavedDrafts(drafts: readonly DraftView[], caseId: CaseId, notes: readonly NoteRecord[]): DraftInput[] {
  const notesById = new Map(notes.map((note) => [note.id, note]));
  return drafts.filter((draft) => draft.caseId === caseId).flatMap((draft) => {
    const body = notesById.get(draft.recordId)?.body;
    const { audience: _audience, recordSource: _recordSource, updatedAt: _updatedAt, ...input } = draft;
    const isSaved = body && body.text === draft.content.text && body.rich === draft.content.rich && body.noteKind === draft.content.noteKind && body.speaker === draft.content.speaker;
    if (isSaved) void dropSavedDraft(draft);
    return isSaved ? [] : [input];
  });
}
