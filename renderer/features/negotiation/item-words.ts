// Names of states and kinds, and how one is called in a line.
import type { LanguageText } from '#shared/domain/language-text.ts';
import { formatFigures } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/negotiation.ts';
import type { Language } from '#shared/domain/text-limits.ts';

export const issueStateWords = { open: 'negotiation:issueOpen', agreed: 'negotiation:issueAgreed', 'set-aside': 'negotiation:issueSetAside' } as const;
export const optionStateWords = { open: 'negotiation:optionOpen', chosen: 'negotiation:optionChosen', dropped: 'negotiation:optionDropped' } as const;
export const offerStateWords = {
  made: 'negotiation:offerMade', 'passed-on': 'negotiation:offerPassedOn', accepted: 'negotiation:offerAccepted',
  rejected: 'negotiation:offerRejected', withdrawn: 'negotiation:offerWithdrawn', expired: 'negotiation:offerExpired',
} as const;

const shownCharacters = 60;

/** The beginning of a text in whichever language it is. */
export function firstWords(text: LanguageText | string): string {
  const whole = (typeof text === 'string' ? text : [text.kk, text.ru, text.en].find((each) => each.trim() !== '') ?? '').trim().replace(/\s+/g, ' ');
  return whole.length <= shownCharacters ? whole : `${whole.slice(0, shownCharacters)} …`;
}

const signs = { KZT: '₸', RUB: '₽', USD: '$', EUR: '€' } as const;

/** "5 000 000 ₸"; the hundredths only where there are some. */
export function showAmount({ minor, currency }: Amount, language: Language): string {
  return `${formatFigures(BigInt(minor), language).replace(/[.,]00$/, '')}\u00A0${signs[currency]}`;
}
