// What main may know of vaults from outside: where they are, and whether something lies there.
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isUuid } from '#shared/domain/ids.ts';

const ending = '.bitim';

export const isVaultFolder = (folder: string): boolean => existsSync(join(folder, 'keys.json')) || existsSync(join(folder, 'keys.json.bak'));

export const vaultName = (folder: string): string => basename(folder, ending);

/** The id that stands in plain in keys.json; null where it cannot be read. The vault process alone decides what the file is worth. */
export function vaultIdOf(folder: string): string | null {
  for (const name of ['keys.json', 'keys.json.bak']) {
    try {
      const path = join(folder, name);
      if (statSync(path).size > keysFileLimitBytes) continue;
      const file = JSON.parse(readFileSync(path, 'utf8')) as { readonly vaultId?: unknown } | null;
      if (typeof file?.vaultId === 'string' && isUuid(file.vaultId)) return file.vaultId;
    } catch {
      // The other copy may serve.
    }
  }
  return null;
}
const keysFileLimitBytes = 65_536;

/** How deep a backup's folder lies under the place of backups, and how many are looked at: nobody waits for a whole disk. */
const depthOfBackups = 3;
const foldersLookedAt = 2_000;
const foldersAnswered = 30;

/** Folders under this one (and itself) that hold a keys.json, newest first. What cannot be read is passed over. */
export function findKeyFolders(root: string): { readonly folder: string; readonly at: number }[] {
  const found: { readonly folder: string; readonly at: number }[] = [];
  let left = foldersLookedAt;
  const look = (folder: string, depth: number): void => {
    if ((left -= 1) < 0) return;
    try {
      const keys = statSync(join(folder, 'keys.json'), { throwIfNoEntry: false });
      if (keys?.isFile()) found.push({ folder, at: keys.mtimeMs });
      if (depth === 0) return;
      for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) look(join(folder, entry.name), depth - 1);
    } catch {
      // A folder that refuses holds no keys for us.
    }
  };
  look(root, depthOfBackups);
  return found.toSorted((one, other) => other.at - one.at).slice(0, foldersAnswered);
}

/** Whether a file at `path` would lie in one of these vaults, or in any folder named as a vault. Links are followed. */
export function isInsideVault(path: string, vaults: readonly string[]): boolean {
  const folder = realFolder(dirname(resolve(path)));
  if (folder.split(sep).some((part) => part.toLowerCase().endsWith(ending))) return true;
  return vaults.some((vault) => {
    const way = relative(realFolder(vault), folder);
    return way === '' || (!way.startsWith('..') && !isAbsolute(way));
  });
}

/** Of a folder that may not exist yet: the real path of its nearest parent that does. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(realFolder(parent), basename(folder));
  }
}
