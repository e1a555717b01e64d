// npm start [-- arguments of the app]: installs, builds, finds a shell, opens Bitim. Runs on Node 18.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { findShell, needsScreen, screenAdvice } from './find-shell.mjs';
import { installDebianPackages, installPackages, inProject, runNode, runProgram } from './setup.mjs';

const appArgs = process.argv.slice(2);

async function start() {
  if (needsScreen(appArgs, process.platform, process.env)) {
    console.error(screenAdvice);
    return 2;
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
  if (shell.type === 'electron') {
    const { code } = await runProgram(shell.executable, ['.', ...shell.args, ...appArgs]);
    return code;
  }
  const { code } = await runNode([inProject('build', 'chromium-shell', 'start.mjs'), inProject(), ...appArgs]);
  return code;
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
