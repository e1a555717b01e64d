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
  'keys-do-not-fit': 'errors:keysDoNotFit',
  'inside-itself': 'errors:insideItself',
  'copy-differs': 'errors:copyDiffers',
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
  'file-changed': 'errors:fileChanged',
  'file-cut': 'errors:fileCut',
  'file-missing': 'errors:fileMissing',
  'file-too-large': 'errors:fileTooLarge',
  'file-incomplete': 'errors:fileIncomplete',
  'file-inside-vault': 'errors:fileInsideVault',
  'too-many-files': 'errors:tooManyFiles',
  'adding-ended': 'errors:addingEnded',
  cancelled: 'errors:cancelled',
  'place-absent': 'errors:placeAbsent',
  'backup-damaged': 'errors:backupDamaged',
  'not-a-backup': 'errors:notABackup',
  'no-room': 'errors:noRoom',
  'vault-altered': 'errors:vaultAltered',
  'too-many-slots': 'errors:tooManySlots',
  'keychain-unavailable': 'errors:keychainUnavailable',
  'keychain-refused': 'errors:keychainRefused',
  'on-hold': 'errors:onHold',
  unfinished: 'errors:unfinished',
  'computer-key-refused': 'errors:computerKeyRefused',
  'not-an-export': 'errors:notAnExport',
  'export-damaged': 'errors:exportDamaged',
  'export-unsafe': 'errors:exportUnsafe',
  'export-too-large': 'errors:exportTooLarge',
  'table-unreadable': 'errors:tableUnreadable',
  'table-too-large': 'errors:tableTooLarge',
} as const satisfies { readonly [Type in AnyFailure['type']]: string };

/** Values that the texts name: t(errorKeys[error.type], errorValues(error)). */
export function errorValues(error: AnyFailure): { readonly reference: string } {
  return { reference: error.type === 'internal' ? error.reference : '' };
}
