// The data of frequent words is cut to stems: it is of no use to stemmers that cut otherwise, and nobody would see that it is missed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stemmersDigest } from '#build/frequent-stems.mjs';
import { stemOf } from '#shared/domain/leaks/text-words.ts';

const data = readFileSync(new URL('../../../shared/domain/leaks/frequent-stems.ts', import.meta.url), 'utf8');

test('the data was made with the stemmers that are here (else: run build/frequent-stems.mjs twice, then npm run measure -- leaks)', () => {
  expect(/with the digest ([0-9a-f]{64})\./.exec(data)?.[1]).toBe(stemmersDigest());
});

test('one ending more or less changes the digest', () => {
  expect(stemmersDigest((word, isKazakh) => stemOf(word, isKazakh).replace(/ыз$/, ''))).not.toBe(stemmersDigest());
});
