// Agenda points and ground rules: lines for a set of parties, fixed when they are made.
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { AgendaPointBody, GroundRuleBody, PlanKind } from '#shared/domain/meeting-plan.ts';
import { isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { DoorError, NotFound } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { editedMeanwhile, findRecord, hasSomeoneLeft, mediator, newRecord, nextRevision, notAllowed, notFound, readAll, sameValue, wallOf } from './records.ts';
import type { SaveMode } from './save-mode.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';

type PlanSave = ParsedInput<'plan:save'>;
type PlanRecord = RecordOf<'agenda-point'> | RecordOf<'ground-rule'>;
type Refusal = NotFound | DoorError;

export const savePlanIn =
  (mode: SaveMode): Service<'plan:save'> =>
  (call, input) => {
    const { session } = call;
    if (!wallOf(call, input.caseId)) return notFound;
    const stored = session.store.record(input.recordId);
    if (hasSomeoneLeft(call, input.caseId)) return notAllowed;
    const made = stored ? changeLine(call, input, mode) : makeLine(call, input);
    if (!made.ok) return made;
    const { record, isNew } = made.value;
    // Written only where whoever wrote it may read it.
    const shown = wallOf(call, input.caseId)?.showWhole(record) as PlanRecord | null | undefined;
    if (!shown) return notAllowed;
    const saved = isNew ? session.change((writer) => writer.putRecord(record)) : ok(null);
    return saved.ok ? ok({ record: shown }) : saved;
  };

type Made = { readonly record: PlanRecord; readonly isNew: boolean };

function changeLine(call: ServiceCall, { caseId, recordId, revision, line }: PlanSave, mode: SaveMode): Result<Made, Refusal | { readonly type: 'conflict'; readonly revision: number }> {
  const { session } = call;
  const now = session.now(caseId);
  const change = <Kind extends PlanKind>(kind: Kind, toBody: (present: RecordOf<Kind>) => RecordOf<Kind>['body']): ReturnType<typeof changeLine> => {
    const found = findRecord(call, { caseId, id: recordId, kind, state: 'live', for: 'write' });
    if (!found.ok) return found;
    const present = found.value;
    const body = toBody(present);
    if (sameValue(body, present.body)) return ok({ record: present as unknown as PlanRecord, isNew: false });
    if (mode === 'typed' && editedMeanwhile(session.store, present, revision, (known) => known)) return err({ type: 'conflict', revision: present.revision });
    return ok({ record: nextRevision(present, { body }, now) as unknown as PlanRecord, isNew: true });
  };
  if (line.kind === 'ground-rule') return change('ground-rule', () => withoutKind(line));
  // Which meeting it is for was set when it was made.
  return change('agenda-point', (present) => ({ ...withoutKind(line), meetingId: present.body.meetingId }));
}

function makeLine(call: ServiceCall, { caseId, recordId, revision, parties, line }: PlanSave): Result<Made, Refusal> {
  const { session, viewer } = call;
  if (revision !== 0 || session.store.draft(recordId)) return notFound;
  const meetingId = line.kind === 'agenda-point' ? line.meetingId : null;
  if (viewer.type === 'room' && (!sameValue(parties, viewer.parties) || (meetingId !== null && meetingId !== viewer.meetingId))) return notAllowed;
  if (!areHere(call, caseId, parties)) return notFound;
  if (meetingId !== null) {
    const meeting = findRecord(call, { caseId, id: meetingId, kind: 'meeting', state: 'live', for: 'see' });
    if (!meeting.ok) return meeting;
    if (!sameValue(meeting.value.body.parties, parties)) return notAllowed;
  }
  const birth = { id: recordId, caseId, audience: { type: 'parties', parties }, source: mediator, now: session.now(caseId) } as const;
  const record: PlanRecord =
    line.kind === 'agenda-point' ? newRecord({ ...birth, kind: 'agenda-point', body: withoutKind(line) }) : newRecord({ ...birth, kind: 'ground-rule', body: withoutKind(line) });
  return ok({ record, isNew: true });
}

/** Parties of the case that take part now. */
export function areHere({ session }: Pick<ServiceCall, 'session'>, caseId: PlanSave['caseId'], parties: readonly PartyId[]): boolean {
  const world = session.worlds.get(caseId);
  return parties.every((party) => world?.parties.get(party)?.leftAt === null);
}

function withoutKind<Line extends (AgendaPointBody | GroundRuleBody) & { readonly kind: PlanKind }>({ kind: _kind, ...body }: Line): Omit<Line, 'kind'> {
  return body;
}

export const deletePlanLine: Service<'plan:delete'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findLine(call, { caseId, recordId }, 'live');
  if (!found.ok) return found;
  const now = session.now(caseId);
  const saved = session.change((writer) => writer.putRecord(nextRevision(found.value as VaultRecord as RecordOf<PlanKind>, { deletedAt: now }, now)));
  return saved.ok ? ok(null) : saved;
};

/** A point that comes back brings its meeting along, or it would stand nowhere. */
export const restorePlanLine: Service<'plan:restore'> = (call, { caseId, recordId }) => {
  const { session } = call;
  const found = findLine(call, { caseId, recordId }, 'trash');
  if (!found.ok) return found;
  const meetingId = isRecordOf(found.value, 'agenda-point') ? found.value.body.meetingId : null;
  const meeting = meetingId === null ? null : session.store.record(meetingId);
  const gone = meeting && meeting.deletedAt !== null ? session.bodies.readAs(meeting, 'meeting') : null;
  const now = session.now(caseId);
  const saved = session.change((writer) => {
    writer.putRecord(nextRevision(found.value as VaultRecord as RecordOf<PlanKind>, { deletedAt: null }, now));
    if (gone) writer.putRecord(nextRevision(gone, { deletedAt: null }, now));
  });
  return saved.ok ? ok(null) : saved;
};

function findLine(call: ServiceCall, { caseId, recordId }: ParsedInput<'plan:delete'>, state: 'live' | 'trash'): Result<PlanRecord, Refusal> {
  const kind = call.session.store.record(recordId)?.kind === 'ground-rule' ? 'ground-rule' : 'agenda-point';
  return findRecord(call, { caseId, id: recordId, kind, state, for: 'see' }) as Result<PlanRecord, Refusal>;
}

/** Points of a meeting: they go to the trash and come back with it, and hold its set of parties. */
export const pointsOf = (session: VaultSession, caseId: PlanSave['caseId'], meetingId: RecordId, state: 'live' | 'trash' | 'all'): RecordOf<'agenda-point'>[] =>
  readAll(session, caseId, 'agenda-point', state).filter((point) => point.body.meetingId === meetingId);
