// What the vault's parts promise each other: the opened vault, its store, its clock. Implemented in keys/, store/ and integrity/,
// used by services/. All store calls are synchronous; a transaction is durable when `transact` returns.
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { NoteKind } from '#shared/domain/note.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { Result } from '#shared/result.ts';

/** Argon2id cost: memory in bytes, passes. Passed in, so that tests can use the floor. */
export type KdfCost = { readonly memoryBytes: number; readonly passes: number };

export type Clock = { readonly now: () => number };

/** What is being typed and not yet saved as a revision: bound to its record from the first key. */
export type Draft = {
  readonly recordId: RecordId;
  readonly caseId: CaseId;
  readonly kind: RecordKind;
  readonly audience: Audience;
  readonly source: Source;
  readonly origins: readonly RecordId[];
  /** Revision the draft starts from; 0 for a record that does not exist yet. */
  readonly baseRevision: number;
  readonly updatedAt: number;
  readonly body: unknown;
};

export type JournalEntry = {
  /** A case id, or 'vault'. */
  readonly chain: string;
  readonly number: number;
  readonly at: number;
  readonly kind: string;
  /** null once erased; the chain still verifies. */
  readonly content: unknown;
};

/** A permission of a source, as mayShow reads it (shared/domain/permission.ts validates the body). */
export type StoredPermission = { readonly id: string; readonly caseId: CaseId; readonly body: unknown };

export type RecordFilter = {
  readonly caseId?: CaseId | null;
  readonly kinds?: readonly RecordKind[];
  /** 'live' leaves out the trash, 'trash' shows only it. */
  readonly state: 'live' | 'trash' | 'all';
};

export type LiveCount = { readonly caseId: CaseId | null; readonly kind: RecordKind; readonly count: number; readonly updatedAt: number };

/** What to look for in the live records. */
export type TextSearch = {
  readonly text: string;
  /** Of one case only. */
  readonly caseId?: CaseId;
  readonly kinds: readonly RecordKind[];
  /** Of the notes only those of these kinds; empty: any. */
  readonly noteKinds?: readonly NoteKind[];
  /** Goes on behind this record. */
  readonly before: { readonly at: number; readonly id: RecordId } | null;
  readonly limit: number;
};

export type StoreReader = {
  record(id: RecordId): VaultRecord | null;
  records(filter: RecordFilter): VaultRecord[];
  /** How many live records of each kind each case (or this one) has, screening left out, and when the last of them changed. Reads no record. */
  countLive(caseId?: CaseId): LiveCount[];
  /** Earlier revisions, newest first, without the present one. */
  history(id: RecordId): VaultRecord[];
  draft(id: RecordId): Draft | null;
  drafts(caseId: CaseId): Draft[];
  permissions(caseId: CaseId): StoredPermission[];
  journal(chain: string): JournalEntry[];
  setting(key: string): unknown;
  /** Time of the newest journal entry of a chain, 0 when empty. */
  lastJournalAt(chain: string): number;
  /**
   * Live records that may hold every word of the text as the beginning of a word or (from three letters) inside one, newest first by
   * the date of search-text.ts. A few hold it otherwise: whoever asks looks again. Screening records are never found.
   */
  searchRecords(search: TextSearch): VaultRecord[];
};

export type StoreWriter = StoreReader & {
  /** Inserts (revision 1) or replaces (revision = stored + 1, older body kept in the history). Throws on any other revision: a bug. */
  putRecord(record: VaultRecord): void;
  /** Sets the audience of every earlier revision of a record (a moved note's history keeps the stricter one). */
  setHistoryAudience(id: RecordId, audience: Audience): void;
  putDraft(draft: Draft): void;
  dropDraft(id: RecordId): void;
  putPermission(permission: StoredPermission): void;
  addJournalEntry(chain: string, kind: string, content: unknown): JournalEntry;
  /** Erases what an entry says; number, kind, time and hash stay, and the chain still verifies. */
  eraseJournalContent(chain: string, number: number): void;
  putSetting(key: string, value: unknown): void;
  /** Takes a record away for good, with its history, its draft and its place in the search. What it was attached to or made into stays. */
  destroyRecord(id: RecordId): void;
  /** Takes every earlier revision of a record away for good; answers how many there were. */
  destroyHistory(id: RecordId): number;
  destroyPermission(id: string): void;
};

