// The backups of a vault in memory: there are none, and none can be made.
import type { VaultBackups } from '#electron/vault/backups/backup-ports.ts';
import { err, ok } from '#shared/result.ts';

export function createMemoryBackups(): VaultBackups {
  return {
    state: async () => ({
      place: '/nowhere', isOwnFolder: false, isPlaceThere: false, isSameDisk: false, placeService: null, vaultService: null, last: null, failure: null,
      isChanged: true, isRunning: false, damaged: 0, opensWithEarlier: 0, drill: { drilledAt: null, isOffered: false },
    }),
    list: async () => [],
    known: () => [],
    outdated: () => [],
    makeBackup: async () => err({ type: 'place-absent' }),
    check: async () => err({ type: 'not-found' }),
    removeBackup: async () => err({ type: 'not-found' }),
    replaceSlots: async () => ({ replaced: 0, left: [] }),
    setPlace: async (folder) => (folder === null ? ok(null) : err({ type: 'place-absent' })),
    hasPlace: () => false,
    isDue: () => false,
    isChanged: () => true,
    drill: async () => err({ type: 'not-found' }),
    putOffDrill: () => ok(null),
    close: () => undefined,
  };
}
