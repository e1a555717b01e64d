// The settlement agreement in a civil dispute as the mediator drafts it (Law on mediation, Art. 27 p.1-4; wording of 20.12.2021).
// Parties and mediator stand here as copies that the mediator confirmed: a later change of a party's record changes no paper.
import { z } from 'zod';
import { partyIdSchema, recordIdSchema } from './ids.ts';
import { emptyText, inEachLanguage, paperLanguagesSchema, type PaperLanguages } from './language-text.ts';
import { tiynTextSchema } from './money.ts';
import { mediatorStatuses } from './profile.ts';
import { dayText, languageSchema, lineText, longText, nameText } from './text-limits.ts';
import { timestampSchema } from './vault-record.ts';

const names = inEachLanguage(nameText);
const lines = inEachLanguage(lineText);
const texts = inEachLanguage(longText);
const partyIds = z.array(partyIdSchema).max(50);

const settlementRepresentativeSchema = z.strictObject({
  id: recordIdSchema,
  name: names,
  position: names,
  authority: z.strictObject({ ground: names, number: nameText, date: dayText, until: dayText }),
  powerToSettle: z.boolean().nullable(),
  /** Puts the signature for the party. */
  signs: z.boolean(),
});
export type SettlementRepresentative = z.output<typeof settlementRepresentativeSchema>;

const settlementPartySchema = z.strictObject({
  partyId: partyIdSchema,
  type: z.enum(['person', 'sole-entrepreneur', 'organisation']),
  name: lines,
  identifier: z.string().max(20),
  /** One line: kind, number, issued by, date. */
  identityDocument: lines,
  address: lines,
  phones: lineText,
  email: nameText,
  representatives: z.array(settlementRepresentativeSchema).max(20),
  /** The mediator has compared the copy with the party's documents. */
  isConfirmed: z.boolean(),
});
export type SettlementParty = z.output<typeof settlementPartySchema>;

const settlementMediatorSchema = z.strictObject({
  id: recordIdSchema,
  name: names,
  status: z.enum(mediatorStatuses),
  organisation: names,
  certificate: z.strictObject({ number: nameText, issuedOn: dayText, issuedBy: names }),
  register: z.strictObject({ name: names, number: nameText, date: dayText }),
  identifier: z.string().max(20),
  phone: nameText,
  email: nameText,
  address: lines,
});
export type SettlementMediator = z.output<typeof settlementMediatorSchema>;

const instalmentSchema = z.strictObject({ id: recordIdSchema, dueOn: dayText, amount: tiynTextSchema.nullable() });

const obligationSchema = z.strictObject({
  id: recordIdSchema,
  from: partyIds,
  /** Empty: nobody in particular (a public apology, a thing to stop). */
  to: partyIds,
  what: texts,
  amount: tiynTextSchema.nullable(),
  dueOn: dayText,
  /** Used when the term is no calendar day: "within 5 working days of the keys being handed over". */
  dueInWords: lines,
  schedule: z.array(instalmentSchema).max(600),
  way: lines,
  account: lineText,
  proof: lines,
});
export type Obligation = z.output<typeof obligationSchema>;

export const penaltySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  /** Percent of the overdue sum per day, as typed ("0,1"); `cap` in percent of that sum, or empty. */
  z.strictObject({ type: z.literal('percent-per-day'), percent: percentText(), cap: z.union([z.literal(''), percentText()]) }),
  z.strictObject({ type: z.literal('fixed'), amount: tiynTextSchema.nullable() }),
  z.strictObject({ type: z.literal('in-words'), text: texts }),
]);

/** What a party may do when the other does not perform (digest of Civil Procedure Code Art. 134-135, 178, 180; Law on notariat Art. 92-1). */
export const enforcementPaths = ['court-order', 'lawsuit', 'notary', 'writ'] as const;
export const costSplits = ['settled-mutually', 'each-own', 'equal', 'one-party', 'in-words'] as const;
const courtInstances = ['first', 'appeal', 'cassation'] as const;
export const copyForms = ['paper', 'exchange', 'both'] as const;
/** Sections to which a mediator may add clauses. */
export const settlementSections = [
  'parties', 'mediator', 'subject', 'obligations', 'performance', 'breach', 'costs', 'motion', 'registration', 'free-will', 'confidentiality', 'copies', 'other', 'signatures',
] as const;
export type SettlementSection = (typeof settlementSections)[number];

export const signerSchema = z.strictObject({
  name: lineText.min(1),
  role: z.enum(['party', 'representative', 'mediator']),
  /** The party signed for; null for a mediator. */
  partyId: partyIdSchema.nullable(),
  signedOn: z.iso.date(),
});
export type Signer = z.output<typeof signerSchema>;

/** Set once, when it is signed; the paper then never changes, whatever happens to templates and records. */
const frozenSettlementSchema = z.strictObject({
  frozenAt: timestampSchema,
  signers: z.array(signerSchema).min(1).max(120),
  form: z.enum(copyForms),
  /** SHA-256 of the paper's content, lower-case hexadecimal. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** The paper as signed: a PaperDocument as JSON text. */
  paper: z.string().max(4_000_000),
});

