// First module of a utility process: makes `process.parentPort`, then loads the app's own.
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

/** @param {object} message */
const send = (message) => process.connected && process.send?.(message, () => {});

class ChildPort extends EventEmitter {
  /** @param {number} number 0 is the parent itself. */
  constructor(number) {
    super();
    this.number = number;
    this.isStarted = false;
    /** @type {any[]} */
    this.queue = [];
    // The parent's port starts with its first listener; others when told to.
    if (number === 0) this.on('newListener', (name) => name === 'message' && queueMicrotask(() => this.start()));
  }

  /** @param {unknown} data */
  postMessage(data) {
    send({ port: this.number, data: structuredClone(data) });
  }

  start() {
    this.isStarted = true;
    for (const event of this.queue.splice(0)) this.emit('message', event);
  }

  /** @param {any} event */
  receive(event) {
    if (this.isStarted) this.emit('message', event);
    else this.queue.push(event);
  }

  close() {
    send({ port: this.number, isClose: true });
  }
}

const parentPort = new ChildPort(0);
/** @type {Map<number, ChildPort>} */
const ports = new Map();

process.on('message', (/** @type {any} */ message) => {
  const data = structuredClone(message.data);
  if (message.port === 0) {
    const transferred = message.ports.map((/** @type {number} */ number) => {
      const port = new ChildPort(number);
      ports.set(number, port);
      return port;
    });
    parentPort.receive({ data, ports: transferred });
  } else if (message.isClose) {
    ports.get(message.port)?.emit('close');
    ports.delete(message.port);
  } else {
    ports.get(message.port)?.receive({ data, ports: [] });
  }
});
// Without its parent a utility process has no reason to be.
process.on('disconnect', () => process.exit(0));

Object.defineProperty(process, 'parentPort', { value: parentPort });
const [modulePath] = process.argv.splice(2, 1);
await import(pathToFileURL(String(modulePath)).href);
