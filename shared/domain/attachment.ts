// A file kept with a case: a scan, a photo, a paper, a recording. The record says what it is and who it is for; its bytes lie in a
// sealed file of their own beside the database (FORMAT §10).
import { z } from 'zod';
import { recordIdSchema } from './ids.ts';
import { longText } from './text-limits.ts';

export const largestFileBytes = 2 * 1024 * 1024 * 1024;

export const mediaTypes = [
  'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/heic', 'image/tiff', 'image/svg+xml',
  'application/pdf', 'text/plain',
  'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/flac', 'audio/webm', 'audio/aac', 'audio/amr',
  'video/mp4', 'video/webm', 'video/quicktime',
  'application/msword', 'application/rtf', 'application/zip', 'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text', 'message/rfc822', 'application/octet-stream',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** As shown and as proposed when it is exported: a bare name, without folders or signs that no system takes (file-name.ts). */
const fileNameSchema = z.string().min(1).max(200);

/** What the mediator may change of it later. */
export const attachmentDetailsSchema = z.strictObject({ fileName: fileNameSchema, remarks: longText });
export type AttachmentDetails = z.output<typeof attachmentDetailsSchema>;

export const attachmentBodySchema = attachmentDetailsSchema.extend({
  /** Told by its first bytes and its name when it came in. */
  mediaType: z.enum(mediaTypes),
  /** Bytes of the file as it came. */
  size: z.int().min(0).max(largestFileBytes),
  /** The meeting or note it belongs to; null: the case. */
  belongsTo: recordIdSchema.nullable(),
});
export type AttachmentBody = z.output<typeof attachmentBodySchema>;

export type FileView = 'image' | 'pdf' | 'audio' | 'text' | 'export-only';

/** How it is shown inside the app. Pictures that may carry script, and what no page can draw, are not. */
export function fileViewOf(mediaType: MediaType): FileView {
  if (viewedImages.has(mediaType)) return 'image';
  if (viewedAudio.has(mediaType)) return 'audio';
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType === 'text/plain' ? 'text' : 'export-only';
}

const viewedImages: ReadonlySet<MediaType> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);
const viewedAudio: ReadonlySet<MediaType> = new Set(['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/flac', 'audio/webm', 'audio/aac']);
