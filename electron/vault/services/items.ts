// Issues, options, offers, frames and accepted terms: born from a note or by hand, changed, thrown away. Who may see one: items-shown.ts.
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { bornItem, saysTheSame, type ItemOrigin } from '#shared/domain/item-audience.ts';
import { isItemKind, type Item, type ItemKind } from '#shared/domain/negotiation.ts';
import { mayWriteInto } from '#shared/domain/note-audience.ts';
import { confirmationJournalKind } from '#shared/domain/permission.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { Conflict, DoorError, NotFound, WriteError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreWriter } from '../ports.ts';
import { editedMeanwhile, findRecord, hasSomeoneLeft, isRoom, newRecord, nextRevision, notAllowed, notFound, readersOf, sameValue, wallOf } from './records.ts';
import type { SaveMode } from './save-mode.ts';
import type { Service, ServiceCall } from './session.ts';

type ItemSave = ParsedInput<'item:save'>;
export type ItemRecord = RecordOf<ItemKind>;
type Refusal = NotFound | DoorError;

export const toItem = ({ kind, body }: ItemRecord): Item => ({ kind, ...body }) as Item;

export const saveItemIn =
  (mode: SaveMode): Service<'item:save'> =>
  (call, input) => {
    if (!wallOf(call, input.caseId)) return notFound;
    if (hasSomeoneLeft(call, input.caseId)) return notAllowed;
    return call.session.store.record(input.recordId) ? changeItem(call, input, mode) : makeItem(call, input);
  };

function makeItem(call: ServiceCall, input: ItemSave): ReturnType<Service<'item:save'>> {
  const { session, viewer } = call;
  const { caseId, recordId, revision, born, item } = input;
  if (revision !== 0 || session.store.draft(recordId)) return notFound;
  if (isRoom(viewer) && born.meetingId !== null && born.meetingId !== viewer.meetingId) return notFound;
  const origins = findOrigins(call, caseId, born.origins);
  if (!origins) return notFound;
  const meeting = born.meetingId === null ? null : findRecord(call, { caseId, id: born.meetingId, kind: 'meeting', state: 'live', for: 'see' });
  if (meeting && !meeting.ok) return meeting;
  const source = born.source?.type === 'party' && !isKnown(call, caseId, [born.source.party]) ? null : born.source;
  if (born.parties && !isKnown(call, caseId, born.parties)) return notFound;
  const { audience, source: whose } = bornItem({ viewer, origins, meetingParties: meeting?.value.body.parties ?? null, source, parties: born.parties, ownEyes: born.ownEyes });
  if (!mayWriteInto(audience, viewer)) return notAllowed;
  if (!areLinksSound(call, caseId, item)) return notFound;
  const { kind, ...body } = item;
  const record = newRecord<ItemKind>({ id: recordId, caseId, kind, audience, source: whose, origins: [...new Set(born.origins)], now: session.now(caseId), body });
  return answerItem(call, record, () => session.change((writer) => writer.putRecord(record)));
}

function changeItem(call: ServiceCall, input: ItemSave, mode: SaveMode): ReturnType<Service<'item:save'>> {
  const { session } = call;
  const { caseId, recordId, revision, item } = input;
  const found = findItem(call, { caseId, recordId }, 'live', 'write');
  if (!found.ok) return found;
  const present = found.value;
  if (present.kind !== item.kind) return notFound;
  const next = keepHidden(call, present, item);
  const { kind: _kind, ...body } = next;
  if (sameValue(body, present.body)) return answerItem(call, present, () => ok(null));
  if (!areLinksSound(call, caseId, next, toItem(present))) return notFound;
  if (mode === 'typed' && editedMeanwhile(session.store, present, revision, (known) => known)) return err({ type: 'conflict', revision: present.revision } satisfies Conflict);
  const now = session.now(caseId);
  const record = nextRevision(present, { body }, now);
  const holds = keepsConfirmation(call, present, next);
  return answerItem(call, record, () =>
    session.change((writer) => {
      writer.putRecord(record);
      if (holds) addConfirmation(writer, record, now);
    }, readersOf(call.viewer)), holds);
}

/**
 * What was confirmed of a revision holds for the next while it says the same, and for words typed in the room before the eyes of those who
 * read them. Other words wait for a confirmation of their own.
 */
function keepsConfirmation(call: ServiceCall, present: ItemRecord, next: Item): boolean {
  return isConfirmed(call, present) && (isRoom(call.viewer) || saysTheSame(toItem(present), next));
}

export const isConfirmed = ({ session }: ServiceCall, { id, caseId, revision }: ItemRecord): boolean =>
  session.worlds.get(caseId as CaseId)?.confirmedRevision.get(id)?.has(revision) === true;

