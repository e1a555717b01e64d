// Which entries of a case's journal concern one party, and may be given to it. All that is not named here is the mediator's: what others
// permitted, were told or asked, and what the mediator noted for herself. Law on mediation, Art. 8 (wording of 20.12.2021).
import type { PartyId, RecordId } from './ids.ts';
import { readContent, type Content } from './journal-content.ts';
import type { JournalKind } from './journal-kinds.ts';

export type ConcernFacts = {
  readonly party: PartyId;
  /** null: it still takes part. */
  readonly leftAt: number | null;
  /** Whether this party gave what the record says. */
  readonly isSource: (recordId: RecordId) => boolean;
};

/** `without-words`: that it happened, but not in which words, because these may hold what others said. */
export type Concern = 'whole' | 'without-words' | 'no';

type Entry = { readonly kind: string; readonly at: number; readonly content: unknown };
type Rule = (content: Content, facts: ConcernFacts) => Concern;

const isGiver: Rule = (content, { party }) => (content.part('by').text('type') === 'party' && content.part('by').text('party') === party ? 'whole' : 'no');
const isAsked: Rule = (content, { party }) => (content.texts('parties').includes(party) ? 'whole' : 'no');
const ownSheet: Rule = (content, facts) => (content.text('party') === facts.party ? 'whole' : 'no');
const everybody: Rule = () => 'whole';

/** A recipient has heard the words. A source may know that what it gave was passed on, and to whom; the words may be of several. */
const disclosed: Rule = (content, { party, isSource }) => {
  const isRecipient = content.texts('to').includes(party) || content.part('to').texts('parties').includes(party);
  if (isRecipient) return 'whole';
  return content.texts('records').some((id) => isSource(id as RecordId)) ? 'without-words' : 'no';
};

const rules: Readonly<Partial<Record<JournalKind, Rule>>> = {
  'case-made': everybody, 'rule-changed': everybody, 'case-closed': everybody, 'case-reopened': everybody, 'notes-destroyed': everybody,
  'party-joined': ownSheet, 'party-left': ownSheet, 'party-returned': ownSheet,
  // The reason is the mediator's own.
  'identifier-kept': (content, facts) => (ownSheet(content, facts) === 'no' ? 'no' : 'without-words'),
  'permission-given': isGiver, 'permission-changed': isGiver, 'permission-revoked': isGiver, 'keep-requested': isGiver, 'keep-withdrawn': isGiver,
  disclosure: disclosed, 'disclosure-stopped': disclosed,
  'details-taken': isAsked,
  'paper-frozen': (content, { party }) => (content.parts('signers').some((signer) => signer.text('partyId') === party) ? 'whole' : 'no'),
  'sealed-begun': isAsked, 'sealed-ended': isAsked, 'sealed-stopped': isAsked, 'within-begun': isAsked, 'within-ended': isAsked, 'within-stopped': isAsked,
};

const generalKinds: ReadonlySet<string> = new Set(Object.entries(rules).flatMap(([kind, rule]) => (rule === everybody ? [kind] : [])));

export function concernOf({ kind, at, content }: Entry, facts: ConcernFacts): Concern {
  if (content === null) return 'no';
  // Who has left is told nothing of the case's further course.
  if (generalKinds.has(kind) && facts.leftAt !== null && at > facts.leftAt) return 'no';
  return rules[kind as JournalKind]?.(readContent(content), facts) ?? 'no';
}

/**
 * Kinds whose stored content holds nothing but what its sentence tells the party: this content may be given with its salt, so that the party
 * can check its hash. Of the others the hash alone.
 */
export const mayGiveProof = (kind: string, concern: Concern): boolean => concern === 'whole' && provable.has(kind);
const provable: ReadonlySet<string> = new Set<JournalKind>([
  'case-made', 'rule-changed', 'case-reopened', 'notes-destroyed', 'party-joined', 'party-left', 'party-returned',
  'permission-given', 'permission-changed', 'permission-revoked', 'keep-requested', 'keep-withdrawn',
  'sealed-begun', 'sealed-ended', 'sealed-stopped', 'within-begun', 'within-ended', 'within-stopped',
]);
