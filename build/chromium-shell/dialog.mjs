// dialog: zenity where there is a screen and zenity; else a save goes to the Downloads folder with a notice, and all other questions count as cancelled.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { guard } from './guard.mjs';
import { settings } from './settings.mjs';

/** @type {boolean | undefined} */
let isZenityThere;

function hasZenity() {
  if (settings.isHeadless) return false;
  isZenityThere ??= spawnSync('zenity', ['--version'], { stdio: 'ignore' }).status === 0;
  return isZenityThere;
}

/**
 * The dialog goes with the window it belongs to: a lock must not leave one open.
 * @param {any} window @param {string[]} args @returns {Promise<{ code: number | null, text: string }>}
 */
function zenity(window, args) {
  // GTK notes chosen files in a list of recent documents; this one goes with its folder.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bitim-dialog-'));
  return new Promise((/** @type {(answer: { code: number | null, text: string }) => void} */ resolve) => {
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder } });
    const end = () => void child.kill();
    window?.once('closed', end);
    process.once('exit', end);
    child.once('close', () => {
      if (window && !window.isDestroyed()) window.off('closed', end);
      process.off('exit', end);
    });
    let text = '';
    child.stdout.on('data', (piece) => (text += piece));
    child.once('error', () => resolve({ code: 1, text: '' }));
    child.once('close', (code) => resolve({ code, text: text.replace(/\n$/, '') }));
  }).finally(() => rmSync(folder, { recursive: true, force: true }));
}

/** The window is optional in Electron's calls. @param {any[]} args @returns {[window: any, options: any]} */
const readArguments = (args) => (args.length > 1 ? [args[0], args[1] ?? {}] : [undefined, args[0] ?? {}]);

/** @param {{ name: string, extensions: string[] }[]} [filters] */
const filterArgs = (filters = []) =>
  filters.map(({ name, extensions }) => `--file-filter=${name} | ${extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`)).join(' ')}`);

/** @param {string} folder @param {string} name A name that is still free. */
function freePath(folder, name) {
  const { name: stem, ext } = path.parse(name);
  let candidate = path.join(folder, name);
  for (let number = 2; existsSync(candidate); number += 1) candidate = path.join(folder, `${stem} (${number})${ext}`);
  return candidate;
}

export const dialog = guard({
  /** @param {any[]} args */
  async showSaveDialog(...args) {
    const [window, { title = settings.appName, defaultPath = '', filters }] = readArguments(args);
    if (hasZenity()) {
      const { code, text } = await zenity(window, ['--file-selection', '--save', '--confirm-overwrite', `--title=${title}`, `--filename=${defaultPath}`, ...filterArgs(filters)]);
      return code === 0 && text ? { canceled: false, filePath: text } : { canceled: true, filePath: '' };
    }
    if (settings.isHeadless) return { canceled: true, filePath: '' };
    const downloads = path.join(os.homedir(), 'Downloads');
    const filePath = freePath(existsSync(downloads) ? downloads : os.homedir(), path.basename(defaultPath) || 'file');
    console.log(`No file dialog on this machine (zenity is missing): saving to ${filePath}`);
    return { canceled: false, filePath };
  },

  /** @param {any[]} args */
  async showOpenDialog(...args) {
    const [window, { title = settings.appName, defaultPath = '', filters, properties = [] }] = readArguments(args);
    if (!hasZenity()) {
      if (!settings.isHeadless) console.log('No file dialog on this machine: zenity is missing.');
      return { canceled: true, filePaths: [] };
    }
    const startPath = existsSync(defaultPath) && statSync(defaultPath).isDirectory() ? path.join(defaultPath, path.sep) : defaultPath;
    const isFolder = properties.includes('openDirectory');
    const kind = [...(isFolder ? ['--directory'] : []), ...(properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : [])];
    const { code, text } = await zenity(window, ['--file-selection', `--title=${title}`, `--filename=${startPath}`, ...kind, ...(isFolder ? [] : filterArgs(filters))]);
    return code === 0 && text ? { canceled: false, filePaths: text.split('\n') } : { canceled: true, filePaths: [] };
  },

  /** @param {any[]} args */
  async showMessageBox(...args) {
    const [window, { title = settings.appName, message = '', detail = '', buttons = [], cancelId }] = readArguments(args);
    const labels = buttons.length > 0 ? buttons : ['OK'];
    const cancelled = { response: cancelId ?? 0, checkboxChecked: false };
    if (!hasZenity()) return cancelled;
    const text = detail ? `${message}\n\n${detail}` : message;
    const chosen = await zenity(window, ['--question', '--switch', '--no-markup', `--title=${title}`, `--text=${text}`, ...labels.map((/** @type {string} */ label) => `--extra-button=${label.replaceAll('&', '')}`)]);
    const response = labels.findIndex((/** @type {string} */ label) => label.replaceAll('&', '') === chosen.text);
    return response === -1 ? cancelled : { response, checkboxChecked: false };
  },

  /** @param {string} title @param {string} content */
  showErrorBox(title, content) {
    console.error(`${title}\n${content}`);
    if (hasZenity()) void zenity(undefined, ['--error', '--no-markup', `--title=${title}`, `--text=${content}`]);
  },
}, 'dialog');
