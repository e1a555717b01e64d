// The vault as main sees it: closed, opening, open, or closing. Owns the vault process and whatever that process could not
// acknowledge in time: sealed to a key that only the vault has, kept in memory, handed over at the next unlock.
import type { Viewer } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { VaultClient } from '../vault/client.ts';
import type { EventFromVault, OpenedAnswer, SealedItem, VaultCalls, VaultChannel } from '../vault/messages.ts';
import { err, type Result } from '#shared/result.ts';
import { isSealable, type SealItem } from '../vault/seal-item.ts';

export type VaultSessionParts = {
  readonly startProcess: (onEvent: (event: EventFromVault) => void) => VaultClient;
  readonly sealItem: SealItem;
  readonly now: () => number;
  readonly onEvent: (event: EventFromVault) => void;
  /** The vault process ended while the vault was open. */
  readonly onLost: () => void;
};
export type VaultSession = ReturnType<typeof createVaultSession>;

/** What a vault process does without a vault being open. */
type ClosedWork = 'move' | 'find-backups' | 'preview-backup';

type Open = { readonly process: VaultClient; readonly opened: OpenedAnswer; readonly pending: Set<SealedItem> };
type State = { readonly type: 'closed' } | { readonly type: 'opening'; readonly process: VaultClient } | ({ readonly type: 'open' | 'closing' } & Open);

const closeLimitMs = 500;
const locked = { type: 'locked' } as const;

