// An opened vault over the store in memory: one passphrase, one recovery key, no cryptography.
import { err, ok } from '#shared/result.ts';
import type { Clock, OpenedVault } from '#electron/vault/ports.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

export type MemoryVault = OpenedVault & { readonly store: MemoryStore };

export function createMemoryVault(clock: Clock, options: { readonly store?: MemoryStore; readonly openedBy?: 'passphrase' | 'recovery' } = {}): MemoryVault {
  let proven = false;
  return {
    vaultId: '00000000-0000-4000-8000-000000000001',
    name: 'Practice',
    store: options.store ?? createMemoryStore(clock),
    notices: [],
    openedBy: options.openedBy ?? 'passphrase',
    sealPublicKey: new Uint8Array(32),
    openSealed: (sealed) => (sealed[0] === 1 ? sealed.slice(1) : null),
    verify: async () => ({ type: 'whole', checkedAt: clock.now() }),
    changePassphrase: async (current) => (new TextDecoder().decode(current) === memoryPassphrase ? ok(null) : err({ type: 'cannot-unlock' })),
    setPassphrase: async () => ok(null),
    newRecoveryKey: async (passphrase) => (new TextDecoder().decode(passphrase) === memoryPassphrase ? ok('NEW-KEY') : err({ type: 'cannot-unlock' })),
    proveRecoveryKey: async (typed) => {
      proven ||= typed === memoryRecoveryKey;
      return ok(typed === memoryRecoveryKey);
    },
    recoveryProven: () => proven,
    close: () => undefined,
  };
}

export const memoryPassphrase = 'correct horse battery';
export const memoryRecoveryKey = 'RECOVERY-KEY';
/** What the memory vault's openSealed opens. */
export const sealForMemory = (item: unknown): Uint8Array => Uint8Array.from([1, ...new TextEncoder().encode(JSON.stringify(item))]);
