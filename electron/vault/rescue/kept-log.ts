// A damaged log ends for SQLite at its first wrong byte, and the next change writes over what stood behind it. So a log that a crash left
// is set aside before the vault is opened, and stays where the vault turns out to end before its witness: a rescue reads it.
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';

const keptLogEnding = '-wal.kept';

/** Best effort: a medium without room for it opens all the same. */
export function setLogAside(databasePath: string): void {
  const log = `${databasePath}-wal`;
  try {
    if (existsSync(`${databasePath}${keptLogEnding}`) || (statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
    copyFileSync(log, `${databasePath}${keptLogEnding}.new`);
  } catch {
    removeQuietly(`${databasePath}${keptLogEnding}.new`);
  }
}

/** `isMissed`: changes that this computer has seen are not in the vault. */
export function settleLogSetAside(databasePath: string, isMissed: boolean): void {
  const fresh = `${databasePath}${keptLogEnding}.new`;
  try {
    if (isMissed && existsSync(fresh)) renameSync(fresh, `${databasePath}${keptLogEnding}`);
    else rmSync(fresh, { force: true });
  } catch {
    // It is swept at the next opening.
  }
}

export const dropKeptLog = (databasePath: string): void => removeQuietly(`${databasePath}${keptLogEnding}`);

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // As encrypted as the vault itself; nothing depends on it.
  }
}