export const settlementDetailsSchema = z.strictObject({
  languages: paperLanguagesSchema,
  number: nameText,
  place: lines,
  concludedOn: dayText,
  parties: z.array(settlementPartySchema).max(50),
  mediators: z.array(settlementMediatorSchema).max(10),
  contract: z.strictObject({ number: nameText, date: dayText }),
  subject: texts,
  scope: z.enum(['full', 'part']),
  /** With `part`: what stays open. */
  unsettled: texts,
  court: z.strictObject({ isPending: z.boolean(), name: lines, caseNumber: nameText, judge: names, instance: z.enum(courtInstances) }),
  obligations: z.array(obligationSchema).max(200),
  breach: z.strictObject({
    penalty: penaltySchema,
    /** An instalment this many days late makes the rest due at once; null: no such rule. */
    accelerationDays: z.int().min(0).max(3_650).nullable(),
    paths: z.array(z.enum(enforcementPaths)).max(enforcementPaths.length),
    /** The parties chose mediation as pre-trial settlement. */
    isPreTrial: z.boolean(),
  }),
  costs: z.strictObject({
    split: z.enum(costSplits),
    payer: partyIdSchema.nullable(),
    inWords: texts,
    /** Who paid the state duty and asks for it back; null while unknown or when none was paid. */
    dutyReturnTo: partyIdSchema.nullable(),
    dutyPaid: tiynTextSchema.nullable(),
  }),
  motion: z.strictObject({ isAsked: z.boolean(), filedBy: partyIds }),
  registration: z.strictObject({ isNeeded: z.boolean(), type: z.enum(['real-estate', 'pledge']), object: texts }),
  confidentiality: z.strictObject({ areTermsClosed: z.boolean(), mayBeShownTo: lines }),
  copies: z.strictObject({ form: z.enum(copyForms), count: z.int().min(1).max(200).nullable(), withSignatureKey: z.boolean() }),
  prevailing: z.enum(['equal', 'kk', 'ru']),
  /** Clauses of the mediator's own, at the end of a section. */
  additions: z.array(z.strictObject({ id: recordIdSchema, section: z.enum(settlementSections), text: texts })).max(200),
  /** Sentences changed for this paper; an empty text leaves the sentence out. */
  overrides: z.array(z.strictObject({ sentence: z.string().min(1).max(100), language: languageSchema, text: longText })).max(500),
});
export type SettlementDetails = z.output<typeof settlementDetailsSchema>;

export const settlementBodySchema = settlementDetailsSchema.extend({
  /** 1 for the first; a change after freezing is a new record with the next number. */
  version: z.int().min(1),
  replaces: recordIdSchema.nullable(),
  frozen: frozenSettlementSchema.nullable(),
});
export type SettlementBody = z.output<typeof settlementBodySchema>;

/** An empty draft; parties, mediator and court are copied in by settlement-copies.ts. */
export function createSettlementBody(languages: PaperLanguages): SettlementBody {
  return {
    languages, number: '', place: emptyText(), concludedOn: '', parties: [], mediators: [],
    contract: { number: '', date: '' }, subject: emptyText(), scope: 'full', unsettled: emptyText(),
    court: { isPending: false, name: emptyText(), caseNumber: '', judge: emptyText(), instance: 'first' },
    obligations: [], breach: { penalty: { type: 'none' }, accelerationDays: null, paths: ['lawsuit'], isPreTrial: false },
    costs: { split: 'settled-mutually', payer: null, inWords: emptyText(), dutyReturnTo: null, dutyPaid: null },
    motion: { isAsked: false, filedBy: [] }, registration: { isNeeded: false, type: 'real-estate', object: emptyText() },
    confidentiality: { areTermsClosed: true, mayBeShownTo: emptyText() }, copies: { form: 'paper', count: null, withSignatureKey: false },
    prevailing: 'equal', additions: [], overrides: [], version: 1, replaces: null, frozen: null,
  };
}

/** Who puts a signature: each party or its signing representatives, then the mediators (Art. 27 p.1-2; wording of 20.12.2021). */
export function countSignatories(draft: Pick<SettlementDetails, 'parties' | 'mediators'>): number {
  const forParties = draft.parties.reduce((count, party) => count + Math.max(1, party.representatives.filter(({ signs }) => signs).length), 0);
  return forParties + draft.mediators.length;
}

/** One copy per signatory, and one for the court where the case is (Civil Procedure Code, Art. 176; text to mid-2022). */
export const copiesNeeded = (draft: Pick<SettlementDetails, 'parties' | 'mediators' | 'court'>): number => countSignatories(draft) + (draft.court.isPending ? 1 : 0);

function percentText() {
  return z.string().regex(/^\d{1,3}([.,]\d{1,4})?$/);
}
