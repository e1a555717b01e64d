// Backups as the mediator asks for them; what makes them is in ../backups.
import type { BackupEntry } from '#shared/ipc/contract-backups.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { MakeFailure } from '../backups/backup-ports.ts';
import type { Service, VaultSession } from './session.ts';
import type { TaskSteps } from './tasks.ts';

export const readBackupState: Service<'backup:state'> = async ({ session }) => ok(await session.vault.backups.state());

export const listBackups: Service<'backup:list'> = async ({ session }) => ok(await session.vault.backups.list());

export const makeBackup: Service<'backup:make'> = ({ session, viewer }, { taskId }) =>
  session.tasks.run({ taskId, kind: 'backup', viewer }, (steps) => makeAndFind(session, steps));

async function makeAndFind({ vault }: VaultSession, steps: TaskSteps): Promise<Result<BackupEntry, MakeFailure>> {
  const made = await vault.backups.makeBackup(steps);
  if (!made.ok) return made;
  const entry = (await vault.backups.list()).find(({ id }) => id === made.value.id);
  // Locked in the same moment: it is there, and nobody is left to see it.
  return entry ? ok(entry) : err({ type: 'cancelled' });
}

export const checkBackup: Service<'backup:check'> = ({ session, viewer }, { taskId, id }) =>
  session.tasks.run({ taskId, kind: 'verify-backup', viewer }, (steps) => session.vault.backups.check(id, steps));

export const removeBackup: Service<'backup:remove'> = async ({ session }, { id }) => {
  const removed = await session.vault.backups.removeBackup(id);
  return removed.ok ? ok(null) : removed;
};

export const setBackupPlace: Service<'backup:set-place'> = async ({ session }, { folder }) => {
  const set = await session.vault.backups.setPlace(folder);
  return set.ok ? ok(await session.vault.backups.state()) : set;
};

export const drillBackup: Service<'backup:drill'> = ({ session, viewer }, { taskId, secret }) =>
  session.tasks.run({ taskId, kind: 'verify-backup', viewer }, async (steps) => {
    try {
      const seen = await session.vault.backups.drill(secret, steps);
      if (seen.ok) return seen;
      // Nobody who stands at the open vault learns anything by trying here.
      return err(seen.error.type === 'cannot-unlock' ? { type: seen.error.type, waitMs: 0 } : (seen.error as Exclude<typeof seen.error, { readonly type: 'cannot-unlock' }>));
    } finally {
      if (secret.type === 'passphrase') secret.bytes.fill(0);
    }
  });

export const putOffDrill: Service<'backup:put-off-drill'> = async ({ session }) => {
  const saved = session.vault.backups.putOffDrill();
  return saved.ok ? ok(await session.vault.backups.state()) : saved;
};
