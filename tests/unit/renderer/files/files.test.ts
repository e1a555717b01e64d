import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesIn, type FileRecord } from '#renderer/features/files/file-scope.ts';
import { audienceOf, firstChoice, sourceOf } from '#renderer/features/files/file-source.ts';
import { kindOfFile, scaleSize } from '#renderer/features/files/file-words.ts';
import { readFileBytes } from '#renderer/features/files/read-file.ts';
import { textOfBytes } from '#renderer/features/files/text-of-bytes.ts';
import { zoomBy } from '#renderer/features/files/zoom-steps.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { filePieceBytes } from '#shared/ipc/contract-files.ts';

const newId = (): RecordId => randomUUID() as RecordId;
const caseId = randomUUID() as CaseId;
const [partyA, partyB] = [randomUUID() as PartyId, randomUUID() as PartyId].sort() as [PartyId, PartyId];

describe('whose a new file is', () => {
  it('is the side alone with the mediator, until said otherwise; else the mediator', () => {
    expect(firstChoice([partyA]).key).toBe(partyA);
    expect(firstChoice([partyA, partyB]).key).toBe('mediator');
    expect(firstChoice(null).key).toBe('mediator');
  });
  it('wants a name for everybody else', () => {
    expect(sourceOf({ key: 'third-person', name: ' ' }, [partyA])).toBeNull();
    expect(sourceOf({ key: 'third-person', name: ' Sample ' }, [partyA])).toEqual({ type: 'third-person', name: 'Sample' });
    expect(sourceOf({ key: 'body', name: 'Court' }, [])).toEqual({ type: 'body', name: 'Court' });
    expect(sourceOf({ key: partyA, name: '' }, [partyA])).toEqual({ type: 'party', party: partyA });
    expect(sourceOf({ key: partyB, name: '' }, [partyA])).toEqual({ type: 'mediator' });
  });
  it('says who may know it as for a note', () => {
    const fromA = { type: 'party', party: partyA } as const;
    expect(audienceOf(fromA, null, false)).toEqual({ type: 'parties', parties: [partyA] });
    expect(audienceOf(fromA, [partyA, partyB], false)).toEqual({ type: 'parties', parties: [partyA, partyB] });
    expect(audienceOf(fromA, [partyA, partyB], true)).toEqual({ type: 'mediator' });
    expect(audienceOf({ type: 'mediator' }, null, false)).toEqual({ type: 'mediator' });
    expect(audienceOf({ type: 'body', name: 'Court' }, [partyA], false)).toEqual({ type: 'body' });
  });
});

describe('files on a screen', () => {
  const meetingId = newId();
  const noteId = newId();
  const file = (belongsTo: RecordId | null, createdAt: number): FileRecord => ({ id: newId(), createdAt, body: { belongsTo } }) as unknown as FileRecord;
  const files = [file(null, 1), file(meetingId, 2), file(noteId, 3), file(newId(), 4)];
  const noteMeeting = new Map([[noteId, meetingId]]);
  const times = (shown: readonly FileRecord[]): number[] => shown.map(({ createdAt }) => createdAt);

  it('are all of a case, newest first', () => {
    const { own, others } = filesIn({ caseId, meetingId: null, isRoom: false }, files, { noteMeeting });
    expect([times(own), times(others)]).toEqual([[4, 3, 2, 1], []]);
  });
  it('are those of a meeting and of its notes', () => {
    const { own, others } = filesIn({ caseId, meetingId, isRoom: false }, files, { noteMeeting });
    expect([times(own), times(others)]).toEqual([[3, 2], []]);
  });
  it('are in a room also the others that may be known there', () => {
    const { own, others } = filesIn({ caseId, meetingId, isRoom: true }, files, { noteMeeting });
    expect([times(own), times(others)]).toEqual([[3, 2], [4, 1]]);
  });
});

