// Every way a request can fail, as closed unions of plain data. Text for people: renderer/app/error-text.ts.

/** Any request may end so: refused at main's door, vault locked, or a bug (then `reference` finds it in the log). */
export type DoorError =
  | { readonly type: 'bad-request' }
  | { readonly type: 'locked' }
  | { readonly type: 'not-allowed' }
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
  | { readonly type: 'not-a-vault' | 'keys-damaged' | 'database-damaged' | 'too-new' | 'limit-exceeded' | 'already-open' }
  | WriteError;

/** The joint screen: only one display is there; or the code was wrong, and so many tries are left before the vault locks. */
export type JointShowError = { readonly type: 'no-other-display' } | NotFound;
export type WrongCode = { readonly type: 'wrong-code'; readonly triesLeft: number };

export type RoomCorrectionError = { readonly type: 'reason-needed' | 'other-meeting' } | NotFound | WriteError;

/** Signed and closed: only a new version can say something else. */
export type Frozen = { readonly type: 'frozen' };
/** Something is missing that the law demands (Law on mediation, Art. 27 p.2): settlement-check.ts says what. */
export type NotReady = { readonly type: 'not-ready' };
