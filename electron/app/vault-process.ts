// Forks the vault process and pairs its answers with our questions. It gets no environment, no pipes and only the paths it needs.
import { utilityProcess } from 'electron';
import { logProblem } from '../platform/log.ts';
import type { MessageFromVault, MessageToVault, VaultCall, VaultCalls } from '../vault/messages.ts';
import type { VaultProcess, VaultProcessListeners } from './vault-session.ts';

export type VaultProcessOptions = { readonly entryFile: string; readonly witnessFolder: string; readonly useKdfFloor: boolean };

type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void };

export function startVaultProcess(options: VaultProcessOptions, listeners: VaultProcessListeners): VaultProcess {
  const args = ['--witness-folder', options.witnessFolder, ...(options.useKdfFloor ? ['--kdf-floor'] : [])];
  const child = utilityProcess.fork(options.entryFile, args, { env: {}, stdio: 'ignore', serviceName: 'Bitim vault' });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let hasEnded = false;

  child.on('message', (message: MessageFromVault) => {
    if (message.type === 'event') listeners.onEvent(message);
    else if (message.type === 'report') logProblem({ problem: 'bug in the vault process', reference: message.reference, where: message.where, what: message.what });
    else {
      waiting.get(message.id)?.resolve(message.result as never);
      waiting.delete(message.id);
    }
  });
  child.on('exit', () => {
    hasEnded = true;
    for (const { reject } of waiting.values()) reject(new Error('the vault process ended'));
    waiting.clear();
    listeners.onEnded();
  });

  return {
    call: <Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']) =>
      new Promise<VaultCalls[Call]['result']>((resolve, reject) => {
        if (hasEnded) return reject(new Error('the vault process ended'));
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        child.postMessage({ id, type, input } as MessageToVault);
      }),
    kill: () => {
      if (!hasEnded) child.kill();
    },
  };
}
