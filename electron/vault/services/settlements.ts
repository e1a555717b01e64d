// Drafts of the settlement agreement. Own eyes and the desk only: what is drafted is told to nobody until it is released as a paper.
import { sameInEach, emptyText, languagesOf, type LanguageText, type PaperLanguages } from '#shared/domain/language-text.ts';
import { copyCourt, copyMediator, copyParty } from '#shared/domain/settlement-copies.ts';
import { createSettlementBody, type SettlementBody, type SettlementDetails, type SettlementMediator, type SettlementParty } from '#shared/domain/settlement.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { err, ok } from '#shared/result.ts';
import { caseRecordId } from './cases.ts';
import { findProfile } from './profile.ts';
import { editedMeanwhile, findRecord, mediator, newRecord, nextRevision, notAllowed, notFound, ownEyes, readAll, sameValue, wallOf } from './records.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';
import type { SaveMode } from './save-mode.ts';

type SettlementRecord = RecordOf<'settlement'>;
export const frozen = err({ type: 'frozen' } as const);

export const createSettlement: Service<'settlement:create'> = (call, { caseId, recordId, languages, parties }) => {
  const { session } = call;
  if (!wallOf(call, caseId)) return notFound;
  const stored = session.store.record(recordId);
  if (stored) {
    // The same request once more, after an answer that was lost on the way.
    const existing = findSettlement(call, caseId, recordId);
    return existing.ok ? ok({ record: existing.value }) : notAllowed;
  }
  const found = findRecord(call, { caseId, id: caseRecordId(caseId), kind: 'case', state: 'live', for: 'see' });
  if (!found.ok) return found;
  const copies = copyParties(session, caseId, parties);
  if (!copies) return notFound;
  const now = session.now(caseId);
  const body: SettlementBody = {
    ...createSettlementBody(languages),
    parties: copies,
    mediators: mediatorOf(session),
    court: copyCourt(found.value.body.court),
    subject: subjectOf(found.value.body.subject, languages),
  };
  const record = newRecord({ id: recordId, caseId, kind: 'settlement', audience: ownEyes, source: mediator, origins: originsOf(copies), now, body });
  const saved = session.change((writer) => {
    writer.putRecord(record);
    if (copies.length > 0) writer.addJournalEntry(caseId, 'details-taken', takenEntry(record, parties));
  });
  return saved.ok ? ok({ record }) : saved;
};

export const saveSettlementIn =
  (mode: SaveMode): Service<'settlement:save'> =>
  (call, { caseId, recordId, revision, details }) => {
    const { session } = call;
    const found = findSettlement(call, caseId, recordId);
    if (!found.ok) return found;
    const present = found.value;
    if (present.body.frozen) return frozen;
    const body: SettlementBody = { ...present.body, ...details };
    if (sameValue(body, present.body)) return ok({ record: present });
    if (mode === 'typed' && editedMeanwhile(session.store, present, revision, detailsOf)) return err({ type: 'conflict', revision: present.revision });
    const record = nextRevision(present, { body }, session.now(caseId));
    const saved = session.change((writer) => writer.putRecord(record));
    return saved.ok ? ok({ record }) : saved;
  };

export const takeParties: Service<'settlement:take-parties'> = (call, { caseId, recordId, parties }) => {
  const { session } = call;
  const found = findSettlement(call, caseId, recordId);
  if (!found.ok) return found;
  const present = found.value;
  if (present.body.frozen) return frozen;
  const copies = copyParties(session, caseId, parties);
  if (!copies) return notFound;
  const kept = present.body.parties.map((party) => withSigners(copies.find(({ partyId }) => partyId === party.partyId), party) ?? party);
  const added = copies.filter(({ partyId }) => !kept.some((party) => party.partyId === partyId));
  // A sheet of the mediator that was filled in later finds its place, too.
  const mediators = present.body.mediators.length > 0 ? present.body.mediators : mediatorOf(session);
  const body: SettlementBody = { ...present.body, parties: [...kept, ...added], mediators };
  const record = { ...nextRevision(present, { body }, session.now(caseId)), origins: [...new Set([...present.origins, ...originsOf(copies)])] };
  const saved = session.change((writer) => {
    writer.putRecord(record);
    writer.addJournalEntry(caseId, 'details-taken', takenEntry(record, parties));
  });
  return saved.ok ? ok({ record }) : saved;
};

