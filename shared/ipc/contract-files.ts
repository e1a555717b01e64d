// Files kept with a case. A page streams a chosen file in, piece by piece, and reads one back the same way, for its viewer alone:
// no path crosses, and nothing is written outside the vault but by `file:export`.
import { z } from 'zod';
import { attachmentDetailsSchema, largestFileBytes } from '#shared/domain/attachment.ts';
import { sourceSchema } from '#shared/domain/audience.ts';
import { caseIdSchema, recordIdSchema } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { entry, recordInput, revision, taskId } from './contract-entry.ts';
import type { Conflict, FileBeginError, FileChunkError, FileDamage, FileFinishError, NotFound, WriteError } from './errors.ts';
import type { Cancelled } from './task-progress.ts';

/** Most bytes of a file in one request. */
export const fileChunkBytes = 512 * 1024;
/** Bytes of a file in one answer: piece number n begins at n times this. */
export const filePieceBytes = 1024 * 1024;
/** Files that one page may be adding at the same time. */
export const filesAtOnce = 2;

export const fileSaveSchema = z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, revision, details: attachmentDetailsSchema });

/** record is null where the viewer that added it may not see it: own eyes in a room. */
export type SavedFile = { readonly record: RecordOf<'attachment'> | null };

export const filesContract = {
  /**
   * Begins a new file; the page makes its id. Source and audience come as a note's do: from the meeting's room, from `source` at the desk,
   * from the note it is attached to, else own eyes. Refused at once where it would not fit.
   */
  'file:begin': entry<null, FileBeginError>()(
    z.strictObject({
      caseId: caseIdSchema,
      recordId: recordIdSchema,
      /** As the system calls it; anything a path could hide is taken out. */
      fileName: z.string().min(1).max(1_000),
      size: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
      /** A meeting, a note, or null: the case. In a room: that room's meeting or a note of it, else it is of the room's parties all the same. */
      belongsTo: recordIdSchema.nullable(),
      /** Whose it is; null: as the room says. Not read for a file of a note. */
      source: sourceSchema.nullable(),
      ownEyes: z.boolean(),
    }),
  ),
  /** The next bytes, in order: `offset` is how many came before. Answers how many there are now. */
  'file:chunk': entry<{ readonly received: number }, FileChunkError>()(
    z.strictObject({
      caseId: caseIdSchema,
      recordId: recordIdSchema,
      offset: z.int().min(0).max(largestFileBytes),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length >= 1 && bytes.length <= fileChunkBytes, 'length'),
    }),
  ),
  /** All bytes were sent: the file and its record are durable when answered. */
  'file:finish': entry<SavedFile, FileFinishError>()(recordInput),
  /** Gives up a file that was begun; nothing of it stays. */
  'file:cancel': entry<null>()(recordInput),

  /** Name and remarks. */
  'file:save': entry<{ readonly record: RecordOf<'attachment'> }, NotFound | Conflict | WriteError>()(fileSaveSchema),
  /** Narrows to own eyes. */
  'file:narrow': entry<SavedFile, NotFound | WriteError>()(recordInput),
  'file:delete': entry<null, NotFound | WriteError>()(recordInput),
  'file:restore': entry<null, NotFound | WriteError>()(recordInput),
  /** From the trash, for good: record, history and bytes. At the desk only. */
  'file:purge': entry<null, NotFound | WriteError>()(recordInput),

  /** One piece of a file that this viewer may see. `size` is that of the whole file. */
  'file:read': entry<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly size: number }, NotFound | FileDamage | WriteError>()(
    z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, piece: z.int().min(0).max(largestFileBytes / filePieceBytes) }),
  ),
  /** Written where the mediator says, never inside a vault; in the journal. At the desk only. Tells `task:progress` of kind `export-file`. */
  'file:export': entry<{ readonly saved: boolean }, NotFound | FileDamage | { readonly type: 'file-inside-vault' } | Cancelled | WriteError>()(
    z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, taskId }),
  ),
};
