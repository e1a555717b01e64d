// The one folder that a browser process may write to. It goes when the process goes; what a killed shell left behind goes at the next start.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const prefix = 'bitim-chromium-';

/** Chromium puts a socket below this folder, and the path of a socket must stay under 108 bytes. */
const longestParent = 32;
const parentFolder = () => (process.platform === 'linux' && Buffer.byteLength(os.tmpdir()) > longestParent ? '/tmp' : os.tmpdir());

/** @returns {string} */
export function makeTempFolder() {
  const folder = mkdtempSync(path.join(parentFolder(), `${prefix}${process.pid}-`));
  // A crashed renderer would leave its memory here as a dump, whatever the flags say; a file in the folder's place prevents it.
  for (const browser of ['chromium', 'google-chrome', 'microsoft-edge']) {
    mkdirSync(path.join(folder, 'config', browser), { recursive: true });
    writeFileSync(path.join(folder, 'config', browser, 'Crash Reports'), '');
  }
  for (const name of ['profile', 'cache']) mkdirSync(path.join(folder, name));
  return folder;
}

/** @param {string} folder */
export function removeTempFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  // Where something is still being written, it leaves things behind without an error.
  if (existsSync(folder)) throw new Error(`${folder} could not be removed`);
}

/** Removes folders of shells that no longer run. */
export function sweepTempFolders() {
  for (const name of readdirSync(parentFolder())) {
    const processId = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : 0;
    if (processId > 0 && processId !== process.pid && !isRunning(processId)) {
      try {
        removeTempFolder(path.join(parentFolder(), name));
      } catch {
        // Another user's, or still being written to: leave it to its owner.
      }
    }
  }
}

/**
 * A zombie still answers signal 0, so Linux is asked for the state as well.
 * @param {number} processId
 */
export function isRunning(processId) {
  try {
    process.kill(processId, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const status = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return !['Z', 'X'].includes(status.slice(status.lastIndexOf(')') + 2)[0] ?? '');
  } catch {
    return false;
  }
}
