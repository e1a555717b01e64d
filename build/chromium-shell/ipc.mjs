// ipcMain, and the door through which a page's messages come in.
import { EventEmitter } from 'node:events';
import { codec } from './codec.mjs';
import { guard } from './guard.mjs';

export class IpcMain extends EventEmitter {
  constructor() {
    super();
    /** @type {Map<string, (event: any, ...args: any[]) => unknown>} */
    this.handlers = new Map();
  }

  /** @param {string} channel @param {(event: any, ...args: any[]) => unknown} handler */
  handle(channel, handler) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    this.handlers.set(channel, handler);
  }

  /** @param {string} channel @param {(event: any, ...args: any[]) => unknown} handler */
  handleOnce(channel, handler) {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  /** @param {string} channel */
  removeHandler(channel) {
    this.handlers.delete(channel);
  }
}

export const ipcMain = guard(new IpcMain(), 'ipcMain');

/**
 * @param {any} contents
 * @param {any} message Of the preload's half.
 * @param {any} frame
 * @param {(answer: object) => void} answer
 */
export async function receive(contents, message, frame, answer) {
  const event = {
    type: 'frame', sender: contents, senderFrame: frame, frameId: 1, processId: contents.id, ports: [], defaultPrevented: false, returnValue: undefined,
    preventDefault() {},
    reply: (/** @type {string} */ channel, /** @type {unknown[]} */ ...args) => contents.send(channel, ...args),
  };
  const args = codec.decode(message.value);
  if (message.kind === 'send') {
    contents.emit('ipc-message', event, message.channel, ...args);
    contents.ipc.emit(message.channel, event, ...args);
    ipcMain.emit(message.channel, event, ...args);
    return;
  }
  try {
    const handler = contents.ipc.handlers.get(message.channel) ?? ipcMain.handlers.get(message.channel);
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
    const result = await handler(event, ...args);
    answer({ kind: 'reply', id: message.id, value: codec.encode(result) });
  } catch (error) {
    console.error(`Error occurred in handler for '${message.channel}':`, error);
    answer({ kind: 'failure', id: message.id, text: String(error) });
  }
}
