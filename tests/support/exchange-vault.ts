// A vault process on a real folder, with what the exchange tests ask of it.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { exportedCaseSchema, exportManifestSchema, type ExportedCase, type ExportManifest } from '#shared/domain/export-format.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { contract, type ParsedInput, type RequestAnswer, type RequestResult } from '#shared/ipc/contract.ts';
import type { ExportScope, ExportWay } from '#shared/ipc/contract-exchange.ts';
import type { TaskProgress } from '#shared/ipc/task-progress.ts';
import type { VaultCall, VaultCalls, VaultChannel } from '#electron/vault/messages.ts';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { createVaultServer } from '#electron/vault/server.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import { floorCost, quickKdf } from './quick-kdf.ts';
import { desk } from './service-harness.ts';

export type ExchangeVault = {
  readonly vault: OpenedVault;
  readonly home: string;
  readonly progress: TaskProgress[];
  /** At the very moment the task says so, however busy the machine is: a look every now and then may come when all is done. */
  readonly untilDone: (taskId: string, done: number) => Promise<void>;
  readonly call: <Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']) => Promise<VaultCalls[Call]['result']>;
  readonly ask: <Channel extends VaultChannel>(channel: Channel, input: ParsedInput<Channel>) => Promise<RequestResult<Channel>>;
  readonly get: <Channel extends VaultChannel>(channel: Channel, input: ParsedInput<Channel>) => Promise<RequestAnswer<Channel>>;
  readonly exportTo: (path: string, scope: ExportScope, way?: ExportWay, taskId?: string) => Promise<VaultCalls['release-export']['result']>;
  readonly open: (path: string, way?: ExportWay) => Promise<VaultCalls['open-import']['result']>;
  /** Opens and brings in all of it. */
  readonly bringIn: (path: string, way?: ExportWay, as?: 'same' | 'copy') => Promise<RequestAnswer<'import:run'>>;
};

export function setupFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bitim-exchange-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Sealing to a phrase takes a second of one core as age does it: `usual` where a test is about that. */
export async function setupExchangeVault(name = 'Practice', sealing: 'quick' | 'usual' = 'quick'): Promise<ExchangeVault> {
  const home = setupFolder();
  const progress: TaskProgress[] = [];
  const watchers = new Set<(step: TaskProgress) => void>();
  const untilDone: ExchangeVault['untilDone'] = (taskId, done) =>
    new Promise((resolve) => watchers.add((step) => (step.taskId === taskId && step.done > done ? resolve() : undefined)));
  const clock = { now: () => Date.now() };
  let vault: OpenedVault | null = null;
  const server = createVaultServer({
    createVault: async (input, dependencies) => {
      const made = await createVault(input, dependencies);
      if (made.ok) vault = made.value.vault;
      return made;
    },
    openVault,
    clock,
    vaultDependencies: { clock, deriveKey: quickKdf, witnessFolder: join(home, 'witness') },
    newId: () => randomUUID() as string as RecordId,
    chooseCost: async () => floorCost,
    ...(sealing === 'quick' && { packageWorkFactor: 10 }),
    emit: (message) => {
      if (message.type === 'report') throw new Error(`${message.where}: ${message.what}`);
      if (message.type === 'event' && message.channel === 'task:progress') {
        progress.push(message.payload);
        for (const watch of watchers) watch(message.payload);
      }
    },
  });
  const call: ExchangeVault['call'] = async (type, input) => (await server.handle({ id: 1, type, input } as Parameters<typeof server.handle>[0])).result as never;
  const made = await call('create', { folder: home, name, passphrase: new TextEncoder().encode('five invented words for tests') });
  if (!made.ok || !vault) throw new Error('no vault');
  onTestFinished(async () => void (await call('close', null)));
  await call('set-viewers', { viewers: [desk] });
  const ask: ExchangeVault['ask'] = async (channel, input) => (await call('request', { channel, viewer: desk, input: contract[channel].input.parse(input) })) as never;
  const get: ExchangeVault['get'] = async (channel, input) => {
    const result = await ask(channel, input);
    if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
    return result.value as never;
  };
  const open: ExchangeVault['open'] = (path, way = 'folder') => call('open-import', { viewer: desk, way, path, taskId: randomUUID() });
  return {
    vault, home, progress, untilDone, call, ask, get, open,
    exportTo: (path, scope, way = 'folder', taskId = randomUUID()) => call('release-export', { viewer: desk, scope, way, path, language: 'ru', appVersion: '0.0.0', taskId }),
    bringIn: async (path, way = 'folder', as = 'same') => {
      const preview = unwrap(await open(path, way));
      return get('import:run', { importId: preview.importId, cases: preview.cases.map(({ caseId }) => ({ caseId, as })), withProfile: true, withNames: true, taskId: randomUUID() });
    },
  };
}

export function unwrap<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export type Everything = { readonly manifest: ExportManifest; readonly cases: ReadonlyMap<string, ExportedCase>; readonly files: ReadonlyMap<string, Buffer> };

/** An exported folder, checked against its own schemas. */
export function readExport(folder: string): Everything {
  const files = new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path))]));
  const json = (path: string): unknown => JSON.parse(String(files.get(path)));
  const manifest = exportManifestSchema.parse(json('bitim-export.json'));
  return { manifest, files, cases: new Map(manifest.cases.map(({ caseId, file }) => [caseId, exportedCaseSchema.parse(json(file))])) };
}

export const filesIn = (folder: string, below = folder): string[] =>
  readdirSync(below).flatMap((name) => (statSync(join(below, name)).isDirectory() ? filesIn(folder, join(below, name)) : [relative(folder, join(below, name)).replaceAll('\\', '/')]));

