import { toPartySet } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { checkIdentifier } from '#shared/domain/iin-bin.ts';
import { itemKinds } from '#shared/domain/negotiation.ts';
import { mostParties, partyMarkAt } from '#shared/domain/party-mark.ts';
import type { PartyBody, PartyDetails } from '#shared/domain/party.ts';
import { permissionEntrySchema } from '#shared/domain/permission.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import { err, ok } from '#shared/result.ts';
import type { StoreWriter } from '../ports.ts';
import { caseRecordId } from './cases.ts';
import { editedMeanwhile, findRecord, newRecord, nextRevision, notAllowed, notFound, sameValue, wallOf } from './records.ts';
import { remakeRoster } from './rosters.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';
import type { SaveMode } from './save-mode.ts';

const partyRecordId = (partyId: PartyId): RecordId => partyId as string as RecordId;

export const savePartyIn =
  (mode: SaveMode): Service<'party:save'> =>
  (call, input) => {
    if (!wallOf(call, input.caseId)) return notFound;
    return call.session.store.record(partyRecordId(input.partyId)) ? changeParty(call, input, mode) : addParty(call, input);
  };

type PartySave = ParsedInput<'party:save'>;

function addParty(call: ServiceCall, { caseId, partyId, revision, details, left }: PartySave): ReturnType<Service<'party:save'>> {
  const { session } = call;
  if (call.viewer.type !== 'desk') return notAllowed;
  if (revision !== 0) return notFound;
  const stored = session.store.record(caseRecordId(caseId));
  const caseRecord = stored && session.bodies.readAs(stored, 'case');
  if (!caseRecord || caseRecord.body.nextPartyLetter >= mostParties) return notAllowed;
  const now = session.now(caseId);
  const mark = partyMarkAt(caseRecord.body.nextPartyLetter);
  const record = newRecord({
    id: partyRecordId(partyId),
    caseId,
    kind: 'party',
    audience: { type: 'parties', parties: toPartySet([partyId]) },
    source: { type: 'party', party: partyId },
    now,
    body: { ...details, mark, joinedAt: now, leftAt: left ? now : null },
  });
  const saved = session.change((writer) => {
    writer.putRecord(record);
    // The letter is used up for good, even if this party goes again.
    writer.putRecord(nextRevision(caseRecord, { body: { ...caseRecord.body, nextPartyLetter: caseRecord.body.nextPartyLetter + 1 } }, now));
    writer.addJournalEntry(caseId, 'party-joined', { party: partyId });
    noteKeptIdentifier(writer, caseId, partyId, null, details);
    remakeRoster(session, writer, caseId, now);
  });
  return saved.ok ? ok({ record }) : saved;
}

function changeParty(call: ServiceCall, { caseId, partyId, revision, details, left }: PartySave, mode: SaveMode): ReturnType<Service<'party:save'>> {
  const { session } = call;
  const found = findRecord(call, { caseId, id: partyRecordId(partyId), kind: 'party', state: 'live', for: 'write' });
  if (!found.ok) return found;
  const present = found.value;
  if (call.viewer.type !== 'desk' && left && present.body.leftAt !== null) return notAllowed;
  const now = session.now(caseId);
  const leftAt = left ? (present.body.leftAt ?? now) : null;
  const body: PartyBody = { ...present.body, ...details, leftAt };
  if (sameValue(body, present.body)) return ok({ record: present });
  if (mode === 'typed' && editedMeanwhile(session.store, present, revision, edited)) return err({ type: 'conflict', revision: present.revision });
  const record = nextRevision(present, { body }, now);
  const saved = session.change((writer) => {
    writer.putRecord(record);
    if (left !== (present.body.leftAt !== null)) writer.addJournalEntry(caseId, left ? 'party-left' : 'party-returned', { party: partyId });
    noteKeptIdentifier(writer, caseId, partyId, present.body, details);
    remakeRoster(session, writer, caseId, now);
  });
  return saved.ok ? ok({ record }) : saved;
}

const edited = ({ mark: _mark, joinedAt: _joinedAt, leftAt, ...details }: PartyBody) => ({ details, left: leftAt !== null });

/** Keeping an identifier that fails its check is a decision with a reason, so it stands in the journal. */
function noteKeptIdentifier(writer: StoreWriter, caseId: CaseId, party: PartyId, before: PartyDetails | null, after: PartyDetails): void {
  const isKept = checkIdentifier(after.type, after.identifier).type === 'error' && after.identifierNote.trim() !== '';
  const isNew = !before || before.identifier !== after.identifier || before.identifierNote !== after.identifierNote || before.type !== after.type;
  if (isKept && isNew) writer.addJournalEntry(caseId, 'identifier-kept', { party, identifier: after.identifier, reason: after.identifierNote });
}

export const deleteParty: Service<'party:delete'> = (call, { caseId, partyId }) => {
  const found = findRecord(call, { caseId, id: partyRecordId(partyId), kind: 'party', state: 'live', for: 'write' });
  if (!found.ok) return found;
  if (isInUse(call.session, caseId, partyId)) return err({ type: 'in-use' });
  return setDeleted(call.session, found.value, call.session.now(caseId));
};

export const restoreParty: Service<'party:restore'> = (call, { caseId, partyId }) => {
  const found = findRecord(call, { caseId, id: partyRecordId(partyId), kind: 'party', state: 'trash', for: 'write' });
  return found.ok ? setDeleted(call.session, found.value, null) : found;
};

function setDeleted(session: VaultSession, record: RecordOf<'party'>, deletedAt: number | null) {
  const caseId = record.caseId as CaseId;
  const now = session.now(caseId);
  const saved = session.change((writer) => {
    writer.putRecord(nextRevision(record, { deletedAt }, now));
    writer.addJournalEntry(caseId, deletedAt === null ? 'party-restored' : 'party-deleted', { party: record.id });
    remakeRoster(session, writer, caseId, now);
  });
  return saved.ok ? ok(null) : saved;
}

/** A party that anything was said by, or for, cannot vanish: it can leave. */
function isInUse(session: VaultSession, caseId: CaseId, partyId: PartyId): boolean {
  const names = (value: unknown): boolean => JSON.stringify(value).includes(partyId);
  const records = session.store.records({ caseId, kinds: ['meeting', 'note', 'agenda-point', 'ground-rule', 'attachment', ...itemKinds], state: 'all' });
  return (
    records.some((record) => names([record.audience, record.source]) || ((record.kind === 'meeting' || record.kind === 'offer') && names(record.body))) ||
    session.store.drafts(caseId).some((draft) => names([draft.audience, draft.source])) ||
    session.store.permissions(caseId).some(({ body }) => permissionEntrySchema.safeParse(body).success && names(body))
  );
}