/** Why the medium refused a change; nothing old was harmed. */
export type WriteFailure = { readonly type: 'disk-full' | 'read-only' | 'medium-gone' };

export type Store = StoreReader & {
  /** One user action = one transaction with its root, durable on return. Throwing inside rolls back. */
  transact<Value>(change: (writer: StoreWriter) => Value): Result<Value, WriteFailure>;
  /** After something was destroyed: brings the log into the database and cuts it, so that no page of before stays. False: the medium refused. */
  emptyLog(): boolean;
};

/** Result of the whole-vault check that runs in the background after unlock. */
export type IntegrityState =
  | { readonly type: 'checking' }
  | { readonly type: 'whole'; readonly checkedAt: number }
  | { readonly type: 'altered'; readonly what: readonly string[] };

/** What an unlocked vault noticed about its surroundings while opening. */
export type OpenNotice =
  | { readonly type: 'witness-missing' }
  | { readonly type: 'older-than-witness'; readonly missingChanges: number }
  | { readonly type: 'keys-file-older' }
  | { readonly type: 'keys-copy-repaired' };

export type OpenedVault = {
  readonly vaultId: string;
  readonly name: string;
  readonly store: Store;
  readonly notices: readonly OpenNotice[];
  /** How this vault was opened: after 'recovery' the app asks for a new passphrase. */
  readonly openedBy: 'passphrase' | 'recovery';
  /** X25519 public key: main seals what could not be saved at lock to it (crypto_box_seal). */
  readonly sealPublicKey: Uint8Array;
  openSealed(sealed: Uint8Array): Uint8Array | null;
  /** Compares every row with the root, in steps, so that requests are served between them. */
  verify(): Promise<IntegrityState>;
  changePassphrase(current: Uint8Array, next: Uint8Array): Promise<Result<null, { readonly type: 'cannot-unlock' } | WriteFailure>>;
  /** Only for a vault opened by its recovery key. */
  setPassphrase(next: Uint8Array): Promise<Result<null, WriteFailure>>;
  /** Replaces the recovery key after proving the passphrase; gives the new one in printed form. The old one no longer opens this vault. */
  newRecoveryKey(passphrase: Uint8Array): Promise<Result<string, { readonly type: 'cannot-unlock' } | WriteFailure>>;
  /** Proves that the typed key opens this vault; true marks the recovery key as proven. */
  proveRecoveryKey(typed: string): Promise<Result<boolean, WriteFailure>>;
  readonly recoveryProven: () => boolean;
  /** Checkpoints, empties the WAL, wipes keys. */
  close(): void;
};

export type OpenFailure =
  | { readonly type: 'cannot-unlock' }
  | { readonly type: 'not-a-vault' }
  | { readonly type: 'keys-damaged' }
  | { readonly type: 'database-damaged' }
  | { readonly type: 'too-new' }
  | { readonly type: 'limit-exceeded' }
  | { readonly type: 'already-open' }
  | WriteFailure;

export type VaultSecret =
  | { readonly type: 'passphrase'; readonly bytes: Uint8Array }
  | { readonly type: 'recovery'; readonly typed: string };

/** electron/vault/vault.ts exports createVault and openVault with these shapes. */
export type VaultDependencies = {
  readonly clock: Clock;
  /** Derives 32 bytes from a secret, away from this thread. */
  readonly deriveKey: (secret: Uint8Array, salt: Uint8Array, cost: KdfCost) => Promise<Uint8Array>;
  /** Folder outside the vault where the witness of each vault stands. */
  readonly witnessFolder: string;
};
export type CreateVault = (
  input: { readonly folder: string; readonly name: string; readonly passphrase: Uint8Array; readonly cost: KdfCost },
  dependencies: VaultDependencies,
) => Promise<Result<{ readonly vault: OpenedVault; readonly recoveryKey: string }, { readonly type: 'folder-exists' } | WriteFailure>>;
export type OpenVault = (
  input: { readonly folder: string; readonly secret: VaultSecret },
  dependencies: VaultDependencies,
) => Promise<Result<OpenedVault, OpenFailure>>;
