// A sealed question's one result, for every way its parties can answer, and nothing that tells more.
import { describe, expect, test } from 'vitest';
import type { PartyId } from '#shared/domain/ids.ts';
import { createBallot, type SealedAnswer, type SealedQuestion } from '#shared/domain/sealed-round.ts';

const parties = ['a', 'b', 'c'] as unknown as readonly [PartyId, PartyId, PartyId];
const proposal: SealedQuestion = { type: 'proposal', text: 'Half each' };
const within: SealedQuestion = { type: 'within', text: '', limit: { minor: '10000', currency: 'KZT' } };
const yes = (isYes: boolean): SealedAnswer => ({ type: 'proposal', isYes });
const figure = (minor: string): SealedAnswer => ({ type: 'within', minor });
const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] as const;

describe('a proposal', () => {
  test('is a deal only if all say yes, in whatever order they come', () => {
    for (let bits = 0; bits < 8; bits += 1) {
      for (const order of orders) {
        const ballot = createBallot(proposal, parties);
        for (const [count, index] of order.entries()) {
          expect(ballot.result()).toBe(null);
          expect(ballot.waiting()).toHaveLength(3 - count);
          expect(ballot.take(parties[index], yes(((bits >> index) & 1) === 1))).toBe(true);
        }
        expect(ballot.result()).toBe(bits === 7 ? 'deal' : 'no-deal');
      }
    }
  });
  test('a second answer, a stranger and an answer to another question change nothing', () => {
    const ballot = createBallot(proposal, parties.slice(0, 2));
    expect(ballot.take(parties[0], yes(true))).toBe(true);
    expect(ballot.take(parties[0], yes(false))).toBe(false);
    expect(ballot.take(parties[2], yes(false))).toBe(false);
    expect(ballot.take(parties[1], figure('1'))).toBe(false);
    expect(ballot.waiting()).toEqual([parties[1]]);
    expect(ballot.take(parties[1], yes(true))).toBe(true);
    expect(ballot.result()).toBe('deal');
  });
  test('keeps no answer that could be read, before or after', () => {
    const first = createBallot(proposal, parties);
    const second = createBallot(proposal, parties);
    first.take(parties[0], yes(false));
    second.take(parties[0], yes(true));
    expect(JSON.stringify([first, first.waiting(), first.result()])).toBe(JSON.stringify([second, second.waiting(), second.result()]));
    first.erase();
    expect([first.waiting(), first.result()]).toEqual([[], null]);
  });
  test('is asked of several', () => expect(() => createBallot(proposal, [parties[0]])).toThrow('several'));
});

describe('"are we within X?"', () => {
  test.each([
    [['0', '10000', '5000'], 'within'],
    [['10000', '0', '5000'], 'within'],
    [['0', '10001', '5000'], 'apart'],
    [['5000', '10001', '0'], 'apart'],
    [['100000000000099', '100000000000099', '100000000000099'], 'within'],
    [['100000000000099', '0', '0'], 'apart'],
    [['0', '0', '0'], 'within'],
  ] as const)('%j is %s', (figures, expected) => {
    for (const order of orders) {
      const ballot = createBallot(within, parties);
      for (const index of order) ballot.take(parties[index], figure(figures[index]));
      expect(ballot.result()).toBe(expected);
    }
  });
});
