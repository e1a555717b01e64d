// WebContents: one page, its preload, its messages and its events.
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { codec } from './codec.mjs';
import { makeEvent } from './event.mjs';
import { Frame } from './frame.mjs';
import { accepted, guard, notInShell } from './guard.mjs';
import { IpcMain, receive } from './ipc.mjs';
import { runAccelerator, pageAccelerators } from './menu.mjs';
import { isolatedWorldName, pageScripts } from './page.mjs';
import { printToPdf } from './pdf.mjs';
import { noteInput } from './power.mjs';
import { toAppUrl, toBrowserUrl } from './scheme.mjs';
import { noteScreen } from './screen.mjs';
import { noteScheme, themeFeatures, toRgba } from './theme.mjs';

/** @type {Map<number, any>} */
const allContents = new Map();
let lastId = 0;

export const contentsEvents = new EventEmitter();
export const webContentsModule = guard({
  getAllWebContents: () => [...allContents.values()],
  fromId: (/** @type {number} */ id) => allContents.get(id),
  getFocusedWebContents: () => [...allContents.values()].find((contents) => contents.isFocused()) ?? null,
}, 'webContents');

export class WebContents extends EventEmitter {
  /** @param {any} session @param {Record<string, any>} preferences @param {{ backgroundColor: string }} look */
  constructor(session, preferences, look) {
    super();
    this.id = ++lastId;
    this.session = session;
    this.preferences = preferences;
    this.look = look;
    this.ipc = guard(new IpcMain(), 'ipc');
    this.mainFrame = guard(new Frame(this), 'WebFrameMain');
    this.url = '';
    this.title = '';
    this.hasFocus = false;
    this.isBroken = false;
    this.isLoadingPage = false;
    /** @type {import('./target.mjs').Target | undefined} */
    this.target = undefined;
    /** The world of the preload in the current document. @type {string | undefined} */
    this.worldId = undefined;
    /** Messages for a document that has not come yet. @type {object[]} */
    this.unsent = [];
    this.isGone = false;
    this.names = {
      binding: `b${randomBytes(12).toString('hex')}`,
      receiver: `r${randomBytes(12).toString('hex')}`,
      toMain: `m${randomBytes(12).toString('hex')}`,
      toIsolated: `i${randomBytes(12).toString('hex')}`,
      hostEnding: '.localhost',
      process: {
        platform: process.platform, arch: process.arch, type: 'renderer', sandboxed: true, contextIsolated: true, env: {},
        argv: preferences['additionalArguments'] ?? [], versions: { node: process.versions.node },
      },
    };
    /** @type {Promise<import('./target.mjs').Target>} */
    this.ready = new Promise((resolve, reject) => {
      this.resolveReady = resolve;
      this.rejectReady = reject;
    });
    this.ready.catch(() => {});
    Object.assign(this, accepted([
      'setIgnoreMenuShortcuts', 'setWebRTCIPHandlingPolicy', 'setZoomFactor', 'setZoomLevel', 'setAudioMuted', 'setBackgroundThrottling', 'setVisualZoomLevelLimits',
      'clearHistory', 'setUserAgent', 'closeDevTools', 'stop', 'setImageAnimationPolicy', 'setFrameRate', 'invalidate',
    ]));
    Object.assign(this, accepted(['isDevToolsOpened', 'isDevToolsFocused', 'isCurrentlyAudible', 'isOffscreen', 'isAudioMuted'], false));
    Object.assign(this, accepted(['getZoomFactor'], 1));
    Object.assign(this, accepted(['getType'], 'window'));
    this.self = guard(this, 'WebContents');
    allContents.set(this.id, this.self);
    contentsEvents.emit('created', this.self);
  }

