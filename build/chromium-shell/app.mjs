// app: lifecycle, paths, switches and the single instance.
import { EventEmitter } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { contentsEvents } from './contents.mjs';
import { makeEvent } from './event.mjs';
import { accepted, guard } from './guard.mjs';
import { stopHosts } from './host.mjs';
import { sessionEvents, sessionOf } from './session.mjs';
import { settings } from './settings.mjs';
import { releaseLock, takeLock } from './single-instance.mjs';
import { stopUtilities } from './utility.mjs';
import { BrowserWindow, windowEvents } from './window.mjs';

/** @type {Record<string, string>} */
const chosenPaths = {};

/** @param {string} name @returns {string | undefined} */
function defaultPath(name) {
  const home = os.homedir();
  const { env, platform } = process;
  switch (name) {
    case 'home':
      return home;
    case 'appData':
      if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
      return platform === 'win32' ? (env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming')) : (env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'));
    case 'userData':
      return path.join(pathOf('appData'), settings.appName);
    case 'sessionData':
      return pathOf('userData');
    case 'temp':
      return os.tmpdir();
    case 'exe':
      return process.execPath;
    case 'module':
      return process.execPath;
    case 'logs':
      return path.join(pathOf('userData'), 'logs');
    case 'crashDumps':
      return path.join(pathOf('userData'), 'Crashpad');
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return path.join(home, name[0]?.toUpperCase() + name.slice(1));
  }
  return undefined;
}

/** @param {string} name @returns {string} */
function pathOf(name) {
  const found = chosenPaths[name] ?? defaultPath(name);
  if (found === undefined) throw new Error(`Failed to get '${name}' path`);
  return found;
}

/** @type {Map<string, string>} */
const switches = new Map();
for (const argument of process.argv.slice(2)) {
  const found = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
  if (found) switches.set(String(found[1]), found[2] ?? '');
}

const commandLine = guard({
  /** @param {string} name @param {string} [value] */
  appendSwitch: (name, value = '') => void switches.set(name, value),
  appendArgument() {},
  /** @param {string} name */
  hasSwitch: (name) => switches.has(name),
  /** @param {string} name */
  getSwitchValue: (name) => switches.get(name) ?? '',
  /** @param {string} name */
  removeSwitch: (name) => void switches.delete(name),
}, 'commandLine');

class App extends EventEmitter {
  constructor() {
    super();
    this.isPackaged = false;
    this.commandLine = commandLine;
    this.applicationMenu = null;
    this.isQuitting = false;
    this.isEnding = false;
    this.whenReadyCalled = false;
    Object.assign(this, accepted([
      'enableSandbox', 'setAppUserModelId', 'configureHostResolver', 'disableHardwareAcceleration', 'disableDomainBlockingFor3DAPIs', 'clearRecentDocuments',
      'setSecureKeyboardEntryEnabled', 'setUserTasks', 'setJumpList', 'setAboutPanelOptions', 'setAccessibilitySupportEnabled', 'focus', 'show', 'hide',
    ]));
    Object.assign(this, accepted(['isAccessibilitySupportEnabled', 'isEmojiPanelSupported', 'isHidden', 'isSecureKeyboardEntryEnabled'], false));
    /** @type {Promise<void>} */
    this.readiness = new Promise((resolve) => this.once('ready', () => resolve()));
  }

  whenReady() {
    this.whenReadyCalled = true;
    return this.readiness;
  }

  isReady() {
    return settings.isReady;
  }

  getAppPath() {
    return settings.appFolder;
  }

  /** @param {string} name */
  getPath(name) {
    return pathOf(name);
  }

  /** @param {string} name @param {string} value */
  setPath(name, value) {
    if (defaultPath(name) === undefined) throw new Error(`Failed to set path '${name}'`);
    chosenPaths[name] = value;
  }

  getName() {
    return settings.appName;
  }

  get name() {
    return settings.appName;
  }

  /** @param {string} name */
  setName(name) {
    settings.appName = name;
  }

  getVersion() {
    return settings.appVersion;
  }

  getPreferredSystemLanguages() {
    const { env } = process;
    const wanted = [...(env['LANGUAGE'] ?? '').split(':'), env['LC_ALL'], env['LC_MESSAGES'], env['LANG']];
    const tags = wanted.filter((tag) => tag && !/^(C|POSIX)\b/.test(tag)).map((tag) => String(tag).replace(/[.@].*$/, '').replace('_', '-'));
    return tags.length > 0 ? [...new Set(tags)] : [Intl.DateTimeFormat().resolvedOptions().locale];
  }

  getLocale() {
    return this.getPreferredSystemLanguages()[0];
  }

  getSystemLocale() {
    return this.getLocale();
  }

  getLocaleCountryCode() {
    return this.getLocale()?.split('-')[1] ?? '';
  }

  /** @param {unknown} [additionalData] */
  requestSingleInstanceLock(additionalData) {
    return takeLock(pathOf('userData'), additionalData, (/** @type {any[]} */ ...letter) => this.emit('second-instance', makeEvent(), ...letter));
  }

  hasSingleInstanceLock() {
    return releaseLock.isHeld();
  }

  releaseSingleInstanceLock() {
    releaseLock();
  }

  quit() {
    if (this.isEnding || this.isQuitting) return;
    const event = makeEvent();
    this.isQuitting = true;
    this.emit('before-quit', event);
    if (event.defaultPrevented) {
      this.isQuitting = false;
      return;
    }
    for (const window of BrowserWindow.getAllWindows()) window.close();
    // A window that stays has refused.
    if (BrowserWindow.getAllWindows().length > 0) this.isQuitting = false;
    else this.finishQuitting();
  }

  finishQuitting() {
    const event = makeEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.isQuitting = false;
    else this.exit(0);
  }

  /** @param {number} [code] */
  exit(code = 0) {
    if (this.isEnding) return;
    this.isEnding = true;
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    this.emit('quit', makeEvent(), code);
    stopUtilities();
    releaseLock();
    void stopHosts().finally(() => process.exit(code));
  }
}

export const app = guard(new App(), 'app');

const userDataSwitch = switches.get('user-data-dir');
if (userDataSwitch) chosenPaths['userData'] = path.resolve(userDataSwitch);

contentsEvents.on('created', (contents) => app.emit('web-contents-created', makeEvent(), contents));
contentsEvents.on('render-process-gone', (contents, details) => app.emit('render-process-gone', makeEvent(), contents, details));
sessionEvents.on('created', (session) => settings.isReady && app.emit('session-created', session));
windowEvents.on('created', (window) => app.emit('browser-window-created', makeEvent(), window));
windowEvents.on('focus', (window) => app.emit('browser-window-focus', makeEvent(), window));
windowEvents.on('blur', (window) => app.emit('browser-window-blur', makeEvent(), window));
windowEvents.on('all-closed', () => {
  if (app.isQuitting || app.isEnding) return;
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
  else app.quit();
});

/** Once the main module has run to its end. */
export function becomeReady() {
  if (app.isEnding) return;
  settings.isReady = true;
  app.emit('will-finish-launching');
  app.emit('session-created', sessionOf(''));
  app.emit('ready', makeEvent(), {});
}
