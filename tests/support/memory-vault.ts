// An opened vault over the store in memory: one passphrase, one recovery key, no cryptography.
import { err, ok } from '#shared/result.ts';
import type { Clock, OpenedVault } from '#electron/vault/ports.ts';
import { createMemoryBackups } from './memory-backups.ts';
import { createMemoryFiles, type MemoryFiles } from './memory-files.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

export type MemoryVault = OpenedVault & { readonly store: MemoryStore; readonly files: MemoryFiles };

export function createMemoryVault(clock: Clock, options: { readonly store?: MemoryStore; readonly files?: MemoryFiles; readonly openedBy?: 'passphrase' | 'recovery' } = {}): MemoryVault {
  let proven = false;
  return {
    vaultId: '00000000-0000-4000-8000-000000000001',
    vaultFolder: '/vault',
    name: 'Practice',
    store: options.store ?? createMemoryStore(clock),
    files: options.files ?? createMemoryFiles(),
    backups: createMemoryBackups(),
    notices: [],
    readOnly: () => null,
    refuseChanges: () => undefined,
    acceptKeys: () => ok(null),
    dropKeptLog: () => undefined,
    compareWith: () => err({ type: 'keys-do-not-fit' }),
    findAffected: () => [],
    rescue: null,
    rebuild: async () => err({ type: 'read-only' }),
    openedBy: options.openedBy ?? 'passphrase',
    openedSlot: memorySlots[0]?.id ?? '',
    alone: (job) => job(),
    slots: () => memorySlots,
    slotSets: () => [{ keyName: memoryKeyName, sequence: 1, keysFile: new Uint8Array() }],
    keyName: () => memoryKeyName,
    sealPublicKey: new Uint8Array(32),
    openSealed: (sealed) => (sealed[0] === 1 ? sealed.slice(1) : null),
    verify: async () => ({ type: 'whole', checkedAt: clock.now() }),
    changePassphrase: async (current) => (isPassphrase(current) ? ok(null) : err({ type: 'cannot-unlock' })),
    setPassphrase: async () => ok(null),
    isPassphrase: async (passphrase) => isPassphrase(passphrase),
    newRecoveryKey: async (passphrase) => (isPassphrase(passphrase) ? ok('NEW-KEY') : err({ type: 'cannot-unlock' })),
    proveRecoveryKey: async (typed) => {
      proven ||= typed === memoryRecoveryKey;
      return ok(typed === memoryRecoveryKey);
    },
    recoveryProven: () => proven,
    addComputerSlot: async (passphrase) => (isPassphrase(passphrase) ? ok('c0'.repeat(16)) : err({ type: 'cannot-unlock' })),
    removeComputerSlot: async () => ok(null),
    renewDataKey: async ({ passphrase }) => (isPassphrase(passphrase) ? ok({ recoveryKey: 'NEW-KEY' }) : err({ type: 'cannot-unlock' })),
    close: () => undefined,
  };
}

const isPassphrase = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes) === memoryPassphrase;
const memoryKeyName = 'ab'.repeat(16);
const memorySlots = [
  { id: 'a0'.repeat(16), type: 'passphrase' },
  { id: 'b0'.repeat(16), type: 'recovery' },
] as const;

export const memoryPassphrase = 'correct horse battery';
export const memoryRecoveryKey = 'RECOVERY-KEY';
/** What the memory vault's openSealed opens. */
export const sealForMemory = (item: unknown): Uint8Array => Uint8Array.from([1, ...new TextEncoder().encode(JSON.stringify(item))]);
