import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '#renderer/features/notes/word-difference.ts';

const textOf = (parts: ReturnType<typeof wordDifference>, without: 'added' | 'removed'): string => parts.filter((part) => part.type !== without).map((part) => part.text).join('');

describe('difference by word', () => {
  it('shows one altered amount, and nothing else, as altered', () => {
    expect(wordDifference('Готовы на 7 000 000 тенге.', 'Готовы на 7 500 000 тенге.')).toEqual([
      { type: 'same', text: 'Готовы на ' },
      { type: 'removed', text: '7 000 000' },
      { type: 'added', text: '7 500 000' },
      { type: 'same', text: ' тенге.' },
    ]);
  });

  it('shows words that came and went in the middle', () => {
    expect(wordDifference('а б в', 'а в г')).toEqual([{ type: 'same', text: 'а ' }, { type: 'removed', text: 'б ' }, { type: 'same', text: 'в' }, { type: 'added', text: ' г' }]);
  });

  it('gives both texts back, whatever they are', () => {
    const anyText = fc.oneof(fc.string(), fc.array(fc.constantFrom('сөз', ' ', 'one', '1 000', '\n', '.'), { maxLength: 30 }).map((words) => words.join('')));
    fc.assert(
      fc.property(anyText, anyText, (older, newer) => {
        const parts = wordDifference(older, newer);
        expect(textOf(parts, 'added')).toBe(older);
        expect(textOf(parts, 'removed')).toBe(newer);
        if (older === newer) expect(parts.every((part) => part.type === 'same')).toBe(true);
      }),
    );
  });

  it('answers for very long texts too', () => {
    const long = Array.from({ length: 6_000 }, (_, index) => `w${index}`).join(' ');
    const other = Array.from({ length: 6_000 }, (_, index) => `v${index}`).join(' ');
    const parts = wordDifference(`start ${long} end`, `start ${other} end`);
    expect(textOf(parts, 'removed')).toBe(`start ${other} end`);
  });
});
