// utilityProcess: a forked Node process with `process.parentPort`.
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { guard } from './guard.mjs';

const entry = fileURLToPath(new URL('./utility-entry.mjs', import.meta.url));
/** @type {Set<UtilityProcess>} */
const running = new Set();

class UtilityProcess extends EventEmitter {
  /** @param {string} modulePath @param {string[]} args @param {any} options */
  constructor(modulePath, args, options) {
    super();
    const { env = process.env, execArgv = [], cwd, stdio = 'inherit' } = options;
    const [, output = 'inherit', errors = 'inherit'] = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
    this.child = fork(entry, [modulePath, ...args], {
      env: { ...env, BITIM_SHELL_TEST: undefined }, execArgv, ...(cwd ? { cwd } : {}),
      stdio: ['ignore', output, errors, 'ipc'],
      serialization: 'advanced',
      // Ctrl+C in a terminal is for the main process alone.
      detached: process.platform !== 'win32',
    });
    this.stdout = this.child.stdout;
    this.stderr = this.child.stderr;
    /** @type {number | undefined} */
    this.pid = undefined;
    /** Ends of channels that now live in the child. @type {Map<number, any>} */
    this.ports = new Map();
    this.lastPort = 0;
    this.self = guard(this, 'UtilityProcess');
    running.add(this);
    this.child.on('message', (message) => this.receive(message));
    this.child.once('spawn', () => {
      this.pid = this.child.pid;
      this.emit('spawn');
    });
    this.child.on('error', () => {});
    this.child.once('exit', (code, signal) => this.noteExit(code ?? (signal ? 128 + 15 : 1)));
  }

  /** @param {any} message */
  receive(message) {
    if (message.port === 0) return this.emit('message', structuredClone(message.data));
    const port = this.ports.get(message.port);
    if (message.isClose) port?.close();
    else port?.postMessage(message.data);
  }

  /** @param {unknown} message @param {any[]} [transfer] */
  postMessage(message, transfer = []) {
    const ports = transfer.map((port) => this.adopt(port));
    if (this.child.connected) this.child.send({ port: 0, data: structuredClone(message), ports }, () => {});
  }

  /** @param {any} port */
  adopt(port) {
    const number = ++this.lastPort;
    this.ports.set(number, port);
    port.on('message', (/** @type {any} */ event) => this.child.connected && this.child.send({ port: number, data: event.data }, () => {}));
    port.once('close', () => {
      this.ports.delete(number);
      if (this.child.connected) this.child.send({ port: number, isClose: true }, () => {});
    });
    port.start();
    return number;
  }

  /** @param {number} code */
  noteExit(code) {
    running.delete(this);
    this.pid = undefined;
    for (const port of this.ports.values()) port.close();
    this.emit('exit', code);
  }

  kill() {
    return this.child.exitCode === null && this.child.kill();
  }
}

export const utilityProcess = guard({
  /** @param {string} modulePath @param {string[]} [args] @param {object} [options] */
  fork(modulePath, args = [], options = {}) {
    return new UtilityProcess(modulePath, args, options).self;
  },
}, 'utilityProcess');

export function stopUtilities() {
  for (const one of running) one.child.kill('SIGKILL');
}
