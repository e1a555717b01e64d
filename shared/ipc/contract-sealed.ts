// Sealed answers: begun and opened at the desk, given by each party on a screen turned to it alone. No answer carries an answer.
import { z } from 'zod';
import { partySetSchema } from '#shared/domain/audience.ts';
import { caseIdSchema, partyIdSchema, recordIdSchema, type PartyId, type RecordId } from '#shared/domain/ids.ts';
import { fewestAsked, sealedAnswerSchema, sealedQuestionSchema, type SealedQuestion, type SealedResult } from '#shared/domain/sealed-round.ts';
import { caseInput, entry, nothing } from './contract-entry.ts';
import type { NotFound, SealedError, WriteError } from './errors.ts';

/** The round that is open, as the mediator may know it. */
export type SealedRoundShown = {
  readonly roundId: RecordId;
  readonly question: SealedQuestion;
  readonly parties: readonly PartyId[];
  /** In the order of the set, so that it does not tell who came when. */
  readonly answered: readonly PartyId[];
};

export type PastRound = { readonly roundId: RecordId; readonly at: number; readonly question: SealedQuestion; readonly parties: readonly PartyId[]; readonly result: SealedResult | null };

export type SealedState = {
  readonly round: SealedRoundShown | null;
  /** A lock or an end of the app came between the beginning and the result: all are asked again. */
  readonly interrupted: Omit<SealedRoundShown, 'answered'> | null;
  /** Newest first; `result` null: stopped, or interrupted. */
  readonly past: readonly PastRound[];
};

/** What a party is asked, for its own screen. */
export type SealedAsked = { readonly roundId: RecordId; readonly question: SealedQuestion; readonly parties: readonly PartyId[]; readonly hasAnswered: boolean };

const roundInput = z.strictObject({ caseId: caseIdSchema, roundId: recordIdSchema });

export const sealedContract = {
  'sealed:state': entry<SealedState, NotFound>()(caseInput),
  /** `consents`: of "within", every party of the set has just agreed to this limit and to one run; into the journal. */
  'sealed:begin': entry<SealedState, NotFound | SealedError | WriteError>()(
    z.strictObject({
      caseId: caseIdSchema,
      roundId: recordIdSchema,
      question: sealedQuestionSchema,
      parties: partySetSchema.refine((parties) => parties.length >= fewestAsked, 'several'),
      consents: z.array(partyIdSchema).max(50),
    }),
  ),
  /** The result, once all have answered. The answers are gone with it. */
  'sealed:open': entry<{ readonly result: SealedResult }, NotFound | SealedError | WriteError>()(roundInput),
  /** Without a result; what was answered is gone. */
  'sealed:stop': entry<null, NotFound | WriteError>()(roundInput),
  /** From the screen of one party. null: it is asked nothing. */
  'sealed:ask': entry<SealedAsked | null>()(nothing),
  /** From the screen of one party, once. */
  'sealed:answer': entry<null, NotFound | SealedError>()(z.strictObject({ roundId: recordIdSchema, answer: sealedAnswerSchema })),
};
