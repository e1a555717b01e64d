// The wall, as one pure rule: may this viewer see this record? Law on mediation, Art. 8 (wording of 20.12.2021): what a party
// says in confidence passes to another only with that party's permission. In doubt the answer is no.
import { assertNever } from '#shared/assert.ts';
import type { Viewer } from './audience.ts';
import type { PartyId, RecordId } from './ids.ts';
import { nearestClosed, permissionStateOf } from './permission-state.ts';
import { sourceKey, type Permission } from './permission.ts';
import { findRefusedOrigin } from './origin-walk.ts';
import type { World, WorldRecord } from './world.ts';

/** Why, for a person to read: the permission, or what is missing. */
export type Because =
  | { readonly type: 'desk' }
  | { readonly type: 'in-audience' }
  | { readonly type: 'permitted'; readonly permissionIds: readonly RecordId[] }
  | { readonly type: 'open-rule' }
  | { readonly type: 'not-found' }
  | { readonly type: 'other-case' }
  | { readonly type: 'own-eyes' }
  | { readonly type: 'screening' }
  | { readonly type: 'given-by-body' }
  | { readonly type: 'unknown-party'; readonly party: PartyId | null }
  | { readonly type: 'left-before'; readonly party: PartyId }
  | { readonly type: 'joined-later'; readonly party: PartyId }
  | { readonly type: 'asked-to-keep'; readonly party: PartyId }
  | { readonly type: 'no-permission'; readonly party: PartyId }
  | { readonly type: 'revoked' | 'words-changed' | 'expired' | 'not-yet-given' | 'ask-first'; readonly party: PartyId; readonly permissionId: RecordId }
  | { readonly type: 'awaiting-event'; readonly party: PartyId; readonly permissionId: RecordId; readonly event: string }
  | { readonly type: 'no-common-wording' }
  | { readonly type: 'no-wording' }
  | { readonly type: 'origin-missing' | 'origin-circle'; readonly origin: RecordId }
  | { readonly type: 'origin-refused'; readonly origin: RecordId; readonly because: Because };

export type Verdict =
  | { readonly allowed: 'as-said'; readonly because: Because }
  | { readonly allowed: 'wording'; readonly wording: string; readonly permission: Permission; readonly because: Because }
  | { readonly allowed: 'no'; readonly because: Because };

/** 'as-said' asks for the most that may be shown; 'wording' only for released words, even where more is allowed. */
export type AskedForm = 'as-said' | 'wording';

export function mayShow(recordId: RecordId, viewer: Viewer, form: AskedForm, world: World, now: number): Verdict {
  const record = world.records.get(recordId);
  return record ? mayShowRecord(record, viewer, form, world, now) : no({ type: 'not-found' });
}

/** The same for a record at hand, which `world` may hold in a newer revision. */
export function mayShowRecord(record: WorldRecord, viewer: Viewer, form: AskedForm, world: World, now: number): Verdict {
  const moment = Math.max(now, world.newestJournalAt);
  if (viewer.type === 'desk') return judgeForDesk(record, world, moment);
  if (viewer.caseId !== world.caseId || record.caseId !== world.caseId) return no({ type: 'other-case' });
  const own = judgeForParties(record, viewer.parties, form, world, moment, permittedParty);
  if (own.allowed === 'wording') return releasedWords(record, viewer.parties, own.candidates, world, moment);
  return own.allowed === 'no' ? own : (refusedOrigin(record, viewer.parties, world, moment, null) ?? own);
}

/**
 * For words that no permission has been given for: an earlier version, or a draft of a record. Its own audience decides alone,
 * and the record as it stands must be open to the viewer as well.
 */
export function mayShowVersion(version: WorldRecord, viewer: Viewer, world: World, now: number): Verdict {
  const moment = Math.max(now, world.newestJournalAt);
  if (viewer.type === 'desk') return judgeForDesk(version, world, moment);
  if (viewer.caseId !== world.caseId || version.caseId !== world.caseId) return no({ type: 'other-case' });
  const present = world.records.get(version.id);
  if (present) {
    const whole = mayShowRecord(present, viewer, 'as-said', world, now);
    if (whole.allowed !== 'as-said') return whole.allowed === 'no' ? whole : no({ type: 'no-wording' });
  }
  const own = judgeForParties(version, viewer.parties, 'as-said', world, moment, refusedParty);
  if (own.allowed === 'wording') return no({ type: 'no-wording' });
  return own.allowed === 'no' ? own : (refusedOrigin(version, viewer.parties, world, moment, null) ?? own);
}

type PartyVerdict =
  | { readonly allowed: 'as-said'; readonly permissionId: RecordId | null; readonly openRule: boolean }
  | { readonly allowed: 'wording'; readonly permissions: readonly Permission[] }
  | { readonly allowed: 'no'; readonly because: Because };
