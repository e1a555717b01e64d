// A question that each party answers apart and sealed: the mediator's proposal, which is a deal only if all say yes, or "are we within X?".
// One result comes out of it, and nothing else: what is kept while the answers come in is not who said what, but only whether all so far
// said yes, or the smallest and the largest figure. Nobody, not even the mediator, can ask it for more.
import { z } from 'zod';
import { assert, assertNever } from '#shared/assert.ts';
import type { PartyId } from './ids.ts';
import { tiynTextSchema } from './money.ts';
import { amountSchema } from './negotiation.ts';
import { longText } from './text-limits.ts';

export const sealedQuestionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('proposal'), text: longText.min(1) }),
  /** `text`: what the figures are about. The limit is agreed by all before anybody answers. */
  z.strictObject({ type: z.literal('within'), text: longText, limit: amountSchema }),
]);
export type SealedQuestion = z.output<typeof sealedQuestionSchema>;

export const sealedAnswerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('proposal'), isYes: z.boolean() }),
  z.strictObject({ type: z.literal('within'), minor: tiynTextSchema }),
]);
export type SealedAnswer = z.output<typeof sealedAnswerSchema>;

export const sealedResults = ['deal', 'no-deal', 'within', 'apart'] as const;
export type SealedResult = (typeof sealedResults)[number];

/** Fewer would make the result one party's answer. */
export const fewestAsked = 2;

export type Ballot = {
  /** Who has still to answer: in the order of the set, whoever came first. */
  readonly waiting: () => readonly PartyId[];
  /** False: this party is not asked, has answered, or gave an answer to another question; nothing has changed. */
  readonly take: (party: PartyId, answer: SealedAnswer) => boolean;
  /** null until all have answered. */
  readonly result: () => SealedResult | null;
  readonly erase: () => void;
};

export function createBallot(question: SealedQuestion, parties: readonly PartyId[]): Ballot {
  assert(parties.length >= fewestAsked, 'a sealed question is asked of several');
  const waiting = new Set(parties);
  const tally = question.type === 'proposal' ? createYesTally() : createRangeTally(BigInt(question.limit.minor));
  let result: SealedResult | null = null;
  return {
    waiting: () => parties.filter((party) => waiting.has(party)),
    take: (party, answer) => {
      if (!waiting.has(party) || answer.type !== question.type) return false;
      waiting.delete(party);
      tally.add(answer);
      if (waiting.size === 0) {
        result = tally.result();
        tally.erase();
      }
      return true;
    },
    result: () => result,
    erase: () => {
      waiting.clear();
      tally.erase();
      result = null;
    },
  };
}

type Tally = { readonly add: (answer: SealedAnswer) => void; readonly result: () => SealedResult; readonly erase: () => void };

/** The same work for a yes and a no. */
function createYesTally(): Tally {
  const refused = new Uint8Array(1);
  return {
    add: (answer) => {
      assert(answer.type === 'proposal', 'an answer to a proposal');
      refused[0] = (refused[0] ?? 0) | Number(!answer.isYes);
    },
    result: () => (refused[0] === 0 ? 'deal' : 'no-deal'),
    erase: () => void refused.fill(0),
  };
}

function createRangeTally(limit: bigint): Tally {
  const [none, lowest, highest] = [-1n, 0, 1] as const;
  const range = new BigInt64Array(2).fill(none);
  return {
    add: (answer) => {
      assert(answer.type === 'within', 'a figure');
      const figure = BigInt(answer.minor);
      const [low = none, high = none] = range;
      range[lowest] = low === none || figure < low ? figure : low;
      range[highest] = figure > high ? figure : high;
    },
    result: () => {
      const [low = none, high = none] = range;
      return high - low <= limit ? 'within' : 'apart';
    },
    erase: () => void range.fill(none),
  };
}

/** Kinds of the journal for a question's course. */
export function journalKindsOf(question: SealedQuestion): { readonly begun: 'sealed-begun' | 'within-begun'; readonly ended: 'sealed-ended' | 'within-ended'; readonly stopped: 'sealed-stopped' | 'within-stopped' } {
  switch (question.type) {
    case 'proposal':
      return { begun: 'sealed-begun', ended: 'sealed-ended', stopped: 'sealed-stopped' };
    case 'within':
      return { begun: 'within-begun', ended: 'within-ended', stopped: 'within-stopped' };
    default:
      return assertNever(question, 'sealed question');
  }
}
