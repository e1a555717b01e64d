import { guard, refuse } from '#build/chromium-shell/guard.mjs';
import { describe, expect, it } from 'vitest';

class Counter {
  #count = 0;

  add(): number {
    this.#count += 1;
    return this.#count;
  }
}

describe('guard', () => {
  it('throws the name of a member that is not there', () => {
    const counter = guard(new Counter(), 'Counter') as Counter & Record<string, unknown>;
    expect(() => counter['subtract']).toThrow('not in the Chromium shell: Counter.subtract');
  });

  it('lets private state work, and gives the same method each time', () => {
    const counter = guard(new Counter(), 'Counter');
    const { add } = counter;
    expect([add(), counter.add()]).toEqual([1, 2]);
    expect(counter.add).toBe(counter.add);
  });

  it('lets a member be replaced, as tests do with dialogs', () => {
    const counter = guard(new Counter(), 'Counter');
    counter.add = () => 42;
    expect(counter.add()).toBe(42);
  });

  it('can be awaited, printed and inspected', async () => {
    const counter = guard(new Counter(), 'Counter');
    await expect(Promise.resolve(counter)).resolves.toBe(counter);
    expect(JSON.stringify(counter)).toBe('{}');
  });
});

describe('refuse', () => {
  it('throws on every use', () => {
    const tray = refuse('Tray');
    expect(() => new tray()).toThrow('not in the Chromium shell: Tray');
    expect(() => tray()).toThrow('not in the Chromium shell: Tray');
    expect(() => tray['create']).toThrow('not in the Chromium shell: Tray.create');
    expect(() => {
      tray['x'] = () => {};
    }).toThrow('not in the Chromium shell: Tray.x');
  });
});
