// Whether a folder on this computer is one that a service carries elsewhere: by its name and by what lies in the folders above it.
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { syncServiceOf, type SyncService } from '#shared/domain/synchronised-folder.ts';

export function syncServiceHere(folder: string): SyncService | null {
  const has = (at: string, name: string): boolean => existsSync(join(at, name));
  return syncServiceOf(folder, has) ?? syncServiceOf(realPathOf(folder), has);
}

function realPathOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
