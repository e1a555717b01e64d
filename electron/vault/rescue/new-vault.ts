// The way on from a rescue: what could be read becomes a vault of its own. The damaged one stays as it lies.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isVaultName } from '#shared/domain/vault-name.ts';
import { err, type Result } from '#shared/result.ts';
import { buildVault, type BuildInput, type BuiltVault } from '../backups/build-vault.ts';
import type { BackupSource } from '../backups/backup-source.ts';
import { copyOpenDatabase, holdFile } from '../backups/copy-open-database.ts';
import { sizeOf, StoppedError } from '../backups/file-work.ts';
import { isLongEnough } from '../backups/restore-backup.ts';
import type { LongSteps, RebuildFailure, RebuildInput, VaultDependencies } from '../ports.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { sweepUnfinished, unfinishedOf } from '../unfinished-vault.ts';
import { mendJournals } from './mend-journals.ts';

/** `databasePath`: of the private copy. `filesFolder`: of the damaged vault. */
export type RescuedSource = Pick<BackupSource, 'sodium' | 'core' | 'isClosed' | 'databasePath' | 'dependencies'> & { readonly filesFolder: string };

export async function makeVaultFromRescue(source: RescuedSource, { parent, name, passphrase }: RebuildInput, steps: LongSteps): Promise<Result<BuiltVault, RebuildFailure>> {
  if (!isVaultName(name)) return err({ type: 'bad-name' });
  if (!isLongEnough(passphrase)) return err({ type: 'weak-passphrase' });
  const target = join(parent, `${name}.bitim`);
  if (existsSync(target)) return err({ type: 'folder-exists' });
  try {
    const made = await build(source, { parent, name, target, passphrase }, steps);
    if (made.ok) return made;
    return err(made.error.type === 'backup-damaged' ? { type: 'copy-differs' } : made.error);
  } catch (error) {
    if (error instanceof StoppedError) return err({ type: 'cancelled' });
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

async function build(source: RescuedSource, input: Omit<BuildInput, 'aside'>, steps: LongSteps) {
  const { sodium, core, databasePath, filesFolder, isClosed } = source;
  const dependencies: VaultDependencies = source.dependencies;
  const { dataKey, slots, store } = core();
  sweepUnfinished(input.parent);
  const aside = unfinishedOf(input.target);
  const held = holdFile(databasePath);
  try {
    return await buildVault(
      {
        sodium, dataKey, filesFolder,
        keys: slots.keys(),
        databaseBytes: (await sizeOf(databasePath)) ?? 0,
        fileBytes: store.attachments().reduce((total, { size }) => total + size, 0),
        copyDatabase: async (to, progress) => {
          await copyOpenDatabase(source, held, to, progress);
          return true;
        },
        // Whatever is left is worth more than none of it; the check of the new vault says how it stands.
        mayBeAltered: true,
        mend: (connection, rows) => mendJournals(connection, rows, { sodium, clock: dependencies.clock }),
      },
      { ...input, aside },
      { dependencies, steps, isClosed },
    );
  } finally {
    // Nobody else opens a private copy: that its lock goes with this handle does no harm.
    held.close();
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
  }
}
