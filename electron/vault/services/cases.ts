import { createCaseBody, type CaseBody, type CaseDetails } from '#shared/domain/case.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { err, ok } from '#shared/result.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { readDrafts } from './draft-records.ts';
import { editedMeanwhile, findRecord, mediator, newRecord, nextRevision, notAllowed, notFound, ownEyes, sameValue, wallOf } from './records.ts';
import type { Service, VaultSession } from './session.ts';
import type { SaveMode } from './save-mode.ts';

export const caseRecordId = (caseId: CaseId): RecordId => caseId as string as RecordId;

export const createCase: Service<'case:create'> = ({ session }, { caseId, ...input }) => {
  const stored = session.store.record(caseRecordId(caseId));
  if (stored) {
    // The same request once more, after an answer that was lost on the way.
    const existing = stored.deletedAt === null ? session.bodies.readAs(stored, 'case') : null;
    return existing ? ok({ record: existing }) : notAllowed;
  }
  const record = newRecord({
    id: caseRecordId(caseId),
    caseId,
    kind: 'case',
    audience: ownEyes,
    source: mediator,
    now: session.now(caseId),
    body: createCaseBody(input),
  });
  const saved = session.change((writer) => {
    writer.putRecord(record);
    writer.addJournalEntry(caseId, 'case-made', { rule: record.body.rule });
  });
  return saved.ok ? ok({ record }) : saved;
};

export const openCase: Service<'case:open'> = (call, { caseId }) => {
  const wall = wallOf(call, caseId);
  if (!wall) return notFound;
  const { session } = call;
  const records: VaultRecord[] = [];
  for (const stored of session.store.records({ caseId, state: 'live' })) {
    const readable = session.bodies.read(stored);
    const shown = readable && wall.showRecord(readable);
    if (shown) records.push(shown);
  }
  return ok({ caseId, records, drafts: readDrafts(session, wall, caseId) });
};

export const saveCaseIn =
  (mode: SaveMode): Service<'case:save'> =>
  (call, { caseId, revision, details }) => {
    const { session } = call;
    const found = findRecord(call, { caseId, id: caseRecordId(caseId), kind: 'case', state: 'live', for: 'write' });
    if (!found.ok) return found;
    const present = found.value;
    const opens = present.body.rule === 'closed' && details.rule !== 'closed';
    const isRefused = opens && hasBegun(session, caseId);
    if (isRefused && mode === 'typed') return err({ type: 'rule-only-closer' });
    const body: CaseBody = { ...present.body, ...details, rule: isRefused ? present.body.rule : details.rule };
    if (sameValue(body, present.body)) return ok({ record: present });
    if (mode === 'typed' && editedMeanwhile(session.store, present, revision, editedDetails)) return err({ type: 'conflict', revision: present.revision });
    const record = nextRevision(present, { body }, session.now(caseId));
    const saved = session.change((writer) => {
      writer.putRecord(record);
      if (body.rule !== present.body.rule) writer.addJournalEntry(caseId, 'rule-changed', { from: present.body.rule, to: body.rule });
    });
    return saved.ok ? ok({ record }) : saved;
  };

export const deleteCase: Service<'case:delete'> = (call, { caseId }) => {
  const found = findRecord(call, { caseId, id: caseRecordId(caseId), kind: 'case', state: 'live', for: 'write' });
  return found.ok ? setDeleted(call.session, found.value, 'case-deleted') : found;
};

export const restoreCase: Service<'case:restore'> = ({ session }, { caseId }) => {
  const stored = session.store.record(caseRecordId(caseId));
  if (!stored || stored.deletedAt === null) return notFound;
  const record = session.bodies.readAs(stored, 'case');
  return record ? setDeleted(session, record, 'case-restored') : notFound;
};

/** The case alone goes to the trash: its records stay with it, and none of them can be reached until it is back. */
function setDeleted(session: VaultSession, record: RecordOf<'case'>, kind: 'case-deleted' | 'case-restored') {
  const caseId = record.caseId as CaseId;
  const now = session.now(caseId);
  const saved = session.change((writer) => {
    writer.putRecord(nextRevision(record, { deletedAt: kind === 'case-deleted' ? now : null }, now));
    writer.addJournalEntry(caseId, kind, {});
  });
  return saved.ok ? ok(null) : saved;
}

/** A case has begun once anything was said in it: from then on its rule can only become more closed. */
const hasBegun = (session: VaultSession, caseId: CaseId): boolean =>
  session.store.records({ caseId, kinds: ['meeting', 'note'], state: 'all' }).length > 0 || session.store.drafts(caseId).length > 0;

const editedDetails = ({ nextPartyLetter: _kept, lifecycle: _own, ...details }: CaseBody): CaseDetails => details;
