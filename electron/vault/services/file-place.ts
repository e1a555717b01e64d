// Where a file belongs when it comes in: that sets whose it is and who it is for, as with a note.
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { bornNote } from '#shared/domain/note-audience.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { DoorError, NotFound } from '#shared/ipc/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { findRecord, hasSomeoneLeft, notAllowed, notFound, sameValue, wallOf } from './records.ts';
import type { ServiceCall } from './session.ts';

export type FilePlace = { readonly audience: Audience; readonly source: Source; readonly belongsTo: RecordId | null };
export type FileBirth = Pick<ParsedInput<'file:begin'>, 'caseId' | 'belongsTo' | 'source' | 'ownEyes'>;
type Found = Result<FilePlace, NotFound | DoorError>;

export function findFilePlace(call: ServiceCall, birth: FileBirth): Found {
  const { viewer } = call;
  if (viewer.type === 'screen') return notAllowed;
  if (!wallOf(call, birth.caseId)) return notFound;
  if (hasSomeoneLeft(call, birth.caseId)) return notAllowed;
  // What comes in a room is of the room, whatever its page left out.
  const belongsTo = birth.belongsTo ?? (viewer.type === 'room' ? viewer.meetingId : null);
  if (belongsTo !== null && call.session.store.record(belongsTo)?.kind === 'note') return placeOfNote(call, birth, belongsTo);
  if (belongsTo !== null) return placeOfMeeting(call, birth, belongsTo);
  return ok({ ...bornNote({ meetingParties: null, source: knownSource(call, birth), ownEyes: birth.ownEyes }), belongsTo });
}

function placeOfMeeting(call: ServiceCall, birth: FileBirth, belongsTo: RecordId): Found {
  const { viewer } = call;
  if (viewer.type === 'room' && belongsTo !== viewer.meetingId) return notFound;
  const meeting = findRecord(call, { caseId: birth.caseId, id: belongsTo, kind: 'meeting', state: 'live', for: 'see' });
  if (!meeting.ok) return meeting;
  const { parties } = meeting.value.body;
  // A page of another room than the meeting's would put its file before the wrong people.
  if (viewer.type === 'room' && !sameValue(parties, viewer.parties)) return notAllowed;
  return ok({ ...bornNote({ meetingParties: parties, source: knownSource(call, birth), ownEyes: birth.ownEyes }), belongsTo });
}

/** Of whom and for whom the note is, and never for more. */
function placeOfNote(call: ServiceCall, { caseId, ownEyes }: FileBirth, belongsTo: RecordId): Found {
  const note = findRecord(call, { caseId, id: belongsTo, kind: 'note', state: 'live', for: 'write' });
  if (!note.ok) return note;
  const { audience, source } = note.value;
  return ok({ audience: ownEyes && audience.type === 'parties' ? { type: 'mediator' } : audience, source, belongsTo });
}

function knownSource({ session }: ServiceCall, { caseId, source }: { readonly caseId: CaseId; readonly source: Source | null }): Source | null {
  return source?.type === 'party' && !session.worlds.get(caseId)?.parties.has(source.party) ? null : source;
}
