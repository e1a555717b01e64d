// One file on its way into the vault, in pieces. Where it stops, nothing of it stays.
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { request } from '#renderer/ipc/client.ts';
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { fileChunkBytes, type SavedFile } from '#shared/ipc/contract-files.ts';
import { err, ok, type Result } from '#shared/result.ts';

export type FileKey = { readonly caseId: CaseId; readonly recordId: RecordId };
export type FileBirth = { readonly belongsTo: RecordId | null; readonly source: Source | null; readonly ownEyes: boolean };
/** `unreadable`: the system does not hand out its bytes (a folder, a file that has gone). */
export type SendingFailure = AnyFailure | { readonly type: 'unreadable' };

export type Sending = {
  readonly caseId: CaseId;
  readonly birth: FileBirth;
  readonly file: File;
  /** Asked before each piece; once all are sent it cannot be stopped any more. */
  readonly isStopped: () => boolean;
  /** Bytes that the vault has taken so far. */
  readonly onSent: (bytes: number) => void;
  /** All was sent; the vault makes it durable. */
  readonly onEnding?: () => void;
};

/** null: stopped on request. A file that failed begins anew under another id. */
export async function sendFile(sending: Sending): Promise<Result<SavedFile & { readonly id: RecordId }, SendingFailure> | null> {
  const key: FileKey = { caseId: sending.caseId, recordId: crypto.randomUUID() as RecordId };
  const answer = await send(key, sending);
  if (answer?.ok) return ok({ ...answer.value, id: key.recordId });
  await request('file:cancel', key);
  return answer;
}

async function send(key: FileKey, { birth, file, isStopped, onSent, onEnding }: Sending): Promise<Result<SavedFile, SendingFailure> | null> {
  const begun = await request('file:begin', { ...key, ...birth, fileName: file.name.slice(0, 1_000) || '—', size: file.size });
  if (!begun.ok) return begun;
  // The next piece is read while the last one is on its way.
  let coming = readPart(file, 0);
  for (let offset = 0; offset < file.size; ) {
    if (isStopped()) return null;
    const bytes = await coming;
    if (bytes === null || bytes.length === 0) return err({ type: 'unreadable' });
    coming = readPart(file, offset + bytes.length);
    const taken = await request('file:chunk', { ...key, offset, bytes });
    if (!taken.ok) return taken;
    offset += bytes.length;
    onSent(offset);
  }
  if (isStopped()) return null;
  onEnding?.();
  return request('file:finish', key);
}

const readPart = async (file: File, offset: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (offset >= file.size) return null;
  try {
    return new Uint8Array(await file.slice(offset, offset + fileChunkBytes).arrayBuffer());
  } catch {
    return null;
  }
};
