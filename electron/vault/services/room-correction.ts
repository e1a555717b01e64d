// "Typed in the wrong room": the one correction of an audience, with a reason, in the journal.
import { isDeepStrictEqual } from 'node:util';
import { toPartySet, type Audience } from '#shared/domain/audience.ts';
import { bornNote, isSameSitting } from '#shared/domain/note-audience.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { err } from '#shared/result.ts';
import { filesOf } from './files.ts';
import { stricterHistory } from './history-audience.ts';
import { answer } from './notes.ts';
import { findRecord, nextRevision, notFound, readAll } from './records.ts';
import type { Service, ServiceCall } from './session.ts';

export const correctRoom: Service<'note:correct-room'> = (call, { caseId, recordId, parties, source, reason }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'note', state: 'live', for: 'see' });
  if (!found.ok) return found;
  if (reason.trim() === '') return err({ type: 'reason-needed' });
  const target = toPartySet(parties);
  const world = session.worlds.get(caseId);
  if (!world || !target.every((party) => world.parties.has(party))) return notFound;
  if (!isAllowed(call, found.value, target)) return err({ type: 'other-meeting' });
  const present = found.value;
  const born = bornNote({ meetingParties: target, source, ownEyes: false });
  const audience: Audience = present.audience.type === 'body' || present.audience.type === 'screening' ? present.audience : born.audience;
  const record: RecordOf<'note'> = { ...nextRevision(present, { audience }, session.now(caseId)), source: born.source };
  const saved = session.change((writer) => {
    writer.putRecord(record);
    writer.setHistoryAudience(recordId, stricterHistory(writer, record));
    // What was handed over with it was handed over in the same room.
    const isMoved = !isDeepStrictEqual([present.audience, present.source], [audience, born.source]);
    for (const file of isMoved ? filesOf(session, caseId, new Set([recordId]), 'all') : []) {
      const moved = { ...nextRevision(file, { audience: file.audience.type === 'parties' ? audience : file.audience }, session.now(caseId)), source: born.source };
      writer.putRecord(moved);
      writer.setHistoryAudience(file.id, stricterHistory(writer, moved));
    }
    // Words still being typed stay with the stricter of the two as well.
    const draft = writer.draft(recordId);
    if (draft) writer.putDraft({ ...draft, source: born.source });
    writer.addJournalEntry(caseId, 'room-corrected', { note: recordId, from: present.audience, to: audience, sourceBefore: present.source, source: born.source, reason });
  });
  return saved.ok ? answer(call, record) : saved;
};

function isAllowed({ session, viewer }: ServiceCall, note: RecordOf<'note'>, target: readonly RecordOf<'meeting'>['body']['parties'][number][]): boolean {
  const { caseId } = note;
  const { meetingId, saidAt } = note.body;
  if (!caseId || (viewer.type === 'room' && meetingId !== viewer.meetingId)) return false;
  const meetings = readAll(session, caseId, 'meeting');
  const joinedAt = new Map([...(session.worlds.get(caseId)?.parties ?? [])].map(([id, party]) => [id, party.joinedAt] as const));
  return isSameSitting({
    target,
    saidAt,
    noteCreatedAt: note.createdAt,
    ownMeeting: meetings.find((meeting) => meeting.id === meetingId)?.body ?? null,
    meetings: meetings.map((meeting) => meeting.body),
    joinedAt,
  });
}
