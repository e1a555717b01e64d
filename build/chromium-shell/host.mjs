// One Chromium process. Headless: one for all partitions, each a browser context of its own. Headed: one per partition, off the record
// (--incognito), because a window in a context of its own would show tabs.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CdpPipe } from './cdp.mjs';
import { browserFlags, emptyPage } from './flags.mjs';
import { answerRequest } from './scheme.mjs';
import { settings } from './settings.mjs';
import { Target } from './target.mjs';
import { makeTempFolder, removeTempFolder } from './temp-folder.mjs';

/** @typedef {import('./target.mjs').Placement} Placement */

const startLimitMs = 30_000;
/** How long a closed window without a sister stays, blank, for its successor to open over it: so that replacing a window does not flicker. */
const lingerMs = 700;

/** Those that windows can be opened in. @type {Map<string, Host>} */
const hosts = new Map();
/** Those that have a process or a folder left. @type {Set<Host>} */
const unfinished = new Set();
let isEnding = false;

/** Emits `browser` with the debugging address of each Chromium (in tests only). */
export const hostEvents = new EventEmitter();

/** @param {string} partition @returns {Host} */
function hostOf(partition) {
  const key = settings.isHeadless ? '' : partition;
  if (isEnding) throw new Error('The app is ending');
  let host = hosts.get(key);
  if (!host || host.hasEnded) {
    host = new Host(key);
    hosts.set(key, host);
  }
  return host;
}

/**
 * Opens a window of a partition.
 * @param {string} partition
 * @param {Placement} placement
 * @param {(target: Target) => void} onTarget Called before anything of the page can run.
 * @returns {Promise<Target>}
 */
export async function openTarget(partition, placement, onTarget) {
  return hostOf(partition).open(partition, placement, onTarget);
}

/**
 * Forgets what the pages of a partition stored.
 * @param {string} partition
 * @param {string} [origin] As Chromium sees it; all origins of open pages when not given.
 */
export async function clearPartition(partition, origin) {
  for (const host of hosts.values()) {
    const targets = [...host.targets.values()].filter((target) => target.partition === partition && !target.isClosing);
    for (const target of targets) {
      const origins = origin === undefined ? target.origins : [origin];
      for (const each of origins) await target.send('Storage.clearDataForOrigin', { origin: each, storageTypes: 'all' });
    }
    if (targets.length === 0) await host.disposeContext(partition);
  }
}

/** Ends all Chromium processes and removes their folders. */
export async function stopHosts() {
  isEnding = true;
  await Promise.all([...unfinished].map((host) => host.stop()));
}

/** As above, without waiting: for the moment when the process itself ends. */
export function stopHostsNow() {
  isEnding = true;
  for (const host of unfinished) host.stopNow();
}

export class Host {
  /** @param {string} key */
  constructor(key) {
    this.key = key;
    this.hasEnded = false;
    /** @type {Map<string, Target>} */
    this.targets = new Map();
    /** @type {Map<string, Promise<string>>} */
    this.contexts = new Map();
    /** @type {((info: any) => boolean) | undefined} */
    this.awaitedTarget = undefined;
    /** Page targets that nobody has asked for yet, while a window is being opened. @type {Map<string, any>} */
    this.strangers = new Map();
    this.openings = 0;
    /** The end of what Chromium wrote to stderr. */
    this.lastWords = '';
    this.queue = Promise.resolve();
    /** @type {Promise<void> | undefined} */
    this.started = undefined;
    /** @type {CdpPipe} */
    this.cdp = /** @type {any} */ (undefined);
  }

  /** @param {string} partition @param {Placement} placement @param {(target: Target) => void} onTarget */
  async open(partition, placement, onTarget) {
    this.openings += 1;
    try {
      const isFirst = this.started === undefined;
      this.started ??= this.start(placement);
      await this.started;
      const id = settings.isHeadless ? await this.openHeadless(partition, placement) : await this.openHeaded(isFirst, placement);
      const target = new Target(this, id, partition);
      this.targets.set(id, target);
      this.strangers.delete(id);
      const { sessionId } = await this.cdp.send('Target.attachToTarget', { targetId: id, flatten: true });
      target.sessionId = sessionId;
      onTarget(target);
      for (const ghost of [...this.targets.values()].filter((other) => other.isClosing)) setTimeout(() => this.finishClosing(ghost), 150);
      return target;
    } finally {
      this.openings -= 1;
      if (this.openings === 0) for (const stranger of this.strangers.keys()) this.closeStranger(stranger);
    }
  }

