// Client of Chromium's debugging pipe: JSON messages ended by NUL, flat sessions.
import { EventEmitter } from 'node:events';

/** One larger message ends the connection and leaves the browser an orphan (seen at about 100 MB). */
const messageLimitCharacters = 48 * 1024 * 1024;

/**
 * Events are emitted twice: as `Domain.event` with (params, sessionId), and as `sessionId:Domain.event` with (params).
 * `close` is emitted once, when the pipe has ended.
 */
export class CdpPipe extends EventEmitter {
  /**
   * @param {import('node:stream').Writable} toBrowser
   * @param {import('node:stream').Readable} fromBrowser
   */
  constructor(toBrowser, fromBrowser) {
    super();
    this.setMaxListeners(0);
    this.toBrowser = toBrowser;
    this.isClosed = false;
    this.lastId = 0;
    /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void, method: string, sessionId: string | undefined }>} */
    this.waiting = new Map();
    /** @type {Buffer[]} */
    this.pieces = [];
    fromBrowser.on('data', (piece) => this.receive(piece));
    for (const stream of [toBrowser, fromBrowser]) {
      stream.on('error', () => this.close());
      stream.on('close', () => this.close());
    }
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  send(method, params = {}, sessionId) {
    if (this.isClosed) return Promise.reject(new Error(`${method}: the browser is gone`));
    const id = ++this.lastId;
    const text = JSON.stringify({ id, method, params, sessionId });
    if (text.length > messageLimitCharacters) {
      return Promise.reject(new Error(`${method}: a message of ${text.length} characters is over the shell's limit of ${messageLimitCharacters}`));
    }
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, method, sessionId });
      this.toBrowser.write(`${text}\0`);
    });
  }

  /** @param {Buffer} piece */
  receive(piece) {
    let start = 0;
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      this.pieces.push(piece.subarray(start, end));
      const text = (this.pieces.length === 1 ? /** @type {Buffer} */ (this.pieces[0]) : Buffer.concat(this.pieces)).toString('utf8');
      this.pieces = [];
      start = end + 1;
      this.dispatch(JSON.parse(text));
    }
    if (start < piece.length) this.pieces.push(piece.subarray(start));
  }

  /** @param {any} message */
  dispatch(message) {
    if (message.id !== undefined) {
      const call = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
      else call?.resolve(message.result);
      return;
    }
    if (message.method === 'Target.detachedFromTarget') this.rejectSession(message.params.sessionId);
    this.emit(message.method, message.params, message.sessionId);
    if (message.sessionId) this.emit(`${message.sessionId}:${message.method}`, message.params);
  }

  /** A session that ended answers no more: without this its callers would wait for ever. @param {string} sessionId */
  rejectSession(sessionId) {
    for (const [id, call] of this.waiting) {
      if (call.sessionId !== sessionId) continue;
      this.waiting.delete(id);
      call.reject(new Error(`${call.method}: the page is gone`));
    }
  }

  close() {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const call of this.waiting.values()) call.reject(new Error(`${call.method}: the browser is gone`));
    this.waiting.clear();
    this.emit('close');
  }
}
