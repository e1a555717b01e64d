// Notes and meetings for the preview: keeps what is typed in memory and answers as the vault would, as far as a picture needs it.
import type { Audience, Source } from '#shared/domain/audience.ts';
import { bornNote } from '#shared/domain/note-audience.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { RequestInput } from '#shared/ipc/contract.ts';
import type { SampleWorld } from './sample-world.ts';

type Emit = (channel: string, payload: unknown) => void;

export function noteAnswers(world: SampleWorld, emit: Emit) {
  const history = new Map<string, VaultRecord[]>();

  const put = (record: VaultRecord): void => {
    const old = world.records.find((each) => each.id === record.id);
    if (old) history.set(record.id, [old, ...(history.get(record.id) ?? [])]);
    world.records = [...world.records.filter((each) => each.id !== record.id), record];
    emit('records:changed', { caseId: record.caseId, records: [record], gone: [] });
  };
  const find = (id: string): VaultRecord => world.records.find((record) => record.id === id) as VaultRecord;
  const next = (record: VaultRecord, change: Partial<VaultRecord>): VaultRecord => ({ ...record, ...change, revision: record.revision + 1, updatedAt: Date.now() });
  const isHidden = (audience: Audience): boolean => world.app.viewer.type === 'room' && audience.type === 'mediator';
  const answer = (record: VaultRecord): never => {
    if (isHidden(record.audience)) emit('records:changed', { caseId: record.caseId, records: [], gone: [record.id] });
    else put(record);
    return { ok: true, value: { record: isHidden(record.audience) ? null : record } } as never;
  };

  return {
    'note:save': (draft: RequestInput<'note:save'>) => {
      const { caseId, recordId, meetingId, content, saidAt, call } = draft;
      const old = world.records.find((record) => record.id === recordId);
      const meeting = world.records.find((record) => record.id === meetingId);
      const born = bornNote({ meetingParties: meeting ? (meeting.body as MeetingBody).parties : null, source: draft.source as Source | null, ownEyes: draft.ownEyes });
      const position = Math.max(0, ...world.records.map((record) => (record.body as { position?: number }).position ?? 0)) + 1;
      const body = { ...content, meetingId, saidAt, call, position: old ? (old as RecordOf<'note'>).body.position : position };
      const now = Date.now();
      return answer(
        old ? next(old, { body }) : ({ id: recordId, caseId, kind: 'note', ...born, origins: [], version: 1, revision: 1, createdAt: now, updatedAt: now, deletedAt: null, body } as never),
      );
    },
    'note:draft': () => ({ ok: true, value: null }) as never,
    'note:drop-draft': () => ({ ok: true, value: null }) as never,
    'note:narrow': ({ recordId }: { recordId: string }) => answer(next(find(recordId), { audience: { type: 'mediator' } })),
    'note:correct-room': (moved: { recordId: string; parties: unknown; source: unknown }) =>
      answer(next(find(moved.recordId), { audience: { type: 'parties', parties: moved.parties as never }, source: moved.source as never })),
    'note:delete': ({ recordId }: { recordId: string }) => answer(next(find(recordId), { deletedAt: Date.now() })),
    'note:restore': ({ recordId }: { recordId: string }) => answer(next(find(recordId), { deletedAt: null })),
    'record:history': ({ recordId }: { recordId: string }) => ({ ok: true, value: history.get(recordId) ?? [] }) as never,
    'record:restore-copy': (copy: { recordId: string; newRecordId: string; revision: number }) => {
      const version = history.get(copy.recordId)?.find((record) => record.revision === copy.revision) ?? find(copy.recordId);
      return answer({ ...version, id: copy.newRecordId as never, revision: 1 });
    },
    'meeting:set-timer': ({ meetingId, running }: { meetingId: string; running: boolean }) => {
      const meeting = find(meetingId) as RecordOf<'meeting'>;
      const timer = running ? [...meeting.body.timer, { from: Date.now(), to: null }] : meeting.body.timer.map((span) => ({ ...span, to: span.to ?? Date.now() }));
      return answer(next(meeting, { body: { ...meeting.body, timer } }));
    },
    'meeting:delete': ({ recordId }: { recordId: string }) => answer(next(find(recordId), { deletedAt: Date.now() })),
    'meeting:restore': ({ recordId }: { recordId: string }) => answer(next(find(recordId), { deletedAt: null })),
  };
}
