// A stand-in for the preload's window.bitim: answers from memory with invented data. Only for looking at screens.
// oxlint-disable-next-line import/no-unassigned-import -- as in the page: before any schema is made
import '#renderer/app/interpreted-schemas.ts';
import type { RequestChannel } from '#shared/ipc/channels.ts';
import type { RequestAnswer, RequestInput, RequestResult } from '#shared/ipc/contract.ts';
import { fileAnswers } from './file-answers.ts';
import { itemSight } from './item-answers.ts';
import { noteAnswers } from './note-answers.ts';
import { searchAnswers } from './search-answers.ts';
import { ok } from '#shared/result.ts';
import { makeSampleWorld } from './sample-world.ts';

type Handlers = { readonly [Channel in RequestChannel]?: (input: RequestInput<Channel>) => RequestResult<Channel> | Promise<RequestResult<Channel>> };

const world = makeSampleWorld(new URLSearchParams(location.search));
const sent: { readonly channel: string; readonly input: unknown }[] = [];
const listeners = new Map<string, Set<(payload: unknown) => void>>();
const emit = (channel: string, payload: unknown): void => {
  for (const listener of listeners.get(channel) ?? []) listener(payload);
};
const answer = <Channel extends RequestChannel>(value: RequestAnswer<Channel>): RequestResult<Channel> => ok(value);

const handlers: Handlers = {
  'app:status': () => answer<'app:status'>(world.app),
  'app:save-settings': (settings) => {
    world.app = { ...world.app, settings };
    emit('app:settings', settings);
    return answer<'app:save-settings'>(settings);
  },
  'app:choose-folder': () => answer<'app:choose-folder'>({ folder: '/sample/Documents' }),
  'vault:status': () => answer<'vault:status'>(world.vault),
  'vault:create': ({ name, folder }) => {
    world.vault = { ...world.vault, name, recoveryProven: false };
    return answer<'vault:create'>({ recoveryKey: world.recoveryKey, folder: `${folder}/${name}.bitim` });
  },
  'vault:unlock': () => ({ ok: false, error: { type: 'cannot-unlock', waitMs: 4_000 } }),
  'vault:prove-recovery-key': ({ typed }) => {
    const proven = typed.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase() === world.recoveryKey.replaceAll('-', '');
    if (proven) {
      world.vault = { ...world.vault, recoveryProven: true };
      emit('vault:status', world.vault);
    }
    return answer<'vault:prove-recovery-key'>({ proven });
  },
  'vault:new-recovery-key': () => answer<'vault:new-recovery-key'>({ recoveryKey: world.recoveryKey }),
  'ways-in:list': () => {
    const [at, day] = [Date.UTC(2026, 10, 2, 6, 12), 86_400_000];
    return answer<'ways-in:list'>({
      ways: [
        { slotId: 'a0'.repeat(16), type: 'passphrase', madeAt: at, usedAt: at + 19 * day, computer: '' },
        { slotId: 'b0'.repeat(16), type: 'recovery', madeAt: at, usedAt: null, computer: '' },
        { slotId: 'c0'.repeat(16), type: 'computer', madeAt: null, usedAt: at + 3 * day, computer: 'Sample-Laptop' },
      ],
      outdatedBackups: [{ place: '/media/stick/Backups', at: at - 30 * day }],
    });
  },
  'ways-in:here': () => answer<'ways-in:here'>({ keychain: 'ready', slotId: null }),
  'ways-in:renew': () => answer<'ways-in:renew'>({ recoveryKey: world.recoveryKey }),
  'recovery:print': () => answer<'recovery:print'>({ outcome: 'printed' }),
  'recovery:save-sheet': () => answer<'recovery:save-sheet'>({ saved: true }),
  'profile:read': () => answer<'profile:read'>(world.profile),
  'profile:save': ({ revision, body }) => {
    world.profile = { ...world.makeProfile(body), revision: revision + 1 };
    return answer<'profile:save'>({ record: world.profile });
  },
  'case:list': () => answer<'case:list'>(world.summaries),
  'case:open': ({ caseId }) => answer<'case:open'>({ caseId, records: world.records, drafts: [] } as never),
  'case:save': ({ caseId, revision, details }) => save(caseId, revision, details),
  'party:save': ({ partyId, revision, details }) => save(partyId, revision, details),
  'meeting:save': ({ meetingId, revision, details }) => save(meetingId, revision, details),
  'item:save': ({ recordId, revision, item: { kind: _kind, ...body } }) => save(recordId, revision, body),
  'item:sight': () => answer<'item:sight'>(itemSight(world.records)),
  ...noteAnswers(world, emit),
  ...searchAnswers(world),
  ...fileAnswers(world, emit),
  'trash:list': ({ caseId }) => answer<'trash:list'>(world.trash.filter((record) => (caseId === null) === (record.kind === 'case'))),
};

function save(id: string, revision: number, details: object): never {
  const old = world.records.find((record) => record.id === id);
  const record = { ...(old ?? world.records[0]), id, revision: revision + 1, updatedAt: Date.now(), body: { ...(old?.body as object), ...details } };
  world.records = [...world.records.filter((other) => other.id !== id), record as never];
  emit('records:changed', { caseId: record.caseId, records: [record], gone: [] });
  return { ok: true, value: { record } } as never;
}

Object.defineProperty(window, 'bitim', {
  value: {
    request: async (channel: RequestChannel, input: never): Promise<unknown> => {
      sent.push({ channel, input });
      return (await handlers[channel]?.(input)) ?? { ok: true, value: null };
    },
    subscribe: (channel: string, listener: (payload: unknown) => void) => {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(listener));
      return () => all.delete(listener);
    },
    /** For steps that show what only main can cause. */
    emit,
    sent,
  },
});
