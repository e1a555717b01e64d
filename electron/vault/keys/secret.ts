// Key bytes that logs, JSON and the inspector show as a placeholder. Search for `reveal` to find every use of a key.
import { inspect } from 'node:util';
import { assert } from '#shared/assert.ts';

const placeholder = '<secret>';

export class Secret {
  #bytes: Uint8Array | null;

  /** Takes over the bytes: the caller's copy is cleared. */
  constructor(bytes: Uint8Array) {
    // Memory of its own: a small Buffer would share a pool with others.
    this.#bytes = Uint8Array.from(bytes);
    bytes.fill(0);
  }

  /** The bytes themselves, not a copy: never keep them longer than the statement that needs them. */
  reveal(): Uint8Array {
    assert(this.#bytes, 'secret was wiped');
    return this.#bytes;
  }

  wipe(): void {
    this.#bytes?.fill(0);
    this.#bytes = null;
  }

  toString(): string {
    return placeholder;
  }

  toJSON(): string {
    return placeholder;
  }

  [inspect.custom](): string {
    return placeholder;
  }
}
