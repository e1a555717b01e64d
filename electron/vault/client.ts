// Main's side of the vault process: typed calls over any port. A process that ends answers everything still open with "locked".
import { err, type Result } from '#shared/result.ts';
import type { EventFromVault, MessageFromVault, MessageToVault, ReportFromVault, VaultCall, VaultCalls } from './messages.ts';

export type VaultPort = {
  postMessage(message: MessageToVault): void;
  onMessage(listener: (message: MessageFromVault) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
};

export type VaultClient = {
  call<Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']): Promise<VaultCalls[Call]['result']>;
  readonly hasEnded: () => boolean;
  /** The newest that the vault told of after a renewal; null: the one it opened with. */
  readonly sealPublicKey: () => Uint8Array | null;
  /** Settles once the process is gone, however that came. */
  readonly ended: Promise<void>;
  kill(): void;
};

export type VaultClientInput = {
  readonly port: VaultPort;
  readonly onEvent: (event: EventFromVault) => void;
  readonly onReport: (report: ReportFromVault) => void;
};

const locked = err({ type: 'locked' } as const);

export function createVaultClient({ port, onEvent, onReport }: VaultClientInput): VaultClient {
  const waiting = new Map<number, (result: Result<unknown, { readonly type: string }>) => void>();
  let lastId = 0;
  let isOver = false;
  let sealPublicKey: Uint8Array | null = null;
  let settleEnded: () => void;
  const ended = new Promise<void>((resolve) => {
    settleEnded = resolve;
  });

  port.onMessage((message) => {
    if (isOver) return;
    if (message.type === 'event') onEvent(message);
    else if (message.type === 'report') onReport(message);
    else if (message.type === 'seal-key') ({ sealPublicKey } = message);
    else {
      const settle = waiting.get(message.id);
      waiting.delete(message.id);
      settle?.(message.result);
    }
  });
  port.onExit(() => {
    isOver = true;
    for (const settle of waiting.values()) settle(locked);
    waiting.clear();
    settleEnded();
  });

  return {
    call: <Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']) => {
      if (isOver) return Promise.resolve(locked as VaultCalls[Call]['result']);
      lastId += 1;
      const id = lastId;
      return new Promise<VaultCalls[Call]['result']>((resolve) => {
        waiting.set(id, resolve as (result: Result<unknown, { readonly type: string }>) => void);
        port.postMessage({ id, type, input } as MessageToVault);
      });
    },
    hasEnded: () => isOver,
    sealPublicKey: () => sealPublicKey,
    ended,
    kill: () => port.kill(),
  };
}
