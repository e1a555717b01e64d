// Where an issue, an option, an offer, a frame or an accepted term is born sets whose information it is and who it is for. Law on
// mediation, Art. 8 (wording of 20.12.2021): what is made from what a party said goes no further than that.
import { toPartySet, type Audience, type Source, type Viewer } from './audience.ts';
import type { PartyId } from './ids.ts';
import type { LanguageText } from './language-text.ts';
import type { Item } from './negotiation.ts';
import { bornNote, stricterAudience } from './note-audience.ts';
import { sourceKey } from './permission.ts';

export type ItemOrigin = { readonly audience: Audience; readonly source: Source };
export type BornItem = { readonly source: Source; readonly audience: Audience };

export type ItemBirthplace = {
  readonly viewer: Viewer;
  /** What it is made from; empty: typed by hand. */
  readonly origins: readonly ItemOrigin[];
  /** Set of the meeting it was said in; null: none. */
  readonly meetingParties: readonly PartyId[] | null;
  readonly source: Source | null;
  /** The mediator's own words, written for these parties. */
  readonly parties: readonly PartyId[] | null;
  readonly ownEyes: boolean;
};

export function bornItem(birth: ItemBirthplace): BornItem {
  const { viewer, origins, meetingParties, source, parties, ownEyes } = birth;
  const [first, ...others] = origins;
  if (first) {
    const audience = others.reduce((narrowest, each) => stricterAudience(narrowest, each.audience), first.audience);
    const isOneSource = others.every((each) => sourceKey(each.source) === sourceKey(first.source));
    return { source: isOneSource ? first.source : { type: 'mediator' }, audience: inRoom(ownEyes ? toOwnEyes(audience) : audience, viewer) };
  }
  if (viewer.type === 'desk' && meetingParties === null && parties !== null && (source === null || source.type === 'mediator')) {
    return { source: { type: 'mediator' }, audience: ownEyes ? { type: 'mediator' } : { type: 'parties', parties: toPartySet(parties) } };
  }
  const born = bornNote({ meetingParties: viewer.type === 'desk' ? meetingParties : viewer.parties, source, ownEyes });
  return { source: born.source, audience: inRoom(born.audience, viewer) };
}

/** Words typed in a room are for nobody outside it. */
const inRoom = (audience: Audience, viewer: Viewer): Audience => (viewer.type === 'desk' ? audience : stricterAudience(audience, { type: 'parties', parties: [...viewer.parties] }));
const toOwnEyes = (audience: Audience): Audience => (audience.type === 'parties' ? { type: 'mediator' } : audience);

export type Widening =
  | { readonly type: 'free' }
  /** Only with the mediator's word that nothing confidential of its origins or source is in it. */
  | { readonly type: 'by-confirmation' }
  /** What a side offers is that side's to tell; what a body gave stays apart. */
  | { readonly type: 'by-permission' };

/** What it takes to show one to exactly these parties. */
export function howToShow(item: { readonly kind: string; readonly audience: Audience; readonly source: Source; readonly hasOrigins: boolean }, parties: readonly PartyId[]): Widening {
  const { kind, audience, source, hasOrigins } = item;
  if (parties.length === 0) return { type: 'free' };
  if (audience.type === 'parties' && parties.every((party) => audience.parties.includes(party))) return { type: 'free' };
  if (audience.type === 'body' || audience.type === 'screening' || source.type === 'body' || kind === 'offer') return { type: 'by-permission' };
  return hasOrigins || source.type !== 'mediator' ? { type: 'by-confirmation' } : { type: 'free' };
}

/** Everything that the parties would read of it. */
export function shownTexts(item: Item): readonly string[] {
  switch (item.kind) {
    case 'issue':
      return [...inAll(item.title), ...inAll(item.wording)];
    case 'option':
    case 'accepted-term':
      return inAll(item.text);
    case 'frame':
      return inAll(item.neutral);
    case 'offer':
      return [item.term];
  }
}

const inAll = (text: LanguageText): string[] => [text.kk, text.ru, text.en].filter((each) => each.trim() !== '');
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** It still says what was said, word for word. */
export function isNotReworded(item: Item, said: readonly string[]): boolean {
  const before = new Set([...said, ...(item.kind === 'frame' ? [item.said] : [])].map(plain).filter((each) => each !== ''));
  return shownTexts(item).some((text) => before.has(plain(text)));
}

/** Whether two states of one say the same to the parties: what was confirmed of the one then holds for the other. */
export const saysTheSame = (one: Item, other: Item): boolean => JSON.stringify([shownTexts(one), amountOf(one)]) === JSON.stringify([shownTexts(other), amountOf(other)]);
const amountOf = (item: Item): unknown => (item.kind === 'offer' || item.kind === 'accepted-term' ? item.amount : null);
