// One answer about many records: each source's own become a permission of their own, and what was answered before for the same ends.
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { JournalKind } from '#shared/domain/journal-kinds.ts';
import { endPermission, type Answered } from '#shared/domain/permission-changes.ts';
import { answerOf, isLiving, permissionStateOf, recipientKey, sameSource, toPermission, type PermissionAnswer, type PermissionTerms } from '#shared/domain/permission-state.ts';
import { sourceKey, type Coverage, type KeepRequest, type Permission, type PermissionEntry, type Recipient } from '#shared/domain/permission.ts';
import type { World } from '#shared/domain/world.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { NotFound, NotShareable } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { overviewOf, readEntries } from './permission-overview.ts';
import { notFound, sameValue } from './records.ts';
import type { Service, VaultSession } from './session.ts';

export const notShareable = err({ type: 'not-shareable' } as const);

type Asked = ParsedInput<'permission:give'>['covers'];
export type Group = { readonly by: Source; readonly covers: Coverage };

export const givePermission: Service<'permission:give'> = ({ session }, { caseId, covers, to, answer, terms }) => {
  const world = session.worlds.get(caseId);
  if (!world || (to.type === 'parties' && !to.parties.every((party) => world.parties.has(party)))) return notFound;
  const groups = groupsOf(world, covers);
  if (!groups.ok) return groups;
  if (isOwnWords(world, covers)) return notShareable;
  const steps = groups.value.flatMap((group) => {
    const others = withoutSource(to, group.by);
    return others ? [planAnswer(session, world, { ...group, to: others }, answer, terms)] : [];
  });
  // To tell a source what it said itself needs no permission.
  if (steps.length === 0) return notShareable;
  const moved = steps.filter(({ entries }) => entries.length > 0);
  if (moved.length > 0) {
    const saved = session.change((writer) => {
      for (const { entries, kind, content } of moved) {
        for (const entry of entries) writer.putPermission({ id: entry.id, caseId, body: entry });
        writer.addJournalEntry(caseId, kind, content);
      }
    });
    if (!saved.ok) return saved;
  }
  const overview = overviewOf(session, caseId);
  return overview ? ok(overview) : notFound;
};

/** Own eyes, the body's material and what is not there can be permitted by nobody. */
export function groupsOf(world: World, covers: Asked): Result<Group[], NotFound | NotShareable> {
  if (covers.type === 'all-of-source') {
    const { by } = covers;
    if (by.type === 'party' && !world.parties.has(by.party)) return notFound;
    return by.type === 'body' ? notShareable : ok([{ by, covers: { type: 'all-of-source' } }]);
  }
  const bySource = new Map<string, { readonly by: Source; readonly records: RecordId[] }>();
  for (const id of new Set(covers.records)) {
    const record = world.records.get(id);
    if (!record || record.deletedAt !== null) return notFound;
    if (record.audience.type !== 'parties') return notShareable;
    const key = sourceKey(record.source);
    const group = bySource.get(key) ?? { by: record.source, records: [] };
    group.records.push(id);
    bySource.set(key, group);
  }
  return ok([...bySource.values()].map(({ by, records }) => ({ by, covers: { type: 'records', records } })));
}

/** The mediator's own words of a talk behind closed doors are not the mediator's to tell: what was said there was said by those who sat there. Of what was made from other notes, their sources decide. */
const isOwnWords = (world: World, covers: Asked): boolean =>
  covers.type === 'all-of-source' ? covers.by.type === 'mediator' : covers.records.map((id) => world.records.get(id)).some((record) => record?.kind === 'note' && record.source.type === 'mediator' && record.origins.length === 0);

function withoutSource(to: Recipient, by: Source): Recipient | null {
  if (to.type !== 'parties' || by.type !== 'party') return to;
  const parties: PartyId[] = to.parties.filter((party) => party !== by.party);
  return parties.length > 0 ? { type: 'parties', parties } : null;
}

type Step = { readonly entries: readonly PermissionEntry[]; readonly kind: JournalKind; readonly content: object };

