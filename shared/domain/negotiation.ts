// What is negotiated, one record each: issues, options, offers, re-worded statements (frames), accepted terms. Texts may stand in several
// languages, because what is written for the parties is read by all of them. Audience and source are born by item-audience.ts.
import { z } from 'zod';
import { partyIdSchema, recordIdSchema, type PartyId, type RecordId } from './ids.ts';
import { inEachLanguage, type LanguageText } from './language-text.ts';
import { tiynTextSchema } from './money.ts';
import { dayText, lineText, longText } from './text-limits.ts';

const lines = inEachLanguage(lineText);
const texts = inEachLanguage(longText);
/** Order among records of its kind; one put between two others takes the middle. */
const position = z.number().min(-1e15).max(1e15);

export const currencies = ['KZT', 'RUB', 'USD', 'EUR'] as const;
export type Currency = (typeof currencies)[number];
/** Hundredths of the currency's unit. */
export const amountSchema = z.strictObject({ minor: tiynTextSchema, currency: z.enum(currencies) });
export type Amount = z.output<typeof amountSchema>;

export const issueStates = ['open', 'agreed', 'set-aside'] as const;
/** `title`: a few words; `wording`: the question put neutrally, so that no side is blamed in it. */
export const issueBodySchema = z.strictObject({ title: lines, wording: texts, state: z.enum(issueStates), position });
export type IssueBody = z.output<typeof issueBodySchema>;

export const optionStates = ['open', 'chosen', 'dropped'] as const;
export const optionBodySchema = z.strictObject({ text: texts, issueId: recordIdSchema.nullable(), state: z.enum(optionStates), position });
export type OptionBody = z.output<typeof optionBodySchema>;

/** `passed-on`: told to whom it is for, as far as its source allows. */
export const offerStates = ['made', 'passed-on', 'accepted', 'rejected', 'withdrawn', 'expired'] as const;
export const offerBodySchema = z.strictObject({
  /** null while it is not known whose offer it is. */
  from: partyIdSchema.nullable(),
  to: z.array(partyIdSchema).max(50),
  amount: amountSchema.nullable(),
  /** The term in words; beside an amount, what goes with it. */
  term: longText,
  madeOn: z.iso.date(),
  /** Last day on which it stands; empty: none named. */
  validUntil: dayText,
  state: z.enum(offerStates),
  /** The offer it answers, if any. */
  answers: recordIdSchema.nullable(),
  issueId: recordIdSchema.nullable(),
  position,
});
export type OfferBody = z.output<typeof offerBodySchema>;

/** `said`: what was said, for the mediator alone wherever the frame is shown; `neutral`: the same as the mediator says it to all. */
export const frameBodySchema = z.strictObject({ said: longText, neutral: texts, issueId: recordIdSchema.nullable(), position });
export type FrameBody = z.output<typeof frameBodySchema>;

export const acceptedTermBodySchema = z.strictObject({
  text: texts,
  issueId: recordIdSchema.nullable(),
  amount: amountSchema.nullable(),
  dueOn: dayText,
  position,
});
export type AcceptedTermBody = z.output<typeof acceptedTermBodySchema>;

export const itemKinds = ['issue', 'option', 'offer', 'frame', 'accepted-term'] as const;
export type ItemKind = (typeof itemKinds)[number];
export const isItemKind = (kind: string): kind is ItemKind => (itemKinds as readonly string[]).includes(kind);

/** A record of these kinds as a page sends it. */
export const itemSchema = z.discriminatedUnion('kind', [
  issueBodySchema.extend({ kind: z.literal('issue') }),
  optionBodySchema.extend({ kind: z.literal('option') }),
  offerBodySchema.extend({ kind: z.literal('offer') }),
  frameBodySchema.extend({ kind: z.literal('frame') }),
  acceptedTermBodySchema.extend({ kind: z.literal('accepted-term') }),
]);
export type Item = z.output<typeof itemSchema>;

/** The words by which one is named and read. */
export function itemWords(item: Item): LanguageText | string {
  switch (item.kind) {
    case 'issue':
      return item.title;
    case 'option':
    case 'accepted-term':
      return item.text;
    case 'frame':
      return item.neutral;
    case 'offer':
      return item.term;
  }
}

type OfferAt = { readonly id: RecordId; readonly createdAt: number; readonly body: OfferBody };

/** The newest offer of money from each side: by day, then by when it was written down. Withdrawn ones do not count. */
export function lastOffers<Offer extends OfferAt>(offers: readonly Offer[]): ReadonlyMap<PartyId, Offer> {
  const last = new Map<PartyId, Offer>();
  for (const offer of offers) {
    const { from, amount, state } = offer.body;
    if (from === null || amount === null || state === 'withdrawn') continue;
    const known = last.get(from);
    if (!known || isNewer(offer, known)) last.set(from, offer);
  }
  return last;
}

const isNewer = (one: OfferAt, other: OfferAt): boolean =>
  one.body.madeOn === other.body.madeOn ? one.createdAt > other.createdAt || (one.createdAt === other.createdAt && one.id > other.id) : one.body.madeOn > other.body.madeOn;
