import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isWorking } from '#renderer/state/page-work.ts';
import { readPlace } from '#renderer/state/place.ts';
import { addUploads, cancelUpload, isUploading, retryUpload, runningField, useUploads } from '#renderer/features/files/upload-queue.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { fileChunkBytes } from '#shared/ipc/contract-files.ts';

type Sent = { readonly channel: string; readonly input: { readonly recordId: string; readonly offset?: number; readonly bytes?: Uint8Array; readonly fileName?: string; readonly size?: number } };
const caseId = '00000000-0000-4000-8000-000000000001' as CaseId;
const birth = { belongsTo: null, source: null, ownEyes: false };
const sent: Sent[] = [];
let answerWith: (channel: string, input: Sent['input']) => unknown;

beforeEach(() => {
  sent.length = 0;
  answerWith = () => undefined;
  useUploads.setState({ uploads: [], added: null });
  vi.stubGlobal('HTMLInputElement', Map);
  vi.stubGlobal('HTMLTextAreaElement', Map);
  vi.stubGlobal('document', { activeElement: null, querySelectorAll: () => [] });
  vi.stubGlobal('window', {
    bitim: {
      request: async (channel: string, input: Sent['input']) => {
        sent.push({ channel, input });
        const value = channel === 'file:finish' ? { record: { id: input.recordId } } : null;
        return answerWith(channel, input) ?? { ok: true, value };
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const fileOf = (name: string, size: number): File => new File([Uint8Array.from({ length: size }, (_, index) => index % 251)], name);
const untilIdle = async (): Promise<void> => {
  await vi.waitUntil(() => !isUploading(), { interval: 5 });
};
const channels = (): string[] => sent.map(({ channel }) => channel);

test('sends a file in pieces that put together are the file, and says that it is in', async () => {
  const file = fileOf('a.bin', fileChunkBytes * 2 + 7);
  addUploads(caseId, [file], birth);
  expect(isUploading()).toBe(true);
  await untilIdle();
  expect(channels()).toEqual(['file:begin', 'file:chunk', 'file:chunk', 'file:chunk', 'file:finish']);
  expect(sent[0]?.input).toMatchObject({ fileName: 'a.bin', size: file.size, caseId, ...birth });
  const pieces = sent.flatMap(({ input }) => (input.bytes ? [input] : []));
  expect(pieces.map(({ offset }) => offset)).toEqual([0, fileChunkBytes, fileChunkBytes * 2]);
  expect(Buffer.concat(pieces.map(({ bytes }) => bytes ?? new Uint8Array())).equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
  expect(useUploads.getState()).toMatchObject({ uploads: [], added: { count: 1, fileName: 'a.bin', isSeen: true } });
});

test('an empty file has no pieces', async () => {
  addUploads(caseId, [fileOf('empty.txt', 0)], birth);
  await untilIdle();
  expect(channels()).toEqual(['file:begin', 'file:finish']);
});

test('one file after the other', async () => {
  addUploads(caseId, [fileOf('a', 3)], birth);
  addUploads(caseId, [fileOf('b', 3)], birth);
  await untilIdle();
  expect(sent.filter(({ channel }) => channel === 'file:begin').map(({ input }) => input.fileName)).toEqual(['a', 'b']);
  expect(channels().indexOf('file:finish')).toBeLessThan(channels().lastIndexOf('file:begin'));
});

test('what is stopped is given up and goes; what waits behind it goes on', async () => {
  addUploads(caseId, [fileOf('a', fileChunkBytes * 3), fileOf('b', 3)], birth);
  const [first] = useUploads.getState().uploads;
  answerWith = (channel) => (channel === 'file:chunk' ? void cancelUpload(first?.id ?? '') : undefined);
  await untilIdle();
  const [begun] = sent;
  expect(channels()).toEqual(['file:begin', 'file:chunk', 'file:cancel', 'file:begin', 'file:chunk', 'file:finish']);
  expect(sent[2]?.input.recordId).toBe(begun?.input.recordId);
  expect(useUploads.getState().uploads).toEqual([]);
});

test('what waits is stopped before it begins', async () => {
  addUploads(caseId, [fileOf('a', 3), fileOf('b', 3)], birth);
  cancelUpload(useUploads.getState().uploads[1]?.id ?? '');
  await untilIdle();
  expect(channels().filter((channel) => channel === 'file:begin')).toHaveLength(1);
});

test('a refusal stays with its words, and tried again the file comes in under a new id', async () => {
  answerWith = (channel) => (channel === 'file:chunk' ? { ok: false, error: { type: 'disk-full' } } : undefined);
  addUploads(caseId, [fileOf('a', 3)], birth);
  await untilIdle();
  const [failed] = useUploads.getState().uploads;
  expect(failed).toMatchObject({ state: 'failed', failure: { type: 'disk-full' } });
  expect(channels()).toEqual(['file:begin', 'file:chunk', 'file:cancel']);
  answerWith = () => undefined;
  retryUpload(failed?.id ?? '');
  await untilIdle();
  expect(useUploads.getState()).toMatchObject({ uploads: [], added: { fileName: 'a' } });
  expect(sent[3]?.input.recordId).not.toBe(sent[0]?.input.recordId);
});

test('a file that cannot be read is given up and says so', async () => {
  const folder = { name: 'folder', size: 4_096, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) } as unknown as File;
  addUploads(caseId, [folder], birth);
  await untilIdle();
  expect(useUploads.getState().uploads[0]).toMatchObject({ state: 'failed', failure: { type: 'unreadable' } });
  expect(channels()).toEqual(['file:begin', 'file:cancel']);
  cancelUpload(useUploads.getState().uploads[0]?.id ?? '');
  expect(useUploads.getState().uploads).toEqual([]);
});

test('while files come in the page may not be left, and a lock keeps how many there were', async () => {
  addUploads(caseId, [fileOf('a', 3), fileOf('b', 3)], birth);
  expect(isWorking()).toBe(true);
  expect(readPlace().unsaved[runningField]).toBe('2');
  await untilIdle();
  expect(isWorking()).toBe(false);
  expect(readPlace().unsaved).not.toHaveProperty(runningField);
});
