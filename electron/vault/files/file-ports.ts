// What the files of attachments are to the rest of the vault.
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { WriteError as WriteFailure } from '#shared/ipc/errors.ts';
import type { Result } from '#shared/result.ts';

/** A sealed file as it lies under `files/`. `hash` is of its stored bytes, `size` of what is in it. */
export type SealedFile = { readonly path: string; readonly key: Uint8Array; readonly size: number; readonly hash: Uint8Array };

/** The same with its row in the database. `id` is that of the attachment's record, `recordId` of what it belongs to, or its own. */
export type StoredFile = SealedFile & { readonly id: RecordId; readonly caseId: CaseId; readonly recordId: RecordId; readonly createdAt: number };

/** Why a file cannot be read: what lies there is not what was put there, or the medium does not give it. */
export type FileFailure = { readonly type: 'file-changed' | 'file-cut' | 'file-missing' | 'medium-gone' };

/** One file on its way in. After any failure it is given up, and nothing of it stays. */
export type FileWriter = {
  readonly received: () => number;
  /** The bytes may be wiped once it has answered. */
  append(bytes: Uint8Array): Promise<Result<null, WriteFailure>>;
  /** All bytes came: the file stands under its name, flushed. Now its row is written, then `keep` or `discard`. */
  finish(): Promise<Result<SealedFile, WriteFailure>>;
  readonly keep: () => void;
  readonly discard: () => Promise<void>;
};

export type AttachmentFiles = {
  /** Refused at once where there is no room for it. */
  begin(size: number): Promise<Result<FileWriter, WriteFailure>>;
  /** All at once, from whatever gives its bytes. Write the row, then `keep`; or `discard`. */
  add(
    size: number,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<Result<{ readonly file: SealedFile } & Pick<FileWriter, 'keep' | 'discard'>, WriteFailure | { readonly type: 'file-incomplete' }>>;
  /** Piece number `index` of pieceCount(size) (attachment-file.ts), opened. */
  read(file: SealedFile, index: number): Promise<Result<Uint8Array<ArrayBuffer>, FileFailure>>;
  /** Whether size and hash are those of the row; in steps. */
  check(file: SealedFile, isStopped?: () => boolean): Promise<Result<null, FileFailure>>;
  /** After the transaction that took their rows away. */
  remove(paths: readonly string[]): void;
  /** Takes away what was left half written and, where the paths of all rows are given, files without a row. Answers what went. */
  sweep(known: ReadonlySet<string> | null): readonly string[];
};
