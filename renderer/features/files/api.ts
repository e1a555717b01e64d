// What files ask of the vault.
import { request } from '#renderer/ipc/client.ts';
import type { FileKey } from '#renderer/state/file-sending.ts';

export const narrowFile = async (key: FileKey) => request('file:narrow', key);
export const deleteFile = async (key: FileKey) => request('file:delete', key);
export const restoreFile = async (key: FileKey) => request('file:restore', key);
export const readPiece = async (key: FileKey, piece: number) => request('file:read', { ...key, piece });
export const exportFile = async (key: FileKey, taskId: string) => request('file:export', { ...key, taskId });
