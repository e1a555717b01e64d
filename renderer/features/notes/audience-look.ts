// How an audience looks on screen: own eyes, one side in confidence, some, or joint.
import type { Audience } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';

export type AudienceLook = { readonly look: 'own-eyes' | 'screening' | 'body' | 'joint' | 'some' | 'one'; readonly parties: readonly PartyId[] };

export function lookOfAudience(audience: Audience, presentParties: readonly PartyId[]): AudienceLook {
  if (audience.type === 'mediator') return { look: 'own-eyes', parties: [] };
  if (audience.type !== 'parties') return { look: audience.type, parties: [] };
  const { parties } = audience;
  if (parties.length === 1) return { look: 'one', parties };
  return { look: presentParties.every((party) => parties.includes(party)) ? 'joint' : 'some', parties };
}
