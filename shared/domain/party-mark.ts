// One letter, one colour and one shape per party of a case; never given again, even after a party is gone.
import { assert } from '#shared/assert.ts';
import { partyColours, partyShapes, type PartyMark } from './party.ts';

export const mostParties = 50;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The mark of the party number `index` of its case, from 0. */
export function partyMarkAt(index: number): PartyMark {
  assert(Number.isInteger(index) && index >= 0 && index < mostParties, 'party index');
  const round = Math.floor(index / letters.length);
  const letter = letters.charAt(index % letters.length) + (round === 0 ? '' : String(round + 1));
  // The shape moves on by one with each round of colours, so no pair of colour and shape comes twice among 64.
  const colour = partyColours[index % partyColours.length];
  const shape = partyShapes[(index + Math.floor(index / partyColours.length)) % partyShapes.length];
  assert(colour && shape, 'mark tables');
  return { letter, colour, shape };
}
