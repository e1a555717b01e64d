// The written permission for its source to sign. Nothing is on it but what this source gave, and who is to be told.
import { toPartySet, type Source } from '#shared/domain/audience.ts';
import { dayInFigures } from '#shared/domain/dates-in-words.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { displayName, fullName } from '#shared/domain/names.ts';
import type { FormWhat, PermissionFormArtefact } from '#shared/domain/permission-form.ts';
import { answerOf, sameSource, type PermissionAnswer, type PermissionTerms } from '#shared/domain/permission-state.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import { mayShowRecord } from '#shared/domain/confidentiality.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import { copyParty } from '#shared/domain/settlement-copies.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { World } from '#shared/domain/world.ts';
import type { DoorError, NotFound, NotPermitted, NotReady } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { BuiltPaper } from '#electron/documents/built-paper.ts';
import { paperPieces } from '#electron/documents/paper-pieces.ts';
import { buildPermissionForm } from '#electron/documents/permission-form/build-form.ts';
import type { PermissionFormDraft } from '#electron/documents/permission-form/form-draft.ts';
import { recordText } from '../record-text.ts';
import { localDay } from './local-day.ts';
import { readEntries } from './permission-overview.ts';
import { findProfile } from './profile.ts';
import { notFound, readAll } from './records.ts';
import type { Outgoing } from './release-secrets.ts';
import type { ServiceCall, VaultSession } from './session.ts';

export type PermissionForm = { readonly built: BuiltPaper; readonly outgoing: Outgoing; readonly content: object };
type Failure = NotFound | NotReady | NotPermitted | DoorError;
const notPermitted = err({ type: 'not-permitted' } as const);

/** What the paper says, whether it was noted or is still to be asked for. */
type Said = { readonly by: Source; readonly records: readonly RecordId[] | null; readonly to: Recipient; readonly answer: PermissionAnswer; readonly terms: PermissionTerms };

export function permissionForm({ session }: ServiceCall, { caseId, what, languages }: PermissionFormArtefact): Result<PermissionForm, Failure> {
  const world = session.worlds.get(caseId);
  const said = world && readSaid(session, world, what);
  if (!world || !said) return notFound;
  const { by, records, to, answer } = said;
  // Closed needs no paper, and the mediator signs none to herself.
  if (answer.type === 'closed' || by.type === 'mediator' || by.type === 'body') return notPermitted;
  const items: { saidOn: string; text: string; id: RecordId }[] = [];
  for (const id of records ?? []) {
    const stored = session.store.record(id);
    const place = world.records.get(id);
    if (!stored || !place || stored.caseId !== caseId || stored.deletedAt !== null) return notFound;
    if (!isOwn(session, world, id, by)) return notPermitted;
    items.push({ id, saidOn: dayInFigures(localDay(stored.createdAt)), text: wordsOf(stored) });
  }
  const draft: PermissionFormDraft = {
    caseNumber: readAll(session, caseId, 'case')[0]?.body.court.caseNumber ?? '',
    mediatorName: mediatorName(session),
    source: signerOf(session, caseId, by),
    items: records === null ? null : items.map(({ saidOn, text }) => ({ saidOn, text })),
    answer,
    to: to.type === 'outside' ? { role: to.role, names: [to.name] } : { role: 'party', names: namesOf(session, caseId, to.parties) },
    terms: { signedOn: said.terms.signedOn, purpose: said.terms.purpose, way: said.terms.way, untilDay: said.terms.validUntil === null ? '' : localDay(said.terms.validUntil) },
  };
  const built = buildPermissionForm(draft, languages);
  const { pieces, boilerplate } = paperPieces(built.paper);
  const reader: Recipient = by.type === 'party' ? { type: 'parties', parties: toPartySet([by.party]) } : { type: 'outside', role: 'third-person', name: by.name };
  const own = [draft.source.name, draft.source.identifier, draft.source.identityDocument, ...draft.source.representatives, ...draft.to.names, draft.mediatorName, draft.caseNumber];
  const known = [...boilerplate, ...own].map((text) => ({ recordId: null, text }));
  const outgoing: Outgoing = { caseId, to: reader, pieces, known: [...known, ...items.map(({ id, text }) => ({ recordId: id, text }))], made: new Set() };
  return ok({ built, outgoing, content: { artefact: 'permission-form', to: reader, about: to, answer, records, permissionId: what.type === 'given' ? what.permissionId : null } });
}

function readSaid(session: VaultSession, world: World, what: FormWhat): Said | null {
  if (what.type === 'wanted') {
    const [first] = what.records;
    const source = first && world.records.get(first)?.source;
    return source ? { by: source, records: [...new Set(what.records)], to: what.to, answer: what.answer, terms: what.terms } : null;
  }
  const found = readEntries(session.store, world.caseId).find(({ id }) => id === what.permissionId);
  if (found?.type !== 'permission') return null;
  const { by, covers, to, given, validUntil, purpose, way } = found;
  return { by, records: covers.type === 'records' ? covers.records : null, to, answer: answerOf(found), terms: { signedOn: given.signedOn, validUntil, purpose, way } };
}

/** As it was noted: of a note its text alone. */
function wordsOf(record: VaultRecord): string {
  if (isRecordOf(record, 'note')) return record.body.text;
  return isRecordOf(record, 'attachment') ? record.body.fileName : recordText(record);
}

/** What the signer gave, and what the signer may read: a note for own eyes about it is not on the paper. */
function isOwn(session: VaultSession, world: World, id: RecordId, by: Source): boolean {
  const record = world.records.get(id);
  if (!record || !sameSource(record.source, by) || record.audience.type !== 'parties') return false;
  if (by.type === 'party') return mayShowRecord(record, { type: 'screen', caseId: world.caseId, parties: [by.party] }, 'as-said', world, session.now(world.caseId)).allowed === 'as-said';
  return record.origins.every((origin) => isOwn(session, world, origin, by));
}

function signerOf(session: VaultSession, caseId: CaseId, by: Source): PermissionFormDraft['source'] {
  if (by.type !== 'party') return { name: by.type === 'third-person' ? by.name : '', identifier: '', identityDocument: '', representatives: [] };
  const party = readAll(session, caseId, 'party', 'all').find(({ id }) => (id as string) === by.party);
  if (!party) return { name: '', identifier: '', identityDocument: '', representatives: [] };
  const copy = copyParty(by.party, party.body);
  return { name: copy.name.ru, identifier: copy.identifier, identityDocument: copy.identityDocument.ru, representatives: copy.representatives.map(({ name }) => name.ru).filter((name) => name.trim() !== '') };
}

const namesOf = (session: VaultSession, caseId: CaseId, parties: readonly string[]): string[] =>
  readAll(session, caseId, 'party', 'all').flatMap(({ id, body }) => (parties.includes(id) ? [displayName(body)] : []));

function mediatorName(session: VaultSession): string {
  const profile = findProfile(session);
  return profile.ok && profile.value ? fullName(profile.value.body.name) : '';
}
