// A vault server over the store in memory, with a clock that tests set, asked as any viewer.
import type { Viewer } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { ParsedInput, RequestAnswer, RequestFailure } from '#shared/ipc/contract.ts';
import { contract } from '#shared/ipc/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import type { EventFromVault, MessageFromVault, ReportFromVault, VaultCall, VaultCalls, VaultChannel } from '#electron/vault/messages.ts';
import { createVaultServer, type VaultServer } from '#electron/vault/server.ts';
import type { MemoryFiles } from './memory-files.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { createMemoryVault, memoryPassphrase } from './memory-vault.ts';

export const desk: Viewer = { type: 'desk' };
export const toId = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
export const toCaseId = (number: number): CaseId => toId(0xca5e0000 + number) as CaseId;
export const toPartyId = (number: number): PartyId => toId(0xfa0000 + number) as PartyId;
export const toRecordId = (number: number): RecordId => toId(number) as RecordId;

export type ServiceHarness = {
  readonly store: MemoryStore;
  readonly time: { now: number };
  readonly events: EventFromVault[];
  readonly reports: ReportFromVault[];
  readonly server: VaultServer;
  /** Parses the input by the contract, as main does, and asks. */
  ask<Channel extends VaultChannel>(viewer: Viewer, channel: Channel, input: unknown): Promise<Result<RequestAnswer<Channel>, RequestFailure<Channel>>>;
  /** The same, and fails the test unless the answer is ok. */
  get<Channel extends VaultChannel>(viewer: Viewer, channel: Channel, input: ParsedInput<Channel>): Promise<RequestAnswer<Channel>>;
  call<Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']): Promise<VaultCalls[Call]['result']>;
};

/** Goes on over all harnesses, as a store may be opened twice. */
let lastId = 0;

export async function setupServices(options: { readonly store?: MemoryStore; readonly files?: MemoryFiles; readonly now?: number; readonly openedBy?: 'passphrase' | 'recovery' } = {}): Promise<ServiceHarness> {
  const time = { now: options.now ?? 1_800_000_000_000 };
  const clock = { now: () => time.now };
  const store = options.store ?? createMemoryStore(clock);
  const vault = createMemoryVault(clock, { store, ...(options.files ? { files: options.files } : {}), openedBy: options.openedBy ?? 'passphrase' });
  const events: EventFromVault[] = [];
  const reports: ReportFromVault[] = [];
  const server = createVaultServer({
    createVault: async () => ok({ vault, recoveryKey: 'RECOVERY-KEY' }),
    openVault: async () => ok(vault),
    vaultDependencies: { clock, deriveKey: async () => new Uint8Array(32), witnessFolder: '' },
    clock,
    newId: () => toRecordId(0xabc00000 + (lastId += 1)),
    chooseCost: async () => ({ memoryBytes: 64 * 1024 * 1024, passes: 3 }),
    emit: (message: MessageFromVault) => {
      if (message.type === 'event') events.push(message);
      if (message.type === 'report') reports.push(message);
    },
  });
  let lastMessage = 0;
  const call: ServiceHarness['call'] = async (type, input) => {
    lastMessage += 1;
    const reply = await server.handle({ id: lastMessage, type, input } as Parameters<VaultServer['handle']>[0]);
    return reply.result as never;
  };
  const ask: ServiceHarness['ask'] = async (viewer, channel, input) => {
    const parsed = contract[channel].input.parse(input);
    return (await call('request', { channel, viewer, input: parsed })) as never;
  };
  const opened = await call('open', { folder: '/vault', secret: { type: 'passphrase', bytes: new TextEncoder().encode(memoryPassphrase) } });
  if (!opened.ok) throw new Error(`harness could not open: ${opened.error.type}`);
  return {
    store,
    time,
    events,
    reports,
    server,
    ask,
    call,
    get: async (viewer, channel, input) => {
      const result = await ask(viewer, channel, input);
      if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)} ${JSON.stringify(reports)}`);
      return result.value as never;
    },
  };
}
