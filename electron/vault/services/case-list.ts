import { dueClasses, type Lifecycle } from '#shared/domain/case-lifecycle.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { CaseSummary } from '#shared/ipc/contract.ts';
import type { CaseEnd } from '#shared/ipc/contract-closing.ts';
import { ok } from '#shared/result.ts';
import type { LiveCount } from '../ports.ts';
import type { Changes } from './changes.ts';
import { localDay } from './local-day.ts';
import type { Service, VaultSession } from './session.ts';

type Counted = Pick<CaseSummary, 'parties' | 'meetings' | 'notes' | 'updatedAt'>;
/** All cases are counted at the first list, and one again only after it was changed. */
const countedBySession = new WeakMap<VaultSession, Map<CaseId, Counted>>();

export const listCases: Service<'case:list'> = ({ session }) => {
  const counted = countedBySession.get(session) ?? countAll(session);
  countedBySession.set(session, counted);
  const cases = session.store.records({ kinds: ['case'], state: 'live' }).flatMap((record) => session.bodies.readAs(record, 'case') ?? []);
  return ok(cases.map((record) => summarise(session, record, counted)));
};

export function forgetCounts(session: VaultSession, changes: Changes): void {
  const counted = countedBySession.get(session);
  for (const { caseId } of [...changes.records.map(({ after }) => after), ...changes.destroyed]) if (caseId) counted?.delete(caseId);
}

function summarise(session: VaultSession, { caseId, body }: RecordOf<'case'>, counted: Map<CaseId, Counted>): CaseSummary {
  const id = caseId as CaseId;
  const counts = counted.get(id) ?? toCounted(session.store.countLive(id), partiesOf(session, id).map(({ party }) => party));
  counted.set(id, counts);
  const { workingName, matter, openedOn, court } = body;
  return { caseId: id, workingName, matter, openedOn, courtCaseNumber: court.caseNumber, ...counts, end: endOf(body.lifecycle, localDay(session.now(null))) };
}

function endOf(lifecycle: Lifecycle, today: string): CaseEnd {
  const { closed, archivedOn, hold } = lifecycle;
  return { closedOn: closed?.on ?? '', result: closed?.result ?? null, archivedOn, isHeld: hold !== null, due: dueClasses(lifecycle, today) };
}

function countAll(session: VaultSession): Map<CaseId, Counted> {
  const counts = groupByCase(session.store.countLive());
  const parties = groupByCase(partiesOf(session));
  return new Map([...counts].map(([id, ofCase]) => [id, toCounted(ofCase, (parties.get(id) ?? []).map(({ party }) => party))]));
}

function partiesOf(session: VaultSession, caseId?: CaseId) {
  const records = session.store.records({ kinds: ['party'], state: 'live', ...(caseId === undefined ? {} : { caseId }) });
  return records.flatMap((record) => {
    const party = record.audience.type === 'screening' ? null : session.bodies.readAs(record, 'party');
    return party ? [{ caseId: party.caseId, party: { partyId: party.id as string as PartyId, displayName: displayName(party.body), mark: party.body.mark } }] : [];
  });
}

function toCounted(counts: readonly LiveCount[], parties: Counted['parties']): Counted {
  const countOf = (kind: LiveCount['kind']): number => counts.find((count) => count.kind === kind)?.count ?? 0;
  return { parties, meetings: countOf('meeting'), notes: countOf('note'), updatedAt: Math.max(0, ...counts.map(({ updatedAt }) => updatedAt)) };
}

function groupByCase<Item extends { readonly caseId: CaseId | null }>(items: readonly Item[]): Map<CaseId, Item[]> {
  const groups = new Map<CaseId, Item[]>();
  for (const item of items) {
    if (item.caseId === null) continue;
    groups.set(item.caseId, [...(groups.get(item.caseId) ?? []), item]);
  }
  return groups;
}
