import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { CaseSummary } from '#shared/ipc/contract.ts';
import { ok } from '#shared/result.ts';
import type { Changes } from './changes.ts';
import type { Service, VaultSession } from './session.ts';

type Counted = Pick<CaseSummary, 'parties' | 'meetings' | 'notes' | 'updatedAt'>;
/** Counting reads a whole case, so each case is counted once and again only after it was changed. */
const countedBySession = new WeakMap<VaultSession, Map<CaseId, Counted>>();

export const listCases: Service<'case:list'> = ({ session }) => {
  const counted = countedBySession.get(session) ?? new Map<CaseId, Counted>();
  countedBySession.set(session, counted);
  const cases = session.store.records({ kinds: ['case'], state: 'live' }).flatMap((record) => session.bodies.readAs(record, 'case') ?? []);
  return ok(cases.map((record) => summarise(session, record, counted)));
};

export function forgetCounts(session: VaultSession, changes: Changes): void {
  const counted = countedBySession.get(session);
  for (const { after } of changes.records) if (after.caseId) counted?.delete(after.caseId);
}

function summarise(session: VaultSession, { caseId, body }: RecordOf<'case'>, counted: Map<CaseId, Counted>): CaseSummary {
  const id = caseId as CaseId;
  const counts = counted.get(id) ?? count(session, id);
  counted.set(id, counts);
  const { workingName, matter, openedOn, court } = body;
  return { caseId: id, workingName, matter, openedOn, courtCaseNumber: court.caseNumber, ...counts };
}

function count(session: VaultSession, caseId: CaseId): Counted {
  const records = session.store.records({ caseId, state: 'live' }).filter((record) => record.audience.type !== 'screening');
  const parties = records.flatMap((record) => {
    const party = session.bodies.readAs(record, 'party');
    return party ? [{ partyId: party.id as string as PartyId, displayName: displayName(party.body), mark: party.body.mark }] : [];
  });
  return {
    parties,
    meetings: records.filter((record) => record.kind === 'meeting').length,
    notes: records.filter((record) => record.kind === 'note').length,
    updatedAt: records.reduce((latest, record) => Math.max(latest, record.updatedAt), 0),
  };
}
