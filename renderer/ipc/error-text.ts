// Error type -> message key, complete by type: an error without words does not compile.
// Each text says what happened, what is safe, and what to do.
import type { RequestChannel } from '#shared/ipc/channels.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';

export type AnyFailure = { [Channel in RequestChannel]: RequestFailure<Channel> }[RequestChannel];

export const errorKeys = {
  'bad-request': 'errors:badRequest',
  locked: 'errors:locked',
  'not-allowed': 'errors:notAllowed',
  internal: 'errors:internal',
  'disk-full': 'errors:diskFull',
  'read-only': 'errors:readOnly',
  'medium-gone': 'errors:mediumGone',
  'not-found': 'errors:notFound',
  conflict: 'errors:conflict',
  'folder-exists': 'errors:folderExists',
  'bad-name': 'errors:badName',
  'weak-passphrase': 'errors:weakPassphrase',
  'cannot-unlock': 'errors:cannotUnlock',
  wait: 'errors:wait',
  'not-a-vault': 'errors:notAVault',
  'keys-damaged': 'errors:keysDamaged',
  'database-damaged': 'errors:databaseDamaged',
  'too-new': 'errors:tooNew',
  'limit-exceeded': 'errors:limitExceeded',
  'already-open': 'errors:alreadyOpen',
  'reason-needed': 'errors:reasonNeeded',
  'other-meeting': 'errors:otherMeeting',
  'rule-only-closer': 'errors:ruleOnlyCloser',
  'in-use': 'errors:inUse',
  'parties-fixed': 'errors:partiesFixed',
  frozen: 'errors:frozen',
  'not-ready': 'errors:notReady',
  'inside-vault': 'errors:insideVault',
  'no-other-display': 'errors:noOtherDisplay',
  'wrong-code': 'errors:wrongCode',
} as const satisfies { readonly [Type in AnyFailure['type']]: string };

/** Values that the texts name: t(errorKeys[error.type], errorValues(error)). */
export function errorValues(error: AnyFailure): { readonly reference: string } {
  return { reference: error.type === 'internal' ? error.reference : '' };
}
