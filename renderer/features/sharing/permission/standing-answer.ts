// The answer that stands now for all that is asked about, so that it is changed rather than given anew, and nothing is taken back unseen.
import type { AskedCoverage } from '#renderer/state/permissions.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { isNewsTo } from '#shared/domain/permission-companions.ts';
import { answerOf, isLiving, permissionStateOf, plainTerms, recipientKey, sameSource, type PermissionAnswer, type PermissionTerms } from '#shared/domain/permission-state.ts';
import type { Permission, Recipient } from '#shared/domain/permission.ts';
import type { PermissionOverview } from '#shared/ipc/contract-permissions.ts';
import type { CoveredRecord } from './covered-records.ts';

export type StandingAnswer =
  | { readonly type: 'given'; readonly answer: PermissionAnswer; readonly terms: PermissionTerms }
  /** Not the same for all of it, or open by the rule of the case: nothing is chosen beforehand. */
  | { readonly type: 'differs' | 'open' };
type Asked = { readonly covers: AskedCoverage; readonly records: readonly Pick<CoveredRecord, 'id' | 'kind' | 'source' | 'audience'>[]; readonly to: Recipient };

const closed: StandingAnswer = { type: 'given', answer: { type: 'closed' }, terms: plainTerms };

export function standingAnswer({ rule, permissions, keepRequests }: Pick<PermissionOverview, 'rule' | 'permissions' | 'keepRequests'>, { covers, records, to }: Asked, now: number): StandingAnswer {
  const living = permissions.map(({ permission }) => permission).filter((permission) => isLiving(permission, now)).toSorted((one, other) => other.givenAt - one.givenAt);
  const kept = keepRequests.filter(({ withdrawnAt }) => withdrawnAt === null);
  const standings =
    covers.type === 'all-of-source'
      ? recipientsOf(to).map((each) => found(living.find((permission) => permission.covers.type === 'all-of-source' && sameSource(permission.by, covers.by) && reaches(permission, each)), now) ?? (rule === 'closed' || kept.some((request) => request.covers.type === 'all-of-source' && sameSource(request.by, covers.by)) ? closed : { type: 'open' as const }))
      : records.flatMap((record) => recipientsOf(to).filter((each) => isNewsTo(record, each)).map((each) => ofRecord(record, each)));
  const keys = new Set(standings.map((standing) => JSON.stringify(standing)));
  return keys.size > 1 ? { type: 'differs' } : (standings[0] ?? closed);

  function ofRecord({ id, kind, source }: Asked['records'][number], each: Recipient): StandingAnswer {
    const own = living.filter((permission) => sameSource(permission.by, source) && reaches(permission, each));
    const named = own.find((permission) => permission.covers.type === 'records' && permission.covers.records.includes(id));
    const requests = kept.filter((request) => sameSource(request.by, source));
    const isNamedKept = requests.some((request) => request.covers.type === 'records' && request.covers.records.includes(id));
    const wide = kind === 'note' && !isNamedKept ? own.find((permission) => permission.covers.type === 'all-of-source') : undefined;
    const isOpen = rule !== 'closed' && kind === 'note' && source.type === 'party' && each.type === 'parties' && !isNamedKept && !requests.some((request) => request.covers.type === 'all-of-source');
    return found(named ?? wide, now) ?? (isOpen ? { type: 'open' } : closed);
  }
}

/** What was asked since, or took place, is a "yes" by now. */
function found(permission: Permission | undefined, now: number): StandingAnswer | null {
  if (!permission) return null;
  const { given, validUntil, purpose, way, form } = permission;
  const isYes = form.type === 'as-said' && permissionStateOf(permission, now) === 'in-force';
  return { type: 'given', answer: isYes ? { type: 'yes' } : answerOf(permission), terms: { signedOn: given.signedOn, validUntil, purpose, way } };
}

const recipientsOf = (to: Recipient): readonly Recipient[] => (to.type === 'parties' ? to.parties.map((party) => ({ type: 'parties', parties: [party] })) : [to]);
const partyOf = (to: Recipient): PartyId | undefined => (to.type === 'parties' ? to.parties[0] : undefined);
const reaches = ({ to: given }: Permission, to: Recipient): boolean => (given.type === 'parties' ? given.parties.some((party) => party === partyOf(to)) : recipientKey(given) === recipientKey(to));