  /** Prepares a new target before anything of ours runs in it. @param {import('./target.mjs').Target} target */
  attach(target) {
    this.target = target;
    target.contents = this;
    target.on('gone', (reason) => this.noteGone(reason));
    target.listen('Runtime.executionContextCreated', ({ context }) => this.noteWorld(context));
    target.listen('Runtime.executionContextsCleared', () => (this.worldId = undefined));
    target.listen('Runtime.bindingCalled', (params) => this.noteMessage(params));
    target.listen('Page.frameAttached', ({ frameId }) => target.frameIds.add(frameId));
    target.listen('Page.frameDetached', ({ frameId, reason }) => reason === 'remove' && target.frameIds.delete(frameId));
    target.listen('Page.frameNavigated', ({ frame }) => this.noteNavigated(frame));
    target.listen('Page.navigatedWithinDocument', ({ frameId, url }) => frameId === target.id && this.noteUrl(url, true));
    target.listen('Page.domContentEventFired', () => this.isOwnPage() && this.emit('dom-ready', makeEvent()));
    target.listen('Page.loadEventFired', () => this.noteLoaded());
    target.listen('Page.lifecycleEvent', ({ frameId, name }) => frameId === target.id && /^first(Contentful)?Paint$/.test(name) && this.isOwnPage() && this.emit('shell-first-paint'));
    target.listen('Page.javascriptDialogOpening', (params) => this.noteDialog(params));
    target.listen('Page.windowOpen', ({ url }) => this.noteWindowOpen(url));
    target.listen('Inspector.targetCrashed', () => this.noteCrash('crashed'));
    const scripts = pageScripts(this.names, this.preloadSource());
    const orders = [
      target.send('Page.enable'),
      target.send('Inspector.enable'),
      target.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      target.send('Runtime.enable'),
      target.send('Runtime.addBinding', { name: this.names.binding, executionContextName: isolatedWorldName }),
      target.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main }),
      target.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolated, worldName: isolatedWorldName }),
      target.send('Emulation.setEmulatedMedia', { features: themeFeatures() }),
      this.paintBackground(target),
    ];
    target.send('Page.setDownloadBehavior', { behavior: 'deny' }).catch(() => {});
    Promise.all(orders).then(() => this.resolveReady?.(target), (error) => this.rejectReady?.(error));
  }

  /** Before the first paint the window has the app's colour, not white. @param {import('./target.mjs').Target} target */
  paintBackground(target) {
    return target.send('Emulation.setDefaultBackgroundColorOverride', { color: toRgba(this.look.backgroundColor) });
  }

  preloadSource() {
    const { preload } = this.preferences;
    return preload === undefined ? '' : readFileSync(preload, 'utf8');
  }

  isOwnPage() {
    return this.url !== '' && !/^(data|about|chrome-error|chrome):/.test(this.url);
  }

  /** @param {any} context */
  noteWorld(context) {
    if (context.name !== isolatedWorldName || context.auxData?.frameId !== this.target?.id) return;
    this.contextId = context.id;
    this.pendingWorldId = context.uniqueId;
  }

  /** @param {any} frame */
  noteNavigated(frame) {
    this.target?.frameIds.add(frame.id);
    if (frame.parentId !== undefined) return;
    this.noteUrl(frame.url + (frame.urlFragment ?? ''), false);
  }

  /** @param {string} url @param {boolean} isWithinPage */
  noteUrl(url, isWithinPage) {
    this.url = toAppUrl(url);
    if (!this.isOwnPage()) return;
    this.target?.origins.add(new URL(url).origin);
    if (isWithinPage) this.emit('did-navigate-in-page', makeEvent(), this.url, true);
    else this.emit('did-navigate', makeEvent(), this.url, 200, 'OK');
  }

  noteLoaded() {
    if (!this.isOwnPage()) return;
    this.isLoadingPage = false;
    this.emit('did-finish-load', makeEvent());
    this.emit('did-stop-loading', makeEvent());
  }

  /** @param {{ type: string }} dialog */
  noteDialog(dialog) {
    const answer = (/** @type {boolean} */ accept) => this.target?.send('Page.handleJavaScriptDialog', { accept }).catch(() => {});
    if (dialog.type !== 'beforeunload') return this.isHeadless() || this.preferences['disableDialogs'] ? answer(false) : undefined;
    if (this.target?.isClosing || this.isLoadingPage) return answer(true);
    const event = makeEvent();
    this.emit('shell-close-asked', event);
    return answer(!event.defaultPrevented);
  }

  isHeadless() {
    return this.target?.host.key === '';
  }

  /** @param {string} url */
  noteWindowOpen(url) {
    const answer = this.windowOpenHandler?.({ url: toAppUrl(url), frameName: '', features: '', disposition: 'new-window', referrer: { url: this.url, policy: 'default' } });
    if (answer && answer.action !== 'deny') console.error(String(notInShell(`setWindowOpenHandler action '${answer.action}'`)));
  }

  /** Asked by the interception for every document. @param {string} url @param {boolean} isMainFrame */
  mayNavigate(url, isMainFrame) {
    if (isMainFrame && this.expectedUrl === url.replace(/#.*$/, '')) {
      this.expectedUrl = undefined;
      return true;
    }
    const event = makeEvent({ url, isMainFrame, isSameDocument: false, frame: this.mainFrame, initiator: this.mainFrame });
    this.emit('will-frame-navigate', event);
    // A reload by the user is no navigation in Electron's sense.
    if (isMainFrame && url.replace(/#.*$/, '') !== this.url.replace(/#.*$/, '')) this.emit('will-navigate', event, url, false, true, 0, 0);
    return !event.defaultPrevented;
  }

  /** @param {{ payload: string, executionContextId: number, name: string }} call */
  noteMessage({ payload, executionContextId, name }) {
    if (name !== this.names.binding || executionContextId !== this.contextId || this.isGone) return;
    const message = JSON.parse(payload);
    const worldId = this.pendingWorldId;
    switch (message.kind) {
      case 'invoke':
      case 'send':
        void receive(this.self, message, this.mainFrame, (answer) => this.deliver(answer, worldId));
        break;
      case 'hello':
        this.worldId = worldId;
        this.hasFocus = message.hasFocus;
        noteScreen(message.state.screen);
        noteScheme(message.state.isDark);
        this.sendAccelerators();
        for (const unsent of this.unsent.splice(0)) this.deliver(unsent, worldId);
        break;
      case 'accelerator':
        runAccelerator(message.id, this.self);
        break;
      case 'key':
        this.emit('before-input-event', makeEvent(), { ...message.input, modifiers: [] });
        break;
      case 'input':
        noteInput();
        this.emit('shell-window', 'input');
        break;
      case 'window':
        if (message.event === 'focus' || message.event === 'blur') this.hasFocus = message.event === 'focus';
        noteScheme(message.state.isDark);
        this.emit('shell-window', message.event);
        break;
      case 'preload-error':
        console.error(`Unable to load preload script: ${this.preferences['preload']}\n${message.text}`);
        this.emit('preload-error', makeEvent(), this.preferences['preload'], new Error(message.text));
        break;
    }
  }

  sendAccelerators() {
    this.deliver({ kind: 'accelerators', list: pageAccelerators() }, this.worldId);
  }

  /** @param {object} message @param {string | undefined} worldId */
  deliver(message, worldId) {
    if (worldId === undefined || !this.target) return;
    this.target.send('Runtime.callFunctionOn', {
      functionDeclaration: `function (text) { globalThis[${JSON.stringify(this.names.receiver)}]?.(text); }`,
      uniqueContextId: worldId,
      arguments: [{ value: JSON.stringify(message) }],
    }).catch((error) => {
      if (String(error).includes('limit')) console.error(error);
    });
  }

  /** @param {'crashed' | 'killed'} reason */
  noteCrash(reason) {
    this.isBroken = true;
    this.worldId = undefined;
    const details = { reason, exitCode: reason === 'crashed' ? 139 : 9 };
    this.emit('render-process-gone', makeEvent(), details);
    contentsEvents.emit('render-process-gone', this.self, details);
  }

  /** @param {'closed' | 'killed'} reason */
  noteGone(reason) {
    if (this.isGone) return;
    if (reason === 'killed' && !this.target?.isClosing) this.noteCrash('killed');
    this.dispose();
  }

  /** No more messages from or to this page. */
  dispose() {
    if (this.isGone) return;
    this.isGone = true;
    this.rejectReady?.(new Error('Object has been destroyed'));
    allContents.delete(this.id);
    this.emit('shell-gone');
    this.emit('destroyed');
  }

  /** @param {string} channel @param {unknown[]} args */
  send(channel, ...args) {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this.assertLives();
    const message = { kind: 'message', channel, value: codec.encode(args) };
    if (this.worldId === undefined) this.unsent.push(message);
    else this.deliver(message, this.worldId);
  }

  assertLives() {
    if (this.isGone) throw new TypeError('Object has been destroyed');
  }

  /** @param {string} url */
  async loadURL(url) {
    this.assertLives();
    const target = await this.ready;
    const finished = new Promise((resolve, reject) => {
      this.once('did-finish-load', resolve);
      this.once('shell-gone', () => reject(new Error(`ERR_FAILED (-2) loading '${url}'`)));
    });
    finished.catch(() => {});
    this.expectedUrl = url.replace(/#.*$/, '');
    this.isLoadingPage = true;
    const { errorText } = await target.send('Page.navigate', { url: toBrowserUrl(url) });
    if (errorText) {
      this.isLoadingPage = false;
      this.emit('did-fail-load', makeEvent(), -2, errorText, url, true, 0, 0);
      throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText, errno: -2, url });
    }
    this.isBroken = false;
    await finished;
  }

  reload() {
    this.assertLives();
    if (this.isOwnPage()) this.loadURL(this.url).catch(() => {});
  }

  reloadIgnoringCache() {
    this.reload();
  }

  getURL() {
    return this.isOwnPage() ? this.url : '';
  }

  getTitle() {
    return this.title;
  }

  isDestroyed() {
    return this.isGone;
  }

  isCrashed() {
    return this.isBroken;
  }

  isFocused() {
    return this.hasFocus;
  }

  isLoading() {
    return this.isLoadingPage;
  }

  focus() {
    this.target?.send('Page.bringToFront').catch(() => {});
  }

  /** @param {(details: any) => { action: string }} handler */
  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler;
  }

  /** In the page's own world, as in Electron. @param {string} code @param {boolean} [userGesture] */
  async executeJavaScript(code, userGesture = false) {
    const target = await this.ready;
    const { result, exceptionDetails } = await target.send('Runtime.evaluate', { expression: code, userGesture, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async insertText(/** @type {string} */ text) {
    await (await this.ready).send('Input.insertText', { text });
  }

  /** Opens the print preview, or fails where there is no window to show it in. @param {object} [_options] @param {(isOk: boolean, reason: string) => void} [callback] */
  print(_options, callback) {
    if (this.isHeadless()) return void callback?.(false, 'a headless shell has no printer');
    this.executeJavaScript('window.print()', true).then(() => callback?.(true, ''), (error) => callback?.(false, String(error)));
  }

  /** @param {any} [options] @returns {Promise<Buffer>} */
  async printToPDF(options = {}) {
    return printToPdf(await this.ready, options);
  }

  forcefullyCrashRenderer() {
    this.target?.send('Page.crash').catch(() => {});
  }

  close() {
    this.emit('shell-close-asked', makeEvent({ isByApp: true }));
  }
}

/** Sends the menu's keys to every page again. */
export function refreshAccelerators() {
  for (const contents of allContents.values()) contents.sendAccelerators();
}

/** @param {object[]} features Of the colour scheme. */
export function applyTheme(features) {
  for (const contents of allContents.values()) contents.ready.then((/** @type {any} */ target) => target.send('Emulation.setEmulatedMedia', { features })).catch(() => {});
}
