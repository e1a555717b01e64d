// Sealed answers. They live in the memory of this process alone, as a tally that does not know who said what, from the first answer to the
// result: nothing of them is ever written, so that no draft, history, search, log, journal, backup or page of the database can have it. A lock
// ends this process, and all are asked again. What is written does not depend on the answers until the result does.
import { z } from 'zod';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { recordIdSchema } from '#shared/domain/ids.ts';
import { partySetSchema } from '#shared/domain/audience.ts';
import { createBallot, journalKindsOf, sealedQuestionSchema, sealedResults, type Ballot, type SealedQuestion } from '#shared/domain/sealed-round.ts';
import type { PastRound, SealedState } from '#shared/ipc/contract-sealed.ts';
import { err, ok } from '#shared/result.ts';
import { areHere } from './meeting-plan.ts';
import { notAllowed, notFound, sameValue } from './records.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';

type Round = { readonly caseId: CaseId; readonly roundId: RecordId; readonly question: SealedQuestion; readonly parties: readonly PartyId[]; readonly ballot: Ballot };

/** One at a time. Gone with the session, and with the process. */
const rounds = new WeakMap<VaultSession, Round>();

/** A case that went to the trash, or for good, takes its round along: nothing more is written of it. */
function openRound(session: VaultSession): Round | null {
  const round = rounds.get(session);
  if (!round || session.worlds.get(round.caseId)) return round ?? null;
  forget(session, round);
  return null;
}

export const readSealedState: Service<'sealed:state'> = ({ session }, { caseId }) => (session.worlds.get(caseId) ? ok(stateOf(session, caseId)) : notFound);

export const beginSealed: Service<'sealed:begin'> = (call, { caseId, roundId, question, parties, consents }) => {
  const { session } = call;
  if (!session.worlds.get(caseId) || !areHere(call, caseId, parties)) return notFound;
  const open = openRound(session);
  // The same request once more.
  if (open?.roundId === roundId) return ok(stateOf(session, caseId));
  if (open) return err({ type: 'another-round' });
  const past = readRounds(session, caseId);
  if (past.some((each) => each.roundId === roundId)) return notFound;
  if (question.type === 'within' && !parties.every((party) => consents.includes(party))) return err({ type: 'consent-needed' });
  // Counted for these parties alone: a number must not tell one of them what others were asked.
  const run = past.filter((each) => each.question.type === 'within' && sameValue(each.parties, parties)).length + 1;
  const begun = entryOf({ roundId, question, parties });
  const saved = session.change((writer) => writer.addJournalEntry(caseId, journalKindsOf(question).begun, question.type === 'within' ? { ...begun, run } : begun));
  if (!saved.ok) return saved;
  rounds.set(session, { caseId, roundId, question, parties, ballot: createBallot(question, parties) });
  return ok(stateOf(session, caseId));
};

export const openSealed: Service<'sealed:open'> = ({ session }, { caseId, roundId }) => {
  const round = findRound(session, caseId, roundId);
  if (!round) return notFound;
  const result = round.ballot.result();
  if (result === null) return err({ type: 'not-all-answered' });
  const saved = session.change((writer) => writer.addJournalEntry(caseId, journalKindsOf(round.question).ended, { ...entryOf(round), result }));
  // Where it cannot be noted it is not told either, and stays to be opened.
  if (!saved.ok) return saved;
  forget(session, round);
  return ok({ result });
};

export const stopSealed: Service<'sealed:stop'> = ({ session }, { caseId, roundId }) => {
  const round = findRound(session, caseId, roundId);
  if (!round) return notFound;
  const saved = session.change((writer) => writer.addJournalEntry(caseId, journalKindsOf(round.question).stopped, entryOf(round)));
  if (!saved.ok) return saved;
  forget(session, round);
  return ok(null);
};

export const askSealed: Service<'sealed:ask'> = (call) => {
  const asked = findAsked(call);
  if (!asked) return call.viewer.type === 'screen' ? ok(null) : notAllowed;
  const { round, party } = asked;
  const { roundId, question, parties } = round;
  return ok({ roundId, question, parties, hasAnswered: !round.ballot.waiting().includes(party) });
};

export const answerSealed: Service<'sealed:answer'> = (call, { roundId, answer }) => {
  if (call.viewer.type !== 'screen') return notAllowed;
  const asked = findAsked(call);
  if (asked?.round.roundId !== roundId || answer.type !== asked.round.question.type) return notFound;
  return asked.round.ballot.take(asked.party, answer) ? ok(null) : err({ type: 'already-answered' });
};

/** The screen of one party alone, of the round's case, that is asked. */
function findAsked({ session, viewer }: ServiceCall): { readonly round: Round; readonly party: PartyId } | null {
  const round = openRound(session);
  const [party, ...others] = viewer.type === 'screen' ? viewer.parties : [];
  if (!round || viewer.type !== 'screen' || party === undefined || others.length > 0) return null;
  if (viewer.caseId !== round.caseId || !round.parties.includes(party)) return null;
  return { round, party };
}

function findRound(session: VaultSession, caseId: CaseId, roundId: RecordId): Round | null {
  const round = openRound(session);
  return round?.caseId === caseId && round.roundId === roundId ? round : null;
}

function forget(session: VaultSession, { ballot }: Round): void {
  ballot.erase();
  rounds.delete(session);
}

type RoundEntry = Pick<Round, 'roundId' | 'question' | 'parties'>;

/** What all entries of a round say; the question stands in each, so that a journal of one party can be read by itself. */
const entryOf = ({ roundId, question, parties }: RoundEntry): object => ({ roundId, text: question.text, ...(question.type === 'within' ? { limit: question.limit } : {}), parties });

const entrySchema = z.object({ roundId: recordIdSchema, parties: partySetSchema, result: z.enum(sealedResults).optional() });

function readRounds(session: VaultSession, caseId: CaseId): readonly (PastRound & { readonly isEnded: boolean })[] {
  const byId = new Map<RecordId, PastRound & { readonly isEnded: boolean }>();
  for (const { kind, at, content } of session.store.journal(caseId)) {
    const type = kind.startsWith('sealed-') ? 'proposal' : kind.startsWith('within-') ? 'within' : null;
    const read = type === null ? null : entrySchema.safeParse(content);
    if (type === null || !read?.success) continue;
    const question = sealedQuestionSchema.safeParse({ type, ...pickQuestion(content) });
    if (!question.success) continue;
    const { roundId, parties, result } = read.data;
    byId.set(roundId, { roundId, at, question: question.data, parties, result: result ?? null, isEnded: kind !== journalKindsOf(question.data).begun });
  }
  return [...byId.values()].reverse();
}

function pickQuestion(content: unknown): object {
  const { text, limit } = content as { readonly text?: unknown; readonly limit?: unknown };
  return limit === undefined ? { text } : { text, limit };
}

function stateOf(session: VaultSession, caseId: CaseId): SealedState {
  const open = openRound(session);
  const round = open?.caseId === caseId ? open : null;
  const waiting = round?.ballot.waiting() ?? [];
  const past = readRounds(session, caseId);
  const newest = past[0];
  const interrupted = newest && !newest.isEnded && newest.roundId !== round?.roundId ? newest : null;
  return {
    round: round && { roundId: round.roundId, question: round.question, parties: round.parties, answered: round.parties.filter((party) => !waiting.includes(party)) },
    interrupted: interrupted && { roundId: interrupted.roundId, question: interrupted.question, parties: interrupted.parties },
    past: past.filter(({ roundId }) => roundId !== round?.roundId).map(({ isEnded: _ended, ...each }) => each),
  };
}
