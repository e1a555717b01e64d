// A real vault of any number of notes, laid by the requests a page makes; only the notes come in larger steps.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { contract, type ParsedInput, type RequestAnswer } from '#shared/ipc/contract.ts';
import { keysLimits } from '#electron/vault/keys/keys-file.ts';
import { createThreadKdf } from '#electron/vault/keys/thread-kdf.ts';
import type { VaultChannel } from '#electron/vault/messages.ts';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { createVaultServer, type VaultServer } from '#electron/vault/server.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import { noteBytes } from './stores.ts';
import { createRandom, drawText } from './words.ts';

export const benchPassphrase = 'bitim bench passphrase';
const vaultName = 'Bench';
const stepSize = 1_000;

export type BenchVault = { readonly userData: string; readonly vaultFolder: string; readonly notes: number; readonly cases: number };

export type BenchServer = {
  readonly server: VaultServer;
  /** The vault behind the server, for laying notes into it and for its index alone. */
  readonly opened: () => OpenedVault;
  ask<Channel extends VaultChannel>(channel: Channel, input: ParsedInput<Channel>): Promise<RequestAnswer<Channel>>;
  close(): Promise<void>;
};

const derivedKeys = new Map<string, Promise<Uint8Array>>();
const threadKdf = createThreadKdf(new URL('../../electron/vault/kdf-thread.ts', import.meta.url));

/** Each key is derived once: what comes after the derivation is what is measured. */
export async function deriveOnce(...[secret, salt, cost]: Parameters<typeof threadKdf>): Promise<Uint8Array> {
  const name = JSON.stringify([Buffer.from(secret).toString('hex'), Buffer.from(salt).toString('hex'), cost]);
  const derived = derivedKeys.get(name) ?? threadKdf(secret, salt, cost);
  derivedKeys.set(name, derived);
  return Uint8Array.from(await derived);
}

export function createBenchServer(userData: string): BenchServer {
  const clock = { now: () => Date.now() };
  let vault: OpenedVault | null = null;
  let lastMessage = 0;
  const server = createVaultServer({
    createVault: async (...input) => {
      const result = await createVault(...input);
      if (result.ok) vault = result.value.vault;
      return result;
    },
    openVault: async (...input) => {
      const result = await openVault(...input);
      if (result.ok) vault = result.value;
      return result;
    },
    vaultDependencies: { clock, deriveKey: deriveOnce, witnessFolder: join(userData, 'witness') },
    clock,
    newId: () => randomUUID() as string as RecordId,
    chooseCost: async () => ({ memoryBytes: keysLimits.memoryBytes.min, passes: keysLimits.passes.min }),
    emit: () => undefined,
  });
  return {
    server,
    opened: () => {
      assert(vault, 'a vault is open');
      return vault;
    },
    ask: async (channel, input) => {
      lastMessage += 1;
      const parsed = contract[channel].input.parse(input);
      const { result } = await server.handle({ id: lastMessage, type: 'request', input: { channel, viewer: { type: 'desk' }, input: parsed } });
      assert(result.ok, `the bench's ${channel} is answered`);
      return result.value as never;
    },
    close: async () => {
      const { result } = await server.handle({ id: 0, type: 'close', input: null });
      assert(result.ok, 'the vault is closed');
    },
  };
}

export async function openBenchVault(vault: BenchVault): Promise<BenchServer> {
  const bench = createBenchServer(vault.userData);
  const secret = { type: 'passphrase', bytes: new TextEncoder().encode(benchPassphrase) } as const;
  const { result } = await bench.server.handle({ id: 0, type: 'open', input: { folder: vault.vaultFolder, secret, isNewHere: false } });
  assert(result.ok, 'the vault opens');
  return bench;
}

export const caseName = (index: number): string => `Bench case ${index + 1}`;

export async function layVault(folder: string, { notes, cases }: Pick<BenchVault, 'notes' | 'cases'>): Promise<BenchVault> {
  const userData = join(folder, 'user-data');
  mkdirSync(userData, { recursive: true });
  const bench = createBenchServer(userData);
  const passphrase = new TextEncoder().encode(benchPassphrase);
  const { result } = await bench.server.handle({ id: 0, type: 'create', input: { folder, name: vaultName, passphrase } });
  assert(result.ok, 'the vault is made');
  const caseIds: CaseId[] = [];
  for (let index = 0; index < cases; index += 1) {
    const caseId = randomUUID() as CaseId;
    await bench.ask('case:create', { caseId, workingName: caseName(index), matter: '', openedOn: '2026-10-01' });
    caseIds.push(caseId);
  }
  await layNotes(bench, caseIds, notes);
  await bench.close();
  const vaultFolder = join(folder, `${vaultName}.bitim`);
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ vaults: [vaultFolder], language: 'en' }));
  return { userData, vaultFolder, notes, cases };
}

/** The first note goes the whole way of a page; the others are it with other words, at other moments, in all cases by turns. */
async function layNotes(bench: BenchServer, caseIds: readonly CaseId[], count: number): Promise<void> {
  const random = createRandom(count);
  const firstAt = Date.UTC(2026, 0, 1);
  const [caseId] = caseIds;
  assert(caseId, 'there is a case');
  const recordId = randomUUID() as string as RecordId;
  const content = { noteKind: 'note', speaker: '', text: drawText(random, noteBytes), rich: null } as const;
  await bench.ask('note:save', { caseId, recordId, meetingId: null, baseRevision: 0, content, source: { type: 'mediator' }, ownEyes: false, saidAt: firstAt, call: null });
  const { store } = bench.opened();
  const first = store.record(recordId);
  assert(first, 'the first note is there');
  for (let from = 1; from < count; from += stepSize) {
    const saved = store.transact((writer) => {
      for (let index = from; index < Math.min(from + stepSize, count); index += 1) {
        const saidAt = firstAt + index * 60_000;
        const body = { ...(first.body as object), text: drawText(random, noteBytes), saidAt, position: index };
        writer.putRecord({ ...first, id: randomUUID() as string as RecordId, caseId: caseIds[index % caseIds.length] as CaseId, body });
      }
    });
    assert(saved.ok, 'the notes are laid');
  }
}
