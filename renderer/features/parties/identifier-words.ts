// What the check of an IIN or BIN says, in words: an error stands in the field's own line, a warning below it.
import type { TFunction } from 'i18next';
import { checkIdentifier, type IdentifierCheck } from '#shared/domain/iin-bin.ts';
import type { PartyDetails } from '#shared/domain/party.ts';

export type IdentifierWords = {
  readonly check: IdentifierCheck;
  readonly error: string | null;
  readonly warning: string | null;
  /** The kind of party this number belongs to, if it is another one. */
  readonly otherType: PartyDetails['type'] | null;
  /** An error that the document itself may carry, so that it can be kept with a reason. */
  readonly canKeep: boolean;
};

export const digitsOf = (typed: string): string => typed.replace(/[\s\u00a0-]/g, '');

/** While someone is still typing, a number that is too short is no error yet. */
export function identifierWords(details: Pick<PartyDetails, 'type' | 'identifier'>, stillTyping: boolean, t: TFunction): IdentifierWords {
  const check = checkIdentifier(details.type, details.identifier);
  const quiet = { check, error: null, warning: null, otherType: null, canKeep: false };
  const organisation = details.type === 'organisation';
  if (check.type === 'empty' || check.type === 'valid') return quiet;
  if (check.because === 'not-12-digits') {
    const count = digitsOf(details.identifier).length;
    if (stillTyping && count < 12) return quiet;
    const words = organisation ? t('parties:binLength', { count }) : t('parties:iinLength', { count });
    return organisation ? { ...quiet, warning: words } : { ...quiet, error: words };
  }
  switch (check.because) {
    case 'control-digit':
      return organisation ? { ...quiet, warning: t('parties:binControl') } : { ...quiet, error: t('parties:iinControl'), canKeep: true };
    case 'impossible-date':
      return { ...quiet, error: t('parties:iinDate'), canKeep: true };
    case 'looks-like-bin':
      return { ...quiet, error: t('parties:iinIsBin'), otherType: 'organisation' };
    case 'looks-like-iin':
      return { ...quiet, warning: t('parties:binIsIin'), otherType: 'sole-entrepreneur' };
    case 'unknown-century':
      return { ...quiet, warning: t('parties:iinForeigner') };
  }
}