/** `candidates`: permissions whose words each party of the set may have, the newest first; never empty. */
type SetVerdict = Exclude<Verdict, { readonly allowed: 'wording' }> | { readonly allowed: 'wording'; readonly candidates: readonly Permission[] };
type JudgeOutsider = (record: WorldRecord, party: PartyId, world: World, now: number) => PartyVerdict;

const no = (because: Because) => ({ allowed: 'no', because }) as const;

function judgeForDesk(record: WorldRecord, world: World, now: number): Verdict {
  const screeningOpen = world.screeningOpenUntil !== null && now <= world.screeningOpenUntil;
  return record.audience.type === 'screening' && !screeningOpen ? no({ type: 'screening' }) : { allowed: 'as-said', because: { type: 'desk' } };
}

/** Each party of the set must be allowed on its own; an empty set may see nothing. */
function judgeForParties(record: WorldRecord, parties: readonly PartyId[], form: AskedForm, world: World, now: number, judgeOutsider: JudgeOutsider): SetVerdict {
  switch (record.audience.type) {
    case 'mediator':
      return no({ type: 'own-eyes' });
    case 'screening':
      return no({ type: 'screening' });
    case 'body':
      return no({ type: 'given-by-body' });
    case 'parties':
      break;
    default:
      assertNever(record.audience, 'audience');
  }
  if (parties.length === 0) return no({ type: 'unknown-party', party: null });
  const verdicts: PartyVerdict[] = [];
  for (const party of parties) {
    const verdict = judgeForParty(record, record.audience.parties, party, world, now, judgeOutsider);
    if (verdict.allowed === 'no') return verdict;
    verdicts.push(verdict);
  }
  if (form === 'wording') return releasedWording(record, parties, world, now);
  return verdicts.every((verdict) => verdict.allowed === 'as-said')
    ? wholeRecord(verdicts)
    : commonWording(verdicts.flatMap((verdict) => (verdict.allowed === 'wording' ? [verdict.permissions] : [])));
}

function judgeForParty(record: WorldRecord, audience: readonly PartyId[], id: PartyId, world: World, now: number, judgeOutsider: JudgeOutsider): PartyVerdict {
  const party = world.parties.get(id);
  if (!party) return { allowed: 'no', because: { type: 'unknown-party', party: id } };
  // Who has left is told nothing that was written afterwards.
  if (party.leftAt !== null && record.updatedAt > party.leftAt) return { allowed: 'no', because: { type: 'left-before', party: id } };
  // Who joined later stands in no earlier set, whatever the set says.
  if (audience.includes(id) && record.createdAt >= party.joinedAt) return { allowed: 'as-said', permissionId: null, openRule: false };
  const verdict = judgeOutsider(record, id, world, now);
  const isLate = audience.includes(id) && verdict.allowed === 'no' && verdict.because.type === 'no-permission';
  return isLate ? { allowed: 'no', because: { type: 'joined-later', party: id } } : verdict;
}

const refusedParty: JudgeOutsider = (_record, party) => ({ allowed: 'no', because: { type: 'no-permission', party } });

/** A party outside the audience: by the case's default rule, or by a permission of the record's own source. */
const permittedParty: JudgeOutsider = (record, id, world, now) => {
  const verdict = judgeByPermissions(record, id, world, now);
  if (verdict.allowed === 'as-said' || world.rule === 'closed') return verdict;
  const open = judgeByOpenRule(record, id, world);
  return open.allowed === 'no' && verdict.allowed === 'wording' ? verdict : open;
};

/** "Open unless asked" speaks of what a party told the mediator, to parties who were there then; not of details, papers or meetings. */
function judgeByOpenRule(record: WorldRecord, id: PartyId, world: World): PartyVerdict {
  if (record.kind !== 'note' || record.source.type !== 'party') return { allowed: 'no', because: { type: 'no-permission', party: id } };
  const joinedAt = world.parties.get(id)?.joinedAt ?? Number.POSITIVE_INFINITY;
  if (joinedAt > record.createdAt) return { allowed: 'no', because: { type: 'joined-later', party: id } };
  return isKept(record, world, 'any') ? { allowed: 'no', because: { type: 'asked-to-keep', party: id } } : { allowed: 'as-said', permissionId: null, openRule: true };
}

function judgeByPermissions(record: WorldRecord, id: PartyId, world: World, now: number): PartyVerdict {
  const { open, nearest } = openPermissions(record, id, world, now);
  const asSaid = open.find((permission) => permission.form.type === 'as-said');
  if (asSaid) return { allowed: 'as-said', permissionId: asSaid.id, openRule: false };
  return open.length > 0 ? { allowed: 'wording', permissions: open } : { allowed: 'no', because: nearest };
}

/** The permissions of the record's source that release something of it to this party now; `nearest` says what the nearest of the others lacks. */
function openPermissions(record: WorldRecord, id: PartyId, world: World, now: number): { readonly open: readonly Permission[]; readonly nearest: Because } {
  const given = permissionsFor(record, world).filter(({ to }) => to.type === 'parties' && to.parties.includes(id));
  const open = given.filter((permission) => permissionStateOf(permission, now) === 'in-force');
  const closed = open.length > 0 ? null : nearestClosed(given, now);
  return { open, nearest: (closed && whatIsMissing(closed, id, now)) ?? { type: 'no-permission', party: id } };
}

