import { toPartySet, type Audience } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { isTimerRunning, startTimer, stopTimer } from '#shared/domain/meeting-time.ts';
import type { MeetingBody, MeetingDetails } from '#shared/domain/meeting.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import { err, ok } from '#shared/result.ts';
import { draftMeetingId } from './draft-records.ts';
import { filesOf } from './files.ts';
import { stricterHistory } from './history-audience.ts';
import { pointsOf } from './meeting-plan.ts';
import { editedMeanwhile, findRecord, hasSomeoneLeft, isRoom, mediator, newRecord, nextRevision, notAllowed, notFound, readAll, sameValue, wallOf } from './records.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';
import type { SaveMode } from './save-mode.ts';

type MeetingSave = ParsedInput<'meeting:save'>;

export const saveMeetingIn =
  (mode: SaveMode): Service<'meeting:save'> =>
  (call, input) => {
    if (!wallOf(call, input.caseId)) return notFound;
    if (!call.session.store.record(input.meetingId)) return addMeeting(call, input);
    return changeMeeting(call, input, mode);
  };

/** A meeting is planned at the desk: in a room, another set of parties would be named in front of this one. */
function addMeeting(call: ServiceCall, { caseId, meetingId, revision, details }: MeetingSave): ReturnType<Service<'meeting:save'>> {
  const { session } = call;
  if (call.viewer.type !== 'desk') return notAllowed;
  if (revision !== 0 || !areParties(session, caseId, details.parties)) return notFound;
  const record = newRecord({
    id: meetingId,
    caseId,
    kind: 'meeting',
    audience: setOf(details),
    source: mediator,
    now: session.now(caseId),
    body: { ...details, timer: [] },
  });
  const saved = session.change((writer) => writer.putRecord(record));
  return saved.ok ? ok({ record }) : saved;
}

function changeMeeting(call: ServiceCall, { caseId, meetingId, revision, details }: MeetingSave, mode: SaveMode): ReturnType<Service<'meeting:save'>> {
  const { session } = call;
  const found = findRecord(call, { caseId, id: meetingId, kind: 'meeting', state: 'live', for: 'write' });
  if (!found.ok) return found;
  if (hasSomeoneLeft(call, caseId)) return notAllowed;
  const present = found.value;
  const movesSet = !sameValue(present.body.parties, details.parties);
  const isFixed = movesSet && (isRoom(call.viewer) || arePartiesFixed(session, caseId, meetingId) || !areParties(session, caseId, details.parties));
  if (isFixed && mode === 'typed') return err({ type: 'parties-fixed' });
  const body: MeetingBody = { ...present.body, ...details, parties: isFixed ? present.body.parties : details.parties };
  if (sameValue(body, present.body)) return ok({ record: present });
  if (mode === 'typed' && editedMeanwhile(session.store, present, revision, edited)) return err({ type: 'conflict', revision: present.revision });
  const record = nextRevision(present, { body, audience: setOf(body) }, session.now(caseId));
  const saved = session.change((writer) => {
    writer.putRecord(record);
    if (movesSet && !isFixed) writer.setHistoryAudience(meetingId, stricterHistory(writer, record));
  });
  return saved.ok ? ok({ record }) : saved;
}

export const setTimer: Service<'meeting:set-timer'> = (call, { caseId, meetingId, running }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: meetingId, kind: 'meeting', state: 'live', for: 'write' });
  if (!found.ok) return found;
  const present = found.value;
  if (hasSomeoneLeft(call, caseId)) return notAllowed;
  if (isTimerRunning(present.body.timer) === running) return ok({ record: present });
  const now = session.now(caseId);
  const timer = running ? startTimer(present.body.timer, now) : stopTimer(present.body.timer, now);
  const record = nextRevision(present, { body: { ...present.body, timer } }, now);
  const saved = session.change((writer) => writer.putRecord(record));
  return saved.ok ? ok({ record }) : saved;
};

