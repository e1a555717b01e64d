// Making, finding and changing records, the same for every kind.
import { isDeepStrictEqual } from 'node:util';
import type { Audience, Source, Viewer } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { mayWriteInto } from '#shared/domain/note-audience.ts';
import { bodyByKind, type BodyByKind, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';
import type { DoorError, NotFound } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreReader } from '../ports.ts';
import type { ServiceCall, VaultSession } from './session.ts';
import { createWall, type Wall } from './wall.ts';

export const notFound = err({ type: 'not-found' } as const);
export const notAllowed = err({ type: 'not-allowed' } as const);

type NewRecord<Kind extends RecordKind> = {
  readonly id: RecordId;
  readonly caseId: CaseId | null;
  readonly kind: Kind;
  readonly audience: Audience;
  readonly source: Source;
  readonly origins?: readonly RecordId[];
  readonly now: number;
  readonly body: BodyByKind[Kind];
};

export function newRecord<Kind extends RecordKind>({ now, origins = [], ...rest }: NewRecord<Kind>): RecordOf<Kind> {
  const { version } = bodyByKind[rest.kind];
  return { ...rest, origins: [...origins], version, revision: 1, createdAt: now, updatedAt: now, deletedAt: null };
}

type Change<Kind extends RecordKind> = { readonly body?: BodyByKind[Kind]; readonly audience?: Audience; readonly deletedAt?: number | null };

export function nextRevision<Kind extends RecordKind>(record: RecordOf<Kind>, change: Change<Kind>, now: number): RecordOf<Kind> {
  // Never earlier than the version before, so that a clock set back puts nothing out of order.
  return { ...record, ...change, revision: record.revision + 1, updatedAt: Math.max(now, record.updatedAt) };
}

/** null when the case does not exist, lies in the trash, or is not this viewer's. */
export function wallOf({ session, viewer }: ServiceCall, caseId: CaseId): Wall | null {
  if (viewer.type !== 'desk' && viewer.caseId !== caseId) return null;
  const world = session.worlds.get(caseId);
  return world && createWall(viewer, world, session.now(caseId));
}

export type Wanted<Kind extends RecordKind> = {
  readonly caseId: CaseId;
  readonly id: RecordId;
  readonly kind: Kind;
  readonly state: 'live' | 'trash' | 'all';
  /** 'see': the viewer may see it whole. 'write': and what it types may go where the record goes. */
  readonly for: 'see' | 'write';
};

/** The record as it lies in the vault, if this viewer may do this with it. What it may not see does not exist for it. */
export function findRecord<Kind extends RecordKind>(call: ServiceCall, wanted: Wanted<Kind>): Result<RecordOf<Kind>, NotFound | DoorError> {
  const wall = wallOf(call, wanted.caseId);
  const stored = wall && call.session.store.record(wanted.id);
  if (!wall || !stored || stored.caseId !== wanted.caseId || stored.kind !== wanted.kind) return notFound;
  if (wanted.state !== 'all' && (stored.deletedAt !== null) !== (wanted.state === 'trash')) return notFound;
  if (!wall.showWhole(stored)) return notFound;
  if (wanted.for === 'write' && !mayWriteInto(stored.audience, call.viewer)) return notAllowed;
  const record = call.session.bodies.readAs(stored, wanted.kind);
  // Not overwritten, not dropped: the status names it.
  return record ? ok(record) : err({ type: 'internal', reference: 'unreadable-record' });
}

/** Somebody of this room has left the mediation: what is written now is not for the room any more, so its answer could not be shown. */
export function hasSomeoneLeft({ session, viewer }: ServiceCall, caseId: CaseId): boolean {
  if (viewer.type === 'desk') return false;
  const parties = session.worlds.get(caseId)?.parties;
  return viewer.parties.some((party) => (parties?.get(party)?.leftAt ?? null) !== null);
}

/** All live records of the kinds in a case, as they lie in the vault; what cannot be read is left out and reported. */
export function readAll<Kind extends RecordKind>(session: VaultSession, caseId: CaseId, kind: Kind, state: 'live' | 'trash' | 'all' = 'live'): RecordOf<Kind>[] {
  return session.store.records({ caseId, kinds: [kind], state }).flatMap((record) => session.bodies.readAs(record, kind) ?? []);
}

/**
 * Whether what a person edits was changed since the revision their page knew. The app's own changes to the same record
 * (a timer, the next letter) are no conflict.
 */
export function editedMeanwhile<Kind extends RecordKind>(
  store: StoreReader,
  record: RecordOf<Kind>,
  knownRevision: number,
  edited: (body: BodyByKind[Kind]) => unknown,
): boolean {
  if (knownRevision === record.revision) return false;
  const known = store.history(record.id).find((version) => version.revision === knownRevision);
  return !known || !isDeepStrictEqual(edited(known.body as BodyByKind[Kind]), edited(record.body));
}

export const sameValue = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

export const mediator: Source = { type: 'mediator' };
export const ownEyes: Audience = { type: 'mediator' };

/** Before whose eyes a room types. */
export const readersOf = (viewer: Viewer): readonly PartyId[] => (isRoom(viewer) ? viewer.parties : []);

export const isRoom = (viewer: Viewer): viewer is Extract<Viewer, { type: 'room' }> => viewer.type === 'room';
