// Files for the preview: a few invented ones to look at, and whatever is added, in memory.
import type { AttachmentBody, MediaType } from '#shared/domain/attachment.ts';
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { bornNote } from '#shared/domain/note-audience.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { filePieceBytes } from '#shared/ipc/contract-files.ts';
import type { RequestInput } from '#shared/ipc/contract.ts';
import { sampleDocx, samplePdf, samplePng, sampleWav } from '#electron/vault/sample/make-sample-files.ts';
import { sampleCase, sampleMeeting, type SampleWorld } from './sample-world.ts';

type Emit = (channel: string, payload: unknown) => void;

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const partyA = id(11) as PartyId;
const partyB = id(12) as PartyId;
const all = [partyA, partyB, id(13) as PartyId];
const at = Date.UTC(2026, 10, 20, 11, 5);
const words = 'Үлгі мәтін. Пример текста, который прислали без пометки кодировки.\n\n1. Сроки\n2. Недоделки\n3. Пеня\n';

type Sample = { readonly name: string; readonly mediaType: MediaType; readonly bytes: Uint8Array<ArrayBuffer>; readonly audience: Audience; readonly source: Source; readonly belongsTo?: string; readonly remarks?: string };
const samples = (): readonly Sample[] => [
  { name: 'План квартиры.png', mediaType: 'image/png', bytes: samplePng(900, 600, (x, y) => (x % 150 < 6 || y % 150 < 6 ? [60, 60, 70] : [236, 228 - (y >> 4), 210])), audience: { type: 'parties', parties: all }, source: { type: 'party', party: partyB }, remarks: 'Фото со встречи, оригинал у стороны Б' },
  { name: 'Акт приёма-передачи от 30 октября 2026 года с приложениями и замечаниями заказчика.pdf', mediaType: 'application/pdf', bytes: samplePdf(['Act of acceptance', 'Annex 1', 'Annex 2']), audience: { type: 'parties', parties: [partyA] }, source: { type: 'party', party: partyA }, belongsTo: sampleMeeting },
  { name: 'Дауыс жазбасы.wav', mediaType: 'audio/wav', bytes: sampleWav(3), audience: { type: 'mediator' }, source: { type: 'third-person', name: 'Үлгібай Мысал' } },
  { name: 'Письмо.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(words), audience: { type: 'mediator' }, source: { type: 'mediator' } },
  { name: 'Шағым.docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: sampleDocx(), audience: { type: 'parties', parties: [partyA] }, source: { type: 'party', party: partyA } },
  { name: 'IMG_0001.HEIC', mediaType: 'image/heic', bytes: new Uint8Array(2_400_000), audience: { type: 'body' }, source: { type: 'body', name: 'Межрайонный суд города Образцова' } },
];

export function fileAnswers(world: SampleWorld, emit: Emit) {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  const coming = new Map<string, { readonly input: RequestInput<'file:begin'>; readonly parts: Uint8Array[] }>();
  const isSeen = (audience: Audience): boolean => world.app.viewer.type === 'desk' || (audience.type === 'parties' && audience.parties.includes(partyA));
  const make = (recordId: string, born: { readonly audience: Audience; readonly source: Source }, body: AttachmentBody, createdAt: number): VaultRecord =>
    ({ id: recordId, caseId: sampleCase, kind: 'attachment', ...born, origins: [], version: 1, revision: 1, createdAt, updatedAt: createdAt, deletedAt: null, body }) as never;
  if (world.records.length > 1) {
    const records = samples().map(({ name, mediaType, bytes, audience, source, belongsTo = null, remarks = '' }, index) => {
      contents.set(id(300 + index), bytes);
      return make(id(300 + index), { audience, source }, { fileName: name, mediaType, size: bytes.length, belongsTo: belongsTo as RecordId | null, remarks }, at + index * 60_000);
    });
    world.records = [...world.records, ...records.filter(({ audience }) => isSeen(audience))];
  }
  const put = (record: VaultRecord): never => {
    world.records = [...world.records.filter((each) => each.id !== record.id), record];
    emit('records:changed', { caseId: record.caseId, records: [record], gone: [] });
    return { ok: true, value: { record } } as never;
  };
  const find = (recordId: string): RecordOf<'attachment'> => world.records.find((record) => record.id === recordId) as RecordOf<'attachment'>;
  const change = (recordId: string, next: Partial<VaultRecord>): never => put({ ...find(recordId), ...next, revision: find(recordId).revision + 1, updatedAt: Date.now() });
  return {
    'file:begin': (input: RequestInput<'file:begin'>) => {
      coming.set(input.recordId, { input, parts: [] });
      return { ok: true, value: null } as never;
    },
    'file:chunk': async ({ recordId, offset, bytes }: RequestInput<'file:chunk'>) => {
      coming.get(recordId)?.parts.push(bytes);
      // Slow enough to be looked at.
      await new Promise((resolve) => setTimeout(resolve, 150));
      return { ok: true, value: { received: offset + bytes.length } } as never;
    },
    'file:finish': ({ recordId }: RequestInput<'file:finish'>) => {
      const { input, parts } = coming.get(recordId) as NonNullable<ReturnType<typeof coming.get>>;
      contents.set(recordId, new Uint8Array(parts.flatMap((part) => [...part])));
      const meeting = world.records.find((record) => record.id === input.belongsTo) as RecordOf<'meeting'> | undefined;
      const born = bornNote({ meetingParties: meeting?.body.parties ?? null, source: input.source as Source | null, ownEyes: input.ownEyes });
      return put(make(recordId, born, { fileName: input.fileName, mediaType: 'text/plain', size: input.size, belongsTo: input.belongsTo as RecordId | null, remarks: '' }, Date.now()));
    },
    'file:cancel': () => ({ ok: true, value: null }) as never,
    'file:save': ({ recordId, details }: RequestInput<'file:save'>) => change(recordId, { body: { ...find(recordId).body, ...details } }),
    'file:narrow': ({ recordId }: { readonly recordId: string }) => change(recordId, { audience: { type: 'mediator' } }),
    'file:delete': ({ recordId }: { readonly recordId: string }) => change(recordId, { deletedAt: Date.now() }),
    'file:restore': ({ recordId }: { readonly recordId: string }) => change(recordId, { deletedAt: null }),
    'file:read': ({ recordId, piece }: RequestInput<'file:read'>) => {
      const bytes = contents.get(recordId) ?? new Uint8Array();
      return { ok: true, value: { bytes: bytes.slice(piece * filePieceBytes, (piece + 1) * filePieceBytes), size: bytes.length } } as never;
    },
    'file:export': () => ({ ok: true, value: { saved: true } }) as never,
  };
}
