// What notes ask of the vault.
import { request } from '#renderer/ipc/client.ts';
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';

type NoteOf = { readonly caseId: CaseId; readonly recordId: RecordId };

export const narrowNote = async (note: NoteOf) => request('note:narrow', note);
export const deleteNote = async (note: NoteOf) => request('note:delete', note);
export const restoreNote = async (note: NoteOf) => request('note:restore', note);
export const readHistory = async (note: NoteOf) => request('record:history', note);

export const eraseHistory = async (note: NoteOf) => request('note:erase-history', note);

export const restoreCopy = async (note: NoteOf & { readonly revision: number }) => request('record:restore-copy', { ...note, newRecordId: crypto.randomUUID() });

export const correctRoom = async (note: NoteOf & { readonly parties: readonly PartyId[]; readonly source: Source; readonly reason: string }) =>
  request('note:correct-room', { ...note, parties: [...note.parties] });

export const dropSavedDraft = async ({ caseId, recordId }: NoteOf) => request('note:drop-draft', { caseId, recordId });
