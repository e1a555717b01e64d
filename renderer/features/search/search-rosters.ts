// Names and marks of the parties of other cases, for hits found in them: read once, when the search first looks beyond this case.
import { useEffect, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import { listCases } from './api.ts';

export type RosterParty = RosterBody['parties'][number];

export function useRosters(isWanted: boolean): ReadonlyMap<CaseId, readonly RosterParty[]> {
  const [rosters, setRosters] = useState<ReadonlyMap<CaseId, readonly RosterParty[]>>(new Map());
  useEffect(() => {
    if (!isWanted) return undefined;
    let current = true;
    void listCases().then((answer) => {
      if (!current || !answer.ok) return;
      const rosterOf = ({ caseId, parties }: (typeof answer.value)[number]) =>
        [caseId, parties.map(({ partyId, displayName, mark }) => ({ id: partyId, displayName, mark, present: true }))] as const;
      setRosters(new Map(answer.value.map(rosterOf)));
    });
    return () => {
      current = false;
    };
  }, [isWanted]);
  return rosters;
}
