// What the vault's parts promise each other: the opened vault, its store, its clock. Implemented in keys/, store/ and integrity/,
// used by services/. All store calls are synchronous; a transaction is durable when `transact` returns.
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { JournalKind } from '#shared/domain/journal-kinds.ts';
import type { NoteKind } from '#shared/domain/note.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { Result } from '#shared/result.ts';
import type { NoRoom, VaultBackups } from './backups/backup-ports.ts';
import type { AffectedRecords } from './integrity/affected-cases.ts';
import type { AttachmentFiles, StoredFile } from './files/file-ports.ts';

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

/** A journal entry with all that its chain is made of (FORMAT §6.4). */
export type JournalLine = Omit<JournalEntry, 'chain'> & {
  readonly previous: Uint8Array;
  readonly contentHash: Uint8Array;
  /** null once the content was erased. */
  readonly salt: Uint8Array | null;
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
  /** How many live records of each kind each case (or this one) has, screening left out, and when one of them was last changed or deleted. Reads no record. */
  countLive(caseId?: CaseId): LiveCount[];
  /** Earlier revisions, newest first, without the present one. */
  history(id: RecordId): VaultRecord[];
  draft(id: RecordId): Draft | null;
  drafts(caseId: CaseId): Draft[];
  permissions(caseId: CaseId): StoredPermission[];
  journal(chain: string): JournalEntry[];
  /** How many entries a chain has, and the hash of the last one in small hexadecimal letters; empty without entries. */
  journalHead(chain: string): { readonly count: number; readonly head: string };
  journalLines(chain: string): JournalLine[];
  setting(key: string): unknown;
  attachment(id: RecordId): StoredFile | null;
  /** Of one case, or of all. */
  attachments(caseId?: CaseId): StoredFile[];
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
  /** A record that came from elsewhere, with its earlier revisions as they were. Throws where the id is known: a bug. */
  bringRecord(record: VaultRecord, history: readonly VaultRecord[]): void;
  /** A whole chain that came from elsewhere, under its own name; false, and nothing written, where it does not verify. Throws where the chain has begun: a bug. */
  bringJournal(chain: string, lines: readonly JournalLine[]): boolean;
  /** The same entries under another name: kinds, times and contents stay, the chain is made anew. */
  bringJournalAnew(chain: string, lines: readonly Pick<JournalLine, 'at' | 'kind' | 'content'>[]): void;
  /** Sets the audience of every earlier revision of a record (a moved note's history keeps the stricter one). */
  setHistoryAudience(id: RecordId, audience: Audience): void;
  putDraft(draft: Draft): void;
  dropDraft(id: RecordId): void;
  putPermission(permission: StoredPermission): void;
  /** Kinds: shared/domain/journal-kinds.ts; a new one is added there, and gets its sentence in electron/vault/journal. */
  addJournalEntry(chain: string, kind: JournalKind, content: unknown): JournalEntry;
  /** Erases what an entry says; number, kind, time and hash stay, and the chain still verifies. */
  eraseJournalContent(chain: string, number: number): void;
  putSetting(key: string, value: unknown): void;
  putAttachment(file: StoredFile): void;
  /** The file itself is taken away after the commit: AttachmentFiles.remove. */
  removeAttachment(id: RecordId): void;
  /** Takes a record away for good, with its history, its draft and its place in the search. What it was attached to or made into stays. */
  destroyRecord(id: RecordId): void;
  /** Takes every earlier revision of a record away for good; answers how many there were. */
  destroyHistory(id: RecordId): number;
  destroyPermission(id: string): void;
};

/** The store itself takes entries of any kind; the services write those that have a sentence. */
export type FreeWriter = StoreWriter & { addJournalEntry(chain: string, kind: string, content: unknown): JournalEntry };

/** Why the medium refused a change; nothing old was harmed. */
export type WriteFailure = { readonly type: 'disk-full' | 'read-only' | 'medium-gone' };

