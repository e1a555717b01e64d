// The backups of a vault in memory: there are none, and none can be made but in the one place that is always there.
import type { VaultBackups } from '#electron/vault/backups/backup-ports.ts';
import { err, ok } from '#shared/result.ts';

export const memoryPlace = '/memory';

export function createMemoryBackups(): VaultBackups {
  let isThere = false;
  return {
    state: async () => ({
      place: '/nowhere', isOwnFolder: false, isPlaceThere: false, isSameDisk: false, placeService: null, vaultService: null, last: null, failure: null,
      isChanged: true, isRunning: false, damaged: 0, opensWithEarlier: 0, drill: { drilledAt: null, isOffered: false },
    }),
    list: async () => [],
    known: () => [],
    outdated: () => [],
    makeBackup: async () => (isThere ? ok({ id: 'made', place: memoryPlace, folder: memoryPlace, madeAt: 1 }) : err({ type: 'place-absent' })),
    check: async () => err({ type: 'not-found' }),
    removeBackup: async () => err({ type: 'not-found' }),
    replaceSlots: async () => ({ replaced: 0, left: [] }),
    setPlace: async (folder) => {
      isThere = folder === memoryPlace;
      return isThere || folder === null ? ok(null) : err({ type: 'place-absent' });
    },
    hasPlace: () => isThere,
    isDue: () => false,
    isChanged: () => true,
    drill: async () => err({ type: 'not-found' }),
    putOffDrill: () => ok(null),
    findShelved: async () => new Map(),
    bringBackFiles: async () => ok({ paths: [], wrong: [] }),
    close: () => undefined,
  };
}
