// The conflict register, and the look into it (and into the other cases) when a party is added.
import { compareNames, namesOfParty, type ConflictEntry } from '#shared/domain/conflict-entry.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { ConflictHit } from '#shared/ipc/contract-closing.ts';
import { err, ok } from '#shared/result.ts';
import type { StoreWriter } from '../ports.ts';
import { editedMeanwhile, findRecord, mediator, newRecord, nextRevision, notAllowed, notFound, ownEyes, sameValue } from './records.ts';
import type { Service, VaultSession } from './session.ts';

const mostHits = 50;

function readRegister(session: VaultSession): RecordOf<'conflict-entry'>[] {
  return session.store.records({ caseId: null, kinds: ['conflict-entry'], state: 'live' }).flatMap((record) => session.bodies.readAs(record, 'conflict-entry') ?? []);
}

export const listConflicts: Service<'conflict:list'> = ({ session }) => ok(readRegister(session));

export const saveConflict: Service<'conflict:save'> = ({ session }, { recordId, revision, entry }) => {
  const stored = session.store.record(recordId);
  if (!stored) {
    if (revision !== 0) return notFound;
    const record = toConflictEntry(recordId, entry, session.now(null));
    const saved = session.change((writer) => writer.putRecord(record));
    return saved.ok ? ok({ record }) : saved;
  }
  const present = session.bodies.readAs(stored, 'conflict-entry');
  if (!present || present.deletedAt !== null) return stored.kind === 'conflict-entry' ? notFound : notAllowed;
  if (sameValue(entry, present.body)) return ok({ record: present });
  if (editedMeanwhile(session.store, present, revision, (body) => body)) return err({ type: 'conflict', revision: present.revision });
  const record = nextRevision(present, { body: entry }, session.now(null));
  const saved = session.change((writer) => writer.putRecord(record));
  return saved.ok ? ok({ record }) : saved;
};

/** What is taken out of the register is meant to be forgotten: nothing of it waits anywhere. */
export const removeConflict: Service<'conflict:remove'> = ({ session }, { recordId }) => {
  const stored = session.store.record(recordId);
  if (!stored || stored.kind !== 'conflict-entry') return notFound;
  const saved = session.change((writer) => writer.destroyRecord(recordId));
  if (saved.ok) void session.vault.alone(async () => session.store.emptyLog());
  return saved.ok ? ok(null) : saved;
};

function toConflictEntry(id: RecordId, body: ConflictEntry, now: number): RecordOf<'conflict-entry'> {
  return newRecord({ id, caseId: null, kind: 'conflict-entry', audience: ownEyes, source: mediator, now, body });
}

/** Names that are in the register already, in the same role and for the same days, are not entered twice. */
export function keepNames(session: VaultSession, writer: StoreWriter, entries: readonly ConflictEntry[], now: number): void {
  const known = readRegister(session).map(({ body }) => body);
  for (const entry of entries) {
    if (known.some((body) => sameValue({ ...body, remark: '' }, { ...entry, remark: '' }))) continue;
    known.push(entry);
    writer.putRecord(toConflictEntry(session.newId(), entry, now));
  }
}

type Known = Omit<ConflictHit, 'checked' | 'likeness'>;

/** Everyone whom the register or another live case names. The case's own people are no conflict to one another. */
export const checkConflicts: Service<'conflict:check'> = (call, { caseId, partyId }) => {
  const { session } = call;
  const found = findRecord(call, { caseId, id: partyId as string as RecordId, kind: 'party', state: 'live', for: 'see' });
  if (!found.ok) return found;
  const names = namesOfParty(found.value.body);
  if (names.length === 0) return ok([]);
  const hits = [...registerNames(session), ...otherCases(session, caseId)].flatMap((known) =>
    names.flatMap((checked): ConflictHit[] => {
      const likeness = compareNames(checked.name, known.name);
      return likeness ? [{ ...known, checked, likeness }] : [];
    }),
  );
  return ok(hits.sort(surestFirst).slice(0, mostHits));
};

const registerNames = (session: VaultSession): Known[] => readRegister(session).map(({ body }) => ({ ...body, known: null }));

function otherCases(session: VaultSession, caseId: CaseId): Known[] {
  const cases = new Map(session.store.records({ kinds: ['case'], state: 'live' }).flatMap((record) => {
    const body = record.caseId === caseId ? null : session.bodies.readAs(record, 'case')?.body;
    return body && record.caseId ? [[record.caseId, body] as const] : [];
  }));
  return session.store.records({ kinds: ['party'], state: 'live' }).flatMap((record): Known[] => {
    const body = record.caseId ? cases.get(record.caseId) : undefined;
    const party = body && record.audience.type !== 'screening' ? session.bodies.readAs(record, 'party') : null;
    if (!body || !party || !record.caseId) return [];
    const known = { caseId: record.caseId, caseName: body.workingName };
    const until = body.lifecycle.closed?.on ?? '';
    return namesOfParty(party.body).map(({ name, role }) => ({ name, role, from: body.openedOn, until, remark: '', known }));
  });
}

const surestFirst = (one: ConflictHit, other: ConflictHit): number =>
  Number(other.likeness === 'same') - Number(one.likeness === 'same') || (other.from < one.from ? -1 : other.from > one.from ? 1 : 0);
