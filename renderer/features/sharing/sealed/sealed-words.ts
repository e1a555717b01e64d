import type { TFunction } from 'i18next';
import { formatFigures } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/negotiation.ts';
import type { SealedQuestion, SealedResult } from '#shared/domain/sealed-round.ts';
import { languageSchema } from '#shared/domain/text-limits.ts';

/** "500 000 KZT" */
export const showAmount = ({ minor, currency }: Amount, language: string): string =>
  `${formatFigures(BigInt(minor), languageSchema.catch('ru').parse(language)).replace(/[.,]00$/, '')} ${currency}`;

export function resultWords(t: TFunction, result: SealedResult, question: SealedQuestion, language: string): string {
  const limit = question.type === 'within' ? showAmount(question.limit, language) : '';
  switch (result) {
    case 'deal':
      return t('sealed:deal');
    case 'no-deal':
      return t('sealed:noDeal');
    case 'within':
      return t('sealed:isWithin', { limit });
    case 'apart':
      return t('sealed:isApart', { limit });
  }
}
