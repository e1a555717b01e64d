// What main may know of vaults from outside: where they are, and whether something lies there.
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

const ending = '.bitim';

export const isVaultFolder = (folder: string): boolean => existsSync(join(folder, 'keys.json')) || existsSync(join(folder, 'keys.json.bak'));

export const vaultName = (folder: string): string => basename(folder, ending);

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
