import type { NoteRecord } from '#renderer/features/notes/note-order.ts';
import type { RosterParty } from '#renderer/features/notes/speakers.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { partyMarkAt } from '#shared/domain/party-mark.ts';

const id = (group: number, index: number): string => `${String(group).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;
export const sampleCaseId = id(1, 0) as CaseId;
export const partyId = (index: number): PartyId => id(2, index) as PartyId;
export const noteId = (index: number): RecordId => id(3, index) as RecordId;
export const meetingId = (index: number): RecordId => id(4, index) as RecordId;

export const rosterParty = (index: number, displayName: string, present = true): RosterParty => ({ id: partyId(index), displayName, mark: partyMarkAt(index), present });

type NoteParts = Partial<Omit<NoteRecord, 'body'>> & { readonly body?: Partial<NoteRecord['body']> };

export function makeNote(index: number, { body, ...rest }: NoteParts = {}): NoteRecord {
  return {
    id: noteId(index), caseId: sampleCaseId, kind: 'note', audience: { type: 'mediator' }, source: { type: 'mediator' }, origins: [], version: 1, revision: 1,
    createdAt: 1, updatedAt: 1, deletedAt: null,
    ...rest,
    body: { noteKind: 'note', speaker: '', text: `note ${index}`, rich: null, meetingId: null, saidAt: index, call: null, position: index, ...body },
  };
}
