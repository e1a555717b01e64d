// What files ask of the vault.
import { request } from '#renderer/ipc/client.ts';
import type { AttachmentDetails } from '#shared/domain/attachment.ts';
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';

export type FileKey = { readonly caseId: CaseId; readonly recordId: RecordId };
export type FileBirth = { readonly belongsTo: RecordId | null; readonly source: Source | null; readonly ownEyes: boolean };

export const beginFile = async (file: FileKey & FileBirth & { readonly fileName: string; readonly size: number }) => request('file:begin', file);
export const sendChunk = async (chunk: FileKey & { readonly offset: number; readonly bytes: Uint8Array<ArrayBuffer> }) => request('file:chunk', chunk);
export const finishFile = async ({ caseId, recordId }: FileKey) => request('file:finish', { caseId, recordId });
export const giveUpFile = async ({ caseId, recordId }: FileKey) => request('file:cancel', { caseId, recordId });

export const saveFileDetails = async ({ caseId, recordId }: FileKey, revision: number, details: AttachmentDetails) => request('file:save', { caseId, recordId, revision, details });
export const narrowFile = async (key: FileKey) => request('file:narrow', key);
export const deleteFile = async (key: FileKey) => request('file:delete', key);
export const restoreFile = async (key: FileKey) => request('file:restore', key);
export const readPiece = async (key: FileKey, piece: number) => request('file:read', { ...key, piece });
export const exportFile = async (key: FileKey, taskId: string) => request('file:export', { ...key, taskId });
