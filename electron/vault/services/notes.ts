// Notes and their drafts. Whatever happens, what was typed is kept: as the note, as its draft, or as a draft for own eyes.
import type { NoteBody } from '#shared/domain/note.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import type { WriteError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreWriter } from '../ports.ts';
import { draftMeetingId } from './draft-records.ts';
import { filesOf } from './files.ts';
import { editedNote, findNotePlace, isContentSound, toDraft, typedNote, type NotePlace } from './note-place.ts';
import { editedMeanwhile, findRecord, newRecord, nextRevision, ownEyes, readersOf, sameValue, wallOf } from './records.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';

const badRequest = err({ type: 'bad-request' } as const);

export const saveNote: Service<'note:save'> = (call, input) => {
  const { session } = call;
  if (!isContentSound(input.content)) return badRequest;
  const found = findNotePlace(call, input);
  if (!found.ok) return found;
  const place = found.value;
  const { existing } = place;
  if (existing && sameValue(typedNote(input), editedNote(existing.body)) && sameValue(existing.audience, place.audience)) {
    const dropped = dropStoredDraft(session, input);
    return dropped.ok ? answer(call, existing) : dropped;
  }
  const now = session.now(input.caseId);
  if (existing && editedMeanwhile(session.store, existing, input.baseRevision, editedNote)) {
    const kept = session.change((writer) => writer.putDraft(toDraft(input, place, now)));
    return kept.ok ? err({ type: 'conflict', revision: existing.revision }) : kept;
  }
  const record = toRecord(session, input, place, now);
  const saved = session.change((writer) => {
    writer.putRecord(record);
    if (existing && !sameValue(existing.audience, place.audience)) {
      writer.setHistoryAudience(record.id, place.audience);
      narrowFiles(session, writer, input.caseId, record.id);
    }
    writer.dropDraft(record.id);
  }, readersOf(call.viewer));
  return saved.ok ? answer(call, record) : saved;
};

export const saveDraft: Service<'note:draft'> = (call, input) => {
  if (!isContentSound(input.content)) return badRequest;
  const found = findNotePlace(call, input);
  return found.ok ? writeDraft(call.session, input, found.value) : found;
};

export const dropDraft: Service<'note:drop-draft'> = (call, { caseId, recordId }) => {
  const { session, viewer } = call;
  const draft = session.store.draft(recordId);
  const wall = wallOf(call, caseId);
  if (!draft || !wall || draft.caseId !== caseId) return ok(null);
  const isOfThisRoom = viewer.type === 'room' && draftMeetingId(draft) === viewer.meetingId;
  if (!isOfThisRoom && !wall.showDraft(draft)) return ok(null);
  return dropStoredDraft(session, { recordId });
};

/** The last words of a page that is gone: nobody is there to read a refusal, so words without a place become own eyes at the desk. */
export function keepLastWords(call: ServiceCall, input: DraftInput): Result<null, WriteError> {
  const { session } = call;
  // A case that was destroyed takes no more words: they were part of what had to go.
  if (!session.store.record(input.caseId as string as RecordId)) return ok(null);
  const sound = isContentSound(input.content) ? input : { ...input, content: { ...input.content, rich: null } };
  const found = findNotePlace(call, sound);
  if (found.ok) return writeDraft(session, sound, found.value);
  const holder = session.store.record(sound.recordId) ?? session.store.draft(sound.recordId);
  // An id that belongs elsewhere must not carry these words there.
  const recordId = holder && holder.caseId !== sound.caseId ? session.newId() : sound.recordId;
  return writeDraft(session, { ...sound, recordId }, placeWithoutRoom(session, recordId));
}

export const narrowNote: Service<'note:narrow'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'note', state: 'live', for: 'see' });
  if (!found.ok) return found;
  const present = found.value;
  if (present.audience.type !== 'parties') return answer(call, present);
  const record = nextRevision(present, { audience: ownEyes }, session.now(caseId));
  const saved = session.change((writer) => {
    writer.putRecord(record);
    writer.setHistoryAudience(recordId, ownEyes);
    const draft = writer.draft(recordId);
    if (draft) writer.putDraft({ ...draft, audience: ownEyes });
    narrowFiles(session, writer, caseId, recordId);
  });
  return saved.ok ? answer(call, record) : saved;
};