export const deleteSettlement: Service<'settlement:delete'> = (call, { caseId, recordId }) => {
  const found = findSettlement(call, caseId, recordId);
  if (!found.ok) return found;
  if (found.value.body.frozen) return frozen;
  const now = call.session.now(caseId);
  const saved = call.session.change((writer) => writer.putRecord(nextRevision(found.value, { deletedAt: now }, now)));
  return saved.ok ? ok(null) : saved;
};

export const restoreSettlement: Service<'settlement:restore'> = (call, { caseId, recordId }) => {
  const found = findRecord(call, { caseId, id: recordId, kind: 'settlement', state: 'trash', for: 'see' });
  if (!found.ok) return found;
  const saved = call.session.change((writer) => writer.putRecord(nextRevision(found.value, { deletedAt: null }, call.session.now(caseId))));
  return saved.ok ? ok(null) : saved;
};

/** A signed paper never changes: what comes after it is a draft of its own, with the next number. */
export const makeNewVersion: Service<'settlement:new-version'> = (call, { caseId, recordId, newRecordId }) => {
  const { session } = call;
  const found = findSettlement(call, caseId, recordId);
  if (!found.ok) return found;
  if (!found.value.body.frozen) return notAllowed;
  if (session.store.record(newRecordId)) {
    const existing = findSettlement(call, caseId, newRecordId);
    return existing.ok && existing.value.body.replaces === recordId ? ok({ record: existing.value }) : notAllowed;
  }
  const version = 1 + Math.max(...readAll(session, caseId, 'settlement', 'all').map(({ body }) => body.version));
  const body: SettlementBody = { ...found.value.body, version, replaces: recordId, frozen: null };
  const origins = [...new Set([...found.value.origins, recordId])];
  const record = newRecord({ id: newRecordId, caseId, kind: 'settlement', audience: ownEyes, source: mediator, origins, now: session.now(caseId), body });
  const saved = session.change((writer) => writer.putRecord(record));
  return saved.ok ? ok({ record }) : saved;
};

export function findSettlement(call: ServiceCall, caseId: CaseId, recordId: RecordId) {
  return findRecord(call, { caseId, id: recordId, kind: 'settlement', state: 'live', for: 'write' });
}

export function detailsOf({ version: _version, replaces: _replaces, frozen: _frozen, ...details }: SettlementBody): SettlementDetails {
  return details;
}

function mediatorOf(session: VaultSession): SettlementMediator[] {
  const profile = findProfile(session);
  return profile.ok && profile.value ? [copyMediator(profile.value.id, profile.value.body)] : [];
}

/** null when one of them is no party of this case. */
function copyParties(session: VaultSession, caseId: CaseId, parties: readonly PartyId[]): SettlementParty[] | null {
  const records = readAll(session, caseId, 'party');
  const copies = [...new Set(parties)].map((partyId) => {
    const record = records.find(({ id }) => (id as string) === partyId);
    return record ? copyParty(partyId, record.body) : null;
  });
  const found = copies.filter((copy) => copy !== null);
  return found.length === copies.length ? found : null;
}

/** Who signs stays as it was chosen. */
function withSigners(copy: SettlementParty | undefined, before: SettlementParty): SettlementParty | undefined {
  const signs = (id: RecordId): boolean => before.representatives.some((representative) => representative.id === id && representative.signs);
  return copy && { ...copy, representatives: copy.representatives.map((representative) => ({ ...representative, signs: signs(representative.id) })) };
}

const originsOf = (parties: readonly SettlementParty[]): RecordId[] => parties.map(({ partyId }) => partyId as string as RecordId);

/** Whose details, told in confidence, the mediator put where these parties will read them. */
const takenEntry = (record: SettlementRecord, parties: readonly PartyId[]) => ({ recordId: record.id, parties: [...parties], readers: record.body.parties.map(({ partyId }) => partyId) });

/** The case's subject stands in the language it was written in, so that the other is seen to be missing. */
function subjectOf(subject: string, languages: PaperLanguages): { kk: string; ru: string; en: string } {
  if (subject.trim() === '') return emptyText();
  const all = languagesOf(languages);
  const written: Language = /[әғқңөұүһі]/i.test(subject) ? 'kk' : /[а-яё]/i.test(subject) ? 'ru' : 'en';
  const text: LanguageText = sameInEach('');
  return { ...text, [all.includes(written) ? written : (all[0] ?? written)]: subject };
}
