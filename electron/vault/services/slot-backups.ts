// What a changed slot means for backups: those that can be reached get the new slots, of the others it is known that an old secret still opens them.
import type { OutdatedBackup } from '#shared/ipc/contract-ways-in.ts';
import type { VaultSession } from './session.ts';

/** After each change of a slot. What cannot be reached is brought up to date when it can. */
export async function bringSlotsToBackups({ vault }: VaultSession): Promise<void> {
  await vault.backups.replaceSlots();
}

export function outdatedBackups({ vault }: VaultSession): readonly OutdatedBackup[] {
  return vault.backups.outdated().map(({ place, madeAt }) => ({ place, at: madeAt }));
}
