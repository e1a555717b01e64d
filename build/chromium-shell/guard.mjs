// Makes the stand-in honest: whatever Electron has and this shell has not says so by name, instead of being undefined.

/** Keys that the language, Node's inspector or a test framework asks of any object. */
const neutralKeys = new Set([
  'then', 'toJSON', 'constructor', 'prototype', 'inspect', 'nodeType', 'asymmetricMatch', 'toString', 'valueOf', 'default', '__esModule',
  '_events', '_eventsCount', '_maxListeners',
]);

/** @param {string} name @returns {Error} */
export const notInShell = (name) => new Error(`not in the Chromium shell: ${name}`);

/**
 * Wraps an object so that an unknown member throws. Methods come out bound, so that private state works through the wrapper.
 * @template {object} T
 * @param {T} target
 * @param {string} name Shown in the error.
 * @returns {T}
 */
export function guard(target, name) {
  /** @type {Map<PropertyKey, { from: Function, to: Function }>} */
  const boundMethods = new Map();
  return new Proxy(target, {
    get(object, key) {
      if (!(key in object)) {
        if (typeof key === 'symbol' || neutralKeys.has(key)) return undefined;
        throw notInShell(`${name}.${key}`);
      }
      const value = Reflect.get(object, key, object);
      if (typeof value !== 'function' || key === 'constructor' || value.prototype?.constructor === value) return value;
      let bound = boundMethods.get(key);
      if (bound?.from !== value) {
        bound = { from: value, to: value.bind(object) };
        boundMethods.set(key, bound);
      }
      return bound.to;
    },
    set(object, key, value) {
      return Reflect.set(object, key, value, object);
    },
  });
}

/**
 * A name of Electron's API that the shell does not have at all.
 * @param {string} name
 * @returns {any}
 */
export function refuse(name) {
  return new Proxy(function refused() {}, {
    get(_, key) {
      if (typeof key === 'symbol' || neutralKeys.has(key)) return undefined;
      throw notInShell(`${name}.${key}`);
    },
    set(_, key) {
      throw notInShell(`${name}.${String(key)}`);
    },
    apply() {
      throw notInShell(name);
    },
    construct() {
      throw notInShell(name);
    },
  });
}

/**
 * Methods that are accepted and do nothing, because what they ask for is already so, or does no harm when missing.
 * @param {string[]} names
 * @param {unknown} [answer]
 */
export const accepted = (names, answer) => Object.fromEntries(names.map((name) => [name, () => answer]));
