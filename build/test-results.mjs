// Counts of passed, failed and skipped, read from what Vitest and Playwright report. A suite that reports nothing has failed.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[], failures: string[] }} Counts */

/** @param {Counts[]} all @returns {Counts} */
export function addCounts(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.flatMap(({ skipped }) => skipped),
    failures: all.flatMap(({ failures }) => failures),
  };
}

/** @param {Counts} counts */
export const lastLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped.length} skipped`;

/** @param {string} what @returns {Counts} */
const failure = (what) => ({ passed: 0, failed: 1, skipped: [], failures: [what] });

/** @param {Counts} counts @param {string} name @param {number} code @param {boolean} timedOut @returns {Counts} */
function withOutcome(counts, name, code, timedOut) {
  if (timedOut) return addCounts([counts, failure(`${name}: took too long and was ended`)]);
  if (counts.passed + counts.failed === 0) return addCounts([counts, failure(`${name}: no test has run`)]);
  // Something outside the tests went wrong: an error nobody caught, a file that could not be read.
  if (code !== 0 && counts.failed === 0) return addCounts([counts, failure(`${name}: ended with code ${code}`)]);
  return counts;
}

/** @param {string} name @param {string} file @param {number} code @param {boolean} timedOut @returns {Counts} */
export function readVitest(name, file, code, timedOut) {
  if (!existsSync(file)) return failure(timedOut ? `${name}: took too long and was ended` : `${name}: reported nothing (code ${code})`);
  /** @type {Counts} */
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  return withOutcome(counts, name, code, timedOut);
}

/**
 * @typedef {{ status: string, annotations?: { type: string, description?: string }[], expectedStatus?: string }} PlaywrightTest
 * @typedef {{ title: string, file?: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: Suite[] }} Suite
 */

/** @param {string} name @param {string} file @param {number} code @param {boolean} timedOut @returns {Counts} */
export function readPlaywright(name, file, code, timedOut) {
  if (!existsSync(file)) return failure(timedOut ? `${name}: took too long and was ended` : `${name}: reported nothing (code ${code})`);
  /** @type {{ suites?: Suite[], errors?: unknown[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const counts = addCounts((report.suites ?? []).map((suite) => countSuite(suite, '')));
  const errors = report.errors?.length ?? 0;
  return withOutcome(errors > 0 ? addCounts([counts, { passed: 0, failed: errors, skipped: [], failures: [`${name}: ${errors} errors outside its tests`] }]) : counts, name, code, timedOut);
}

/** @param {Suite} suite @param {string} above @returns {Counts} */
function countSuite(suite, above) {
  const path = above ? `${above} > ${suite.title}` : suite.title;
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => countTest(`${path} > ${spec.title}`, test)));
  return addCounts([...own, ...(suite.suites ?? []).map((inner) => countSuite(inner, path))]);
}

/** @param {string} name @param {PlaywrightTest} test @returns {Counts} */
function countTest(name, test) {
  if (test.status === 'skipped') {
    const reason = test.annotations?.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason given, or a test before it failed';
    return { passed: 0, failed: 0, skipped: [{ name, reason }], failures: [] };
  }
  // A test that passed only when tried again is not a proof.
  return test.status === 'expected' ? { passed: 1, failed: 0, skipped: [], failures: [] } : { passed: 0, failed: 1, skipped: [], failures: [name] };
}
