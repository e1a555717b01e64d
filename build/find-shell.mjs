// Which program can show Bitim on this machine: Electron, else a Chromium through build/chromium-shell, else none, in words.
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './chromium-shell/find.mjs';
import { inProject } from './setup.mjs';

export const screenAdvice = [
  'Bitim needs a screen, and this session has none: neither DISPLAY nor WAYLAND_DISPLAY is set.',
  'Start it from a desktop session. On a machine without one: apt-get install xvfb xauth, then: xvfb-run -a npm start',
  'Instead, the tour: pictures of every screen with an invented case, under out/tour/.',
].join('\n');

/** @param {readonly string[]} args @param {string} platform @param {Record<string, string | undefined>} environment */
export function needsScreen(args, platform, environment) {
  return platform === 'linux' && !args.includes('--headless') && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY'];
}

/** The path of Electron's binary if it is whole and of the version that the lock file names, else null. */
export function electronBinary(folder = inProject('node_modules', 'electron')) {
  try {
    const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    if (readFileSync(`${folder}/dist/version`, 'utf8').trim().replace(/^v/, '') !== version) return null;
    const executable = `${folder}/dist/${readFileSync(`${folder}/path.txt`, 'utf8').trim()}`;
    return existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/**
 * @typedef {{ type: 'electron', executable: string, args: string[], line: string } | { type: 'chromium', line: string } | { type: 'none', advice: string }} Shell
 * @param {{ tryElectronInstaller: () => Promise<void>, installChromium: () => readonly string[], electron?: () => string | null, browser?: () => { executable: string } | { problem: string } }} means
 * @returns {Promise<Shell>}
 */
export async function findShell({ tryElectronInstaller, installChromium, electron = electronBinary, browser = findBrowser }) {
  if (!electron()) await tryElectronInstaller();
  const executable = electron();
  if (executable) {
    // Chromium refuses its sandbox to root; nobody's daily account is root.
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    return { type: 'electron', executable, args: isRoot ? ['--no-sandbox'] : [], line: isRoot ? 'Shell: Electron, without its sandbox, since this is root.' : 'Shell: Electron.' };
  }
  const found = browser();
  if ('executable' in found) return chromium(found.executable);
  installChromium();
  const afterInstall = browser();
  if ('executable' in afterInstall) return chromium(afterInstall.executable);
  return { type: 'none', advice: `Electron's binary could not be fetched here. ${afterInstall.problem}` };
}

/** @param {string} executable @returns {Shell} */
const chromium = (executable) => ({ type: 'chromium', line: `Shell: Chromium (${executable}), since Electron's binary could not be fetched here.` });
