// Sessions, their protocol handlers and their request listener. Everything is off the record; permissions are denied by Chromium's flags.
import { EventEmitter } from 'node:events';
import { accepted, guard, notInShell } from './guard.mjs';
import { clearPartition } from './host.mjs';
import { toBrowserUrl } from './scheme.mjs';
import { settings } from './settings.mjs';

export const sessionEvents = new EventEmitter();

/** @type {Map<string, Session>} */
const sessions = new Map();
/** @type {Set<string>} */
const privilegedSchemes = new Set();

class Protocol {
  constructor() {
    /** @type {Map<string, (request: Request) => Response | Promise<Response>>} */
    this.handlers = new Map();
  }

  /** @param {string} scheme @param {(request: Request) => Response | Promise<Response>} handler */
  handle(scheme, handler) {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.handlers.set(scheme, handler);
  }

  /** @param {string} scheme */
  unhandle(scheme) {
    this.handlers.delete(scheme);
  }

  /** @param {string} scheme */
  isProtocolHandled(scheme) {
    return this.handlers.has(scheme);
  }

  /** @param {{ scheme: string }[]} schemes */
  registerSchemesAsPrivileged(schemes) {
    if (settings.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of schemes) privilegedSchemes.add(scheme);
  }

  /** @param {string} url */
  handlerFor(url) {
    const scheme = url.slice(0, url.indexOf(':'));
    return ['http', 'https', 'ws', 'wss'].includes(scheme) ? undefined : this.handlers.get(scheme);
  }

  schemes() {
    return new Set([...privilegedSchemes, ...this.handlers.keys()]);
  }
}

class WebRequest {
  /** @param {any} first @param {any} [second] */
  onBeforeRequest(first, second) {
    const hasFilter = second !== undefined;
    this.listener = hasFilter ? second : first;
    /** @type {string[]} */
    const urls = hasFilter ? first.urls : ['<all_urls>'];
    this.patterns = urls.map(toPattern);
  }

  /** @param {any} details @returns {Promise<boolean>} */
  isCancelled(details) {
    const { listener } = this;
    if (typeof listener !== 'function' || !this.patterns?.some((pattern) => pattern.test(details.url))) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      listener(details, (/** @type {any} */ answer) => {
        if (answer?.redirectURL) reject(notInShell('webRequest redirectURL'));
        else resolve(answer?.cancel === true);
      });
    });
  }
}

/** @param {string} pattern Of Electron's filters: <all_urls>, or with stars. */
function toPattern(pattern) {
  if (pattern === '<all_urls>') return /^/;
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/^\\\*:|^\*:/, '[a-z+-]+:').replaceAll('*', '.*')}$`, 'i');
}

export class Session extends EventEmitter {
  /** @param {string} partition */
  constructor(partition) {
    super();
    this.partition = partition;
    this.protocol = guard(new Protocol(), 'Protocol');
    this.webRequest = guard(new WebRequest(), 'WebRequest');
    this.storagePath = null;
    Object.assign(this, accepted([
      'setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'setDisplayMediaRequestHandler', 'setSpellCheckerEnabled',
      'setSpellCheckerLanguages', 'setBluetoothPairingHandler', 'setUSBProtectedClassesHandler', 'setCertificateVerifyProc', 'setUserAgent', 'setPreloads',
      'disableNetworkEmulation', 'enableNetworkEmulation', 'allowNTLMCredentialsForDomains', 'setDownloadPath', 'setCodeCachePath',
    ]));
    Object.assign(this, accepted(['setProxy', 'clearCache', 'clearCodeCaches', 'clearHostResolverCache', 'clearAuthCache', 'closeAllConnections', 'forceReloadProxyConfig'], Promise.resolve()));
  }

  isPersistent() {
    return false;
  }

  isSpellCheckerEnabled() {
    return false;
  }

  getStoragePath() {
    return null;
  }

  /** @param {{ origin?: string, storages?: string[] }} [options] */
  async clearStorageData(options = {}) {
    await clearPartition(this.partition, options.origin === undefined ? undefined : toBrowserUrl(options.origin).replace(/\/$/, ''));
  }

  async clearData() {
    await this.clearStorageData();
  }
}

/** @param {string} partition @returns {any} */
export function sessionOf(partition) {
  if (partition.startsWith('persist:')) throw notInShell(`a partition that persists (${partition})`);
  let found = sessions.get(partition);
  if (!found) {
    found = guard(new Session(partition), 'Session');
    sessions.set(partition, found);
    sessionEvents.emit('created', found);
  }
  return found;
}

/** As in Electron, sessions exist from `ready` on. @param {string} partition */
function readySession(partition) {
  if (!settings.isReady) throw new Error('Session can only be received when app is ready');
  return sessionOf(partition);
}

export const sessionModule = guard({
  get defaultSession() {
    return readySession('');
  },
  fromPartition: (/** @type {string} */ partition) => readySession(partition),
}, 'session');

export const protocol = sessionOf('').protocol;
