// BrowserWindow: a window of Chromium without tabs or address bar. Calls are accepted at once and reach Chromium as soon as the window is there.
import { EventEmitter } from 'node:events';
import { WebContents } from './contents.mjs';
import { makeEvent } from './event.mjs';
import { accepted, guard, notInShell } from './guard.mjs';
import { openTarget } from './host.mjs';
import { sessionOf } from './session.mjs';
import { settings } from './settings.mjs';

/** @type {Map<number, any>} */
const windows = new Map();
let lastId = 0;

/** Emits `created`, `all-closed`, `focus`, `blur`. */
export const windowEvents = new EventEmitter();

const unsupported = {
  nodeIntegration: true, nodeIntegrationInWorker: true, nodeIntegrationInSubFrames: true, sandbox: false, contextIsolation: false, webSecurity: false, webviewTag: true,
};

class BrowserWindow extends EventEmitter {
  /** @param {any} [options] */
  constructor(options = {}) {
    super();
    if (!settings.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    for (const [name, value] of Object.entries(unsupported)) if (preferences[name] === value) throw notInShell(`webPreferences.${name}: ${value}`);
    this.id = ++lastId;
    this.options = options;
    this.title = options.title ?? settings.appName;
    this.bounds = { x: options.x, y: options.y, width: options.width ?? 800, height: options.height ?? 600 };
    this.normalBounds = this.bounds;
    this.isShown = options.show !== false;
    this.state = 'normal';
    this.wasHidden = false;
    this.hasGone = false;
    this.isReadyToShow = false;
    this.backgroundColor = options.backgroundColor ?? '#ffffff';
    const session = preferences.session ?? sessionOf(preferences.partition ?? '');
    this.contents = new WebContents(session, preferences, this);
    this.webContents = this.contents.self;
    Object.assign(this, accepted([
      'setContentProtection', 'setMenuBarVisibility', 'setAutoHideMenuBar', 'removeMenu', 'setMenu', 'setIcon', 'setOverlayIcon', 'setSkipTaskbar', 'setMinimumSize',
      'setMaximumSize', 'setResizable', 'setMinimizable', 'setMaximizable', 'setClosable', 'setHasShadow', 'setOpacity', 'setProgressBar', 'flashFrame', 'setAlwaysOnTop',
      'setVisibleOnAllWorkspaces', 'setRepresentedFilename', 'setDocumentEdited', 'setWindowButtonVisibility', 'setTitleBarOverlay', 'moveTop', 'setFocusable', 'setEnabled',
    ]));
    Object.assign(this, accepted(['isContentProtected', 'isAlwaysOnTop', 'isMenuBarVisible', 'isKiosk', 'isModal'], false));
    Object.assign(this, accepted(['isResizable', 'isMinimizable', 'isMaximizable', 'isClosable', 'isEnabled', 'isFocusable'], true));
    this.self = guard(this, 'BrowserWindow');
    windows.set(this.id, this.self);
    this.wireEvents();
    openTarget(session.partition, this.bounds, (target) => this.contents.attach(target)).then(
      (target) => this.hasGone && target.close(this.backgroundColor),
      (error) => this.noteFailure(error),
    );
    this.withTarget(async (target) => {
      await target.place(this.bounds);
      await this.refreshState();
    });
    windowEvents.emit('created', this.self);
  }

  wireEvents() {
    this.contents.on('shell-close-asked', (event) => {
      if (event.isByApp) return this.close();
      this.emit('close', event);
      if (!event.defaultPrevented) this.finish();
    });
    this.contents.on('shell-gone', () => this.finish());
    this.contents.on('shell-first-paint', () => this.noteReadyToShow());
    // A page that paints nothing (minimised, empty) is shown all the same.
    this.contents.on('did-finish-load', () => setTimeout(() => this.noteReadyToShow(), 1000).unref());
    this.contents.on('shell-window', (event) => void this.noteWindow(event));
    this.contents.on('page-title-updated', (event, title) => this.emit('page-title-updated', event, title));
  }

  /** @param {unknown} error */
  noteFailure(error) {
    if (!this.hasGone) console.error(`The window could not be opened: ${/** @type {Error} */ (error).message}`);
    this.contents.rejectReady?.(/** @type {Error} */ (error));
    this.finish();
  }

  noteReadyToShow() {
    if (this.isReadyToShow || this.hasGone) return;
    this.isReadyToShow = true;
    this.emit('ready-to-show', makeEvent());
  }

  /** What the page noticed of its window. @param {'focus' | 'blur' | 'resize' | 'visibility' | 'scheme' | 'input'} event */
  async noteWindow(event) {
    if (event === 'focus' || event === 'blur') {
      this.emit(event, makeEvent());
      windowEvents.emit(event, this.self);
    }
    await this.refreshState();
  }

  /** Chromium tells nobody that a window moved, so it is asked whenever the page notices anything. */
  async refreshState() {
    const found = await this.contents.target?.windowBounds().catch(() => undefined);
    if (!found || this.hasGone) return;
    if (found.windowState !== 'minimized') this.noteBounds({ x: found.left, y: found.top, width: found.width, height: found.height }, found.windowState === 'normal');
    this.noteState(found.windowState);
  }

  /** @param {{ x: number, y: number, width: number, height: number }} next @param {boolean} isNormal */
  noteBounds(next, isNormal) {
    const previous = this.bounds;
    this.bounds = next;
    if (isNormal) this.normalBounds = next;
    if (previous.x !== undefined && (previous.x !== next.x || previous.y !== next.y)) this.emit('move', makeEvent());
    if (previous.width !== next.width || previous.height !== next.height) this.emit('resize', makeEvent());
  }

  /** @param {string} next */
  noteState(next) {
    const previous = this.state;
    if (next === previous || this.hasGone) return;
    this.state = next;
    // A hidden window is a minimised one to Chromium, but not to the app.
    if (next === 'minimized' && this.isShown) this.emit('minimize', makeEvent());
    else if (previous === 'minimized' && !this.wasHidden) this.emit('restore', makeEvent());
    this.wasHidden = !this.isShown;
    if (next === 'maximized') this.emit('maximize', makeEvent());
    else if (previous === 'maximized' && next === 'normal') this.emit('unmaximize', makeEvent());
    if (next === 'fullscreen') this.emit('enter-full-screen', makeEvent());
    else if (previous === 'fullscreen') this.emit('leave-full-screen', makeEvent());
  }

  /** @param {(target: import('./target.mjs').Target) => Promise<unknown>} act */
  withTarget(act) {
    this.assertLives();
    this.contents.ready.then(act).catch(() => {});
  }

  assertLives() {
    if (this.hasGone) throw new TypeError('Object has been destroyed');
  }

  /** @param {'normal' | 'minimized' | 'maximized' | 'fullscreen'} state */
  changeState(state) {
    this.withTarget(async (target) => {
      if (state !== 'normal' && this.state !== 'normal') await target.setState('normal');
      await target.setState(state);
      this.noteState(state);
    });
  }

  /** @param {string} url @returns {Promise<void>} */
  loadURL(url) {
    this.assertLives();
    return this.contents.loadURL(url);
  }

  reload() {
    this.contents.reload();
  }

  show() {
    this.showInactive();
    this.focus();
  }

  showInactive() {
    this.assertLives();
    if (this.isShown) return;
    this.isShown = true;
    if (this.state === 'minimized' && !settings.isHeadless) this.restore();
    this.emit('show', makeEvent());
  }

  hide() {
    this.assertLives();
    if (!this.isShown) return;
    this.isShown = false;
    if (!settings.isHeadless) this.changeState('minimized');
    this.emit('hide', makeEvent());
  }

  focus() {
    this.withTarget((target) => target.send('Page.bringToFront'));
  }

  blur() {}

  minimize() {
    this.changeState('minimized');
  }

  restore() {
    this.changeState('normal');
  }

  maximize() {
    this.isShown = true;
    this.changeState('maximized');
  }

  unmaximize() {
    this.changeState('normal');
  }

  /** @param {boolean} isFull */
  setFullScreen(isFull) {
    this.changeState(isFull ? 'fullscreen' : 'normal');
  }

  isFullScreen() {
    return this.state === 'fullscreen';
  }

  isMinimized() {
    return this.state === 'minimized' && this.isShown;
  }

  isMaximized() {
    return this.state === 'maximized';
  }

  isNormal() {
    return this.state === 'normal';
  }

  isVisible() {
    return this.isShown && !this.hasGone;
  }

  isFocused() {
    return !this.hasGone && this.contents.hasFocus;
  }

  isDestroyed() {
    return this.hasGone;
  }

  getBounds() {
    this.assertLives();
    const { x = 0, y = 0, width, height } = this.bounds;
    return { x, y, width, height };
  }

  getNormalBounds() {
    this.assertLives();
    const { x = 0, y = 0, width, height } = this.normalBounds;
    return { x, y, width, height };
  }

  getContentBounds() {
    return this.getBounds();
  }

  /** @param {Partial<{ x: number, y: number, width: number, height: number }>} bounds */
  setBounds(bounds) {
    const wanted = { ...this.getBounds(), ...bounds };
    this.noteBounds(wanted, true);
    this.withTarget((target) => target.place(wanted));
  }

  getSize() {
    return [this.bounds.width, this.bounds.height];
  }

  /** @param {number} width @param {number} height */
  setSize(width, height) {
    this.setBounds({ width, height });
  }

  getPosition() {
    return [this.bounds.x ?? 0, this.bounds.y ?? 0];
  }

  /** @param {number} x @param {number} y */
  setPosition(x, y) {
    this.setBounds({ x, y });
  }

  center() {}

  /** The page's own title is what Chromium shows; the app's is kept for the asking. @param {string} title */
  setTitle(title) {
    this.assertLives();
    this.title = title;
    this.contents.ready.then((target) => target.send('Runtime.evaluate', { expression: `document.title = ${JSON.stringify(title)}` })).catch(() => {});
  }

  getTitle() {
    return this.title;
  }

  /** @param {string} colour */
  setBackgroundColor(colour) {
    this.backgroundColor = colour;
    this.withTarget((target) => this.contents.paintBackground(target));
  }

  getBackgroundColor() {
    return this.backgroundColor;
  }

  close() {
    if (this.hasGone) return;
    const event = makeEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy() {
    this.finish();
  }

  /** The end of the window, whoever wanted it; happens once. */
  finish() {
    if (this.hasGone) return;
    this.hasGone = true;
    windows.delete(this.id);
    this.contents.target?.close(this.backgroundColor).catch(() => {});
    this.contents.dispose();
    this.emit('closed', makeEvent());
    if (windows.size === 0) windowEvents.emit('all-closed');
  }

  static getAllWindows() {
    return [...windows.values()];
  }

  /** @param {any} contents */
  static fromWebContents(contents) {
    return [...windows.values()].find((window) => window.contents.id === contents?.id) ?? null;
  }

  /** @param {number} id */
  static fromId(id) {
    return windows.get(id) ?? null;
  }

  static getFocusedWindow() {
    return [...windows.values()].find((window) => window.isFocused()) ?? null;
  }
}

const GuardedBrowserWindow = new Proxy(guard(BrowserWindow, 'BrowserWindow'), {
  construct: (Class, args) => new Class(...args).self,
});
export { GuardedBrowserWindow as BrowserWindow };
