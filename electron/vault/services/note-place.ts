// Where typed words belong: an existing note with the audience it has, or a new one with the audience of its room.
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { bornNote } from '#shared/domain/note-audience.ts';
import type { NoteBody, NoteContent } from '#shared/domain/note.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { parseRichText } from '#shared/domain/rich-text.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import type { DoorError, NotFound } from '#shared/ipc/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Draft } from '../ports.ts';
import { findRecord, notAllowed, notFound, wallOf } from './records.ts';
import type { ServiceCall } from './session.ts';

export type NotePlace = {
  readonly existing: RecordOf<'note'> | null;
  readonly audience: Audience;
  readonly source: Source;
  readonly meetingId: RecordId | null;
};

export function findNotePlace(call: ServiceCall, input: DraftInput): Result<NotePlace, NotFound | DoorError> {
  const { session, viewer } = call;
  if (viewer.type === 'screen') return notAllowed;
  if (!wallOf(call, input.caseId)) return notFound;
  if (session.store.record(input.recordId)) return findExisting(call, input);
  const draft = session.store.draft(input.recordId);
  if (input.baseRevision !== 0 || (draft && draft.caseId !== input.caseId)) return notFound;
  return findBirthplace(call, input);
}

/** The page's words on source and room are not read: these were set when the note was made. Own eyes can always be asked for. */
function findExisting(call: ServiceCall, { caseId, recordId, ownEyes }: DraftInput): Result<NotePlace, NotFound | DoorError> {
  const found = findRecord(call, { caseId, id: recordId, kind: 'note', state: 'live', for: 'write' });
  if (!found.ok) return found;
  const existing = found.value;
  const audience: Audience = ownEyes && existing.audience.type === 'parties' ? { type: 'mediator' } : existing.audience;
  return ok({ existing, audience, source: existing.source, meetingId: existing.body.meetingId });
}

function findBirthplace(call: ServiceCall, { caseId, meetingId, source, ownEyes }: DraftInput): Result<NotePlace, NotFound | DoorError> {
  const { viewer, session } = call;
  if (viewer.type === 'room' && meetingId !== null && meetingId !== viewer.meetingId) return notFound;
  const meetingParties = meetingId === null ? null : findSet(call, { caseId, meetingId });
  if (meetingParties && !meetingParties.ok) return meetingParties;
  const parties = session.worlds.get(caseId)?.parties;
  const knownSource = source?.type === 'party' && !parties?.has(source.party) ? null : source;
  const born = bornNote({ meetingParties: meetingParties?.value ?? null, source: knownSource, ownEyes });
  return ok({ existing: null, ...born, meetingId });
}

function findSet(call: ServiceCall, { caseId, meetingId }: { caseId: DraftInput['caseId']; meetingId: RecordId }): Result<readonly PartyId[], NotFound | DoorError> {
  const found = findRecord(call, { caseId, id: meetingId, kind: 'meeting', state: 'live', for: 'see' });
  if (!found.ok) return found;
  const { parties } = found.value.body;
  // A page of another room than the meeting's would put its words before the wrong people.
  const isRoomsOwn = call.viewer.type === 'desk' || parties.join() === call.viewer.parties.join();
  return isRoomsOwn ? ok(parties) : notAllowed;
}

export function toDraft(input: DraftInput, place: NotePlace, now: number): Draft {
  return {
    recordId: input.recordId,
    caseId: input.caseId,
    kind: 'note',
    audience: place.audience,
    source: place.source,
    origins: place.existing?.origins ?? [],
    baseRevision: input.baseRevision,
    updatedAt: now,
    body: { ...input, meetingId: place.meetingId },
  };
}

export const editedNote = ({ noteKind, speaker, text, rich, saidAt, call }: NoteBody) => ({ content: { noteKind, speaker, text, rich }, saidAt, call });

export const typedNote = ({ content, saidAt, call }: DraftInput) => ({ content, saidAt, call });

export const isContentSound = ({ rich }: NoteContent): boolean => rich === null || parseRichText(rich) !== null;