  /** @param {Placement} placement */
  async start(placement) {
    unfinished.add(this);
    this.folder = makeTempFolder();
    const flags = browserFlags({
      profile: path.join(this.folder, 'profile'), title: settings.appName, isHeadless: settings.isHeadless, isTest: settings.isTest, firstWindow: placement,
    });
    this.child = spawn(settings.executable, flags, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // Ctrl+C in a terminal reaches every process of the group; the app is to close its windows itself.
      detached: process.platform !== 'win32',
      env: {
        ...process.env,
        TMPDIR: this.folder,
        XDG_CONFIG_HOME: path.join(this.folder, 'config'),
        XDG_CACHE_HOME: path.join(this.folder, 'cache'),
      },
    });
    this.exited = new Promise((resolve) => {
      this.child?.once('close', resolve);
      // A helper that outlives it may hold the pipes open.
      this.child?.once('exit', () => setTimeout(resolve, 2000));
      this.child?.once('error', resolve);
    });
    void this.exited.then(() => this.end());
    this.child.stderr?.on('data', (piece) => (this.lastWords = (this.lastWords + piece).slice(-4096)));
    this.cdp = new CdpPipe(/** @type {any} */ (this.child.stdio[3]), /** @type {any} */ (this.child.stdio[4]));
    this.cdp.once('close', () => {
      // Chromium outlives a pipe that broke in its hands; it must not.
      setTimeout(() => this.child?.kill('SIGKILL'), 500).unref();
      this.end();
    });
    this.cdp.on('Fetch.requestPaused', (params) => void answerRequest(this, params));
    this.cdp.on('Target.targetCreated', ({ targetInfo }) => this.noteTarget(targetInfo));
    this.cdp.on('Target.targetInfoChanged', ({ targetInfo }) => this.noteTarget(targetInfo));
    this.cdp.on('Target.targetDestroyed', ({ targetId }) => this.dropTarget(targetId));
    this.firstTarget = settings.isHeadless ? undefined : this.awaitTarget((info) => info.url.startsWith('data:'));
    this.firstTarget?.catch(() => {});
    const limit = setTimeout(() => this.child?.kill('SIGKILL'), startLimitMs);
    try {
      await this.cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    } catch {
      // It ended at once: what it said about it is all there is to go by.
      await this.exited;
      throw new Error(`${settings.executable} did not start.\n${this.lastWords.trim()}`);
    } finally {
      clearTimeout(limit);
    }
    await this.cdp.send('Target.setDiscoverTargets', { discover: true });
    const { product } = await this.cdp.send('Browser.getVersion');
    Object.defineProperty(process, 'versions', { value: { ...process.versions, chrome: product.split('/')[1] }, configurable: true, enumerable: true });
    if (settings.isTest) void this.announce();
  }

  /** In tests Playwright joins over a loopback port, which Chromium writes into a file of its profile. */
  async announce() {
    const file = path.join(this.folder ?? '', 'profile', 'DevToolsActivePort');
    for (let attempt = 0; attempt < 200; attempt += 1) {
      try {
        const [port, address] = readFileSync(file, 'utf8').split('\n');
        if (address) return hostEvents.emit('browser', `ws://127.0.0.1:${port}${address}`);
      } catch {
        // Not written yet.
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** @param {string} partition @param {Placement} placement */
  async openHeadless(partition, placement) {
    if (!this.contexts.has(partition)) {
      this.contexts.set(partition, this.cdp.send('Target.createBrowserContext', { disposeOnDetach: true }).then(({ browserContextId }) => browserContextId));
    }
    const browserContextId = await this.contexts.get(partition);
    const { x, y, width, height } = placement;
    const position = x === undefined || y === undefined ? {} : { left: Math.round(x), top: Math.round(y) };
    const { targetId } = await this.cdp.send('Target.createTarget', { url: 'about:blank', browserContextId, newWindow: true, ...position, width: Math.round(width), height: Math.round(height) });
    return targetId;
  }

  /** A headless partition without a window: dropping its context drops all it held. @param {string} partition */
  async disposeContext(partition) {
    const context = this.contexts.get(partition);
    if (!context) return;
    this.contexts.delete(partition);
    await this.cdp.send('Target.disposeBrowserContext', { browserContextId: await context }).catch(() => {});
  }

  /** @param {boolean} isFirst @param {Placement} placement */
  openHeaded(isFirst, placement) {
    const opened = this.queue.then(async () => {
      if (isFirst && this.firstTarget) return (await this.firstTarget).targetId;
      const opener = [...this.targets.values()].find((target) => target.sessionId !== '' && !target.isGone);
      if (!opener) throw new Error('No window of this partition is left to open another from');
      // One that is on its way out can still open another, once it shows its empty page.
      await opener.emptied;
      const mark = `about:blank#${randomBytes(8).toString('hex')}`;
      const arrival = this.awaitTarget((info) => info.url === mark);
      const { x, y, width, height } = placement;
      const position = x === undefined || y === undefined ? '' : `,left=${Math.round(x)},top=${Math.round(y)}`;
      await opener.send('Runtime.evaluate', {
        expression: `void window.open(${JSON.stringify(mark)},'_blank','popup,noopener,width=${Math.round(width)},height=${Math.round(height)}${position}')`,
        userGesture: true,
      });
      return (await arrival).targetId;
    });
    this.queue = opened.then(() => {}, () => {});
    return opened;
  }

  /** @param {(info: any) => boolean} isIt @returns {Promise<any>} */
  awaitTarget(isIt) {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('Chromium opened no window')), startLimitMs);
      this.cdp.once('close', () => reject(new Error('Chromium ended before it opened a window')));
      this.awaitedTarget = (info) => {
        if (!isIt(info)) return false;
        clearTimeout(limit);
        this.awaitedTarget = undefined;
        resolve(info);
        return true;
      };
    });
  }

  /** @param {any} info */
  noteTarget(info) {
    if (info.type !== 'page' || this.targets.has(info.targetId)) return;
    if (this.awaitedTarget?.(info)) return;
    if (info.url.startsWith('chrome:') || info.url.startsWith('devtools:')) return;
    if (this.openings > 0) this.strangers.set(info.targetId, info);
    else this.closeStranger(info.targetId);
  }

  /** A page that the shell did not open: the product's window.open, or the user's Ctrl+T. @param {string} targetId */
  closeStranger(targetId) {
    this.strangers.delete(targetId);
    if (!this.targets.has(targetId)) this.cdp.send('Target.closeTarget', { targetId }).catch(() => {});
  }

  /** @param {Target} target @param {string} colour */
  async closeTarget(target, colour) {
    const hasSister = [...this.targets.values()].some((other) => other !== target && !other.isClosing);
    if (settings.isHeadless || hasSister || this.isStopping) return this.finishClosing(target);
    target.emptied = target.send('Page.navigate', { url: emptyPage(settings.appName, colour) }).catch(() => {});
    await target.emptied;
    setTimeout(() => this.finishClosing(target), lingerMs);
  }

  /** @param {Target} target */
  async finishClosing(target) {
    if (!target.isGone) await this.cdp.send('Target.closeTarget', { targetId: target.id }).catch(() => {});
  }

  /** @param {string} targetId */
  dropTarget(targetId) {
    this.strangers.delete(targetId);
    const target = this.targets.get(targetId);
    this.targets.delete(targetId);
    target?.end('closed');
  }

  /** The process is gone, whoever ended it. */
  end() {
    if (this.hasEnded) return;
    this.hasEnded = true;
    for (const target of this.targets.values()) {
      this.targets.delete(target.id);
      target.end('killed');
    }
    if (hosts.get(this.key) === this) hosts.delete(this.key);
    void this.exited?.then(() => this.stop());
  }

  removeFolder() {
    if (this.folder) removeTempFolder(this.folder);
    this.folder = undefined;
    unfinished.delete(this);
  }

  async stop() {
    this.isStopping = true;
    this.child?.kill('SIGKILL');
    await this.exited;
    // Helper processes of a killed Chromium need a moment to let go of its folder.
    for (let attempt = 0; this.folder && attempt < 20; attempt += 1) {
      try {
        this.removeFolder();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  stopNow() {
    this.child?.kill('SIGKILL');
    try {
      this.removeFolder();
    } catch {
      // The sweep of the next start takes it.
    }
  }
}
