// MessageChannelMain: two ends in this process. An end that is transferred to a utility process keeps its place here and forwards.
import { EventEmitter } from 'node:events';
import { guard } from './guard.mjs';

export class MessagePortMain extends EventEmitter {
  constructor() {
    super();
    /** @type {MessagePortMain} */
    this.other = this;
    this.isStarted = false;
    this.isClosed = false;
    /** @type {any[]} */
    this.queue = [];
    this.self = guard(this, 'MessagePortMain');
  }

  /** @param {unknown} message @param {any[]} [transfer] */
  postMessage(message, transfer = []) {
    if (transfer.length > 0) throw new Error('not in the Chromium shell: ports sent through ports');
    if (this.isClosed) return;
    const data = structuredClone(message);
    queueMicrotask(() => this.other.receive({ data, ports: [] }));
  }

  /** @param {any} event */
  receive(event) {
    if (this.isClosed) return;
    if (this.isStarted) this.emit('message', event);
    else this.queue.push(event);
  }

  start() {
    this.isStarted = true;
    for (const event of this.queue.splice(0)) this.emit('message', event);
  }

  close() {
    if (this.isClosed) return;
    this.isClosed = true;
    queueMicrotask(() => {
      this.emit('close');
      this.other.close();
    });
  }
}

export class MessageChannelMain {
  constructor() {
    const first = new MessagePortMain();
    const second = new MessagePortMain();
    first.other = second;
    second.other = first;
    this.port1 = first.self;
    this.port2 = second.self;
  }
}
