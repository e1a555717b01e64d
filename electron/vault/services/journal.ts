// The journals at the desk: read as sentences, of one party only what concerns it, and reckoned anew.
import type { Viewer } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { concernOf, mayGiveProof, type ConcernFacts } from '#shared/domain/journal-concern.ts';
import { journalGroupOf } from '#shared/domain/journal-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { JournalLineShown, JournalOf } from '#shared/ipc/contract-journal.ts';
import { ok } from '#shared/result.ts';
import { createNames } from '../journal/names.ts';
import { tellEntry } from '../journal/tell.ts';
import { loadSodium } from '../keys/sodium.ts';
import type { JournalLine } from '../ports.ts';
import { followChain } from '../store/journal.ts';
import { notFound } from './records.ts';
import type { Service, VaultSession } from './session.ts';

export const readJournal: Service<'journal:read'> = ({ session }, { of, party, language }) => {
  const found = journalFor(session, { of, party, language });
  if (!found) return notFound;
  const { count, head } = session.store.journalHead(chainOf(of));
  return ok({ lines: found.map(({ shown }) => shown), count, head });
};

export const verifyJournal: Service<'journal:verify'> = async ({ session }, { of }) => {
  if (!isThere(session, of)) return notFound;
  const sodium = await loadSodium();
  const chain = chainOf(of);
  const lines = session.store.journalLines(chain);
  const known = session.store.journalHead(chain);
  const { head, brokenAt } = followChain(sodium, chain, lines);
  const isEndThere = lines.length === known.count && (known.count === 0 || Buffer.from(head).toString('hex') === known.head);
  return ok({
    isWhole: brokenAt === null && isEndThere,
    brokenAt,
    count: lines.length,
    erased: lines.filter(({ content }) => content === null).length,
    head: known.head,
    checkedAt: session.now(null),
  });
};

export type ChosenJournal = { readonly of: JournalOf; readonly party: PartyId | null; readonly language: Language };
/** `proof`: the entry as it lies in the vault, where its reader may have it. */
export type ToldLine = { readonly shown: JournalLineShown; readonly proof: JournalLine | null };

/** null: there is no such case, or no such party in it. */
export function journalFor(session: VaultSession, { of, party, language }: ChosenJournal): readonly ToldLine[] | null {
  if (!isThere(session, of)) return null;
  const lines = session.store.journalLines(chainOf(of));
  if (of.type === 'vault' || party === null) {
    const names = createNames({ session, caseId: of.type === 'case' ? of.caseId : null, reader: { type: 'desk' }, language });
    return lines.map((line) => ({ shown: show(line, tellEntry(line, names, language)), proof: line }));
  }
  const facts = factsOf(session, of.caseId, party);
  if (!facts) return null;
  const names = createNames({ session, caseId: of.caseId, reader: readerOf(of.caseId, party), language });
  return lines.flatMap((line) => {
    const concern = concernOf(line, facts);
    if (concern === 'no') return [];
    const told = tellEntry(line, names, language);
    return [{ shown: show(line, { text: told.text, quote: concern === 'whole' ? told.quote : '' }), proof: mayGiveProof(line.kind, concern) ? line : null }];
  });
}

const show = (line: JournalLine, { text, quote }: { readonly text: string; readonly quote: string }): JournalLineShown => ({
  number: line.number, at: line.at, group: journalGroupOf(line.kind), text, quote, isErased: line.content === null, code: Buffer.from(line.contentHash).toString('hex'),
});

export const chainOf = (of: JournalOf): string => (of.type === 'case' ? of.caseId : 'vault');
const isThere = (session: VaultSession, of: JournalOf): boolean => of.type === 'vault' || session.worlds.get(of.caseId) !== null;

/** The party alone with the mediator: what it may see of records is what a sentence may quote of them. */
const readerOf = (caseId: CaseId, party: PartyId): Extract<Viewer, { type: 'room' }> => ({ type: 'room', caseId, parties: [party], meetingId: caseId as string as RecordId });

function factsOf(session: VaultSession, caseId: CaseId, party: PartyId): ConcernFacts | null {
  const world = session.worlds.get(caseId);
  const known = world?.parties.get(party);
  if (!world || !known) return null;
  return {
    party,
    leftAt: known.leftAt,
    isSource: (recordId) => {
      const source = world.records.get(recordId)?.source;
      return source?.type === 'party' && source.party === party;
    },
  };
}
