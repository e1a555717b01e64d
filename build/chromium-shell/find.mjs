// Finds a Chromium, Chrome or Edge on this machine, or says in words why not.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const macApps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
const windowsPrograms = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {NodeJS.Platform} platform
 * @returns {string[]} Paths to look at, best first.
 */
export function browserCandidates(environment, platform) {
  if (environment['BITIM_CHROMIUM']) return [environment['BITIM_CHROMIUM']];
  if (platform === 'darwin') {
    const folders = ['/Applications', path.posix.join(environment['HOME'] ?? '/', 'Applications')];
    return macApps.flatMap((app) => folders.map((folder) => path.posix.join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].map((name) => environment[name]).filter((folder) => folder !== undefined);
    return windowsPrograms.flatMap((program) => folders.map((folder) => path.win32.join(folder, program)));
  }
  const folders = (environment['PATH'] ?? '').split(path.posix.delimiter).filter(Boolean);
  return namesOnPath.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/**
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 * @returns {{ executable: string } | { problem: string }}
 */
export function findBrowser(environment = process.env, platform = process.platform) {
  for (const candidate of browserCandidates(environment, platform)) {
    try {
      accessSync(candidate, constants.X_OK);
      return { executable: candidate };
    } catch {
      // Not here: look at the next one.
    }
  }
  if (environment['BITIM_CHROMIUM']) return { problem: `BITIM_CHROMIUM names ${environment['BITIM_CHROMIUM']}, which cannot be run.` };
  const advice = platform === 'linux' ? 'On Debian and Ubuntu: apt install chromium.' : 'Install one of them.';
  return { problem: `No Chromium, Chrome or Edge was found. ${advice} Or name one in BITIM_CHROMIUM.` };
}
