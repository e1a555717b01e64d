// A file brought in as a page does it: begun, sent in chunks, finished.
import type { Viewer } from '#shared/domain/audience.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { fileChunkBytes } from '#shared/ipc/contract-files.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { ServiceHarness } from './service-harness.ts';

export type FileInput = Pick<ParsedInput<'file:begin'>, 'caseId' | 'recordId'> & Partial<ParsedInput<'file:begin'>> & { readonly content: string | Uint8Array };

export const beginInput = ({ content, ...input }: FileInput): ParsedInput<'file:begin'> => ({
  fileName: 'scan.txt', belongsTo: null, source: null, ownEyes: false, size: Buffer.byteLength(content), ...input,
});

export async function addFile({ get }: Pick<ServiceHarness, 'get'>, viewer: Viewer, input: FileInput): Promise<RecordOf<'attachment'> | null> {
  const bytes = Buffer.from(input.content);
  const { caseId, recordId } = input;
  await get(viewer, 'file:begin', beginInput(input));
  for (let offset = 0; offset < bytes.length; offset += fileChunkBytes) {
    await get(viewer, 'file:chunk', { caseId, recordId, offset, bytes: Uint8Array.from(bytes.subarray(offset, offset + fileChunkBytes)) });
  }
  return (await get(viewer, 'file:finish', { caseId, recordId })).record;
}
