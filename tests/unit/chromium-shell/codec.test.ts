import { codec } from '#build/chromium-shell/codec.mjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const roundTrip = (value: unknown): unknown => codec.decode(codec.encode(value));

describe('codec', () => {
  it.each([
    ['undefined', undefined],
    ['null', null],
    ['-0', -0],
    ['NaN', Number.NaN],
    ['-Infinity', -Infinity],
    ['a big integer', 12_345_678_901_234_567_890n],
    ['a date', new Date(0)],
    ['an invalid date', new Date(Number.NaN)],
    ['a pattern', /a+/giu],
    ['a map', new Map<unknown, unknown>([[{ key: 1 }, new Set([undefined, 2])]])],
    ['bytes', new Uint8Array([0, 1, 254, 255])],
    ['a view on part of a buffer', new Uint16Array(new Uint8Array([1, 2, 3, 4, 5, 6]).buffer, 2, 2)],
    ['a buffer', new Uint8Array([7, 8]).buffer],
    ['holes', [1, undefined, 3]],
    ['keys that look like tags', { $: 'undefined', v: { $: 'Map' } }],
    ['an object under the name __proto__', JSON.parse('{"__proto__": {"polluted": true}}')],
  ])('carries %s', (_name, value) => {
    expect(roundTrip({ value })).toStrictEqual({ value });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('carries an error with its name and message, without its stack', () => {
    const error = roundTrip(new RangeError('too far')) as Error;
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message]).toEqual(['RangeError', 'too far']);
  });

  it('turns a Buffer into plain bytes, as structuredClone does', () => {
    const bytes = roundTrip(Buffer.from('abc')) as Uint8Array;
    expect(Buffer.isBuffer(bytes)).toBe(false);
    expect([...bytes]).toEqual([97, 98, 99]);
  });

  it('carries whatever structuredClone carries', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }), (value) => {
        let cloned: unknown;
        try {
          cloned = structuredClone(value);
        } catch {
          return;
        }
        expect(roundTrip(value)).toEqual(cloned);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
  ])('refuses %s as structuredClone does', (_name, value) => {
    expect(() => codec.encode({ value })).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
  });

  it('refuses an object that contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => codec.encode(circle)).toThrow(/contains itself/);
  });

  it.each(['{"$":"constructor","v":[]}', '{"$":"Function","v":"x"}', '{"__proto__":{"x":1}}'])('refuses the made-up text %s', (text) => {
    expect(() => codec.decode(text)).toThrow(/Unknown tag/);
  });
});
