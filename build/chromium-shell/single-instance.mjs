// requestSingleInstanceLock: a file with the holder's process id, as Electron's own SingletonLock. A second start leaves a letter beside it, which the first finds.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './temp-folder.mjs';

const lockName = 'SingletonLock';
const letterName = /^SingletonLetter-[0-9a-f]+\.json$/;

/** @type {{ file: string, watcher: import('node:fs').FSWatcher } | undefined} */
let held;

/**
 * @param {string} folder The app's userData.
 * @param {unknown} additionalData
 * @param {(argv: string[], cwd: string, additionalData: unknown) => void} onSecond
 * @returns {boolean}
 */
export function takeLock(folder, additionalData, onSecond) {
  if (held) return true;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, lockName);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      removeLetters(folder);
      const watcher = watch(folder, (_event, name) => name !== null && letterName.test(name) && readLetter(path.join(folder, name), onSecond));
      watcher.on('error', () => {});
      watcher.unref();
      held = { file, watcher };
      return true;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (holderRuns(file)) {
        sendLetter(folder, additionalData);
        return false;
      }
      rmSync(file, { force: true });
    }
  }
  return false;
}

/** @param {string} file */
function holderRuns(file) {
  try {
    const processId = Number(readFileSync(file, 'utf8'));
    return processId > 0 && processId !== process.pid && isRunning(processId);
  } catch {
    return false;
  }
}

/** @param {string} folder @param {unknown} additionalData */
function sendLetter(folder, additionalData) {
  const name = `SingletonLetter-${randomBytes(8).toString('hex')}.json`;
  const draft = path.join(folder, `${name}.draft`);
  writeFileSync(draft, JSON.stringify({ argv: process.argv, cwd: process.cwd(), additionalData: additionalData ?? null }));
  renameSync(draft, path.join(folder, name));
}

/** @param {string} file @param {(argv: string[], cwd: string, additionalData: unknown) => void} onSecond */
function readLetter(file, onSecond) {
  try {
    const { argv, cwd, additionalData } = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file, { force: true });
    onSecond(argv, cwd, additionalData);
  } catch (error) {
    // The watcher tells of the letter's removal as well.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
}

/** @param {string} folder */
function removeLetters(folder) {
  for (const name of readdirSync(folder)) if (name.startsWith('SingletonLetter-')) rmSync(path.join(folder, name), { force: true });
}

export function releaseLock() {
  if (!held) return;
  held.watcher.close();
  rmSync(held.file, { force: true });
  held = undefined;
}
releaseLock.isHeld = () => held !== undefined;
