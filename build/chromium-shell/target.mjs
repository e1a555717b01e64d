// One page of a Chromium: its session, its frames and its window.
import { EventEmitter } from 'node:events';

/** @typedef {{ x?: number | undefined, y?: number | undefined, width: number, height: number }} Placement */

/** Emits `gone` once, when the page is no more. */
export class Target extends EventEmitter {
  /** @param {import('./host.mjs').Host} host @param {string} id @param {string} partition */
  constructor(host, id, partition) {
    super();
    this.setMaxListeners(0);
    this.host = host;
    this.id = id;
    this.partition = partition;
    this.sessionId = '';
    this.isGone = false;
    this.isClosing = false;
    /** @type {Promise<unknown> | undefined} */
    this.emptied = undefined;
    /** Frames of this page; the main frame has the target's id. */
    this.frameIds = new Set([id]);
    /** @type {[string, (params: any) => void][]} */
    this.listened = [];
    /** Origins this page has shown, as Chromium sees them. @type {Set<string>} */
    this.origins = new Set();
    /** @type {import('./contents.mjs').WebContents | undefined} */
    this.contents = undefined;
  }

  /** @param {string} method @param {object} [params] */
  send(method, params) {
    if (this.isGone) return Promise.reject(new Error(`${method}: the page is gone`));
    return this.host.cdp.send(method, params, this.sessionId);
  }

  /** @param {string} method @param {(params: any) => void} listener */
  listen(method, listener) {
    const event = `${this.sessionId}:${method}`;
    this.host.cdp.on(event, listener);
    this.listened.push([event, listener]);
  }

  /** Nothing more will come; whoever listened can be forgotten. @param {'closed' | 'killed'} reason */
  end(reason) {
    if (this.isGone) return;
    this.isGone = true;
    for (const [event, listener] of this.listened) this.host.cdp.off(event, listener);
    this.emit('gone', reason);
    this.contents = undefined;
  }

  async browserContextId() {
    const { targetInfo } = await this.host.cdp.send('Target.getTargetInfo', { targetId: this.id });
    return targetInfo.browserContextId;
  }

  /** @param {Placement} placement */
  async place(placement) {
    const { windowId } = await this.host.cdp.send('Browser.getWindowForTarget', { targetId: this.id });
    const { x, y, width, height } = placement;
    const position = x === undefined || y === undefined ? {} : { left: Math.round(x), top: Math.round(y) };
    await this.host.cdp.send('Browser.setWindowBounds', { windowId, bounds: { ...position, width: Math.round(width), height: Math.round(height) } });
  }

  /** @param {'normal' | 'minimized' | 'maximized' | 'fullscreen'} state */
  async setState(state) {
    const { windowId } = await this.host.cdp.send('Browser.getWindowForTarget', { targetId: this.id });
    await this.host.cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: state } });
  }

  /** @returns {Promise<{ windowState: string, left: number, top: number, width: number, height: number }>} */
  async windowBounds() {
    const { bounds } = await this.host.cdp.send('Browser.getWindowForTarget', { targetId: this.id });
    return bounds;
  }

  /** The page's process ends at once; in a headed shell the empty window may stay a moment for its successor. @param {string} colour */
  async close(colour) {
    if (this.isGone || this.isClosing) return;
    this.isClosing = true;
    await this.host.closeTarget(this, colour);
  }
}
