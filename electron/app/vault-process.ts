// Forks the vault process. It gets no pipes, and of the environment and the paths only what it needs.
import { utilityProcess } from 'electron';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createVaultClient, type VaultClient } from '../vault/client.ts';
import type { EventFromVault, MessageFromVault } from '../vault/messages.ts';
import { logProblem } from '../platform/log.ts';

export type VaultProcessOptions = { readonly entryFile: string; readonly witnessFolder: string; readonly privateFolder: string; readonly kdfCost: string | null };

/** What keys.json allows at the least: for tests of the built app, where a second per derivation would be an hour in all. */
export const kdfFloor = '67108864x3';

/** What a process needs to start at all (Windows' own folder, the loader's path), and the zone of the days it reckons with. */
const passedOn = ['SystemRoot', 'windir', 'LD_LIBRARY_PATH', 'TZ'] as const;

/** Never empty: Electron takes an empty environment for none given, and hands on all of main's. */
function vaultEnvironment(ours: NodeJS.ProcessEnv): Record<string, string> {
  const needed = passedOn.flatMap((name) => (ours[name] === undefined ? [] : [[name, ours[name]]]));
  return { BITIM_PROCESS: 'vault', ...Object.fromEntries(needed) };
}

export function startVaultProcess(options: VaultProcessOptions, onEvent: (event: EventFromVault) => void): VaultClient {
  const privateFolder = join(options.privateFolder, randomUUID());
  const args = [`--witness-folder=${options.witnessFolder}`, `--private-folder=${privateFolder}`, ...(options.kdfCost === null ? [] : [`--kdf-cost=${options.kdfCost}`])];
  const child = utilityProcess.fork(options.entryFile, args, { env: vaultEnvironment(process.env), stdio: 'ignore', serviceName: 'Bitim vault' });
  return createVaultClient({
    port: {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin.
      postMessage: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', (message: MessageFromVault) => listener(message)),
      onExit: (listener) =>
        void child.once('exit', () => {
          clearPrivateFolder(privateFolder);
          listener();
        }),
      kill: () => {
        // Electron cannot end a process that it is still starting: a lock that comes so early ends it as soon as it is there.
        if (!child.kill()) child.once('spawn', () => void child.kill());
      },
    },
    onEvent,
    onReport: ({ reference, where, what }) => logProblem({ problem: 'bug in the vault process', reference, where, what }),
  });
}

/** Of one process when it ends; at the start of the app of all, for those that could not. */
export function clearPrivateFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What lies there is as encrypted as the vaults it comes from; it goes with the next start.
  }
}
