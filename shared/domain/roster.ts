// Who takes part, as all parties of one moment know it. Made anew at each joining, leaving or renaming, so that its audience
// stays the set of that moment.
import { toPartySet } from './audience.ts';
import type { PartyId } from './ids.ts';
import { displayName } from './names.ts';
import type { PartyBody, RosterBody } from './party.ts';

export type RosterParty = { readonly id: PartyId; readonly body: PartyBody };

export const presentParties = (parties: readonly RosterParty[]): PartyId[] =>
  toPartySet(parties.filter((party) => party.body.leftAt === null).map((party) => party.id));

/** Who left is named only if all who are present now were there then: who came later learns nothing of them. */
export function createRosterBody(parties: readonly RosterParty[]): RosterBody {
  const present = parties.filter((party) => party.body.leftAt === null);
  const lastJoinedAt = Math.max(...present.map((party) => party.body.joinedAt));
  const known = parties.filter(({ body }) => body.leftAt === null || lastJoinedAt <= body.leftAt);
  const inOrder = [...known].sort((one, other) => one.body.joinedAt - other.body.joinedAt || compareLetters(one.body.mark.letter, other.body.mark.letter));
  return {
    parties: inOrder.map(({ id, body }) => ({ id, displayName: displayName(body).slice(0, 200), mark: body.mark, present: body.leftAt === null })),
  };
}

/** Those of a set whom the roster knows, in its order. */
export const partiesOf = <Party extends { readonly id: PartyId }>(set: readonly PartyId[], roster: readonly Party[]): Party[] => roster.filter(({ id }) => set.includes(id));
export const namesOf = (set: readonly PartyId[], roster: readonly RosterBody['parties'][number][]): string => partiesOf(set, roster).map((party) => party.displayName).join(', ');

const compareLetters = (one: string, other: string): number => one.length - other.length || (one < other ? -1 : 1);
