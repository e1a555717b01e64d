// What may be carried to whom: the list at the desk with the reason for each locked record, and what was told of each. Own eyes are not
// in it: they are told to nobody.
import { toPartySet } from '#shared/domain/audience.ts';
import { carriedSchema, isKnownTo, mayTell, sameRecipient, type Carried } from '#shared/domain/carry.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { itemKinds } from '#shared/domain/negotiation.ts';
import { asksFor } from '#shared/domain/permission-needs.ts';
import { permissionSchema, type Recipient } from '#shared/domain/permission.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { CarryItem, CarryMark, Told } from '#shared/ipc/contract-carry.ts';
import { ok } from '#shared/result.ts';
import { recordText } from '../record-text.ts';
import { notFound, wallOf } from './records.ts';
import { stoppedDisclosures } from './release-stopped.ts';
import type { Service, VaultSession } from './session.ts';

/** What can be told in words. */
export const carriedKinds = ['note', ...itemKinds] as const satisfies readonly RecordKind[];

export const listOutsiders: Service<'carry:outsiders'> = (call, { caseId }) => {
  if (!wallOf(call, caseId)) return notFound;
  const found: Extract<Recipient, { type: 'outside' }>[] = [];
  for (const { body } of call.session.store.permissions(caseId)) {
    const parsed = permissionSchema.safeParse(body);
    const to = parsed.success && parsed.data.to.type === 'outside' ? parsed.data.to : null;
    if (to && !found.some((known) => sameRecipient(known, to))) found.push(to);
  }
  return ok(found);
};

export const listCarry: Service<'carry:list'> = (call, { caseId, to }) => {
  const { session } = call;
  const world = session.worlds.get(caseId);
  if (!world || !isRecipientOf(session, caseId, to)) return notFound;
  const now = session.now(caseId);
  const told = readTold(session, caseId);
  const items = session.store.records({ caseId, kinds: [...carriedKinds], state: 'live' }).flatMap((stored): CarryItem[] => {
    const known = world.records.get(stored.id);
    const record = session.bodies.read(stored);
    if (!known || !record || record.audience.type !== 'parties') return [];
    const verdict = mayTell(known, to, world, now);
    if (isKnownTo(verdict)) return [];
    const toThem = (told.get(record.id) ?? []).filter((each) => sameRecipient(each.to, to));
    return [{ ...faceOf(record), verdict, asks: verdict.allowed === 'no' ? asksFor(known, to, world, now) : [], told: toThem }];
  });
  return ok({ items: items.sort((one, other) => other.at - one.at || (one.recordId < other.recordId ? -1 : 1)) });
};

function faceOf(record: VaultRecord): Omit<CarryItem, 'verdict' | 'asks' | 'told'> {
  const note = isRecordOf(record, 'note') ? record.body : null;
  return {
    recordId: record.id,
    kind: record.kind,
    noteKind: note?.noteKind ?? null,
    source: record.source,
    speaker: note?.speaker ?? '',
    text: note ? note.text : recordText(record),
    at: note ? note.saidAt : record.createdAt,
    meetingId: note?.meetingId ?? null,
  };
}

export const listMarks: Service<'carry:marks'> = (call, { caseId }) => {
  const { session } = call;
  const world = session.worlds.get(caseId);
  if (!world) return notFound;
  const now = session.now(caseId);
  const told = readTold(session, caseId);
  const present = [...world.parties.values()].filter(({ leftAt }) => leftAt === null).map(({ id }) => id);
  const marks: CarryMark[] = [];
  for (const record of world.records.values()) {
    if (record.deletedAt !== null || record.audience.type !== 'parties' || !(carriedKinds as readonly RecordKind[]).includes(record.kind)) continue;
    const ofRecord = told.get(record.id) ?? [];
    const notYet = present.filter((party) => {
      const verdict = mayTell(record, { type: 'parties', parties: [party] }, world, now);
      return verdict.allowed !== 'no' && !isKnownTo(verdict) && !wasToldTo(ofRecord, party);
    });
    if (ofRecord.length > 0 || notYet.length > 0) marks.push({ recordId: record.id, told: ofRecord, notYet });
  }
  return ok(marks);
};

const wasToldTo = (told: readonly Told[], party: PartyId): boolean => told.some(({ to }) => to.type === 'parties' && to.parties.includes(party));

/** Parties that take part or did; of an outsider, anyone with a name. */
export function isRecipientOf(session: VaultSession, caseId: CaseId, to: Recipient): boolean {
  const parties = session.worlds.get(caseId)?.parties;
  return parties !== undefined && (to.type === 'outside' || toPartySet(to.parties).every((party) => parties.has(party)));
}

/** Of each record, newest first. */
export function readTold(session: VaultSession, caseId: CaseId): ReadonlyMap<RecordId, readonly Told[]> {
  const told = new Map<RecordId, Told[]>();
  for (const { id, to, at, way, items } of readCarried(session, caseId)) {
    for (const { recordId, words } of items) {
      const list = told.get(recordId) ?? [];
      list.unshift({ disclosureId: id, to, at, way, words });
      told.set(recordId, list);
    }
  }
  return told;
}

/** Disclosures of other artefacts are of another shape; those that did not leave after all carried nothing. */
export function readCarried(session: VaultSession, caseId: CaseId): Carried[] {
  const journal = session.store.journal(caseId);
  const stopped = stoppedDisclosures(journal);
  return journal.flatMap(({ number, kind, content }) => {
    const parsed = kind === 'disclosure' && !stopped.has(number) ? carriedSchema.safeParse(content) : null;
    return parsed?.success ? [parsed.data] : [];
  });
}