describe('reading a file', () => {
  afterEach(() => vi.unstubAllGlobals());
  const whole = Uint8Array.from({ length: filePieceBytes + 9 }, (_, index) => index % 253);
  const key = { caseId, recordId: newId() };
  const answer = (read: (piece: number) => unknown): void => {
    vi.stubGlobal('window', { bitim: { request: async (_channel: string, { piece }: { readonly piece: number }) => read(piece) } });
  };
  const giveWhole = (piece: number) => ({ ok: true, value: { bytes: whole.slice(piece * filePieceBytes, (piece + 1) * filePieceBytes), size: whole.length } });
  const listen = { signal: new AbortController().signal, onProgress: () => {} };

  it('puts the pieces together and says how far it is', async () => {
    answer(giveWhole);
    const heard: number[] = [];
    const read = await readFileBytes(key, whole.length, { ...listen, onProgress: (done) => heard.push(done) });
    expect(read).toMatchObject({ ok: true, value: { isWhole: true } });
    expect(read?.ok && Buffer.from(read.value.bytes).equals(Buffer.from(whole))).toBe(true);
    expect(heard).toEqual([0, filePieceBytes, whole.length]);
  });
  it('reads no more than is wanted', async () => {
    const asked: number[] = [];
    answer((piece) => {
      asked.push(piece);
      return giveWhole(piece);
    });
    const read = await readFileBytes(key, whole.length, { ...listen, mostBytes: 100 });
    expect(read).toMatchObject({ ok: true, value: { isWhole: false } });
    expect([read?.ok && read.value.bytes.length, asked]).toEqual([100, [0]]);
  });
  it('passes on what the vault noticed, and notices itself what comes short', async () => {
    answer(() => ({ ok: false, error: { type: 'file-changed' } }));
    expect(await readFileBytes(key, 9, listen)).toEqual({ ok: false, error: { type: 'file-changed' } });
    answer(() => ({ ok: true, value: { bytes: new Uint8Array(5), size: 9 } }));
    expect(await readFileBytes(key, 9, listen)).toEqual({ ok: false, error: { type: 'file-cut' } });
    answer(() => ({ ok: true, value: { bytes: new Uint8Array(0), size: 9 } }));
    expect(await readFileBytes(key, 9, listen)).toEqual({ ok: false, error: { type: 'file-cut' } });
  });
  it('stops when it is no longer wanted', async () => {
    const stop = new AbortController();
    answer((piece) => {
      stop.abort();
      return giveWhole(piece);
    });
    expect(await readFileBytes(key, whole.length, { ...listen, signal: stop.signal })).toBeNull();
  });
});

describe('text', () => {
  it('is read in the encodings that occur here', () => {
    expect(textOfBytes(new TextEncoder().encode('Үлгі — пример'))).toBe('Үлгі — пример');
    expect(textOfBytes(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toBe('A');
    expect(textOfBytes(new Uint8Array([0xff, 0xfe, 0x1f, 0x04]))).toBe('П');
    expect(textOfBytes(new Uint8Array([0xfe, 0xff, 0x04, 0x1f]))).toBe('П');
    expect(textOfBytes(new Uint8Array([0xcf, 0xf0, 0xe8, 0xec, 0xe5, 0xf0]))).toBe('Пример');
  });
  it('that is cut within a letter loses that letter only', () => {
    expect(textOfBytes(new TextEncoder().encode('Пример').slice(0, 11))).toBe('Приме');
  });
});

it('names kinds and sizes', () => {
  expect([kindOfFile('image/png'), kindOfFile('image/heic'), kindOfFile('application/msword'), kindOfFile('video/mp4'), kindOfFile('application/octet-stream'), kindOfFile('text/plain')]).toEqual(['image', 'heic', 'word', 'video', 'other', 'text']);
  expect([scaleSize(0), scaleSize(1_023), scaleSize(1_536), scaleSize(1_048_576), scaleSize(2 ** 31)]).toEqual([
    { size: 0, unit: 0 }, { size: 1_023, unit: 0 }, { size: 1.5, unit: 1 }, { size: 1, unit: 2 }, { size: 2, unit: 3 },
  ]);
});

it('zooms in steps and stops at the ends', () => {
  expect([zoomBy(1, 1), zoomBy(1, -1), zoomBy(4, 1), zoomBy(0.25, -1), zoomBy(1.1, 1)]).toEqual([1.25, 0.75, 4, 0.25, 1.25]);
});