export function createVaultSession(parts: VaultSessionParts) {
  let state: State = { type: 'closed' };
  const sealedByVaultId = new Map<string, Uint8Array[]>();

  /** Starts a process for one opening; on any failure it is killed, so that nothing it derived stays. */
  const openBy = async <Call extends 'create' | 'open' | 'restore-backup'>(call: Call, input: VaultCalls[Call]['input']): Promise<VaultCalls[Call]['result']> => {
    if (state.type !== 'closed') return err({ type: 'not-allowed' });
    const process = parts.startProcess((event) => {
      const isOurs = (state.type === 'open' && state.process === process) || (event.channel === 'task:progress' && isOpening(process));
      if (isOurs) parts.onEvent(event);
    });
    void process.ended.then(() => {
      if (state.type === 'open' && state.process === process) parts.onLost();
    });
    state = { type: 'opening', process };
    try {
      const result = await process.call(call, input);
      if (isOpening(process) && result.ok) {
        state = { type: 'open', process, opened: result.value, pending: new Set() };
        const newerPlace = await handOverSealed(process, result.value.vaultId);
        return newerPlace ? ({ ok: true, value: { ...result.value, lastPlace: newerPlace } } as VaultCalls[Call]['result']) : result;
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
  /** A process for one piece of work while no vault is open. A lock ends it as it ends an opening. */
  const work = async <Call extends ClosedWork>(call: Call, input: VaultCalls[Call]['input']): Promise<VaultCalls[Call]['result']> => {
    if (state.type !== 'closed') return err({ type: 'not-allowed' });
    const process = parts.startProcess((event) => {
      if (event.channel === 'task:progress' && isOpening(process)) parts.onEvent(event);
    });
    state = { type: 'opening', process };
    try {
      return await process.call(call, input);
    } finally {
      if (isOpening(process)) {
        state = { type: 'closed' };
        process.kill();
      }
    }
  };
  const isOpening = (process: VaultClient): boolean => state.type === 'opening' && state.process === process;

  /** Answers where the mediator stood, when last words were among what is written now. */
  const handOverSealed = async (process: VaultClient, vaultId: string): Promise<OpenedAnswer['lastPlace']> => {
    const boxes = sealedByVaultId.get(vaultId);
    if (!boxes) return null;
    const result = await process.call('sealed', { boxes });
    if (!result.ok) return null;
    const written = new Set(boxes.filter((_box, index) => result.value.written[index] === true));
    const kept = (sealedByVaultId.get(vaultId) ?? []).filter((box) => !written.has(box));
    if (kept.length > 0) sealedByVaultId.set(vaultId, kept);
    else sealedByVaultId.delete(vaultId);
    return result.value.lastPlace;
  };

  /** Keeps `item` until the vault has said that it is durable, or why it cannot be. */
  const tracked = async <Answer extends Result<unknown, { readonly type: string }>>(open: Open, item: SealedItem, ask: () => Promise<Answer>): Promise<Answer> => {
    open.pending.add(item);
    const result = await ask();
    // "Locked" comes from a process that ended before it could answer. Other refusals reach the page, which keeps what was typed;
    // after last words there is no page any more.
    const isLost = !result.ok && (result.error.type === 'locked' || item.channel === 'lock:flush');
    if (!isLost) open.pending.delete(item);
    return result;
  };

  const sealPending = async ({ process, opened, pending }: Open): Promise<void> => {
    const sealPublicKey = process.sealPublicKey() ?? opened.sealPublicKey;
    const boxes = await Promise.all([...pending].map((item) => parts.sealItem(item, sealPublicKey)));
    if (boxes.length > 0) sealedByVaultId.set(opened.vaultId, [...(sealedByVaultId.get(opened.vaultId) ?? []), ...boxes]);
    pending.clear();
  };

  return {
    isOpen: (): boolean => state.type === 'open',
    isClosed: (): boolean => state.type === 'closed',
    /** Of the vault that is open. */
    vaultId: (): string | null => (state.type === 'open' ? state.opened.vaultId : null),
    hasQuickCode: (): boolean => state.type === 'open' && state.opened.hasQuickCode,
    noteQuickCode: (isSet: boolean): void => {
      if (state.type === 'open') state = { ...state, opened: { ...state.opened, hasQuickCode: isSet } };
    },
    hasSealed: (): boolean => sealedByVaultId.size > 0,
    create: (input: VaultCalls['create']['input']) => openBy('create', input),
    unlock: (input: VaultCalls['open']['input']) => openBy('open', input),
    restore: (input: VaultCalls['restore-backup']['input']) => openBy('restore-backup', input),
    work,
    /** The vault that is open from then on is the new one. */
    rebuild: async (input: VaultCalls['make-from-rescue']['input']): Promise<VaultCalls['make-from-rescue']['result']> => {
      if (state.type !== 'open') return err(locked);
      const { process } = state;
      const made = await process.call('make-from-rescue', input);
      if (made.ok && state.type === 'open' && state.process === process) state = { type: 'open', process, opened: made.value, pending: new Set() };
      return made;
    },

    request: async (channel: VaultChannel, viewer: Viewer, input: unknown): Promise<VaultCalls['request']['result']> => {
      if (state.type === 'opening' && channel === 'task:cancel') return state.process.call('cancel-work', input as ParsedInput<'task:cancel'>);
      if (state.type !== 'open') return err(locked);
      const { process } = state;
      const ask = (): Promise<VaultCalls['request']['result']> => process.call('request', { channel, viewer, input });
      return isSealable(channel) ? tracked(state, { channel, viewer, at: parts.now(), input } as SealedItem, ask) : ask();
    },
    /** Last words of a page: taken while the vault is closing, too. */
    flush: async (viewer: Viewer, input: VaultCalls['flush']['input']['input']): Promise<VaultCalls['flush']['result']> => {
      if (state.type !== 'open' && state.type !== 'closing') return err(locked);
      const { process } = state;
      return tracked(state, { channel: 'lock:flush', viewer, at: parts.now(), input }, () => process.call('flush', { viewer, input }));
    },
    findRoom: async (caseId: CaseId, meetingId: RecordId): Promise<VaultCalls['room']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('room', { caseId, meetingId });
    },
    findScreen: async (input: VaultCalls['screen']['input']): Promise<VaultCalls['screen']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('screen', input);
    },
    tryQuickCode: async (code: string): Promise<VaultCalls['quick-code']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('quick-code', { code });
    },
    release: async (input: VaultCalls['release']['input']): Promise<VaultCalls['release']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('release', input);
    },
    noteReleaseStopped: async (input: VaultCalls['release-stopped']['input']): Promise<VaultCalls['release-stopped']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('release-stopped', input);
    },
    checkRelease: async (input: VaultCalls['release-check']['input']): Promise<VaultCalls['release-check']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('release-check', input);
    },
    releaseWords: async (input: VaultCalls['release-words']['input']): Promise<VaultCalls['release-words']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('release-words', input);
    },
    addComputerSlot: async (input: VaultCalls['add-computer-slot']['input']): Promise<VaultCalls['add-computer-slot']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('add-computer-slot', input);
    },
    removeComputerSlot: async (slotId: string): Promise<VaultCalls['remove-computer-slot']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('remove-computer-slot', { slotId });
    },
    renewDataKey: async (input: VaultCalls['renew-data-key']['input']): Promise<VaultCalls['renew-data-key']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('renew-data-key', input);
    },
    findFileName: async (input: VaultCalls['file-name']['input']): Promise<VaultCalls['file-name']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('file-name', input);
    },
    releaseFile: async (input: VaultCalls['release-file']['input']): Promise<VaultCalls['release-file']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('release-file', input);
    },
    releaseExport: async (input: VaultCalls['release-export']['input']): Promise<VaultCalls['release-export']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('release-export', input);
    },
    releasePackage: async (input: VaultCalls['release-package']['input']): Promise<VaultCalls['release-package']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('release-package', input);
    },
    openPackage: async (input: VaultCalls['open-package']['input']): Promise<VaultCalls['open-package']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('open-package', input);
    },
    openImport: async (input: VaultCalls['open-import']['input']): Promise<VaultCalls['open-import']['result']> => {
      if (state.type !== 'open') return err(locked);
      return state.process.call('open-import', input);
    },
    isBackupDue: async (occasion: VaultCalls['backup-due']['input']['occasion']): Promise<boolean> => {
      if (state.type !== 'open') return false;
      const due = await state.process.call('backup-due', { occasion });
      return due.ok && due.value.isDue;
    },
    setViewers: (viewers: readonly Viewer[]): void => {
      if (state.type === 'open') void state.process.call('set-viewers', { viewers });
    },

    /** From now on only last words are taken. */
    beginClosing: (): void => {
      if (state.type === 'open') state = { ...state, type: 'closing' };
    },
    /** Seals what was not acknowledged, lets the vault checkpoint for a moment, and ends its process whatever it is doing. */
    finishClosing: async (): Promise<void> => {
      if (state.type === 'closed') return;
      const ending = state;
      try {
        if (ending.type !== 'opening') {
          await sealPending(ending);
          await Promise.race([ending.process.call('close', null), new Promise((resolve) => setTimeout(resolve, closeLimitMs))]);
        }
      } finally {
        // Whatever went wrong before: no key outlives a lock.
        state = { type: 'closed' };
        ending.process.kill();
      }
    },
  };
}
