// Backups of the vault that is open, newest first, as folders that can be read now: those it remembers, and those that lie in its
// places without its knowing, for it may be an older copy that was put back.
import { readPlace } from '../backups/known-backups.ts';
import { ownPlaceOf, readShelf, shelfOf } from '../backups/place.ts';
import type { VaultSession } from './session.ts';

export type ReachableBackup = { readonly place: string; readonly at: number; readonly folder: string };

export async function reachableBackups({ vault, store }: VaultSession): Promise<readonly ReachableBackup[]> {
  const places = new Set([readPlace(store), ownPlaceOf(vault.vaultFolder), ...vault.backups.known().map(({ place }) => place)]);
  const found: ReachableBackup[] = [];
  for (const place of places) {
    if (place === null) continue;
    const { backups } = await readShelf(shelfOf(place, vault));
    for (const { folder, manifest } of backups) if (manifest.content.vaultId === vault.vaultId) found.push({ place, at: manifest.content.madeAt, folder });
  }
  return found.toSorted((one, other) => other.at - one.at);
}
