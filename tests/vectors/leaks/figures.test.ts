// The figures of the leak check against the aims of the project: on the texts it was made with, and on the pages it was judged by. How often each set was
// used, and what the check reached on texts it had not seen, stands in DECISIONS.md, 55.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scorePages, scorePairs } from '#build/measure-leaks.mjs';

const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

test.each(['tuning-pairs.jsonl', 'measuring-pairs.jsonl', 'tuning-2-pairs.jsonl', 'judging-pairs.jsonl', 'judging-2-pairs.jsonl'])('meets the aims on %s', (name) => {
  const { recall, falseAlarms } = scorePairs(readFileSync(place(name), 'utf8'));
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(falseAlarms).toBeLessThanOrEqual(0.05);
});

test.each(['tuning-pages', 'measuring-pages', 'judging-pages'])('meets the aims on %s', (name) => {
  const { falseHitsPerPage, plantedFound } = scorePages(place(name));
  expect(falseHitsPerPage).toBeLessThanOrEqual(0.5);
  expect(plantedFound).toBeGreaterThanOrEqual(0.95);
});
