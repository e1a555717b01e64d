// What the card calls things. Kinds and sources are named as in the notes: the app hands these words in.
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '#shared/domain/audience.ts';
import type { Because } from '#shared/domain/confidentiality.ts';
import type { DoorwayLine } from '#shared/domain/doorway.ts';
import { formatFigures } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/negotiation.ts';
import type { NoteKind } from '#shared/domain/note.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import type { Language } from '#shared/domain/text-limits.ts';

export type RosterParty = RosterBody['parties'][number];
export type DoorwayWords = {
  readonly kinds: { readonly [Kind in NoteKind]: string };
  readonly sourceName: (source: Source, speaker: string) => ReactNode;
};

const itemKindKeys = { option: 'doorway:option', frame: 'doorway:frame', 'accepted-term': 'doorway:acceptedTerm' } as const;

/** Empty for a plain note. */
export function useKindWord(words: DoorwayWords): (line: DoorwayLine) => string {
  const { t } = useTranslation();
  return useCallback(({ kind, noteKind }) => {
    if (kind === 'option' || kind === 'frame' || kind === 'accepted-term') return t(itemKindKeys[kind]);
    if (kind === 'issue' || kind === 'offer') return words.kinds[kind];
    return noteKind === null || noteKind === 'note' ? '' : words.kinds[noteKind];
  }, [t, words]);
}

const signs = { KZT: '₸', RUB: '₽', USD: '$', EUR: '€' } as const satisfies { readonly [Currency in Amount['currency']]: string };
export const amountWords = ({ minor, currency }: Amount, language: Language): string => `${formatFigures(BigInt(minor), language).replace(/[.,]00$/, '')}\u00A0${signs[currency]}`;

export const lineText = ({ text, amount }: DoorwayLine, language: Language): string => [amount ? amountWords(amount, language) : '', text].filter((part) => part.trim() !== '').join(' · ');

/** Short: only what is more than "nobody has allowed it". */
export function useReasonWords(): (because: Because) => string {
  const { t } = useTranslation();
  return useCallback((because) => {
    const reason = because.type === 'origin-refused' ? because.because : because;
    if (reason.type === 'ask-first') return t('doorway:reasonAskFirst');
    if (reason.type === 'awaiting-event') return t('doorway:reasonAfter', { event: reason.event });
    if (reason.type === 'revoked') return t('doorway:reasonRevoked');
    if (reason.type === 'words-changed') return t('doorway:reasonWordsChanged');
    if (reason.type === 'expired') return t('doorway:reasonExpired');
    return reason.type === 'asked-to-keep' ? t('doorway:reasonKeep') : '';
  }, [t]);
}
