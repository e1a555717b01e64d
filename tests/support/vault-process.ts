// The vault process itself, started as the app starts it, from the sources: for tests that kill it, starve its disk or look into its memory. Key derivation alone is
// a cheap stand-in, unless the real one is asked for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { contract, type ParsedInput, type RequestAnswer, type RequestFailure } from '#shared/ipc/contract.ts';
import type { Viewer } from '#shared/domain/audience.ts';
import type { Result } from '#shared/result.ts';
import { createVaultClient, type VaultClient } from '#electron/vault/client.ts';
import type { EventFromVault, MessageFromVault, ReportFromVault, VaultChannel } from '#electron/vault/messages.ts';

const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const entry = pathTo('../../build/chromium-shell/utility-entry.mjs');
const processFile = pathTo('../../electron/vault/process.ts');

export type VaultProcess = {
  readonly pid: number;
  readonly client: VaultClient;
  /** Bugs the process has told of. */
  readonly reports: readonly ReportFromVault[];
  ask<Channel extends VaultChannel>(channel: Channel, input: unknown, viewer?: Viewer): Promise<Result<RequestAnswer<Channel>, RequestFailure<Channel>>>;
  /** SIGKILL; settles when every answer that was given before has been heard. */
  kill(): Promise<void>;
  /** The vault closed, the process ended by itself. */
  close(): Promise<void>;
};

export type VaultProcessOptions = {
  readonly witnessFolder: string;
  readonly privateFolder: string;
  readonly realKdf?: boolean;
  /** A program that runs it, with its arguments: strace. */
  readonly under?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly onEvent?: (event: EventFromVault) => void;
};

export function startVaultProcess({ witnessFolder, privateFolder, realKdf = false, under = [], environment = {}, onEvent = () => {} }: VaultProcessOptions): VaultProcess {
  const hook = realKdf ? 'kdf-hook.ts' : 'quick-kdf-hook.ts';
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', '--import', new URL(hook, import.meta.url).href, entry, processFile, `--witness-folder=${witnessFolder}`, `--private-folder=${privateFolder}`, '--kdf-cost=67108864x3'];
  const [program = process.execPath, ...args] = [...under, ...command] as string[];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced', env: environment });
  const reports: ReportFromVault[] = [];
  let complaint = '';
  child.stderr?.on('data', (piece: Buffer) => (complaint += piece.toString()));
  // "close" comes after the last message: what was said before the end is heard.
  const closed = once(child, 'close');
  const client = createVaultClient({
    port: {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin.
      postMessage: (message) => void (child.connected && child.send({ port: 0, data: message, ports: [] }, () => {})),
      onMessage: (listener) => void child.on('message', ({ data }: { readonly data: MessageFromVault }) => listener(data)),
      onExit: (listener) => void closed.then(() => listener()),
      kill: () => void child.kill('SIGKILL'),
    },
    onEvent,
    onReport: (report) => reports.push(report),
  });
  return {
    pid: child.pid ?? 0,
    client,
    reports,
    ask: async (channel, input, viewer = { type: 'desk' }) => {
      const parsed = contract[channel].input.parse(input) as ParsedInput<typeof channel>;
      return (await client.call('request', { channel, viewer, input: parsed })) as never;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
      if (child.signalCode !== 'SIGKILL') throw new Error(`the vault process ended by itself: ${complaint}`);
    },
    close: async () => {
      await client.call('close', null);
      const exited = once(child, 'exit');
      // Without its parent it has no reason to be.
      child.disconnect();
      await exited;
    },
  };
}