/** Its notes, agenda and files go with it, all marked with one time, so that they come back together. */
export const deleteMeeting: Service<'meeting:delete'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'meeting', state: 'live', for: 'see' });
  if (!found.ok) return found;
  const now = session.now(caseId);
  const body = { ...found.value.body, timer: stopTimer(found.value.body.timer, now) };
  const saved = session.change((writer) => {
    writer.putRecord(nextRevision(found.value, { body, deletedAt: now }, now));
    for (const note of notesOf(session, caseId, recordId, 'live')) writer.putRecord(nextRevision(note, { deletedAt: now }, now));
    for (const point of pointsOf(session, caseId, recordId, 'live')) writer.putRecord(nextRevision(point, { deletedAt: now }, now));
    for (const file of filesWith(session, caseId, recordId, 'live')) writer.putRecord(nextRevision(file, { deletedAt: now }, now));
  });
  return saved.ok ? ok(null) : saved;
};

export const restoreMeeting: Service<'meeting:restore'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: recordId, kind: 'meeting', state: 'trash', for: 'see' });
  if (!found.ok) return found;
  const { deletedAt } = found.value;
  const now = session.now(caseId);
  const saved = session.change((writer) => {
    writer.putRecord(nextRevision(found.value, { deletedAt: null }, now));
    const together = notesOf(session, caseId, recordId, 'trash').filter((note) => note.deletedAt === deletedAt);
    for (const note of together) writer.putRecord(nextRevision(note, { deletedAt: null }, now));
    const points = pointsOf(session, caseId, recordId, 'trash').filter((point) => point.deletedAt === deletedAt);
    for (const point of points) writer.putRecord(nextRevision(point, { deletedAt: null }, now));
    const files = filesWith(session, caseId, recordId, 'trash').filter((file) => file.deletedAt === deletedAt);
    for (const file of files) writer.putRecord(nextRevision(file, { deletedAt: null }, now));
  });
  return saved.ok ? ok(null) : saved;
};

/** For main, which makes the viewer of a room: the set of a live meeting of a live case. Nobody sits with a party that has left. */
export function findRoom(session: VaultSession, caseId: CaseId, meetingId: RecordId): readonly PartyId[] | null {
  const found = findRecord({ session, viewer: { type: 'desk' } }, { caseId, id: meetingId, kind: 'meeting', state: 'live', for: 'see' });
  const world = session.worlds.get(caseId);
  const isHere = (party: PartyId): boolean => world?.parties.get(party)?.leftAt === null;
  return found.ok && found.value.body.parties.every(isHere) ? found.value.body.parties : null;
}

const notesOf = (session: VaultSession, caseId: CaseId, meetingId: RecordId, state: 'live' | 'trash' | 'all'): RecordOf<'note'>[] =>
  readAll(session, caseId, 'note', state).filter((note) => note.body.meetingId === meetingId);

/** Of the meeting and of its notes. */
const filesWith = (session: VaultSession, caseId: CaseId, meetingId: RecordId, state: 'live' | 'trash'): RecordOf<'attachment'>[] =>
  filesOf(session, caseId, new Set([meetingId, ...notesOf(session, caseId, meetingId, 'all').map(({ id }) => id)]), state);

const setOf = ({ parties }: Pick<MeetingDetails, 'parties'>): Audience => ({ type: 'parties', parties: toPartySet(parties) });

const edited = ({ timer: _timer, ...details }: MeetingBody): MeetingDetails => details;

function areParties(session: VaultSession, caseId: CaseId, parties: readonly PartyId[]): boolean {
  const world = session.worlds.get(caseId);
  return parties.every((party) => world?.parties.has(party));
}

/** The set is who was in the room: it stands once anything was noted, put on the agenda or handed over there. */
function arePartiesFixed(session: VaultSession, caseId: CaseId, meetingId: RecordId): boolean {
  const hasNote = readAll(session, caseId, 'note', 'all').some((note) => note.body.meetingId === meetingId);
  const hasFile = filesOf(session, caseId, new Set([meetingId]), 'all').length > 0;
  return hasNote || hasFile || pointsOf(session, caseId, meetingId, 'all').length > 0 || session.store.drafts(caseId).some((draft) => draftMeetingId(draft) === meetingId);
}

