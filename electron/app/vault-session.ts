// The vault as main sees it: closed, opening, open, or closing. Owns the vault process and whatever that process could not
// acknowledge in time: sealed to a key that only the vault has, kept in memory, handed over at the next unlock.
import type { Viewer } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { EventFromVault, OpenedAnswer, SealedItem, VaultCall, VaultCalls, VaultChannel } from '../vault/messages.ts';
import type { VaultSecret } from '../vault/ports.ts';
import { err } from '#shared/result.ts';
import { isSealable, type SealItem } from '../vault/seal-item.ts';

export type VaultProcess = {
  /** Rejects when the process ends before it has answered. */
  readonly call: <Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']) => Promise<VaultCalls[Call]['result']>;
  readonly kill: () => void;
};
export type VaultProcessListeners = { readonly onEvent: (event: EventFromVault) => void; readonly onEnded: () => void };

export type VaultSessionParts = {
  readonly startProcess: (listeners: VaultProcessListeners) => VaultProcess;
  readonly sealItem: SealItem;
  readonly now: () => number;
  readonly onEvent: (event: EventFromVault) => void;
  /** The vault process ended while the vault was open. */
  readonly onLost: () => void;
};
export type VaultSession = ReturnType<typeof createVaultSession>;

type Open = { readonly process: VaultProcess; readonly opened: OpenedAnswer; readonly pending: Set<SealedItem> };
type State = { readonly type: 'closed' } | { readonly type: 'opening'; readonly process: VaultProcess } | ({ readonly type: 'open' | 'closing' } & Open);

const closeLimitMs = 500;
const locked = { type: 'locked' } as const;

export function createVaultSession(parts: VaultSessionParts) {
  let state: State = { type: 'closed' };
  const sealedByVaultId = new Map<string, Uint8Array[]>();

  /** Starts a process for one opening; on any failure it is killed, so that nothing it derived stays. */
  const openBy = async <Call extends 'create' | 'open'>(call: Call, input: VaultCalls[Call]['input']): Promise<VaultCalls[Call]['result']> => {
    if (state.type !== 'closed') return err({ type: 'not-allowed' });
    const process = parts.startProcess({
      onEvent: (event) => {
        if (state.type === 'open' && state.process === process) parts.onEvent(event);
      },
      onEnded: () => {
        if (state.type === 'open' && state.process === process) parts.onLost();
      },
    });
    state = { type: 'opening', process };
    try {
      const result = await process.call(call, input);
      if (isOpening(process) && result.ok) {
        state = { type: 'open', process, opened: result.value, pending: new Set() };
        await handOverSealed(process, result.value.vaultId);
        return result;
      }
      // The lock came meanwhile, or the secret was wrong.
      return result.ok ? err(locked) : result;
    } finally {
      if (isOpening(process)) {
        state = { type: 'closed' };
        process.kill();
      }
    }
  };
  const isOpening = (process: VaultProcess): boolean => state.type === 'opening' && state.process === process;

  const handOverSealed = async (process: VaultProcess, vaultId: string): Promise<void> => {
    const boxes = sealedByVaultId.get(vaultId);
    if (!boxes) return;
    const result = await process.call('sealed', { boxes });
    if (!result.ok) return;
    const kept = boxes.filter((_box, index) => result.value.written[index] !== true);
    if (kept.length > 0) sealedByVaultId.set(vaultId, kept);
    else sealedByVaultId.delete(vaultId);
  };

  /** Keeps `item` until the vault has said that it is durable, or why it cannot be. */
  const tracked = async <Answer extends { readonly ok: boolean }>(open: Open, item: SealedItem | null, ask: () => Promise<Answer>): Promise<Answer | ReturnType<typeof err<typeof locked>>> => {
    if (item) open.pending.add(item);
    try {
      const result = await ask();
      if (item && (result.ok || item.channel !== 'lock:flush')) open.pending.delete(item);
      return result;
    } catch {
      return err(locked);
    }
  };

  return {
    isOpen: (): boolean => state.type === 'open',
    isClosed: (): boolean => state.type === 'closed',
    hasSealed: (): boolean => sealedByVaultId.size > 0,
    create: (input: VaultCalls['create']['input']) => openBy('create', input),
    unlock: (input: { readonly folder: string; readonly secret: VaultSecret }) => openBy('open', input),

    request: async (channel: VaultChannel, viewer: Viewer, input: unknown): Promise<VaultCalls['request']['result']> => {
      if (state.type !== 'open') return err(locked);
      const { process } = state;
      const item = isSealable(channel) ? ({ channel, viewer, at: parts.now(), input } as SealedItem) : null;
      return tracked(state, item, () => process.call('request', { channel, viewer, input }));
    },
    /** Last words of a page: taken while the vault is closing, too. */
    flush: async (viewer: Viewer, input: VaultCalls['flush']['input']['input']): Promise<VaultCalls['flush']['result']> => {
      if (state.type !== 'open' && state.type !== 'closing') return err(locked);
      const { process } = state;
      return tracked(state, { channel: 'lock:flush', viewer, at: parts.now(), input }, () => process.call('flush', { viewer, input }));
    },
    findRoom: async (caseId: CaseId, meetingId: RecordId): Promise<VaultCalls['room']['result']> => {
      if (state.type !== 'open') return err(locked);
      return tracked(state, null, () => (state as Open).process.call('room', { caseId, meetingId }));
    },
    setViewers: (viewers: readonly Viewer[]): void => {
      // When the process is gone, its end is told through onLost.
      if (state.type === 'open') void state.process.call('set-viewers', { viewers }).catch(() => undefined);
    },

    /** From now on only last words are taken. */
    beginClosing: (): void => {
      if (state.type === 'open') state = { ...state, type: 'closing' };
    },
    /** Seals what was not acknowledged, lets the vault checkpoint for a moment, and ends its process whatever it is doing. */
    finishClosing: async (): Promise<void> => {
      if (state.type === 'closed') return;
      const ending = state;
      if (ending.type !== 'opening') {
        const boxes = await Promise.all([...ending.pending].map((item) => parts.sealItem(item, ending.opened.sealPublicKey)));
        if (boxes.length > 0) sealedByVaultId.set(ending.opened.vaultId, [...(sealedByVaultId.get(ending.opened.vaultId) ?? []), ...boxes]);
        ending.pending.clear();
        await Promise.race([ending.process.call('close', null).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, closeLimitMs))]);
      }
      state = { type: 'closed' };
      ending.process.kill();
    },
  };
}
