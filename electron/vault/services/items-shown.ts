// Who may see an issue, an option, an offer, a frame or an accepted term. Narrower is free at any time; wider only as the mediator's own words,
// confirmed and in the journal (confidentiality: nothing of the origins may be in it).
import { toPartySet, type Audience } from '#shared/domain/audience.ts';
import { mayShow } from '#shared/domain/confidentiality.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { howToShow, isNotReworded, shownTexts } from '#shared/domain/item-audience.ts';
import { isItemKind } from '#shared/domain/negotiation.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import { err, ok } from '#shared/result.ts';
import { stricterHistory } from './history-audience.ts';
import { addConfirmation, findItem, isConfirmed, isKnown, toItem, type ItemRecord } from './items.ts';
import { mediator, nextRevision, notFound, ownEyes, sameValue } from './records.ts';
import type { Service, ServiceCall } from './session.ts';

export const showItemTo: Service<'item:show-to'> = (call, { caseId, recordId, revision, parties, confirmed }) => {
  const { session } = call;
  const found = findItem(call, { caseId, recordId }, 'live', 'see');
  if (!found.ok) return found;
  const present = found.value;
  if (present.revision !== revision) return err({ type: 'conflict', revision: present.revision });
  const target = toPartySet(parties);
  if (!isKnown(call, caseId, target)) return notFound;
  const now = session.now(caseId);
  const way = howToShow({ ...present, hasOrigins: present.origins.length > 0 }, target);
  if (way.type === 'by-permission') return err({ type: 'needs-permission' });
  if (way.type === 'by-confirmation' && !confirmed) return err({ type: 'not-confirmed' });
  // Words changed since the last confirmation wait for another one, for the same parties.
  const isConfirmedNow = confirmed && target.length > 0 && present.kind !== 'offer' && (way.type === 'by-confirmation' || present.origins.length > 0);
  if (isConfirmedNow && isNotReworded(toItem(present), originTexts(call, present))) return err({ type: 'not-reworded' });
  const world = session.worlds.get(caseId);
  if (target.some((party) => (world?.parties.get(party)?.joinedAt ?? 0) > present.createdAt)) return err({ type: 'joined-later' });
  const audience: Audience = target.length > 0 ? { type: 'parties', parties: target } : present.audience.type === 'parties' ? ownEyes : present.audience;
  if (!isConfirmedNow && sameValue(audience, present.audience)) return ok({ record: present });
  // What was confirmed is the mediator's own: a permission of the first source has nothing to say about it any more.
  const source = isConfirmedNow ? mediator : present.source;
  const record: ItemRecord = { ...nextRevision(present, { audience }, now), source };
  const saved = session.change((writer) => {
    writer.putRecord(record);
    writer.setHistoryAudience(recordId, stricterHistory(writer, record));
    if (isConfirmedNow || isConfirmed(call, present)) addConfirmation(writer, record, now);
    writer.addJournalEntry(caseId, 'item-shown', { record: recordId, kind: present.kind, from: present.audience, to: audience, sourceBefore: present.source });
  });
  return saved.ok ? ok({ record }) : saved;
};

export const readItemSight: Service<'item:sight'> = ({ session }, { caseId }) => {
  const world = session.worlds.get(caseId);
  if (!world) return notFound;
  const now = session.now(caseId);
  const meant = [...world.records.values()].filter(({ kind, deletedAt, audience }) => isItemKind(kind) && deletedAt === null && audience.type === 'parties');
  const sees = (party: PartyId, recordId: RecordId): boolean => mayShow(recordId, { type: 'screen', caseId, parties: [party] }, 'as-said', world, now).allowed === 'as-said';
  return ok(meant.map(({ id }) => ({ recordId: id, parties: [...world.parties.keys()].filter((party) => sees(party, id)) })));
};

/** The words of what it was made from, as they stand now. */
function originTexts({ session }: ServiceCall, { origins }: ItemRecord): string[] {
  return origins.flatMap((id) => {
    const stored = session.store.record(id);
    const readable = stored && session.bodies.read(stored);
    if (!readable) return [];
    if (isRecordOf(readable, 'note')) return [readable.body.text];
    return isItemKind(readable.kind) ? shownTexts(toItem(readable as ItemRecord)) : [];
  });
}