export function addConfirmation(writer: StoreWriter, { id, caseId, revision }: ItemRecord, now: number): void {
  writer.addJournalEntry(caseId as CaseId, confirmationJournalKind, { recordId: id, revision, confirmedAt: now });
}

/** A room's page was not told all of it, and cannot have meant to change what it did not see. */
function keepHidden(call: ServiceCall, present: ItemRecord, typed: Item): Item {
  if (!isRoom(call.viewer)) return typed;
  const whole = toItem(present);
  const shown = wallOf(call, present.caseId as CaseId)?.showWhole(present) as ItemRecord | null | undefined;
  if (!shown) return whole;
  const seen = toItem(shown);
  const kept = Object.fromEntries(Object.entries(whole).filter(([name, value]) => !sameValue(value, seen[name as keyof Item])));
  return { ...typed, ...kept } as Item;
}

export const deleteItem: Service<'item:delete'> = (call, input) => setDeleted(call, input, 'live');
export const restoreItem: Service<'item:restore'> = (call, input) => setDeleted(call, input, 'trash');

function setDeleted(call: ServiceCall, input: ParsedInput<'item:delete'>, state: 'live' | 'trash'): ReturnType<Service<'item:delete'>> {
  const { session } = call;
  const found = findItem(call, input, state, 'see');
  if (!found.ok) return found;
  const now = session.now(input.caseId);
  const record = nextRevision(found.value, { deletedAt: state === 'live' ? now : null }, now);
  const holds = keepsConfirmation(call, found.value, toItem(found.value));
  const saved = session.change((writer) => {
    writer.putRecord(record);
    if (holds) addConfirmation(writer, record, now);
  });
  return saved.ok ? ok(null) : saved;
}

export function findItem(call: ServiceCall, { caseId, recordId }: ParsedInput<'item:delete'>, state: 'live' | 'trash' | 'all', purpose: 'see' | 'write'): Result<ItemRecord, Refusal> {
  const kind = call.session.store.record(recordId)?.kind;
  return kind !== undefined && isItemKind(kind) ? findRecord(call, { caseId, id: recordId, kind, state, for: purpose }) : notFound;
}

/** The item as the viewer that wrote it may see it. Written only where whoever wrote it may read it. */
function answerItem(call: ServiceCall, record: ItemRecord, write: () => Result<unknown, WriteError>, isConfirmedBefore = false): Result<{ readonly record: ItemRecord }, WriteError | DoorError> {
  const wall = wallOf(call, record.caseId as CaseId);
  if (!isConfirmedBefore && !wall?.showWhole(record)) return notAllowed;
  const saved = write();
  if (!saved.ok) return saved;
  const shown = wallOf(call, record.caseId as CaseId)?.showWhole(record);
  return shown ? ok({ record: shown as ItemRecord }) : notAllowed;
}

/** Live notes and items of the case which this viewer may see whole; null where one of them is not. */
function findOrigins(call: ServiceCall, caseId: CaseId, ids: readonly RecordId[]): readonly ItemOrigin[] | null {
  const wall = wallOf(call, caseId);
  const found = ids.map((id) => {
    const stored = call.session.store.record(id);
    const isOrigin = stored && stored.caseId === caseId && stored.deletedAt === null && (stored.kind === 'note' || isItemKind(stored.kind));
    return isOrigin && wall?.showWhole(stored) ? stored : null;
  });
  return found.some((each) => each === null) ? null : (found as readonly ItemOrigin[]);
}

/** Links lead to what this viewer knows of; one that stood there before may stay. */
function areLinksSound(call: ServiceCall, caseId: CaseId, item: Item, before: Item | null = null): boolean {
  const wall = wallOf(call, caseId);
  const isKind = (id: RecordId | null, kind: ItemKind): boolean => {
    const stored = id === null ? null : call.session.store.record(id);
    return id === null || (stored !== null && stored.caseId === caseId && stored.kind === kind && Boolean(wall?.showWhole(stored)));
  };
  if (item.kind === 'issue') return true;
  const wasThere = before !== null && before.kind !== 'issue' && before.issueId === item.issueId;
  if (!wasThere && !isKind(item.issueId, 'issue')) return false;
  if (item.kind !== 'offer') return true;
  const answered = before?.kind === 'offer' && before.answers === item.answers;
  return (answered || isKind(item.answers, 'offer')) && isKnown(call, caseId, [...(item.from === null ? [] : [item.from]), ...item.to]);
}

export function isKnown({ session }: ServiceCall, caseId: CaseId, parties: readonly PartyId[]): boolean {
  const known = session.worlds.get(caseId)?.parties;
  return known !== undefined && parties.every((party) => known.has(party));
}
