import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { createRosterBody, presentParties } from '#shared/domain/roster.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { StoreWriter } from '../ports.ts';
import { mediator, newRecord, nextRevision, sameValue } from './records.ts';
import type { VaultSession } from './session.ts';

/** Inside the action that changed a party: who takes part, for exactly those who take part now. */
export function remakeRoster(session: VaultSession, writer: StoreWriter, caseId: CaseId, now: number): void {
  const parties = writer
    .records({ caseId, kinds: ['party'], state: 'live' })
    .flatMap((record) => session.bodies.readAs(record, 'party') ?? [])
    .map((record) => ({ id: record.id as string as PartyId, body: record.body }));
  const present = presentParties(parties);
  const rosters = writer.records({ caseId, kinds: ['roster'], state: 'live' }).flatMap((record) => session.bodies.readAs(record, 'roster') ?? []);
  const leftIds = parties.filter((party) => party.body.leftAt !== null).map((party) => party.id);
  if (present.length > 0) putRoster(session, writer, { caseId, rosters, now, present, body: createRosterBody(parties) });
  // An older roster stays only for those who have left: everyone else has the new one.
  for (const roster of rosters) {
    const isNeeded = roster.audience.type === 'parties' && roster.audience.parties.some((party) => leftIds.includes(party));
    const isNewest = sameValue(roster.audience, { type: 'parties', parties: present });
    if (!isNeeded && !isNewest) writer.putRecord(nextRevision(roster, { deletedAt: now }, now));
  }
}

type RosterChange = {
  readonly caseId: CaseId;
  readonly rosters: readonly RecordOf<'roster'>[];
  readonly now: number;
  readonly present: PartyId[];
  readonly body: RecordOf<'roster'>['body'];
};

function putRoster(session: VaultSession, writer: StoreWriter, { caseId, rosters, now, present, body }: RosterChange): void {
  const same = rosters.find((roster) => sameValue(roster.audience, { type: 'parties', parties: present }));
  if (same) {
    if (!sameValue(same.body, body)) writer.putRecord(nextRevision(same, { body }, now));
    return;
  }
  const audience = { type: 'parties', parties: present } as const;
  writer.putRecord(newRecord({ id: session.newId(), caseId, kind: 'roster', audience, source: mediator, now, body }));
}
