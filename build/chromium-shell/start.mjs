// node build/chromium-shell/start.mjs [appDir] [--headless] [app arguments...]
// Runs the app's built main process with this folder's stand-in for `electron`.
import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './find.mjs';
import { settings } from './settings.mjs';

/** @param {string} message @returns {never} */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

// Checked on the module object: a missing name in an import would end an older Node with a riddle.
if (typeof nodeModule.registerHooks !== 'function' || Number(process.versions.node.split('.')[0]) < 24) {
  giveUp(`The Chromium shell needs Node 24; this is Node ${process.versions.node}. Use node_modules/.bin/node.`);
}
const args = process.argv.slice(2);
const isHeadless = args.includes('--headless');
const appArgs = args.filter((argument) => argument !== '--headless');
const appFolder = path.resolve(appArgs[0] && !appArgs[0].startsWith('-') ? String(appArgs.shift()) : '.');
if (!isHeadless && process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  giveUp('There is no screen here (DISPLAY is not set). Start it from a desktop session, under xvfb-run, or with --headless.');
}
const browser = findBrowser();
if ('problem' in browser) giveUp(browser.problem);

const manifest = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8'));
Object.assign(settings, {
  isHeadless, appFolder,
  isTest: process.env['BITIM_SHELL_TEST'] === '1' && process.send !== undefined,
  appName: manifest.productName ?? manifest.name ?? 'Electron',
  appVersion: manifest.version ?? '0.0.0',
  executable: browser.executable,
});
process.argv = [process.execPath, appFolder, ...appArgs];
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: path.join(appFolder, 'resources') });

const electronUrl = new URL('./electron.mjs', import.meta.url).href;
nodeModule.registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common|utility))?$/.test(specifier) ? { url: electronUrl, format: 'module', shortCircuit: true } : next(specifier, context),
});

const { app, becomeReady } = await import('./app.mjs');
const { stopHostsNow } = await import('./host.mjs');
const { releaseLock } = await import('./single-instance.mjs');
const { stopUtilities } = await import('./utility.mjs');
const { sweepTempFolders } = await import('./temp-folder.mjs');
if (settings.isTest) await import('./test-channel.mjs');

process.on('exit', () => {
  stopUtilities();
  stopHostsNow();
  releaseLock();
});
let wasSignalled = false;
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
  process.on(signal, () => {
    // As in Electron the app may close in order; a second signal ends it.
    if (wasSignalled) app.exit(130);
    else app.quit();
    wasSignalled = true;
  });
}
// In Electron's main process a forgotten rejection is a warning, not the end.
process.on('unhandledRejection', (reason) => console.error('UnhandledPromiseRejectionWarning:', reason));
sweepTempFolders();

// Electron itself hangs when the main module waits for `ready` at its top level; here it is said.
const patience = setTimeout(() => {
  if (app.whenReadyCalled) giveUp('The main module awaits app.whenReady() at its top level; in Electron this never ends. Use void app.whenReady().then(start).');
}, 3000);
await import(pathToFileURL(path.resolve(appFolder, manifest.main ?? 'index.js')).href);
clearTimeout(patience);
setImmediate(becomeReady);
