// What a destruction needs of the backups: which are known, one made anew and verified, and the older ones away.
import type { BackupMention } from '#shared/domain/destruction.ts';
import type { BackupEntry } from '#shared/ipc/contract-backups.ts';
import type { KnownBackup } from '#shared/ipc/contract-closing.ts';
import { ok, type Result } from '#shared/result.ts';
import type { LongSteps } from '../ports.ts';
import type { VaultSession } from './session.ts';

export type DestructionBackups = {
  /** All that are known, those included whose place cannot be reached now. */
  entries(): Promise<readonly BackupEntry[]>;
  hasPlace(): boolean;
  make(steps: LongSteps): Promise<Result<BackupMention, { readonly type: string }>>;
  /** What cannot be reached, or refuses to go, stays known and is named. */
  removeAll(entries: readonly BackupEntry[]): Promise<{ readonly deleted: readonly BackupMention[]; readonly unreachable: readonly BackupMention[] }>;
};

/** Deleted by hand, a backup holds nothing any more: it is no longer spoken of. */
export const stillThere = (entries: readonly BackupEntry[]): readonly KnownBackup[] =>
  entries.filter(({ state }) => state !== 'gone').map(({ place, madeAt, state }) => ({ place, madeAt, isReachable: state !== 'absent' }));

export function destructionBackups({ vault: { backups } }: VaultSession): DestructionBackups {
  return {
    entries: () => backups.list(),
    hasPlace: () => backups.hasPlace(),
    make: async (steps) => {
      const made = await backups.makeBackup(steps);
      return made.ok ? ok(mention(made.value)) : made;
    },
    removeAll: async (entries) => {
      const deleted: BackupMention[] = [];
      const unreachable: BackupMention[] = [];
      for (const entry of entries) {
        const removed = entry.state === 'absent' ? null : await backups.removeBackup(entry.id);
        // Not found any more: the new backup of the same day has taken its place already.
        const isAway = removed !== null && (removed.ok || removed.error.type === 'not-found');
        if (!isAway) unreachable.push(mention(entry));
        else if (entry.state !== 'gone') deleted.push(mention(entry));
      }
      return { deleted, unreachable };
    },
  };
}

const mention = ({ place, madeAt }: BackupMention): BackupMention => ({ place, madeAt });
