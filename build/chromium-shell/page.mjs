// What runs inside a page: one half in the page's own world, one with the preload in an isolated world, as in Electron.
// The halves share the document and nothing else. They talk by synchronous events of a random name, whose `detail` is cloned between worlds.
import { makeCodec } from './codec.mjs';

export const isolatedWorldName = 'Electron Isolated Context';

/**
 * Both halves speak this: values go over packed; functions and promises as numbers that stand for them.
 * @param {string} toOther @param {string} fromOther @param {Document} document
 */
function makeBridge(toOther, fromOther, document) {
  const dispatch = document.dispatchEvent.bind(document);
  const Event = CustomEvent;
  /** @type {Map<number, Function>} */
  const ownFunctions = new Map();
  /** @type {WeakMap<Function, number>} */
  const numbers = new WeakMap();
  /** @type {Map<number, { resolve: Function, reject: Function }>} */
  const pending = new Map();
  let lastNumber = 0;
  let reply;
  const handlers = {};

  const say = (detail) => dispatch(new Event(toOther, { detail }));
  const toError = (text) => new Error(text);
  const textOf = (error) => (error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : String(error));

  const numberOf = (callable) => {
    let number = numbers.get(callable);
    if (number === undefined) {
      number = ++lastNumber;
      numbers.set(callable, number);
      ownFunctions.set(number, callable);
    }
    return number;
  };

  const isLive = (value, seen) => {
    if (typeof value === 'function' || value instanceof Promise || value instanceof Error) return true;
    if (value === null || typeof value !== 'object' || seen.has(value)) return false;
    seen.add(value);
    const prototype = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
    return Object.values(value).some((item) => isLive(item, seen));
  };

  const pack = (value) => {
    if (!isLive(value, new Set())) return ['plain', value];
    if (typeof value === 'function') return ['function', numberOf(value)];
    if (value instanceof Error) return ['error', textOf(value)];
    if (value instanceof Promise) {
      const number = ++lastNumber;
      value.then(
        (result) => say({ kind: 'settle', number, isOk: true, value: pack(result) }),
        (error) => say({ kind: 'settle', number, isOk: false, value: ['error', textOf(error)] }),
      );
      return ['promise', number];
    }
    if (Array.isArray(value)) return ['array', value.map(pack)];
    return ['object', Object.entries(value).map(([key, item]) => [key, pack(item)])];
  };

  const call = (number, args) => {
    say({ kind: 'call', number, args: args.map(pack) });
    const answer = reply;
    reply = undefined;
    if (!answer) throw toError('The other world does not answer');
    if (answer.isOk) return unpack(answer.value);
    throw unpack(answer.value);
  };

  const unpack = ([kind, value]) => {
    switch (kind) {
      case 'function':
        return (...args) => call(value, args);
      case 'error':
        return toError(value);
      case 'promise':
        return new Promise((resolve, reject) => pending.set(value, { resolve, reject }));
      case 'array':
        return value.map(unpack);
      case 'object':
        return Object.fromEntries(value.map(([key, item]) => [key, unpack(item)]));
      default:
        return value;
    }
  };

  handlers.call = ({ number, args }) => {
    let answer;
    try {
      const callable = ownFunctions.get(number);
      answer = { kind: 'reply', isOk: true, value: pack(callable(...args.map(unpack))) };
    } catch (error) {
      answer = { kind: 'reply', isOk: false, value: ['error', textOf(error)] };
    }
    say(answer);
  };
  handlers.reply = (detail) => {
    reply = detail;
  };
  handlers.settle = ({ number, isOk, value }) => {
    const promise = pending.get(number);
    pending.delete(number);
    if (isOk) promise?.resolve(unpack(value));
    else promise?.reject(unpack(value));
  };

  document.addEventListener(fromOther, (event) => handlers[event.detail.kind]?.(event.detail));
  return { pack, unpack, say, handlers };
}

/** The page's side: receives what the preload exposes and freezes it onto `window`. @param {any} names @param {typeof makeBridge} bridgeMaker */
function mainHalf(names, bridgeMaker) {
  if (window !== window.top || !location.hostname.endsWith(names.hostEnding)) return;
  const bridge = bridgeMaker(names.toIsolated, names.toMain, document);
  const freeze = (value) => {
    if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value)) {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  };
  bridge.handlers.expose = ({ key, value }) => {
    Object.defineProperty(window, key, { value: freeze(bridge.unpack(value)), enumerable: true, writable: false, configurable: false });
  };
}

/**
 * The preload's side: `require('electron')`, the wire to Node, and the shell's own ears (focus, keys, closing).
 * @param {any} names @param {typeof makeBridge} bridgeMaker @param {typeof makeCodec} codecMaker @param {Function} preload
 */