/** What the record's own source gave for it, by name or for all that it said. */
export function permissionsFor(record: WorldRecord, world: World): readonly Permission[] {
  const key = sourceKey(record.source);
  const named = (world.permissionsByRecord.get(record.id) ?? []).filter((permission) => sourceKey(permission.by) === key);
  // "All that I told you" is what was said: a party's papers, addresses and meetings have to be named. And it is not what the
  // source asked by name to be kept.
  return record.kind !== 'note' || isKept(record, world, 'named') ? named : [...named, ...(world.permissionsOfAll.get(key) ?? [])];
}

/** Whether the source asked that this be kept: this very record, or ('any') all that it gave. */
function isKept(record: WorldRecord, world: World, requests: 'named' | 'any'): boolean {
  return (world.keepRequestsBySource.get(sourceKey(record.source)) ?? []).some(
    ({ withdrawnAt, covers }) => withdrawnAt === null && (covers.type === 'all-of-source' ? requests === 'any' : covers.records.includes(record.id)),
  );
}

function whatIsMissing(permission: Permission, party: PartyId, now: number): Because | null {
  const state = permissionStateOf(permission, now);
  if (state === 'in-force') return null;
  const permissionId = permission.id;
  return state === 'awaiting-event' ? { type: state, party, permissionId, event: permission.from.type === 'after-event' ? permission.from.event : '' } : { type: state, party, permissionId };
}

function wholeRecord(verdicts: readonly PartyVerdict[]): Extract<Verdict, { readonly allowed: 'as-said' }> {
  const permissionIds = verdicts.flatMap((verdict) => (verdict.allowed === 'as-said' && verdict.permissionId ? [verdict.permissionId] : []));
  if (permissionIds.length > 0) return { allowed: 'as-said', because: { type: 'permitted', permissionIds } };
  const isOpen = verdicts.some((verdict) => verdict.allowed === 'as-said' && verdict.openRule);
  return { allowed: 'as-said', because: { type: isOpen ? 'open-rule' : 'in-audience' } };
}

/** Words released to each party of the set that stands outside the audience; those inside may have them anyway. */
function releasedWording(record: WorldRecord, parties: readonly PartyId[], world: World, now: number): SetVerdict {
  const inside = record.audience.type === 'parties' ? new Set<PartyId>(record.audience.parties) : new Set<PartyId>();
  const outside = parties.filter((party) => !inside.has(party));
  const lists = outside.map((party) => openPermissions(record, party, world, now).open.filter((permission) => permission.form.type === 'wording'));
  return lists.length === 0 || lists.some((list) => list.length === 0) ? no({ type: 'no-wording' }) : commonWording(lists);
}

/** The words that every party without the whole record may have. */
function commonWording(lists: readonly (readonly Permission[])[]): SetVerdict {
  const common = lists.flat().filter((candidate) => lists.every((list) => list.some((other) => wordingOf(other) === wordingOf(candidate))));
  return common.length > 0 ? { allowed: 'wording', candidates: common.sort(newestFirst) } : no({ type: 'no-common-wording' });
}

const wordingOf = (permission: Permission): string => (permission.form.type === 'wording' ? permission.form.text : '');

const newestFirst = (one: Permission, other: Permission): number => other.givenAt - one.givenAt || (one.id < other.id ? -1 : 1);

/** The newest of them that what the record was made from leaves open. */
function releasedWords(record: WorldRecord, parties: readonly PartyId[], candidates: readonly Permission[], world: World, now: number): Verdict {
  let refused: Verdict | null = null;
  for (const permission of candidates) {
    const wording = wordingOf(permission);
    const verdict = refusedOrigin(record, parties, world, now, wording);
    if (!verdict) return { allowed: 'wording', wording, permission, because: { type: 'permitted', permissionIds: [permission.id] } };
    refused ??= verdict;
  }
  return refused ?? no({ type: 'no-wording' });
}

/**
 * What is made from other records goes no further than all of them, unless this very revision was confirmed to hold nothing of them.
 * `wording`: only these words are to be told, so it is enough that the source of an origin let go these very words as well.
 */
function refusedOrigin(record: WorldRecord, parties: readonly PartyId[], world: World, now: number, wording: string | null): Verdict | null {
  const because = findRefusedOrigin<Because>(record, world, (origin) => {
    const own = judgeForParties(origin, parties, 'as-said', world, now, permittedParty);
    if (own.allowed === 'as-said' || (own.allowed === 'wording' && own.candidates.some((each) => wordingOf(each) === wording))) return null;
    return own.allowed === 'no' ? own.because : { type: 'no-wording' };
  });
  return because && no(because);
}