export type Store = StoreReader & {
  /** One user action = one transaction with its root, durable on return. Throwing inside rolls back. */
  transact<Value>(change: (writer: FreeWriter) => Value): Result<Value, WriteFailure>;
  /** After something was destroyed: writes the database anew, brings the log into it and cuts that, so that no page of before stays. Not while a backup runs. False: the medium refused. */
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
  | { readonly type: 'older-than-witness'; readonly missingChanges: number; readonly seenAt: number }
  | { readonly type: 'keys-file-older' }
  | { readonly type: 'keys-copy-repaired' };

/** Why nothing of an opened vault can be changed: the mediator wants it so, its medium does not take it, or it is what was left of a damaged one. */
export type ReadOnlyReason = 'chosen' | 'medium' | 'rescue';

export type OpenedVault = {
  readonly vaultId: string;
  /** Where it stands on its medium, also when it is read from a private copy. */
  readonly vaultFolder: string;
  readonly name: string;
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly backups: VaultBackups;
  readonly notices: readonly OpenNotice[];
  readonly readOnly: () => ReadOnlyReason | null;
  /** From now on until it is closed every change is refused. */
  refuseChanges(): void;
  /** The keys as they stand are the ones that hold, whatever the database knew: for keys of a backup, and for an older keys.json. */
  acceptKeys(): Result<null, WriteFailure>;
  /** Removes the log that was set aside because the vault ended before its witness: the mediator goes on without it. */
  dropKeptLog(): void;
  /** The records here and in another database of the same vault (a backup), without what they say. Read from a private copy. */
  compareWith(databaseFolder: string): Result<{ readonly here: readonly RecordHead[]; readonly there: readonly RecordHead[] }, { readonly type: 'keys-do-not-fit' } | WriteFailure>;
  /** Of records whose rows do not agree with each other, by case and kind. */
  findAffected(): readonly AffectedRecords[];
  /** Only of a vault opened for rescue. */
  readonly rescue: RescueFindings | null;
  /** Makes a vault of its own of what a rescue could read. */
  rebuild(input: RebuildInput, steps: LongSteps): Promise<Result<RebuiltVault, RebuildFailure>>;
  /** How this vault was opened: after 'recovery' the app asks for a new passphrase. */
  readonly openedBy: VaultSecret['type'];
  /** Id of the slot that opened it. */
  readonly openedSlot: string;
  /** X25519 public key: main seals what could not be saved at lock to it (crypto_box_seal). */
  readonly sealPublicKey: Uint8Array;
  /** Also what was sealed before a renewal of the data key. */
  openSealed(sealed: Uint8Array): Uint8Array | null;
  /** Compares every row with the root, in steps, so that requests are served between them. */
  verify(): Promise<IntegrityState>;
  /** Jobs over the whole vault (backup, renewal), one after another. Never called from within such a job. */
  alone<Value>(job: () => Promise<Value>): Promise<Value>;
  slots(): readonly SlotInfo[];
  /** The keys.json of backups: of those under the present data key, then of those under earlier ones. */
  slotSets(): readonly SlotSet[];
  /** Name of the present data key. */
  keyName(): string;
  changePassphrase(current: Uint8Array, next: Uint8Array): Promise<Result<null, CannotUnlock | WriteFailure>>;
  /** Only for a vault opened by its recovery key. */
  setPassphrase(next: Uint8Array): Promise<Result<null, WriteFailure>>;
  /** Whether this passphrase opens the vault as it is; one full derivation. */
  isPassphrase(passphrase: Uint8Array): Promise<boolean>;
  /** Replaces the recovery key after proving the passphrase; gives the new one in printed form. The old one no longer opens this vault. */
  newRecoveryKey(passphrase: Uint8Array): Promise<Result<string, CannotUnlock | WriteFailure>>;
  /** Proves that the typed key opens this vault; true marks the recovery key as proven. */
  proveRecoveryKey(typed: string): Promise<Result<boolean, WriteFailure>>;
  readonly recoveryProven: () => boolean;
  /** A slot for a key that a computer's keychain keeps; answers the slot's id. */
  addComputerSlot(passphrase: Uint8Array, slotKey: Uint8Array): Promise<Result<string, CannotUnlock | { readonly type: 'too-many-slots' } | WriteFailure>>;
  removeComputerSlot(id: string): Promise<Result<null, WriteFailure>>;
  /** Writes the vault anew under another data key: shuts out who holds an old copy and an old secret. The recovery key is a new one. */
  renewDataKey(secrets: RenewSecrets, steps: LongSteps, notePoint?: (point: RenewalPoint) => void): Promise<Result<{ readonly recoveryKey: string }, RenewFailure>>;
  /** Checkpoints, empties the WAL, wipes keys. */
  close(): void;
};

/** `name`: of a case only. `digest`: of whom it is for and what it says. */
export type RecordHead = { readonly id: RecordId; readonly caseId: CaseId | null; readonly kind: RecordKind; readonly revision: number; readonly updatedAt: number; readonly name: string | null; readonly digest: string };

export type RebuildInput = { readonly parent: string; readonly name: string; readonly passphrase: Uint8Array };
export type RebuiltVault = { readonly folder: string; readonly recoveryKey: string; readonly missingFiles: number };
export type RebuildFailure = { readonly type: 'folder-exists' | 'bad-name' | 'weak-passphrase' | 'copy-differs' | 'cancelled' } | NoRoom | WriteFailure;

/** What a rescue found: pages of the database that could be read, and rows against what their tables should have. */
export type RescueFindings = {
  readonly pages: number;
  readonly unreadablePages: number;
  /** Tables with other rows than the root knows; `expected` null where that cannot be read either. */
  readonly tables: readonly { readonly name: string; readonly expected: number | null; readonly found: number }[];
  /** Cases whose own record is lost: they have one anew, called `? ` and the beginning of their id. */
  readonly namelessCases: number;
  /** Whether all rows together are those of the last acknowledged change, and every journal goes to its end. */
  readonly isComplete: boolean;
};

export type CannotUnlock = { readonly type: 'cannot-unlock' };

export type SlotInfo = { readonly id: string; readonly type: VaultSecret['type'] };

/** `keysFile`: the whole keys.json for backups that lie under the data key of this name. */
export type SlotSet = { readonly keyName: string; readonly sequence: number; readonly keysFile: Uint8Array };

/** How long work goes on: false means stop and undo. services/tasks.ts gives one. */
export type LongSteps = { readonly step: (done: number, total: number) => Promise<boolean> };

export type RenewSecrets = {
  readonly passphrase: Uint8Array;
  /** Slot key that this computer's keychain already keeps for the renewed vault; other computers' slots go. */
  readonly computerKey?: Uint8Array | null;
  /** 'forget': the keys of earlier backups are not kept, so that their slots can never be replaced again. */
  readonly older?: 'keep' | 'forget';
};
export type RenewFailure =
  | CannotUnlock
  | { readonly type: 'cancelled' }
  /** Rows are not those of the root, or cannot be read: writing them anew would make that look whole. */
  | { readonly type: 'vault-altered' }
  | { readonly type: 'no-room'; readonly neededBytes: number; readonly freeBytes: number }
  | WriteFailure;
/** Between which steps a renewal stands: tests look at the folder there. */
export type RenewalPoint = 'copying' | 'proven' | 'old-closed' | 'second-keys' | 'database' | 'first-keys';

export type OpenFailure =
  | { readonly type: 'cannot-unlock' }
  | { readonly type: 'not-a-vault' }
  | { readonly type: 'keys-damaged' }
  | { readonly type: 'database-damaged' }
  | { readonly type: 'too-new' }
  | { readonly type: 'limit-exceeded' }
  | { readonly type: 'already-open' }
  | { readonly type: 'keys-do-not-fit' }
  /** A rescue was stopped on request. */
  | { readonly type: 'cancelled' }
  | WriteFailure;

export type VaultSecret =
  | { readonly type: 'passphrase'; readonly bytes: Uint8Array }
  | { readonly type: 'recovery'; readonly typed: string }
  /** Slot keys from this computer's keychain, the newest first. */
  | { readonly type: 'computer'; readonly keys: readonly Uint8Array[] };

/** electron/vault/vault.ts exports createVault and openVault with these shapes. */
export type VaultDependencies = {
  readonly clock: Clock;
  /** Derives 32 bytes from a secret, away from this thread. */
  readonly deriveKey: (secret: Uint8Array, salt: Uint8Array, cost: KdfCost) => Promise<Uint8Array>;
  /** Folder outside the vault where the witness of each vault stands. */
  readonly witnessFolder: string;
  /** Folder of the app's own for private copies; without one nothing is opened read-only. */
  readonly privateFolder?: string;
};
/** 'read-only' and 'rescue' work on a private copy and touch nothing in the folder. */
export type OpenMode = 'usual' | 'read-only' | 'rescue';
export type OpenVaultInput = {
  readonly folder: string;
  readonly secret: VaultSecret;
  readonly mode?: OpenMode;
  /** Where both copies of keys.json are unusable: a folder with the keys of a backup of the same vault. */
  readonly keysFrom?: string | null;
  /** How far a rescue is. */
  readonly steps?: LongSteps;
};
export type CreateVault = (
  input: { readonly folder: string; readonly name: string; readonly passphrase: Uint8Array; readonly cost: KdfCost },
  dependencies: VaultDependencies,
) => Promise<Result<{ readonly vault: OpenedVault; readonly recoveryKey: string }, { readonly type: 'folder-exists' } | WriteFailure>>;
export type OpenVault = (
  input: OpenVaultInput,
  dependencies: VaultDependencies,
) => Promise<Result<OpenedVault, OpenFailure>>;
