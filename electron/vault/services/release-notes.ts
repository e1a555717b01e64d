// A meeting's notes for the mediator's own file: those that the desk may see. What is screened is in no print.
import { displayName } from '#shared/domain/names.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { buildMeetingNotes } from '#electron/documents/build-meeting-notes.ts';
import type { BuiltPaper } from '#electron/documents/built-paper.ts';
import { findRecord, readAll, wallOf } from './records.ts';
import type { ServiceCall } from './session.ts';

type Wanted = { readonly caseId: CaseId; readonly meetingId: RecordId; readonly language: Language };

export function meetingNotesOf(call: ServiceCall, { caseId, meetingId, language }: Wanted): { readonly built: BuiltPaper; readonly noteIds: readonly RecordId[] } | null {
  const wall = wallOf(call, caseId);
  const meeting = findRecord(call, { caseId, id: meetingId, kind: 'meeting', state: 'live', for: 'see' });
  if (!wall || !meeting.ok) return null;
  const notes = readAll(call.session, caseId, 'note')
    .flatMap((note) => (note.body.meetingId === meetingId ? (wall.showWhole(note) ?? []) : []))
    .filter((note) => isRecordOf(note, 'note'))
    .sort((one, other) => one.body.position - other.body.position);
  const parties = readAll(call.session, caseId, 'party', 'all').map(({ id, body }) => ({ id: id as string as PartyId, name: displayName(body), mark: body.mark }));
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const built = buildMeetingNotes({ language, meeting: meeting.value.body, notes, parties, timeZone });
  return { built, noteIds: notes.map(({ id }) => id) };
}
