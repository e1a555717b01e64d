// Key bytes that logs, JSON and the inspector show as a placeholder. Search for `reveal` to find every use of a key.
import { inspect } from 'node:util';
import { assert } from '#shared/assert.ts';

const placeholder = '<secret>';

export class Secret {
  #bytes: Buffer | null;

  /** Takes over the bytes: the caller's copy is cleared. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
    bytes.fill(0);
  }

  /** The bytes themselves, not a copy: never keep them longer than the statement that needs them. */
  reveal(): Uint8Array {
    assert(this.#bytes, 'secret was wiped');
    return this.#bytes;
  }

  isWiped(): boolean {
    return this.#bytes === null;
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
