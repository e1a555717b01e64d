// npm start [-- arguments of the app]: installs, builds, finds a shell, opens Bitim. Without a screen it runs the tour instead. Runs on Node 18.
//   --sample   opens a throwaway vault with an invented case; it goes when the app ends, and the user's own vaults are not touched
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { findShell, needsScreen, screenAdvice } from './find-shell.mjs';
import { makeSampleHome, removeSampleHome } from './sample.mjs';
import { installDebianPackages, installPackages, inProject, runNode, runProgram } from './setup.mjs';
import { tour } from './tour.mjs';

const isSample = process.argv.includes('--sample');
const appArgs = process.argv.slice(2).filter((argument) => argument !== '--sample');

async function start() {
  if (needsScreen(appArgs, process.platform, process.env)) {
    console.error(screenAdvice);
    return tour([]);
  }
  installPackages();
  const built = await runNode([inProject('build', 'bundle.mjs'), '--quiet']);
  if (built.code !== 0) return built.code;

  // Only the Chromium shell can run without a window.
  const isHeadless = appArgs.includes('--headless');
  const installChromium = () => installDebianPackages(['chromium']);
  const shell = await findShell(isHeadless ? { installChromium, tryElectronInstaller: async () => {}, electron: () => null } : { installChromium, tryElectronInstaller });
  if (shell.type === 'none') {
    console.error(shell.advice);
    return 3;
  }
  console.log(shell.line);
  return isSample ? openSample(shell) : open(shell, appArgs);
}

/** @param {Exclude<import('./find-shell.mjs').Shell, { type: 'none' }>} shell @param {readonly string[]} args */
async function open(shell, args) {
  const { code } =
    shell.type === 'electron'
      ? await runProgram(shell.executable, ['.', ...shell.args, ...args])
      : await runNode([inProject('build', 'chromium-shell', 'start.mjs'), inProject(), ...args]);
  return code;
}

/** @param {Parameters<typeof open>[0]} shell */
async function openSample(shell) {
  const sample = makeSampleHome();
  try {
    console.log(`The sample vault's passphrase: ${sample.passphrase}`);
    return await open(shell, [...appArgs.filter((argument) => !argument.startsWith('--user-data-dir')), `--user-data-dir=${sample.userData}`]);
  } finally {
    removeSampleHome(sample);
  }
}

const triedFile = inProject('node_modules', '.cache', 'electron-tried');
const retryAfterMs = 24 * 3_600_000;

/** Electron's own installer, 20 s at most, and once a day: on a closed network nobody should wait at each start. */
async function tryElectronInstaller() {
  const installer = inProject('node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return;
  const version = JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8')).version;
  if (existsSync(triedFile) && readFileSync(triedFile, 'utf8') === version && Date.now() - statSync(triedFile).mtimeMs < retryAfterMs) return;
  console.log('Fetching Electron (20 seconds at most) …');
  const { code } = await runNode([installer], { timeoutMs: 20_000, isQuiet: true });
  if (code === 0) return;
  mkdirSync(inProject('node_modules', '.cache'), { recursive: true });
  writeFileSync(triedFile, version);
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
