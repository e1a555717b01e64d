// A journal as a paper. The mediator's own file holds all of it; a party's only what concerns it, made of what this party may know.
import { fullName } from '#shared/domain/names.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { Artefact } from '#shared/ipc/contract-papers.ts';
import { buildJournal, type PrintedEntry } from '#electron/documents/build-journal.ts';
import { toPieces } from '#electron/documents/paper-pieces.ts';
import type { BuiltPaper } from '#electron/documents/built-paper.ts';
import { createNames } from '../journal/names.ts';
import { recordText } from '../record-text.ts';
import { toJson } from '../store/rows.ts';
import { caseRecordId } from './cases.ts';
import { chainOf, journalFor, type ToldLine } from './journal.ts';
import type { Outgoing } from './release-secrets.ts';
import type { VaultSession } from './session.ts';

type JournalArtefact = Extract<Artefact, { readonly type: 'journal' }>;
type JournalPaper = {
  readonly chain: string;
  readonly built: BuiltPaper;
  readonly outgoing: Outgoing | null;
  readonly entry: { readonly kind: 'disclosure' | 'own-file'; readonly content: object };
};

export function journalPaperOf(session: VaultSession, { of, party, language }: JournalArtefact): JournalPaper | null {
  const told = journalFor(session, { of, party, language });
  if (!told) return null;
  const { count, head } = session.store.journalHead(chainOf(of));
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const forParty = of.type === 'case' ? party : null;
  const built = buildJournal({
    language, kind: forParty === null ? of.type : 'party', name: nameOf(session, { of, party: forParty, language }), entries: told.map((line) => toPrinted(line, forParty)), count, head,
    at: session.now(null), timeZone, mediatorName: mediatorName(session),
  });
  if (forParty === null || of.type === 'vault') return { chain: chainOf(of), built, outgoing: null, entry: { kind: 'own-file', content: { artefact: 'journal', of: of.type } } };
  // What an entry holds is printed beside its hash, so that the party can check it.
  const proofs = told.flatMap(({ proof }) => (proof && proof.salt !== null ? [recordText({ kind: 'settlement', body: proof.content })] : []));
  const quotes = toPieces([...told.map(({ shown }) => shown.quote), ...proofs]);
  const outgoing: Outgoing = { caseId: of.caseId, to: { type: 'parties', parties: [forParty] }, pieces: quotes, known: told.map(({ shown }) => ({ recordId: null, text: shown.text })), made: new Set() };
  return { chain: chainOf(of), built, outgoing, entry: { kind: 'disclosure', content: { artefact: 'journal', to: [forParty], entries: told.length } } };
}

function toPrinted({ shown, proof }: ToldLine, party: PartyId | null): PrintedEntry {
  const { number, at, text, quote, code } = shown;
  const salt = party === null ? null : (proof?.salt ?? null);
  return { number, at, text, quote, code, proof: salt === null || !proof ? null : { salt: Buffer.from(salt).toString('hex'), content: toJson(proof.content) } };
}

function nameOf(session: VaultSession, { of, party, language }: Pick<JournalArtefact, 'of' | 'party' | 'language'>): string {
  if (of.type === 'vault') return session.vault.name;
  if (party !== null) return createNames({ session, caseId: of.caseId, reader: { type: 'desk' }, language }).party(party);
  const stored = session.store.record(caseRecordId(of.caseId));
  return (stored && session.bodies.readAs(stored, 'case')?.body.workingName) || '—';
}

function mediatorName(session: VaultSession): string {
  const [profile] = session.store.records({ caseId: null, kinds: ['profile'], state: 'live' });
  const name = profile && session.bodies.readAs(profile, 'profile')?.body.name;
  return name ? fullName(name) : '';
}