export const deleteNote: Service<'note:delete'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'note', state: 'live', for: 'see' });
  if (!found.ok) return found;
  const now = session.now(caseId);
  const saved = session.change((writer) => {
    writer.putRecord(nextRevision(found.value, { deletedAt: now }, now));
    for (const file of filesOf(session, caseId, new Set([recordId]), 'live')) writer.putRecord(nextRevision(file, { deletedAt: now }, now));
  });
  return saved.ok ? ok(null) : saved;
};

/** A note that comes back brings its meeting along, or it would stand nowhere. */
export const restoreNote: Service<'note:restore'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'note', state: 'trash', for: 'see' });
  if (!found.ok) return found;
  const { meetingId } = found.value.body;
  const meeting = meetingId && session.store.record(meetingId);
  const gone = meeting && meeting.deletedAt !== null ? session.bodies.readAs(meeting, 'meeting') : null;
  const now = session.now(caseId);
  const saved = session.change((writer) => {
    writer.putRecord(nextRevision(found.value, { deletedAt: null }, now));
    const together = filesOf(session, caseId, new Set([recordId]), 'trash').filter((file) => file.deletedAt === found.value.deletedAt);
    for (const file of together) writer.putRecord(nextRevision(file, { deletedAt: null }, now));
    if (gone) writer.putRecord(nextRevision(gone, { deletedAt: null }, now));
  });
  return saved.ok ? ok(null) : saved;
};

/** A note narrowed to own eyes takes its files along. */
function narrowFiles(session: VaultSession, writer: StoreWriter, caseId: CaseId, noteId: RecordId): void {
  for (const file of filesOf(session, caseId, new Set([noteId]), 'all')) {
    if (file.audience.type !== 'parties') continue;
    writer.putRecord(nextRevision(file, { audience: ownEyes }, session.now(caseId)));
    writer.setHistoryAudience(file.id, ownEyes);
  }
}

/** The note as the viewer that wrote it may see it: own eyes typed in a room vanish at once. */
export function answer(call: ServiceCall, record: RecordOf<'note'>): { readonly ok: true; readonly value: { readonly record: RecordOf<'note'> | null } } {
  const shown = wallOf(call, record.caseId as CaseId)?.showWhole(record) ?? null;
  return ok({ record: shown as RecordOf<'note'> | null });
}

function writeDraft(session: VaultSession, input: DraftInput, place: NotePlace): Result<null, WriteError> {
  const { existing } = place;
  if (existing && sameValue(typedNote(input), editedNote(existing.body))) return dropStoredDraft(session, input);
  const now = session.now(input.caseId);
  const saved = session.change((writer) => writer.putDraft(toDraft(input, place, now)));
  return saved.ok ? ok(null) : saved;
}

function dropStoredDraft(session: VaultSession, { recordId }: Pick<DraftInput, 'recordId'>): Result<null, WriteError> {
  if (!session.store.draft(recordId)) return ok(null);
  const dropped = session.change((writer) => writer.dropDraft(recordId));
  return dropped.ok ? ok(null) : dropped;
}

function placeWithoutRoom(session: VaultSession, recordId: RecordId): NotePlace {
  const stored = session.store.record(recordId);
  const existing = stored && session.bodies.readAs(stored, 'note');
  return { existing, audience: ownEyes, source: existing?.source ?? { type: 'mediator' }, meetingId: existing?.body.meetingId ?? null };
}

function toRecord(session: VaultSession, input: DraftInput, { existing, audience, source, meetingId }: NotePlace, now: number): RecordOf<'note'> {
  const { caseId, recordId: id, content, saidAt, call } = input;
  if (existing) return nextRevision(existing, { audience, body: { ...existing.body, ...content, saidAt, call } }, now);
  const body: NoteBody = { ...content, meetingId, saidAt, call, position: nextPosition(session, caseId, now) };
  return newRecord({ id, caseId, kind: 'note', audience, source, now, body });
}

/** Grows with each new note: the time, or just behind the last note where the clock has not moved. */
export function nextPosition({ store, lastPositions }: VaultSession, caseId: CaseId, now: number): number {
  const last = lastPositions.get(caseId) ?? store.records({ caseId, kinds: ['note'], state: 'all' }).reduce((latest, { body }) => Math.max(latest, positionOf(body)), 0);
  const position = Math.max(now, last + 1);
  lastPositions.set(caseId, position);
  return position;
}

const positionOf = (body: unknown): number => (typeof body === 'object' && body !== null && 'position' in body && typeof body.position === 'number' ? body.position : 0);
