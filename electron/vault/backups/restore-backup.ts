// A new vault out of a backup (FORMAT §12.4).
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPassphraseLongEnough } from '#shared/domain/passphrase-floor.ts';
import { isVaultName } from '#shared/domain/vault-name.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { VaultSecret } from '../ports.ts';
import { sweepUnfinished, unfinishedOf } from '../unfinished-vault.ts';
import { buildVault, type VaultSource } from './build-vault.ts';
import { copyDatabase, guarded, openBackup, type BackupWork, type LookFailure, type OpenedBackup } from './open-backup.ts';
import { filesFolderName } from './place.ts';

export type RestoreInput = {
  readonly folder: string;
  readonly secret: VaultSecret;
  /** For a recovery key, which no passphrase slot can be made of; null: the one typed. */
  readonly newPassphrase: Uint8Array | null;
  readonly parent: string;
  readonly name: string;
};
export type RestoreFailure = LookFailure | { readonly type: 'folder-exists' | 'bad-name' | 'weak-passphrase' };
/** `passphrase`: what opens it; the caller's to wipe. */
export type RestoredVault = { readonly folder: string; readonly passphrase: Uint8Array; readonly recoveryKey: string; readonly missingFiles: number; readonly oldVaultId: string; readonly madeAt: number };

export async function restoreBackup(input: RestoreInput, work: BackupWork): Promise<Result<RestoredVault, RestoreFailure>> {
  const { folder, secret, parent, name } = input;
  if (!isVaultName(name)) return err({ type: 'bad-name' });
  const passphrase = input.newPassphrase ?? (secret.type === 'passphrase' ? secret.bytes : null);
  if (passphrase === null || (input.newPassphrase && !isLongEnough(input.newPassphrase))) return err({ type: 'weak-passphrase' });
  const target = join(parent, `${name}.bitim`);
  if (existsSync(target)) return err({ type: 'folder-exists' });
  return guarded(async (): Promise<Result<RestoredVault, RestoreFailure>> => {
    const opened = await openBackup(folder, secret, work.dependencies);
    if (!opened.ok) return opened;
    sweepUnfinished(parent);
    const aside = unfinishedOf(target);
    try {
      const { manifest } = opened.value;
      const built = await buildVault(sourceOf(opened.value), { parent, name, target, aside, passphrase }, work);
      return built.ok ? ok({ ...built.value, passphrase: Uint8Array.from(passphrase), oldVaultId: manifest.vaultId, madeAt: manifest.madeAt }) : built;
    } finally {
      opened.value.dataKey.wipe();
      await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    }
  });
}

/** What was wrong in the vault when it was copied is still wrong; what came to it since is damage. */
const sourceOf = (backup: OpenedBackup): VaultSource => {
  const { sodium, dataKey, keys, manifest, folder } = backup;
  return {
    sodium, dataKey, keys,
    databaseBytes: manifest.database.bytes,
    fileBytes: manifest.files.reduce((total, { bytes }) => total + bytes, 0),
    copyDatabase: (to, progress) => copyDatabase(backup, to, progress),
    filesFolder: join(dirname(folder), filesFolderName),
    mayBeAltered: manifest.isAltered,
  };
};

export function isLongEnough(passphrase: Uint8Array): boolean {
  try {
    return isPassphraseLongEnough(new TextDecoder('utf-8', { fatal: true }).decode(passphrase));
  } catch {
    return false;
  }
}