function isolatedHalf(names, bridgeMaker, codecMaker, preload) {
  const send = globalThis[names.binding];
  delete globalThis[names.binding];
  if (window !== window.top || !location.hostname.endsWith(names.hostEnding)) return;
  const codec = codecMaker();
  const bridge = bridgeMaker(names.toMain, names.toIsolated, document);
  const tell = (message) => send(JSON.stringify(message));

  /** @type {Map<string, { listener: Function, isOnce: boolean }[]>} */
  const listeners = new Map();
  /** @type {Map<number, { resolve: Function, reject: Function, channel: string }>} */
  const calls = new Map();
  let lastCall = 0;

  const addListener = (channel, listener, isOnce) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, isOnce }]);
    return ipcRenderer;
  };
  const removeListener = (channel, listener) => {
    listeners.set(channel, (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener));
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++lastCall;
        tell({ kind: 'invoke', id, channel: String(channel), value: codec.encode(args) });
        calls.set(id, { resolve, reject, channel });
      }),
    send: (channel, ...args) => tell({ kind: 'send', channel: String(channel), value: codec.encode(args) }),
    on: (channel, listener) => addListener(channel, listener, false),
    addListener: (channel, listener) => addListener(channel, listener, false),
    once: (channel, listener) => addListener(channel, listener, true),
    off: removeListener,
    removeListener,
    removeAllListeners: (channel) => {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (key, api) => {
      if (Object.hasOwn(exposed, key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed[key] = true;
      bridge.say({ kind: 'expose', key, value: bridge.pack(api) });
    },
  };
  const exposed = {};

  const incoming = {
    message: ({ channel, value }) => {
      const args = codec.decode(value);
      for (const entry of listeners.get(channel) ?? []) {
        if (entry.isOnce) removeListener(channel, entry.listener);
        entry.listener({ sender: ipcRenderer, ports: [] }, ...args);
      }
    },
    reply: ({ id, value }) => {
      calls.get(id)?.resolve(codec.decode(value));
      calls.delete(id);
    },
    failure: ({ id, text }) => {
      const call = calls.get(id);
      calls.delete(id);
      call?.reject(new Error(`Error invoking remote method '${call.channel}': ${text}`));
    },
    accelerators: ({ list }) => {
      accelerators = list;
    },
  };
  let accelerators = [];
  globalThis[names.receiver] = (text) => {
    const message = JSON.parse(text);
    incoming[message.kind](message);
  };

  const windowState = () => ({
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    screen: { width: screen.width, height: screen.height, left: screen.availLeft, top: screen.availTop, availWidth: screen.availWidth, availHeight: screen.availHeight, scale: devicePixelRatio },
  });
  const report = (event) => tell({ kind: 'window', event, state: windowState() });

  const letterOf = (event) => (/^(Key[A-Z]|Digit\d)$/.test(event.code) ? event.code.slice(-1).toLowerCase() : event.key.toLowerCase());
  const isPressed = (event, wanted) =>
    event.ctrlKey === wanted.ctrl && event.metaKey === wanted.meta && event.altKey === wanted.alt && event.shiftKey === wanted.shift &&
    (letterOf(event) === wanted.key || event.key.toLowerCase() === wanted.key);

  let lastInputReport = 0;
  const noteInput = () => {
    if (performance.now() - lastInputReport < 500) return;
    lastInputReport = performance.now();
    tell({ kind: 'input' });
  };

  // `beforeunload` is the only moment at which a close by the user can still be stopped; leaving the page for another address is none of its business.
  let isNavigating = false;
  const noteNavigation = () => {
    isNavigating = true;
    setTimeout(() => (isNavigating = false), 300);
  };
  window.navigation?.addEventListener('navigate', (event) => {
    if (!event.destination.sameDocument) noteNavigation();
  });
  addEventListener('beforeunload', (event) => {
    if (!isNavigating) event.preventDefault();
  });

  addEventListener('keydown', (event) => {
    noteInput();
    if (!event.isTrusted) return;
    const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
    if (key === 'F5' || ((ctrlKey || metaKey) && code === 'KeyR')) noteNavigation();
    tell({ kind: 'key', input: { type: 'keyDown', key, code, control: ctrlKey, meta: metaKey, alt: altKey, shift: shiftKey, isAutoRepeat: repeat } });
    const hit = accelerators.find((wanted) => isPressed(event, wanted));
    if (!hit) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tell({ kind: 'accelerator', id: hit.id });
  }, true);
  for (const name of ['pointerdown', 'pointermove', 'wheel']) addEventListener(name, noteInput, { capture: true, passive: true });
  for (const name of ['focus', 'blur', 'resize']) addEventListener(name, (event) => event.target === window && report(name));
  document.addEventListener('visibilitychange', () => report('visibility'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => report('scheme'));

  const refusing = (target, prefix) =>
    new Proxy(target, {
      get: (object, key) => {
        if (key in object || typeof key === 'symbol' || key === 'then' || key === '__esModule' || key === 'default') return object[key];
        throw new Error(`not in the Chromium shell: ${prefix}${key}`);
      },
    });
  const requireInPreload = (name) => {
    if (name !== 'electron' && name !== 'electron/renderer') throw new Error(`module not found: ${name}`);
    return refusing({ contextBridge: refusing(contextBridge, 'contextBridge.'), ipcRenderer: refusing(ipcRenderer, 'ipcRenderer.') }, '');
  };
  tell({ kind: 'hello', hasFocus: document.hasFocus(), state: windowState() });
  const module = { exports: {} };
  try {
    preload.call(undefined, module.exports, requireInPreload, module, names.process);
  } catch (error) {
    tell({ kind: 'preload-error', text: String(error?.stack ?? error) });
  }
}

/**
 * The two scripts for a window, in the order in which they must be added.
 * @param {{ binding: string, receiver: string, toMain: string, toIsolated: string, hostEnding: string, process: object }} names
 * @param {string} preloadSource
 * @returns {{ main: string, isolated: string }}
 */
export function pageScripts(names, preloadSource) {
  const forMain = JSON.stringify({ toMain: names.toMain, toIsolated: names.toIsolated, hostEnding: names.hostEnding });
  return {
    main: `(${mainHalf})(${forMain}, ${makeBridge});`,
    isolated: `(${isolatedHalf})(${JSON.stringify(names)}, ${makeBridge}, ${makeCodec}, function (exports, require, module, process) {\n${preloadSource}\n});`,
  };
}
