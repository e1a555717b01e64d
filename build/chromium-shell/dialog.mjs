// dialog: zenity where there is a screen and zenity; else a save goes to the Downloads folder with a notice, and all other questions count as cancelled.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
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

/** @param {string[]} args @returns {Promise<{ code: number | null, text: string }>} */
function zenity(args) {
  return new Promise((resolve) => {
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (piece) => (text += piece));
    child.once('error', () => resolve({ code: 1, text: '' }));
    child.once('close', (code) => resolve({ code, text: text.replace(/\n$/, '') }));
  });
}

/** The window is optional in Electron's calls. @param {any[]} args */
const optionsOf = (args) => args.at(-1) ?? {};

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
    const { title = '', defaultPath = '', filters } = optionsOf(args);
    if (hasZenity()) {
      const { code, text } = await zenity(['--file-selection', '--save', '--confirm-overwrite', `--title=${title}`, `--filename=${defaultPath}`, ...filterArgs(filters)]);
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
    const { title = '', defaultPath = '', filters, properties = [] } = optionsOf(args);
    if (!hasZenity()) {
      if (!settings.isHeadless) console.log('No file dialog on this machine: zenity is missing.');
      return { canceled: true, filePaths: [] };
    }
    const startPath = existsSync(defaultPath) && statSync(defaultPath).isDirectory() ? path.join(defaultPath, path.sep) : defaultPath;
    const isFolder = properties.includes('openDirectory');
    const kind = [...(isFolder ? ['--directory'] : []), ...(properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : [])];
    const { code, text } = await zenity(['--file-selection', `--title=${title}`, `--filename=${startPath}`, ...kind, ...(isFolder ? [] : filterArgs(filters))]);
    return code === 0 && text ? { canceled: false, filePaths: text.split('\n') } : { canceled: true, filePaths: [] };
  },

  /** @param {any[]} args */
  async showMessageBox(...args) {
    const { title = '', message = '', detail = '', buttons = [], cancelId } = optionsOf(args);
    const labels = buttons.length > 0 ? buttons : ['OK'];
    const cancelled = { response: cancelId ?? 0, checkboxChecked: false };
    if (!hasZenity()) return cancelled;
    const text = detail ? `${message}\n\n${detail}` : message;
    const chosen = await zenity(['--question', '--switch', '--no-markup', `--title=${title}`, `--text=${text}`, ...labels.map((/** @type {string} */ label) => `--extra-button=${label.replaceAll('&', '')}`)]);
    const response = labels.findIndex((/** @type {string} */ label) => label.replaceAll('&', '') === chosen.text);
    return response === -1 ? cancelled : { response, checkboxChecked: false };
  },

  /** @param {string} title @param {string} content */
  showErrorBox(title, content) {
    console.error(`${title}\n${content}`);
    if (hasZenity()) void zenity(['--error', '--no-markup', `--title=${title}`, `--text=${content}`]);
  },
}, 'dialog');