function planAnswer(session: VaultSession, world: World, answered: Answered, answer: PermissionAnswer, terms: PermissionTerms): Step {
  const { caseId } = world;
  const now = session.now(caseId);
  const before = readEntries(session.store, caseId).flatMap((entry) => (entry.type === 'permission' ? [entry] : []));
  const { by, covers, to } = answered;
  const nothing: Step = { entries: [], kind: 'permission-given', content: {} };
  const splits = before.flatMap((permission) => {
    const split = endPermission(permission, answered, answer.type === 'closed', now, session.newId);
    return split ? [{ ...split, permission }] : [];
  });
  const given = toPermission({ id: session.newId(), caseId, ...answered, answer, terms, now });
  const ended = splits.map((split) => split.ended);
  const kept = keepRequestFor(session, world, answered, answer, [...before, ...ended], now);
  const [only] = splits;
  if (only && splits.length === 1 && !kept && saysTheSame(only.permission, answered, answer, terms, now)) return nothing;
  const entries: PermissionEntry[] = [...splits.flatMap((split) => split.kept), ...ended, ...(given ? [given] : []), ...(kept ? [kept] : [])];
  const kind = given ? (ended.length > 0 ? 'permission-changed' : 'permission-given') : ended.length > 0 ? 'permission-revoked' : 'keep-requested';
  return { entries, kind, content: { by, covers, to, answer, terms, permissionId: given?.id ?? null, ended: ended.map(({ id }) => id), keepRequestId: kept?.id ?? null } };
}

/** As an answer stands at the moment it is given: what was asked since, or took place, is asked and awaited anew. */
const freshState = { closed: 'revoked', 'ask-me': 'ask-first', yes: 'in-force', 'yes-after': 'awaiting-event', 'only-words': 'in-force' } as const;

/** The same request once more, after an answer that was lost on the way. */
function saysTheSame(permission: Permission, { by, covers, to }: Answered, answer: PermissionAnswer, terms: PermissionTerms, now: number): boolean {
  const { signedOn } = permission.given;
  return (
    permissionStateOf(permission, now) === freshState[answer.type] && isStillWaiting(permission) && sameSource(permission.by, by) && recipientKey(permission.to) === recipientKey(to) && sameValue(answerOf(permission), answer) &&
    isWithin(covers, permission.covers) && sameValue({ signedOn, validUntil: permission.validUntil, purpose: permission.purpose, way: permission.way }, terms)
  );
}

/** A moment that was noted already, though by this clock it is still to come, would open it by itself. */
const isStillWaiting = ({ from }: Permission): boolean => (from.type === 'after-event' ? from.occurredAt === null : from.type === 'now' || from.askedAt === null);

function isWithin(covers: Coverage, wider: Coverage): boolean {
  if (covers.type === 'all-of-source') return wider.type === 'all-of-source';
  return wider.type === 'records' && covers.records.every((id) => wider.records.includes(id));
}

/** Where a rule or "all that I told you" would open what this answer does not: the source asks that it be kept, by name. */
function keepRequestFor(session: VaultSession, world: World, { by, covers, to }: Answered, answer: PermissionAnswer, permissions: readonly Permission[], now: number): KeepRequest | null {
  if (answer.type === 'yes' || to.type !== 'parties') return null;
  if (covers.type === 'all-of-source') return world.rule === 'open-unless-asked' && !isKeptAlready(world, by, covers) ? newKeepRequest(session, world.caseId, { by, covers }, now) : null;
  const opensAll = permissions.some((permission) => permission.covers.type === 'all-of-source' && sameSource(permission.by, by) && isLiving(permission, now) && reaches(permission.to, to));
  if (world.rule === 'closed' && !opensAll) return null;
  const records = covers.records.filter((id) => !isKeptAlready(world, by, { type: 'records', records: [id] }));
  return records.length > 0 ? newKeepRequest(session, world.caseId, { by, covers: { type: 'records', records } }, now) : null;
}

const reaches = (before: Recipient, to: Recipient): boolean => before.type === 'parties' && to.type === 'parties' && before.parties.some((party) => to.parties.includes(party));

export function isKeptAlready(world: World, by: Source, covers: Coverage): boolean {
  const requests = (world.keepRequestsBySource.get(sourceKey(by)) ?? []).filter(({ withdrawnAt }) => withdrawnAt === null);
  return requests.some((request) => isWithin(covers, request.covers));
}

export function newKeepRequest(session: VaultSession, caseId: CaseId, { by, covers }: Group, now: number): KeepRequest {
  return { type: 'keep-request', id: session.newId(), caseId, by, covers, askedAt: now, withdrawnAt: null };
}
