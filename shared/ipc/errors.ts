// Every way a request can fail, as closed unions of plain data. Text for people: renderer/ipc/error-text.ts.

import type { LeakReport } from './leak-report.ts';
import type { Cancelled } from './task-progress.ts';

/** Any request may end so: refused at main's door, vault locked, its database damaged where this is kept, or a bug (then `reference` finds it in the log). */
export type DoorError =
  | { readonly type: 'bad-request' }
  | { readonly type: 'locked' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'vault-damaged' }
  | { readonly type: 'internal'; readonly reference: string };

/** The medium refused; nothing old was harmed, what was typed stays on screen. */
export type WriteError = { readonly type: (typeof writeErrorTypes)[number] };
export const writeErrorTypes = ['disk-full', 'read-only', 'medium-gone'] as const;

export type NotFound = { readonly type: 'not-found' };

/** The record was changed meanwhile: the newer revision arrives as an event. */
export type Conflict = { readonly type: 'conflict'; readonly revision: number };

export type CreateVaultError = { readonly type: 'folder-exists' | 'bad-name' | 'weak-passphrase' } | WriteError;

export type UnlockError =
  | { readonly type: 'cannot-unlock'; readonly waitMs: number }
  | { readonly type: 'wait'; readonly waitMs: number }
  | { readonly type: 'not-a-vault' | 'keys-damaged' | 'database-damaged' | 'too-new' | 'limit-exceeded' | 'already-open' | 'keys-do-not-fit' | 'computer-key-refused' | 'cancelled' }
  | WriteError;

/** A slot for this computer: its keychain is none that could be trusted, or it refused to keep the key. */
export type KeepHereError = { readonly type: 'cannot-unlock' | 'too-many-slots' | 'keychain-unavailable' | 'keychain-refused' } | WriteError;

/** Not enough space for what is to be written; nothing was begun. */
export type NoRoom = { readonly type: 'no-room'; readonly neededBytes: number; readonly freeBytes: number };

/** A new data key: the vault is not what its root says, so that writing it anew would make an alteration look whole. */
export type RenewError = { readonly type: 'cannot-unlock' | 'vault-altered' } | NoRoom | Cancelled | WriteError;

/** A vault of its own of what a rescue could read: a folder of this name is there already; what was written is not what was read. */
export type RebuildError = { readonly type: 'folder-exists' | 'bad-name' | 'weak-passphrase' | 'copy-differs' } | NoRoom | WriteError;

/** The joint screen: only one display is there; or the code was wrong, and so many tries are left before the vault locks. */
export type JointShowError = { readonly type: 'no-other-display' } | NotFound;
export type WrongCode = { readonly type: 'wrong-code'; readonly triesLeft: number };

export type RoomCorrectionError = { readonly type: 'reason-needed' | 'other-meeting' } | NotFound | WriteError;

/** Who may see an item: it needs its source's permission; the mediator has to confirm that nothing confidential is in it; it still says what was
 * said; or one of them takes part only since it was written. */
export type ItemAudienceError = { readonly type: 'needs-permission' | 'not-confirmed' | 'not-reworded' | 'joined-later' };

/** Signed and closed: only a new version can say something else. */
export type Frozen = { readonly type: 'frozen' };
/** Something is missing that the law demands (Law on mediation, Art. 27 p.2): settlement-check.ts says what. */
export type NotReady = { readonly type: 'not-ready' };

/** What is to leave may hold something that its readers may not learn: nothing has left. `left`: so many more hits than are shown. */
export type Leaks = { readonly type: 'leaks'; readonly hits: readonly LeakReport[]; readonly left: number; readonly unread: { readonly key: string; readonly count: number } | null };
/** Something of a message may not be told to its recipient, or not in these words (Law on mediation, Art. 8). */
export type NotPermitted = { readonly type: 'not-permitted' };

/** Own eyes, material of the body, or what the recipient said itself: no permission can be given for it. */
export type NotShareable = { readonly type: 'not-shareable' };

/** Sealed answers: another question is still open; a party has not agreed to the limit; an answer is still missing; this party has answered. */
export type SealedError = { readonly type: 'another-round' | 'consent-needed' | 'not-all-answered' | 'already-answered' };

/** The case is under hold: nothing of it is destroyed until the mediator lifts it. */
export type OnHold = { readonly type: 'on-hold' };

/** A file kept with a case whose sealed bytes are not what was put there: altered or exchanged, cut short, or gone. Nothing of it is shown. */
export type FileDamage = { readonly type: 'file-changed' | 'file-cut' | 'file-missing' };
/** Adding a file: it is above the limit; the page is adding as many as it may; or nothing is being added under this id any more (an order
 * broken, a pause too long), so it has to begin again. */
export type FileBeginError = { readonly type: 'file-too-large' | 'too-many-files' } | NotFound | WriteError;
export type FileChunkError = { readonly type: 'adding-ended' } | WriteError;
/** Fewer bytes came than were announced: the file was changed while it was read. */
export type FileFinishError = { readonly type: 'adding-ended' | 'file-incomplete' } | NotFound | WriteError;

/** Moving a vault: a folder of this name is there already; the new place lies inside the vault; what was copied is not what was read. */
export type MoveVaultError = { readonly type: 'not-a-vault' | 'folder-exists' | 'inside-itself' | 'copy-differs' } | WriteError;

/** What was chosen as an export: it is none; made by a newer Bitim; damaged; with names or links that lead elsewhere; larger or pressed harder than any export. */
export type ExportUnreadable = { readonly type: 'not-an-export' | 'too-new' | 'export-damaged' | 'export-unsafe' | 'export-too-large' };
/** What was opened as a package: it is none; made by a newer Bitim; damaged; with names that lead elsewhere; larger than any can be. */
export type PackageUnreadable = { readonly type: 'not-a-package' | 'too-new' | 'package-damaged' | 'package-unsafe' | 'package-too-large' };
/** A table that cannot be taken apart, or is longer than one may be. */
export type TableUnreadable = { readonly type: 'table-unreadable' | 'table-too-large' };
