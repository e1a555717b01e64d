// Files of an import on their way in: sealed one after the other, compared with what the export says of them.
import { createHash } from 'node:crypto';
import type { ExportedAttachment, ExportedCase } from '#shared/domain/export-format.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { WriteError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { SourceError, type ExportSource } from '../exchange/export-source.ts';
import { StoppedError } from '../exchange/export-sink.ts';
import type { AttachmentFiles, StoredFile } from '../files/file-ports.ts';

export type BroughtFiles = { readonly stored: readonly StoredFile[]; readonly keep: () => void; readonly discard: () => Promise<void> };
type Added = { readonly keep: () => void; readonly discard: () => Promise<void> };

export async function bringFiles(files: AttachmentFiles, source: ExportSource, part: ExportedCase, tell: (bytes: number) => Promise<boolean>): Promise<Result<BroughtFiles, { readonly type: 'cancelled' } | WriteError>> {
  const stored: StoredFile[] = [];
  const added: Added[] = [];
  const discard = async (): Promise<void> => {
    for (const one of added) await one.discard();
  };
  let done = 0;
  const pass = async function* ({ file, sha256 }: ExportedAttachment): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    for await (const piece of source.read(file)) {
      hash.update(piece);
      done += piece.length;
      if (!(await tell(done))) throw new StoppedError();
      yield piece;
    }
    if (hash.digest('hex') !== sha256) throw new SourceError('export-damaged');
  };
  try {
    for (const attachment of part.attachments) {
      const record = part.records.map((one) => one.record).find(({ id }) => id === attachment.recordId);
      if (!record || !isRecordOf(record, 'attachment')) throw new SourceError('export-damaged');
      const result = await files.add(attachment.size, pass(attachment));
      if (!result.ok) {
        if (result.error.type === 'file-incomplete') throw new SourceError('export-damaged');
        await discard();
        return err({ type: result.error.type });
      }
      const { file, ...rest } = result.value;
      added.push(rest);
      stored.push({ ...file, id: record.id, caseId: part.caseId, recordId: record.body.belongsTo ?? record.id, createdAt: record.createdAt });
    }
  } catch (error) {
    await discard();
    if (error instanceof StoppedError) return err({ type: 'cancelled' });
    throw error;
  }
  return ok({ stored, keep: () => added.forEach(({ keep }) => keep()), discard });
}
