// The last line of npm test cannot say "0 failed" of something that has not run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addCounts, lastLine, readPlaywright, readVitest } from '#build/test-results.mjs';

function withReport<Value>(report: unknown, read: (file: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'bitim-results-'));
  const file = join(folder, 'report.json');
  if (report !== undefined) writeFileSync(file, JSON.stringify(report));
  try {
    return read(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const twoPassed = { passed: 2, failed: 0, skipped: [], failures: [] };
const spec = (title: string, status: string, annotations: readonly object[] = []) => ({ title, tests: [{ status, annotations }] });

test('adds up and says it in one line', () => {
  expect(lastLine(addCounts([twoPassed, { passed: 1, failed: 1, skipped: [{ name: 'a', reason: 'b' }], failures: ['c'] }]))).toBe('3 passed, 1 failed, 1 skipped');
});
test('takes a clean report as it is', () => expect(withReport(twoPassed, (file) => readVitest('unit', file, 0, false))).toEqual(twoPassed));
test.each([
  ['no report', undefined, 0, false],
  ['a report of nothing', { passed: 0, failed: 0, skipped: [], failures: [] }, 0, false],
  ['only skipped tests', { passed: 0, failed: 0, skipped: [{ name: 'a', reason: 'b' }], failures: [] }, 0, false],
  ['a bad end after good tests', twoPassed, 1, false],
  ['a run that was cut off', twoPassed, 1, true],
])('counts %s as failed', (_name, report, code, timedOut) => {
  expect(withReport(report, (file) => readVitest('unit', file, code, timedOut)).failed).toBe(1);
});

test('reads suites within suites, and the reason of each skip', () => {
  const report = { suites: [{ title: 'a.spec.ts', specs: [spec('starts', 'expected')], suites: [{ title: 'lock', specs: [spec('locks', 'unexpected'), spec('sleeps', 'skipped', [{ type: 'skip', description: 'no power events here' }])] }] }] };
  const counts = withReport(report, (file) => readPlaywright('e2e', file, 1, false));
  expect(counts).toEqual({ passed: 1, failed: 1, failures: ['a.spec.ts > lock > locks'], skipped: [{ name: 'a.spec.ts > lock > sleeps', reason: 'no power events here' }] });
});
test('does not take a test that passed at its second try', () => {
  expect(withReport({ suites: [{ title: 'a', specs: [spec('x', 'flaky'), spec('y', 'expected')] }] }, (file) => readPlaywright('e2e', file, 0, false))).toMatchObject({ passed: 1, failed: 1 });
});
test('counts errors outside of tests', () => {
  expect(withReport({ suites: [{ title: 'a', specs: [spec('y', 'expected')] }], errors: [{}] }, (file) => readPlaywright('e2e', file, 1, false)).failed).toBe(1);
  expect(withReport(undefined, (file) => readPlaywright('e2e', file, 1, false)).failed).toBe(1);
  expect(withReport({}, (file) => readPlaywright('e2e', file, 0, false)).failed).toBe(1);
});
